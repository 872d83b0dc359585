/** Row numbers as printed in a first column (`3.1.`, `II`, `b)`), and whether one can follow another. */

export interface Ordinal {
  readonly style: 'arabic' | 'roman' | 'letter';
  /** `3.1.` is [3, 1]. */
  readonly path: readonly number[];
}

const ARABIC = /^\(?(\d{1,4}(?:[.,]\d{1,3})*)\s*[.,)]*$/;
const ROMAN = /^\(?([IVX]+)\s*[.)]*$/;
const LETTER = /^\(?(\p{L})\s*[.)]*$/u;
const ALPHABET = 'abcdđefghijklmnopqrstuvwxyz';

/** Breaks behind the parts of a number that its cell was too narrow for (`6.⏎5.⏎2`, `V⏎II`). */
const BROKEN = /(?<=\d[.,])\s+(?=\d)|(?<=[IVX])\s+(?=[IVX]+\s*[.)]*$)/gu;

/** Null when the text is no row number. */
export function readOrdinal(text: string): Ordinal | null {
  const trimmed = text.trim().replace(BROKEN, '');
  const arabic = ARABIC.exec(trimmed)?.[1];
  if (arabic !== undefined) return { style: 'arabic', path: arabic.split(/[.,]/).map(Number) };
  const roman = ROMAN.exec(trimmed)?.[1];
  if (roman !== undefined) return { style: 'roman', path: [romanValue(roman)] };
  const letter = LETTER.exec(trimmed)?.[1];
  const place = letter === undefined ? -1 : ALPHABET.indexOf(letter.toLowerCase());
  return place < 0 ? null : { style: 'letter', path: [place + 1] };
}

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(roman: string): number {
  const values = [...roman].map((sign) => DIGITS[sign] ?? 0);
  return values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0);
}

/** Rows are dropped and numbers mistyped: a step of up to this many still goes on. */
const LONGEST_STEP = 3;

/**
 * Whether the row numbered `after` can come next after `before` in one table: `goes-on`, `restarts` (it counts from one
 * again at the top level), or `unknown`.
 */
export function sequence(before: Ordinal, after: Ordinal): 'goes-on' | 'restarts' | 'unknown' {
  if (before.style !== after.style) {
    const startsBelow = before.style === 'roman' && after.path.every((number) => number === 1);
    if (startsBelow) return 'goes-on';
    return after.style === 'roman' && after.path[0] === 1 ? 'restarts' : 'unknown';
  }
  const length = Math.max(before.path.length, after.path.length);
  for (let i = 0; i < length; i++) {
    const step = (after.path[i] ?? 0) - (before.path[i] ?? 0);
    if (step === 0) continue;
    if (step > 0) return step <= LONGEST_STEP ? 'goes-on' : 'unknown';
    return after.path[0] === 1 && after.path.length === 1 ? 'restarts' : 'unknown';
  }
  return after.path[0] === 1 && after.path.length === 1 ? 'restarts' : 'unknown';
}

/**
 * Whether `above` and `below` are the two halves of one row number (`6.5.` and `2`): together they follow `before`, the
 * number of the row before them, and the upper half alone does not.
 */
export function isNumberInTwo(before: string, above: string, below: string): boolean {
  if (!/\d\.$/u.test(above.trim()) || !/^\d/u.test(below.trim())) return false;
  const [last, half, whole] = [readOrdinal(before), readOrdinal(above), readOrdinal(above + below)];
  if (last === null || half === null || whole === null) return false;
  return sequence(last, whole) === 'goes-on' && sequence(last, half) !== 'goes-on';
}
