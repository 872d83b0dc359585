/** Which separators a set of numbers uses: rule 10, where the style of the same form and unit class breaks a tie. */
import type { NumberReading } from '../model/report.js';
import { abs, decimalOf } from './decimal.js';
import { LEXEME } from './lexeme.js';

/** The separators that the certain numbers of one form and unit class show; null when none or several are seen. */
export interface NumberStyle {
  readonly group: string | null;
  readonly decimal: string | null;
}

/** A printed number and the value that it is certainly read as. */
export interface CertainNumber {
  readonly raw: string;
  readonly value: string;
}

/** The style that `numbers` agree on. A separator that serves as both says nothing. */
export function styleOf(numbers: readonly CertainNumber[]): NumberStyle {
  const groups = new Set<string>();
  const decimals = new Set<string>();
  for (const { raw, value } of numbers) {
    const shape = separatorsOf(raw, value);
    for (const separator of shape.groups) groups.add(separator);
    if (shape.decimal !== null) decimals.add(shape.decimal);
  }
  const [group = null] = groups;
  const [decimal = null] = decimals;
  if (groups.size > 1 || decimals.size > 1 || (group !== null && group === decimal))
    return { group: null, decimal: null };
  return { group, decimal };
}

/**
 * The one of an undecided number's readings that is written in `style`, under the rule `form-style`; null when the
 * style does not tell.
 */
export function byStyle(raw: string, readings: readonly NumberReading[], style: NumberStyle): NumberReading | null {
  const fitting = readings.filter(({ value }) => fits(separatorsOf(raw, value), style));
  const [only] = fitting;
  return fitting.length === 1 && only !== undefined ? { value: only.value, rule: 'form-style' } : null;
}

function fits(shape: Separators, style: NumberStyle): boolean {
  if (shape.decimal !== null) return shape.decimal === style.decimal || differs(style.group, shape.decimal);
  return shape.groups.every((separator) => separator === style.group || differs(style.decimal, separator));
}

/** A separator known for the other role leaves this one free: groups with points, then a comma is decimal. */
const differs = (known: string | null, separator: string): boolean => known !== null && known !== separator;

/** Digits behind the decimal sign as printed, trailing zeros too: `47,20` read as 47.2 has two. */
export function printedScale(raw: string, value: string): number {
  return separatorsOf(raw, value).tail.length;
}

interface Separators {
  readonly groups: readonly string[];
  readonly decimal: string | null;
  /** The digits behind the decimal sign. */
  readonly tail: string;
}

/** The roles that the separators of a printed number play when it is read as `value`. */
function separatorsOf(raw: string, value: string): Separators {
  const lexeme = LEXEME.exec(raw.replace(/[\u00a0\u2000-\u200a\u202f]/gu, ' '))?.[0] ?? '';
  const separators = lexeme.match(/[., ]/gu) ?? [];
  const groups = lexeme.split(/[., ]/u);
  const last = separators.at(-1);
  if (last === undefined) return { groups: [], decimal: null, tail: '' };
  const tail = groups.at(-1) ?? '';
  const asDecimal = decimalOf(groups.slice(0, -1).join(''), tail);
  return asDecimal === abs(value)
    ? { groups: separators.slice(0, -1), decimal: last, tail }
    : { groups: separators, decimal: null, tail: '' };
}
