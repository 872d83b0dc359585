/**
 * Normal forms of Vietnamese text: as printed, folded for comparison, and bare of diacritics.
 * Pure functions; nothing here depends on a locale.
 */
import { remembered } from './memo.js';
import { placeTones } from './tones.js';

/** Tab, the no-break spaces and every typographic space; the line breaks are not among them. */
const ODD_BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** Format characters (soft hyphen, zero-width and direction marks, byte order mark): nothing of them is seen on paper. */
const INVISIBLE = /\p{Cf}/gu;
/** Texts whose folded form is kept: some reports' worth of labels, words and lines; about 5 MB. */
const REMEMBERED = 10_000;
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** All that `printed` changes but the composing of letters and blanks at both ends; most texts have none of it. */
const UNEVEN = /[\t\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\p{Cf}]| {2}| \n|\n /u;

/**
 * The text as a reader of the page sees it: NFC, every odd blank a space, invisible marks dropped, runs of blanks one
 * blank, lines trimmed, blank lines at both ends dropped. `\n` is kept.
 */
export function printed(text: string): string {
  if (!UNEVEN.test(text)) return text.normalize('NFC').trim();
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(ODD_BLANKS, ' ')
    .replace(/ {2,}/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

const BLANK = /[\s\p{Cf}]/u;

/**
 * Where a letter of `text` stands in `shown`, which is `printed(text)` of a text in NFC: the two differ in blanks and in marks that
 * are not seen, so letters are counted. Offsets of anything but a letter are those of the next one.
 */
export function offsetsIn(text: string, shown: string): (offset: number) => number {
  if (text === shown) return (offset) => offset;
  const places: number[] = [];
  for (let at = 0; at < shown.length; at += 1) if (!BLANK.test(shown[at] ?? '')) places.push(at);
  const counts: number[] = [];
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    counts.push(letters);
    if (!BLANK.test(text[at] ?? '')) letters += 1;
  }
  return (offset) => places[counts[offset] ?? letters] ?? shown.length;
}

/**
 * For comparison: lower case, tone marks on their canonical letter (`hoà` = `hòa`), Icelandic eth and African d read
 * as `đ`, everything but letters and digits one blank. Diacritics stay; `i` and `y` stay apart.
 */
export const fold = (text: string): string => (ONLY_DIGITS.test(text) ? text : foldWords(text));

/** Most cells of a table; they would push the words out of the memory. */
const ONLY_DIGITS = /^[0-9]*$/;

const foldWords = remembered(folded, REMEMBERED);

function folded(text: string): string {
  const letters = printed(text)
    .normalize('NFKC')
    .replace(/[\u00d0\u00f0\u0189\u0256]/gu, 'đ')
    .toLowerCase();
  return placeTones(letters)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** `fold` without any diacritic: for finding words in text whose marks can't be trusted. */
export const bare = (text: string): string => withoutMarks(fold(text));

/** Folded text without any diacritic. */
export const withoutMarks = (folded: string): string =>
  folded
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd');
