/** Data parts (`customXml`) that content controls are bound to (ISO/IEC 29500-1, 17.5.2.6 and 22.5). */
import type { Limits } from '../limits.js';
import type { DocxPackage } from './package.js';
import type { XmlElement } from './xml/element.js';
import { parseXml } from './xml/parse.js';

/** The text that the data part `store` holds at `path`; null: no such part, or a path that is not plain. */
export type DataParts = (store: string, path: string) => string | null;

/** Reads the data parts of a document. One that cannot be read is none: nothing of it is printed. */
export async function readDataParts(docx: DocxPackage, limits: Limits): Promise<DataParts> {
  const parts = new Map<string, XmlElement>();
  for (const { type, target, external } of docx.relationships) {
    if (type !== 'customXml' || external || !docx.has(target)) continue;
    const bytes = await docx.bytes(target);
    const root = bytes.ok ? parseXml(bytes.value, target, limits, () => true) : bytes;
    const part = await docx.part(target);
    const link = part.ok ? part.value?.relationships.find((each) => each.type === 'customXmlProps') : undefined;
    const properties = link === undefined ? null : await docx.part(link.target);
    if (!root.ok || properties === null || !properties.ok || properties.value === null) continue;
    const id = Object.entries(properties.value.root.attributes).find(([name]) => localName(name) === 'itemID')?.[1];
    if (id !== undefined) parts.set(id.toUpperCase(), root.value);
  }
  return (store, path) => {
    const root = parts.get(store.toUpperCase());
    return root === undefined ? null : textAt(root, path);
  };
}

/** `prefix:name[2]`; groups: the name, the place among its namesakes. */
const STEP = /^(?:[\w.-]+:)?([\w.-]+)(?:\[(\d{1,6})\])?$/u;

function textAt(root: XmlElement, path: string): string | null {
  const steps = path.split('/');
  if (steps.shift() !== '') return null;
  let among: readonly XmlElement[] = [root];
  let at: XmlElement | undefined;
  for (const [place, step] of steps.entries()) {
    if (step.startsWith('@') && place === steps.length - 1 && at !== undefined) return attributeOf(at, step.slice(1));
    const [, name, number = '1'] = STEP.exec(step) ?? [];
    at = among.filter((each) => localName(each.name) === name)[Number(number) - 1];
    if (at === undefined) return null;
    among = at.children;
  }
  return at === undefined || at.children.length > 0 ? null : at.text.trim();
}

function attributeOf({ attributes }: XmlElement, name: string): string | null {
  const found = Object.entries(attributes).find(([written]) => localName(written) === localName(name));
  return found?.[1] ?? null;
}

const localName = (name: string): string => name.slice(Math.max(name.lastIndexOf(':'), name.lastIndexOf('}')) + 1);
