/**
 * Values that stand one row too high or too low: the labels' row and the values' row came apart, in the document or in its
 * reading. Suspected where a relation that fails would hold if every value of that stretch of the table moved by one row.
 */
import { type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import { cmp } from '../../../numbers/decimal.js';
import { evidenceOf, formula, type Instance, outcome, type Rows } from './instances.js';

/** Small numbers agree by chance: the result must reach this, or be a share with decimals. */
const SMALLEST_TELLING_SUM = '100';

/**
 * About the stretch of rows around a failing relation that a shift by one row would repair: its `rows`, whose readings are all in
 * doubt. Null when none would.
 */
export function shifted(failing: Instance, instances: readonly Instance[], rows: Rows): Finding | null {
  const members = failing.members.flatMap(({ id }) => rows.get(id) ?? []);
  const table = members[0]?.place.table;
  if (table === undefined || members.some(({ place }) => place.table !== table)) return null;
  const order = [...rows.values()]
    .filter(({ place }) => place.table === table)
    .sort((a, b) => a.place.row - b.place.row);
  for (const step of [1, -1] as const) {
    const trial = moved(failing, order, rows, step);
    if (trial === null || outcome(failing, trial) !== 'holds' || !tells(failing, trial)) continue;
    return findingOf(failing, stretchAround(members, order, instances, rows), step, rows);
  }
  return null;
}

/** The members with the values of the rows below (`step` 1) or above (-1); null when a row has no such neighbour. */
function moved(failing: Instance, order: readonly Observation[], rows: Rows, step: 1 | -1): Rows | null {
  const trial = new Map(rows);
  for (const { id } of failing.members) {
    const at = order.findIndex(({ indicatorId }) => indicatorId === id);
    const row = order[at];
    const neighbour = at < 0 ? undefined : order[at + step];
    if (row === undefined || neighbour?.value == null) return null;
    const { value, valueRaw, unit } = neighbour;
    trial.set(id, { ...row, value, valueRaw, unit });
  }
  return trial;
}

function tells({ result, members }: Instance, trial: Rows): boolean {
  const value = trial.get(result.id)?.value ?? '0';
  const operands = members.slice(1).map(({ id }) => trial.get(id)?.value ?? '0');
  return value.includes('.') || (cmp(value, SMALLEST_TELLING_SUM) >= 0 && new Set(operands).size > 1);
}

/** Rows before and behind the members up to the first that a relation confirms where it stands. */
function stretchAround(
  members: readonly Observation[],
  order: readonly Observation[],
  instances: readonly Instance[],
  rows: Rows,
): Observation[] {
  const confirmed = new Set(
    instances.filter((one) => outcome(one, rows) === 'holds').flatMap(({ members: ids }) => ids.map(({ id }) => id)),
  );
  const isConfirmed = (at: number): boolean => confirmed.has(order[at]?.indicatorId ?? '');
  const places = members.map((member) => order.indexOf(member));
  let first = Math.min(...places);
  let last = Math.max(...places);
  while (first > 0 && !isConfirmed(first - 1)) first -= 1;
  while (last < order.length - 1 && !isConfirmed(last + 1)) last += 1;
  return order.slice(first, last + 1);
}

function findingOf(failing: Instance, stretch: readonly Observation[], step: 1 | -1, rows: Rows): Finding {
  const from = stretch[0]?.indicatorId ?? '';
  const to = stretch.at(-1)?.indicatorId ?? '';
  return finding(
    'row-shifted',
    { from, to, low: step === 1, formula: formula(failing) },
    {
      indicatorId: failing.result.id,
      evidence: evidenceOf(failing, rows),
      rows: stretch.map(({ indicatorId }) => indicatorId),
    },
  );
}
