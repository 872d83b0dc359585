/** styles.xml: what a paragraph, a run or a table looks like after inheritance (ISO/IEC 29500-1, 17.7). */
import { coloursOf, fillOf } from './colours.js';
import { child, childrenNamed, descend, integer, onOff, valOf, type XmlElement } from './xml/element.js';

/** Run properties as one place states them; undefined: it says nothing. */
export interface RunLook {
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  readonly raised: boolean | undefined;
  readonly lowered: boolean | undefined;
  /** Half-points. */
  readonly position: number | undefined;
  readonly size: number | undefined;
  /** Percent. */
  readonly stretch: number | undefined;
  /** Twentieths of a point. */
  readonly spacing: number | undefined;
  /** `RRGGBB`, or null where the colour is said to be automatic. */
  readonly colour: string | null | undefined;
  readonly fill: string | null | undefined;
  readonly transparent: boolean | undefined;
  readonly font: string | undefined;
  readonly asciiFont: string | undefined;
}

export interface ParagraphLook {
  /** 0–8, or 9 for body text. */
  readonly outline: number | undefined;
  readonly align: string | undefined;
  readonly numId: string | undefined;
  readonly numLevel: number | undefined;
  readonly fill: string | null | undefined;
}

interface Style {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly element: XmlElement;
}

export interface Styles {
  /** The style that a paragraph without one has. */
  readonly defaultParagraph: string | undefined;
  paragraph(styleId: string | undefined): ParagraphLook;
  /** The looks of a run of a paragraph of style `paragraphStyle` with the character style `runStyle`, before its own properties. */
  run(paragraphStyle: string | undefined, runStyle: string | undefined): RunLook;
  /** `w:tblPr` of the style and of those it is based on, nearest first. */
  tableProperties(styleId: string | undefined): readonly XmlElement[];
  /** The list instance that a numbering style stands for. */
  numberingOf(styleId: string): string | undefined;
  /** The style and those it is based on, nearest first. */
  lineage(styleId: string | undefined): readonly string[];
}

/** Styles that one can be based on in a row; Word gives up at 11. */
const MAX_LINEAGE = 50;

const NOTHING: RunLook = {
  bold: undefined,
  italic: undefined,
  hidden: undefined,
  struck: undefined,
  raised: undefined,
  lowered: undefined,
  position: undefined,
  size: undefined,
  stretch: undefined,
  spacing: undefined,
  colour: undefined,
  fill: undefined,
  transparent: undefined,
  font: undefined,
  asciiFont: undefined,
};

/** `themeFonts` resolves a theme reference (`minorHAnsi`) to a font's name. */
export function readStyles(
  root: XmlElement | undefined,
  themeFonts: (reference: string) => string | undefined,
): Styles {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  let defaultTable: string | undefined;
  for (const element of childrenNamed(root, 'w:style')) {
    const id = element.attributes['w:styleId'];
    // Of two styles with one id the first keeps it (17.7.4.17).
    if (id === undefined || styles.has(id)) continue;
    const type = element.attributes['w:type'] ?? 'paragraph';
    const style = { id, type, name: valOf(element, 'w:name') ?? '', basedOn: valOf(element, 'w:basedOn'), element };
    styles.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');
    if (isDefault && type === 'paragraph') defaultParagraph ??= id;
    if (isDefault && type === 'table') defaultTable ??= id;
  }

  const chain = (id: string | undefined): readonly Style[] => {
    const found: Style[] = [];
    let at = id === undefined ? undefined : styles.get(id);
    while (at !== undefined && found.length < MAX_LINEAGE && !found.includes(at)) {
      found.push(at);
      at = at.basedOn === undefined ? undefined : styles.get(at.basedOn);
    }
    return found;
  };

  const defaults = runLook(descend(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'), themeFonts);
  const chainRunLook = memo(
    (id: string | undefined): RunLook =>
      chain(id).reduceRight((look, style) => over(look, runLook(child(style.element, 'w:rPr'), themeFonts)), NOTHING),
  );
  const runs = new Map<string, RunLook>();

  return {
    defaultParagraph,
    paragraph: memo((id) =>
      chain(id).reduceRight<ParagraphLook>(
        (look, style) => {
          const own = paragraphLook(child(style.element, 'w:pPr'));
          return {
            outline: own.outline ?? headingOutline(style.name) ?? look.outline,
            align: own.align ?? look.align,
            numId: own.numId ?? look.numId,
            numLevel: own.numLevel ?? look.numLevel,
            fill: own.fill === undefined ? look.fill : own.fill,
          };
        },
        paragraphLook(descend(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
      ),
    ),
    run(paragraphStyle, runStyle) {
      const key = `${paragraphStyle ?? ''}\n${runStyle ?? ''}`;
      const known = runs.get(key);
      if (known !== undefined) return known;
      const look = layered(defaults, chainRunLook(paragraphStyle), chainRunLook(runStyle));
      runs.set(key, look);
      return look;
    },
    tableProperties: (id) =>
      chain(id ?? defaultTable).flatMap((style) => {
        const properties = child(style.element, 'w:tblPr');
        return properties === undefined ? [] : [properties];
      }),
    numberingOf: (id) => valOf(descend(styles.get(id)?.element, 'w:pPr', 'w:numPr'), 'w:numId'),
    lineage: (id) => chain(id).map((style) => style.id),
  };
}

export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  const numbering = child(properties, 'w:numPr');
  return {
    outline: integer(valOf(properties, 'w:outlineLvl')),
    align: valOf(properties, 'w:jc'),
    numId: valOf(numbering, 'w:numId'),
    numLevel: integer(valOf(numbering, 'w:ilvl')),
    fill: fillOf(child(properties, 'w:shd')),
  };
}

export function runLook(
  properties: XmlElement | undefined,
  themeFonts: (reference: string) => string | undefined,
): RunLook {
  if (properties === undefined) return NOTHING;
  const fonts = child(properties, 'w:rFonts')?.attributes;
  const font = (theme: string, plain: string): string | undefined => {
    const reference = fonts?.[theme];
    return (reference === undefined ? undefined : themeFonts(reference)) ?? fonts?.[plain];
  };
  const vertical = valOf(properties, 'w:vertAlign');
  const struck = onOff(properties, 'w:strike');
  const doubleStruck = onOff(properties, 'w:dstrike');
  return {
    bold: onOff(properties, 'w:b'),
    italic: onOff(properties, 'w:i'),
    hidden: onOff(properties, 'w:vanish'),
    struck: struck === undefined ? doubleStruck : struck || doubleStruck === true,
    raised: vertical === undefined ? undefined : vertical === 'superscript',
    lowered: vertical === undefined ? undefined : vertical === 'subscript',
    position: integer(valOf(properties, 'w:position')),
    size: integer(valOf(properties, 'w:sz')),
    stretch: integer(valOf(properties, 'w:w')?.replace('%', '')),
    spacing: integer(valOf(properties, 'w:spacing')),
    ...coloursOf(properties),
    font: font('w:hAnsiTheme', 'w:hAnsi'),
    asciiFont: font('w:asciiTheme', 'w:ascii'),
  };
}

/** What `upper` says, and where it is silent what `lower` says. */
export const over = (lower: RunLook, upper: RunLook): RunLook =>
  upper === NOTHING
    ? lower
    : {
        bold: upper.bold ?? lower.bold,
        italic: upper.italic ?? lower.italic,
        hidden: upper.hidden ?? lower.hidden,
        struck: upper.struck ?? lower.struck,
        raised: upper.raised ?? lower.raised,
        lowered: upper.lowered ?? lower.lowered,
        position: upper.position ?? lower.position,
        size: upper.size ?? lower.size,
        stretch: upper.stretch ?? lower.stretch,
        spacing: upper.spacing ?? lower.spacing,
        colour: upper.colour === undefined ? lower.colour : upper.colour,
        fill: upper.fill === undefined ? lower.fill : upper.fill,
        transparent: upper.transparent ?? lower.transparent,
        font: upper.font ?? lower.font,
        asciiFont: upper.asciiFont ?? lower.asciiFont,
      };

/** Toggle properties cancel each other between paragraph and character style, unless the defaults set them (17.7.3). */
function layered(defaults: RunLook, paragraph: RunLook, character: RunLook): RunLook {
  const toggle = (name: 'bold' | 'italic' | 'hidden' | 'struck'): boolean =>
    defaults[name] === true || (paragraph[name] === true) !== (character[name] === true);
  return {
    ...over(over(defaults, paragraph), character),
    bold: toggle('bold'),
    italic: toggle('italic'),
    hidden: toggle('hidden'),
    struck: toggle('struck'),
  };
}

/** Word's built-in headings have their outline level by name, whether the style says it or not. */
function headingOutline(styleName: string): number | undefined {
  const match = /^heading ([1-9])$/i.exec(styleName.trim());
  return match === null ? undefined : Number(match[1]) - 1;
}

function memo<T>(compute: (id: string | undefined) => T): (id: string | undefined) => T {
  const known = new Map<string | undefined, T>();
  return (id) => {
    if (known.has(id)) return known.get(id) as T;
    const value = compute(id);
    known.set(id, value);
    return value;
  };
}
