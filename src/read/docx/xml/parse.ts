/** One XML part -> a light tree, under limits; a document type declaration is refused. */
import { SaxesParser } from 'saxes';
import { fail } from '../../../model/finding.js';
import { ok, type Result } from '../../../model/result.js';
import type { Limits } from '../../limits.js';
import type { XmlElement } from './element.js';
import { outermostScope, type Scope } from './namespaces.js';

/** Elements whose character data is content. Text elsewhere is white space between elements. */
const TEXT_HOLDERS = new Set(['w:t', 'w:delText', 'w:instrText', 'w:delInstrText', 'm:t', 'wp:posOffset', 'wp:align']);

/** Properties that no part of this reader looks at: dropped while parsing, they are most of a file's elements. */
const IGNORED = new Set([
  ...['w:ind', 'w:szCs', 'w:lang', 'w:kern', 'w:u', 'w:bCs', 'w:iCs'],
  ...['w:noProof', 'w:keepNext', 'w:keepLines', 'w:widowControl', 'w:tabs'],
  ...['w:snapToGrid', 'w:contextualSpacing', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:adjustRightInd', 'w:textAlignment'],
  ...['w:proofErr', 'w:lastRenderedPageBreak', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef', 'w:rsids', 'w:latentStyles'],
  ...['w:tcW', 'w:tblW', 'w:tblInd', 'w:tblLayout', 'w:tblCellMar', 'w:tcMar', 'w:vAlign', 'w:noWrap', 'w:cantSplit'],
  ...['w:tblCellSpacing', 'w:cnfStyle', 'w:wBefore', 'w:wAfter', 'w:hideMark', 'w:textDirection'],
]);

/** The spacing of a paragraph and of its letters have one name; of a paragraph it is dropped. */
const SPACING = 'w:spacing';

/** Attributes that no part of this reader looks at. */
const IGNORED_ATTRIBUTE = /^(?:w:rsid\w*|w14:paraId|w14:textId|xml:space)$/;

/**
 * Properties repeat: a form has some ten different looks of runs, cells and paragraphs, each written out thousands of times. Equal
 * ones become one element.
 */
const SHARED = new Set(['w:rPr', 'w:pPr', 'w:tcPr', 'w:trPr']);

/** Elements of one part that are kept, about 200 bytes of memory each. A 32,000-row table of eight columns has a million. */
const MAX_ELEMENTS = 2_000_000;

/** Elements of one part, those that are shared or dropped too: about a microsecond and a half each. */
const MAX_PARSED = 5_000_000;

/** Bytes given to the parser at a time: the whole part need not exist as one string. */
const CHUNK_BYTES = 1 << 20;

/** An element that is open. One object a depth, used again and again: a part has hundreds of thousands of elements. */
interface Open {
  name: string;
  attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  outer: Scope;
  /** Written form of an element in (or at the top of) properties, up to its end; null: it stands in no properties. */
  key: string | null;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
const NO_CHILDREN: readonly XmlElement[] = [];

/** No XML text holds it. */
const SEPARATOR = '\u0001';

/** Thrown inside the parser's events to end the reading; never leaves this file. */
class Refusal extends Error {
  constructor(readonly failure: Result<never>) {
    super('refused');
  }
}

const holdsText = (name: string): boolean => TEXT_HOLDERS.has(name);

/**
 * Parses `bytes` (UTF-8, or UTF-16 with a byte order mark). `part` names it in messages, `isText` the elements whose character
 * data is kept. Failures: `broken-xml`, `dtd-not-allowed`, `limit-xml-depth`, `limit-xml-elements`.
 */
export function parseXml(
  bytes: Uint8Array,
  part: string,
  limits: Limits,
  isText: (name: string) => boolean = holdsText,
): Result<XmlElement> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  /** The open elements are the first `height` of these. */
  const stack: Open[] = [];
  let height = 0;
  let scope = outermostScope();
  let root: XmlElement | null = null;
  const shared = new Map<string, XmlElement>();
  let elements = 0;
  let parsed = 0;
  let depth = 0;
  let ignoredBelow = Number.POSITIVE_INFINITY;

  parser.on('doctype', () => {
    throw new Refusal(dtd(part));
  });
  parser.on('error', (error) => {
    throw new Refusal(broken(part, error.message));
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    parsed += 1;
    if (depth > limits.xmlDepth) throw new Refusal(tooDeep(part, limits));
    if (elements > MAX_ELEMENTS || parsed > MAX_PARSED) throw new Refusal(tooMany(part));
    if (depth > ignoredBelow) return;
    const outer = scope;
    const written = Object.keys(tag.attributes);
    if (written.some((name) => name.startsWith('xmlns'))) scope = scope.inner(tag.attributes);
    const name = scope.element(tag.name);
    if (IGNORED.has(name) || (name === SPACING && tag.attributes['w:val'] === undefined)) {
      scope = outer;
      ignoredBelow = depth;
      return;
    }
    const attributes = attributesOf(tag.attributes, written, scope);
    const inShared = SHARED.has(name) || (stack[height - 1]?.key ?? null) !== null;
    const key = inShared ? keyOf(name, attributes) : null;
    if (key === null) elements += 1;
    const free = stack[height];
    if (free === undefined) stack.push({ name, attributes, children: [], text: '', outer, key });
    else {
      free.name = name;
      free.attributes = attributes;
      free.children.length = 0;
      free.text = '';
      free.outer = outer;
      free.key = key;
    }
    height += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (depth >= ignoredBelow) return;
    if (depth === ignoredBelow - 1) {
      ignoredBelow = Number.POSITIVE_INFINITY;
      return;
    }
    height -= 1;
    const open = stack[height];
    if (open === undefined) throw new Error('closing tag without an opening one');
    scope = open.outer;
    const parent = stack[height - 1];
    const element = closed(open);
    if (parent === undefined) root = element;
    else if (open.key === null) parent.children.push(element);
    else {
      const key = open.key + SEPARATOR + open.text + SEPARATOR;
      if (parent.key !== null) {
        parent.key += key;
        parent.children.push(element);
      } else {
        const same = shared.get(key);
        if (same === undefined) {
          shared.set(key, element);
          elements += 1;
        }
        parent.children.push(same ?? element);
      }
    }
  });
  const onText = (text: string): void => {
    const open = stack[height - 1];
    if (open !== undefined && depth < ignoredBelow && isText(open.name)) open.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);

  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    if (error instanceof TypeError) return broken(part, 'not valid text in its encoding');
    throw error;
  }
  return root === null ? broken(part, 'no root element') : ok(root);
}

function attributesOf(
  values: Readonly<Record<string, string>>,
  written: readonly string[],
  scope: Scope,
): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | null = null;
  for (const raw of written) {
    const name = scope.attribute(raw);
    if (IGNORED_ATTRIBUTE.test(name)) continue;
    attributes ??= {};
    attributes[name] = values[raw] ?? '';
  }
  return attributes ?? NO_ATTRIBUTES;
}

function keyOf(name: string, attributes: Readonly<Record<string, string>>): string {
  let key = name;
  for (const each of Object.keys(attributes)) key += `${SEPARATOR}${each}=${attributes[each] ?? ''}`;
  return `${key}${SEPARATOR}>`;
}

/** As small as can be: an array that grows keeps room for sixteen more. */
const closed = ({ name, attributes, children, text }: Open): XmlElement => ({
  name,
  attributes,
  children: children.length === 0 ? NO_CHILDREN : children.slice(),
  text,
});

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const broken = (part: string, detail: string): Result<never> => fail('broken-xml', { part, detail });

const dtd = (part: string): Result<never> => fail('dtd-not-allowed', { part });

const tooDeep = (part: string, limits: Limits): Result<never> =>
  fail('limit-xml-depth', { part, limit: limits.xmlDepth });

const tooMany = (part: string): Result<never> => fail('limit-xml-elements', { part, limit: MAX_ELEMENTS });
