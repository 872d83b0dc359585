/** Roman numerals, the one home of them: reading, writing, telling them from words. */

const ROMAN = /^[IVX]{1,5}$/u;
const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** What capitals stand for, subtractive pairs among them, from the largest down. */
const NUMERALS: readonly (readonly [value: number, numeral: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number of sections as reports print it in capitals: `I` … `XVIII`; `C.` and `D.` are letters to a report. */
export const isRoman = (text: string): boolean => ROMAN.test(text);

/** The value of a Roman numeral in either case; NaN for any other text. */
export function romanValue(numeral: string): number {
  const values = [...numeral.toLowerCase()].map((sign) => DIGITS[sign] ?? Number.NaN);
  return values.length === 0
    ? Number.NaN
    : values.reduce((total, value, i) => total + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** A whole number from 1 on as a Roman numeral in capitals; empty for 0. */
export function romanOf(n: number): string {
  const found = NUMERALS.find(([value]) => value <= n);
  return found === undefined ? '' : found[1] + romanOf(n - found[0]);
}
