/** A long number in a narrow cell is broken over lines: `4.314.38` / `5`. */

/** Groups of three after the first, then decimals behind the other sign. */
const GROUPED = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?)?$/;
/** Whole part and decimals, broken behind the sign: nothing is printed so that ends with one. */
const DECIMAL = /^\d+[.,]\d+$/;
const BROKEN_AT_SIGN = /^\d+[.,]$/;
const DIGITS_AND_SIGNS = /^\d[\d.,]*$|^[.,][\d.,]*$/;

/**
 * The number that a cell's lines give together, when only together they give one: nothing but digits and signs, the first line
 * no well-formed number by itself, all of them one. Null otherwise: two numbers below each other stay two.
 */
export function unwrapped(text: string): string | null {
  const lines = text.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  if (lines.length < 2 || !lines.every((line) => DIGITS_AND_SIGNS.test(line)) || !/^\d/.test(first)) return null;
  const joined = lines.join('');
  if (BROKEN_AT_SIGN.test(first) && DECIMAL.test(joined)) return joined;
  return !GROUPED.test(first) && GROUPED.test(joined) ? joined : null;
}
