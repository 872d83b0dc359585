/** Whether a number of the prose agrees with the table's value of the same indicator. */
import { abs, cmp, mulPow10, sub } from '../../numbers/decimal.js';
import type { ProseNumber } from '../../numbers/prose.js';
import { printedScale } from '../../numbers/style.js';
import { toCatalogueUnit } from '../../numbers/units.js';

/** The value that a form prints for an indicator. */
export interface TableValue {
  readonly value: string;
  readonly unit: string;
  readonly raw: string;
}

const HALF = '0.5';

/**
 * Null when there is nothing to compare: no value in the table, other units, or a number that is said to be rounded and
 * is not equal. A number agrees with a value that prints more digits when it is that value rounded.
 */
export function agrees(number: ProseNumber, value: string | null, table: TableValue | null): boolean | null {
  if (value === null || table === null) return null;
  const said = comparable(number, value, table.unit);
  if (said === null) return null;
  const order = cmp(table.value, said);
  switch (number.qualifier) {
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'approx':
    case 'estimate':
      return order === 0 ? true : null;
    default:
      return order === 0 || isRounded(number, value, said, table);
  }
}

/** The value in the table's unit; null when the units can't be compared. */
function comparable(number: ProseNumber, value: string, unit: string): string | null {
  if (number.unitClass !== 'money') return value;
  const converted = toCatalogueUnit(value, number.unit, unit);
  return converted ?? (toCatalogueUnit('1', unit, number.unit) === null ? value : null);
}

/** The number has fewer digits than the table and is the table's value rounded to them; whole counts are never rounded. */
function isRounded(number: ProseNumber, value: string, said: string, table: TableValue): boolean {
  const shift = said === value ? 0 : scaleShift(said, value);
  const scale = printedScale(number.raw, value) - shift;
  if (number.unitClass === 'count' || scale >= printedScale(table.raw, table.value)) return false;
  return cmp(abs(sub(table.value, said)), mulPow10(HALF, -scale)) <= 0;
}

/** Power of ten between a value and the same in another unit. */
function scaleShift(converted: string, value: string): number {
  for (let power = -12; power <= 12; power++) if (mulPow10(value, power) === converted) return power;
  return 0;
}
