/**
 * What a run of digits and separators can mean. Rules 4–8 and 11 of the number rules (docs/how-it-works): the shape
 * decides where it can, else the class of the unit, else both readings are kept.
 */

import type { NumberReading, NumberRule } from '../model/report.js';
import type { Doubt } from '../model/rules.js';
import { decimalOf } from './decimal.js';
import type { Unit } from './units.js';

/** Digits with points, commas or single blanks between them: the longest run that may be one number. */
export const LEXEME = /\d+(?:[.,]\d+)*(?: \d{3}(?![\d])(?:[.,]\d+)*)*/u;

export interface LexemeReading {
  /** Every reading the print allows, the leading one first; none when it is no number. */
  readonly readings: readonly NumberReading[];
  /** Whether the first reading leads; without a leader the value stays open. */
  readonly leads: boolean;
  /** Kebab-case ids of what speaks against the leading reading, or against there being one. */
  readonly reasons: readonly Doubt[];
}

/** What the number's unit allows: `null` when nothing is known about it. */
export type NumberClass = Pick<Unit, 'class' | 'scale' | 'currency'> | null;

interface Shape {
  readonly groups: readonly string[];
  /** The separators between the groups: `.`, `,` or a blank. */
  readonly separators: readonly string[];
}

/** Reads digits and separators alone (no sign, no unit). */
export function readLexeme(text: string, unit: NumberClass): LexemeReading {
  const { groups, separators } = shapeOf(text);
  const [first = ''] = groups;
  if (separators.length === 0) return one(decimalOf(first), 'plain');
  if (new Set(separators).size > 1) return readMixed(groups, separators, unit);
  const separator = separators[0] ?? '';
  if (separators.length > 1) return readRepeated(groups, unit);
  return readSingle(first, groups[1] ?? '', separator, unit);
}

function shapeOf(text: string): Shape {
  return { groups: text.split(/[., ]/u), separators: text.match(/[., ]/gu) ?? [] };
}

const one = (value: string, rule: NumberRule, ...reasons: Doubt[]): LexemeReading => ({
  readings: [{ value, rule }],
  leads: true,
  reasons,
});

const none = (reason: Doubt): LexemeReading => ({ readings: [], leads: false, reasons: [reason] });

/** One to three digits, no leading zero, then threes. */
const areGroups = (groups: readonly string[]): boolean =>
  /^[1-9]\d{0,2}$/u.test(groups[0] ?? '') && groups.slice(1).every((group) => group.length === 3);

/** A decimal tail on something that is counted in wholes is a fault of the document, or of its reading. */
const unless = (sure: boolean, doubt: Doubt): Doubt[] => (sure ? [] : [doubt]);
const onCount = (unit: NumberClass): Doubt[] =>
  unit?.class === 'count' && unit.scale === null ? ['decimal-on-count'] : [];

function readMixed(groups: readonly string[], separators: readonly string[], unit: NumberClass): LexemeReading {
  const last = separators.at(-1);
  const grouping = separators.slice(0, -1);
  const whole = groups.slice(0, -1);
  if (last === ' ' || grouping.includes(last ?? '') || new Set(grouping).size > 1 || !areGroups(whole)) {
    return none('group-size');
  }
  return one(decimalOf(whole.join(''), groups.at(-1)), 'mixed-separators', ...onCount(unit));
}

function readRepeated(groups: readonly string[], unit: NumberClass): LexemeReading {
  if (!areGroups(groups)) return none('group-size');
  const reasons: Doubt[] = unit?.class === 'percent' || unit?.class === 'score' ? ['number-undecided'] : [];
  return one(decimalOf(groups.join('')), 'repeated-group', ...reasons);
}

function readSingle(whole: string, tail: string, separator: string, unit: NumberClass): LexemeReading {
  if (separator === ' ') return readBlankGroup(whole, tail, unit);
  const decimal = decimalOf(whole, tail);
  if (tail.length !== 3) return one(decimal, 'decimal-tail', ...onCount(unit));
  if (/^0+$/u.test(whole)) return one(decimal, 'zero-integer', ...onCount(unit));
  if (!areGroups([whole, tail])) return readOddGroup(decimal, unit);
  return byUnit(decimalOf(whole + tail), decimal, separator, unit);
}

/** A blank is never a decimal sign: a group, unless two numbers stand side by side. */
function readBlankGroup(whole: string, tail: string, unit: NumberClass): LexemeReading {
  if (!areGroups([whole, tail])) return none('two-numbers');
  const sure = unit?.class === 'count' || unit?.class === 'money';
  return one(decimalOf(whole + tail), 'unit-group', ...unless(sure, 'number-undecided'));
}

/** `1234.567`, `05.123`: three digits behind, but what stands before can be no first group. */
function readOddGroup(decimal: string, unit: NumberClass): LexemeReading {
  const sure = unit?.class === 'percent' || unit?.class === 'score';
  return one(decimal, sure ? 'unit-decimal' : 'undecided', ...unless(sure, 'group-size'), ...onCount(unit));
}

/** Rule 8: one separator, three digits behind it: the unit decides, or nothing does. */
function byUnit(group: string, decimal: string, separator: string, unit: NumberClass): LexemeReading {
  const asGroup: NumberReading = { value: group, rule: 'unit-group' };
  const asDecimal: NumberReading = { value: decimal, rule: 'unit-decimal' };
  switch (leader(separator, unit)) {
    case 'group':
      return { readings: [asGroup, asDecimal], leads: true, reasons: [] };
    case 'decimal':
      return { readings: [asDecimal, asGroup], leads: true, reasons: [] };
    default:
      return {
        readings: [
          { value: group, rule: 'undecided' },
          { value: decimal, rule: 'undecided' },
        ],
        leads: false,
        reasons: ['number-undecided'],
      };
  }
}

/** Currency whose notes and coins are whole units only: its amounts have no decimals. */
const WITHOUT_CENTS = 'vnd';
/** Power of ten from which amounts are written with decimals as a matter of course: billions. */
const BILLION = 9;

function leader(separator: string, unit: NumberClass): 'group' | 'decimal' | null {
  switch (unit?.class) {
    case 'count':
      // Counted in thousands, `1.250` may be 1,250 of them or one and a quarter.
      return unit.scale === null ? 'group' : null;
    case 'percent':
    case 'score':
      return 'decimal';
    case 'money':
      if (separator === '.') return 'group';
      if ((unit.scale ?? 0) >= BILLION) return 'decimal';
      return unit.scale === 0 && unit.currency === WITHOUT_CENTS ? 'group' : null;
    default:
      return null;
  }
}
