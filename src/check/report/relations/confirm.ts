/**
 * A number that was put together from the lines of a narrow cell (`5.124.` / `419`) is doubted. Where a relation holds with it, and
 * could not well hold by chance, the doubt is gone: digits lost or taken from a neighbour would break it.
 */
import { judged, regrounded } from '../../../model/ground.js';
import type { Observation } from '../../../model/report.js';
import { cmp } from '../../../numbers/decimal.js';
import { type Instance, outcome, type Rows } from './instances.js';

/** The doubt that a relation takes away. */
const CONFIRMED = 'number-wrapped';
/** Sums below this hold by chance too easily. */
const SMALLEST_TELLING_SUM = '100';

/** The rows without the doubts that relations took away; what has other reasons to be reviewed stays in review. */
export function confirmed(instances: readonly Instance[], rows: Rows): Rows {
  const telling = instances.filter((instance) => outcome(instance, rows) === 'holds' && tells(instance, rows));
  const ids = new Set(telling.flatMap(({ members }) => members.map(({ id }) => id)));
  const resolve = (row: Observation): Observation => {
    if (!ids.has(row.indicatorId) || !row.reasons.includes(CONFIRMED)) return row;
    const reasons = row.reasons.filter((reason) => reason !== CONFIRMED);
    return judged({ ...row, reasons, because: regrounded(row.because, { of: 'cell', as: 'relation holds' }) });
  };
  return new Map([...rows].map(([id, row]) => [id, resolve(row)]));
}

/** A share printed with decimals, or a sum of several numbers. */
function tells({ relation, result, members }: Instance, rows: Rows): boolean {
  const value = rows.get(result.id)?.value ?? '0';
  if (relation.kind === 'ratio') return value.includes('.');
  const parts = members.slice(1).filter(({ id }) => (rows.get(id)?.value ?? '0') !== '0');
  return cmp(value, SMALLEST_TELLING_SUM) >= 0 && parts.length > 1;
}
