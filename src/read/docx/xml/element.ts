/** A light tree of XML elements. Names carry the prefix that namespaces.ts gives their namespace, whatever the file uses. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data, for the elements that hold text (`w:t` and the like); `''` for all others. */
  readonly text: string;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** Follows `path` down, always the first child of that name. */
export function descend(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = child(at, name);
  return at;
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** The first descendant named `name`, in document order. */
export function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const each of element.children) {
    if (each.name === name) return each;
    const below = find(each, name);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** The attribute `w:val` of the child `name`. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** An integer written in an attribute; undefined when it is none. */
export function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,15}\s*$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

/** An on/off property (17.17.4): present without a value is on. Undefined when the child is not there. */
export function onOff(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  return property === undefined ? undefined : isOn(property.attributes['w:val'] ?? 'true');
}

export const isOn = (value: string): boolean => !(value === '0' || value === 'false' || value === 'off');
