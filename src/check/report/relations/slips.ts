/** Numbers that one slip of the pen or the keyboard makes of a number. */
import { decimalOf, isDecimal } from '../../../numbers/decimal.js';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/**
 * Canonical decimals that differ from `value` by one digit typed wrong, left out, typed too often, or changed with its
 * neighbour; without `value` itself, sorted, unique.
 */
export function slips(value: string): string[] {
  const negative = value.startsWith('-');
  const digits = negative ? value.slice(1) : value;
  const found = new Set<string>();
  const add = (text: string): void => {
    const [whole = '', tail = ''] = text.split('.');
    if (!/^\d+$/u.test(whole)) return;
    const number = decimalOf(whole, tail, negative);
    if (number !== value && isDecimal(number)) found.add(number);
  };
  for (let at = 0; at <= digits.length; at++) {
    const before = digits.slice(0, at);
    const here = digits[at];
    const next = digits[at + 1];
    for (const digit of DIGITS) add(before + digit + digits.slice(at));
    if (here === undefined || here === '.') continue;
    for (const digit of DIGITS) add(before + digit + digits.slice(at + 1));
    add(before + digits.slice(at + 1));
    if (next !== undefined && next !== '.') add(before + next + here + digits.slice(at + 2));
  }
  return [...found].sort();
}
