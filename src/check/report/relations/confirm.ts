/**
 * A number that was put together from the lines of a narrow cell (`5.124.` / `419`) is doubted, and a share that may be a part of one.
 * Where a relation holds with it, and could not well hold by chance, the doubt is gone: another number would break it.
 */
import { judged, regrounded } from '../../../model/ground.js';
import type { Observation } from '../../../model/report.js';
import { cmp } from '../../../numbers/decimal.js';
import { type Instance, isFree, outcome, type Rows } from './instances.js';

/** The doubts that a relation takes away. */
const CONFIRMED: ReadonlySet<string> = new Set(['number-wrapped', 'part-of-one']);
/** Sums below this hold by chance too easily. */
const SMALLEST_TELLING_SUM = '100';

/** The rows without the doubts that relations took away; what has other reasons to be reviewed stays in review. */
export function confirmed(instances: readonly Instance[], rows: Rows): Rows {
  const telling = instances.filter(
    (instance) => outcome(instance, rows) === 'holds' && tells(instance, rows) && isFree(instance, rows),
  );
  const ids = new Set(telling.flatMap(({ members }) => members.map(({ id }) => id)));
  const resolve = (row: Observation): Observation => {
    if (!ids.has(row.indicatorId) || !row.reasons.some((reason) => CONFIRMED.has(reason))) return row;
    const reasons = row.reasons.filter((reason) => !CONFIRMED.has(reason));
    return judged({ ...row, reasons, because: regrounded(row.because, { of: 'cell', as: 'relation holds' }) });
  };
  return new Map([...rows].map(([id, row]) => [id, resolve(row)]));
}

/** An agreement that is no chance: a share printed with decimals, or a sum of several numbers. */
export function tells({ relation, result, members }: Instance, rows: Rows): boolean {
  const value = rows.get(result.id)?.value ?? '0';
  if (relation.kind === 'ratio') return value.includes('.');
  const parts = members.slice(1).filter(({ id }) => (rows.get(id)?.value ?? '0') !== '0');
  return cmp(value, SMALLEST_TELLING_SUM) >= 0 && parts.length > 1;
}
