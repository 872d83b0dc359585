/** The marks that lists print before their items. */
import { formatNumber } from '../docx/numbering/format.js';
import type { HtmlElement } from './dom.js';

export interface HtmlList {
  readonly ordered: boolean;
  readonly format: string;
  next: number;
}

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
};

export const listOf = ({ name, attribs }: HtmlElement): HtmlList => ({
  ordered: name === 'ol',
  format: FORMATS[attribs.type ?? ''] ?? 'decimal',
  next: integer(attribs.start) ?? 1,
});

/** What `item` of `list` prints before its text, with a blank behind; `''` for a list without marks. */
export function markOf(item: HtmlElement, list: HtmlList, style: string | null): string {
  const value = integer(item.attribs.value) ?? list.next;
  list.next = value + 1;
  const words = (style ?? '').split(/\s+/);
  if (words.includes('none')) return '';
  if (!list.ordered) return '• ';
  const format = words.map((word) => FORMATS[word]).find((known) => known !== undefined) ?? list.format;
  return `${formatNumber(value, format, undefined) ?? value}. `;
}

const integer = (written: string | undefined): number | undefined =>
  /^\s*-?\d{1,9}\s*$/.test(written ?? '') ? Number(written) : undefined;
