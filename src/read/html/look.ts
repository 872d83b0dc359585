/** How the text of an element looks: what its tag, its attributes and the style sheet say, over what it inherits. */

import type { Ink } from '../../model/rules/ink.js';
import { remembered } from '../../text/memo.js';
import { type FlowParagraph, type Format, PLAIN } from '../docx/flow/model.js';
import { type Declarations, readDeclarations, type StyleSheet } from './css.js';
import type { HtmlElement } from './dom.js';
import { colourOf, isOutOfSight, isTransparent, LEAST_OPACITY, SIZE, sizeOf, USUAL_SIZE } from './visible.js';

export interface Look {
  /** The element and all in it are not there at all. */
  readonly absent: boolean;
  /** Its text keeps its place and is not printed. */
  readonly hidden: boolean;
  /** A tracked change: an insertion or a deletion that nobody has accepted or rejected. */
  readonly change: 'inserted' | 'deleted' | null;
  readonly struck: boolean;
  readonly format: Format;
  readonly align: FlowParagraph['align'];
  readonly level: number | null;
  /** Blanks and line ends are printed as they are written. */
  readonly keepsBlanks: boolean;
  readonly listStyle: string | null;
  /** What it shows besides its text; its children do not inherit it. */
  readonly ink: Ink | null;
}

export const BODY_LOOK: Look = {
  absent: false,
  hidden: false,
  change: null,
  struck: false,
  format: { ...PLAIN, size: USUAL_SIZE },
  align: null,
  level: null,
  keepsBlanks: false,
  listStyle: null,
  ink: null,
};

/** Elements whose content is never printed. */
const NEVER_PRINTED = new Set([
  ...['head', 'title', 'script', 'style', 'template', 'noscript', 'xml', 'object', 'applet', 'select', 'datalist'],
  ...['audio', 'video', 'canvas', 'map', 'link', 'meta'],
]);

/** Elements that show something which is no text. */
const INK = new Map<string, Ink>([
  ...['img', 'image', 'picture'].map((name) => [name, 'picture'] as const),
  ...['svg', 'canvas', 'v:shape', 'v:rect', 'v:line', 'hr'].map((name) => [name, 'drawing'] as const),
  ...['object', 'applet', 'embed', 'iframe', 'frame', 'video', 'audio'].map((name) => [name, 'object'] as const),
  ...['input', 'select', 'textarea', 'button', 'meter', 'progress'].map((name) => [name, 'object'] as const),
]);

const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ITALIC = new Set(['i', 'em', 'cite', 'var', 'dfn', 'address']);
const STRUCK = new Set(['s', 'strike']);
const ALIGN: Readonly<Record<string, FlowParagraph['align']>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  middle: 'center',
  justify: 'justify',
};

export function lookOf(element: HtmlElement, outer: Look, sheet: StyleSheet): Look {
  const { name, attribs } = element;
  const styles = declarationsOf(element, sheet);
  const say = (...names: readonly string[]): string | undefined => {
    for (let at = styles.length - 1; at >= 0; at -= 1) {
      for (const each of names) {
        const value = styles[at]?.get(each);
        if (value !== undefined) return value;
      }
    }
    return undefined;
  };
  const visibility = say('visibility');
  const gone = 'hidden' in attribs || say('display') === 'none' || say('mso-hide') === 'all';
  const unseen = name === 'input' && (attribs.type ?? '').toLowerCase() === 'hidden';
  const decoration = say('text-decoration', 'text-decoration-line') ?? '';
  return {
    absent: NEVER_PRINTED.has(name) || gone,
    hidden: visibility === undefined ? outer.hidden : visibility !== 'visible',
    change: name === 'ins' ? 'inserted' : name === 'del' ? 'deleted' : outer.change,
    struck: outer.struck || STRUCK.has(name) || decoration.includes('line-through'),
    format: formatOf(element, outer.format, say),
    align:
      ALIGN[say('text-align') ?? (attribs.align ?? '').toLowerCase()] ?? (name === 'center' ? 'center' : outer.align),
    level: /^h[1-6]$/.test(name) ? Number(name[1]) : outer.level,
    keepsBlanks: keepsBlanks(name, say('white-space'), outer.keepsBlanks),
    listStyle: say('list-style-type', 'list-style') ?? outer.listStyle,
    ink: gone || unseen ? null : (INK.get(name) ?? null),
  };
}

const keepsBlanks = (name: string, whiteSpace: string | undefined, outer: boolean): boolean =>
  whiteSpace === undefined ? outer || name === 'pre' || name === 'textarea' : whiteSpace.startsWith('pre');

function formatOf(
  { name, attribs }: HtmlElement,
  outer: Format,
  say: (...names: string[]) => string | undefined,
): Format {
  const shorthand = say('font') ?? '';
  const weight = (say('font-weight') ?? /\b(bold|normal|[1-9]00)\b/i.exec(shorthand)?.[1])?.toLowerCase();
  const slant = (say('font-style') ?? /\b(italic|oblique)\b/i.exec(shorthand)?.[1])?.toLowerCase();
  const vertical = say('vertical-align');
  const families =
    say('font-family') ?? /\d\S*\s+(\D.*)$/.exec(shorthand)?.[1] ?? (name === 'font' ? attribs.face : undefined);
  const font = firstFamily(families) ?? outer.font;
  const colour = say('color') ?? (name === 'font' ? attribs.color : undefined);
  const format: Format = {
    ...PLAIN,
    bold: weight === undefined ? outer.bold || BOLD.has(name) : /^(bold|bolder|[6-9]00)$/.test(weight),
    italic: slant === undefined ? outer.italic || ITALIC.has(name) : slant !== 'normal',
    raised: vertical === undefined ? outer.raised || name === 'sup' : vertical === 'super',
    lowered: vertical === undefined ? outer.lowered || name === 'sub' : vertical === 'sub',
    size: sizeOf(name, attribs, say('font-size') ?? SIZE.exec(shorthand)?.[0], outer.size),
    colour: colour === undefined ? outer.colour : (colourOf(colour) ?? outer.colour),
    fill: colourOf(say('background-color', 'background') ?? attribs.bgcolor ?? '') ?? outer.fill,
    transparent:
      outer.transparent || isTransparent(colour) || Number(say('opacity') ?? '1') < LEAST_OPACITY || isOutOfSight(say),
    font,
    asciiFont: font,
  };
  const same = FORMAT_KEYS.every((key) => format[key] === outer[key]);
  return same ? outer : format;
}

const FORMAT_KEYS = Object.keys(PLAIN) as (keyof Format)[];

function firstFamily(families: string | undefined): string | null {
  const first = (families ?? '').split(',')[0]?.replace(/["']/g, '').trim() ?? '';
  return first === '' || first.toLowerCase() === 'inherit' ? null : first;
}

/** Distinct `style` attributes that are remembered: a report has a few hundred. */
const declarations = remembered(readDeclarations, 2_000);

/** From the weakest to the strongest. */
export function declarationsOf(element: HtmlElement, sheet: StyleSheet): readonly Declarations[] {
  const written = element.attribs.style;
  if (written === undefined) return sheet.of(element);
  return [...sheet.of(element), declarations(written)];
}
