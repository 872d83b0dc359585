/**
 * Digits apart by blanks (`51 474`, `110 120`): one number, or several side by side. They are one number each where grouping by blanks
 * is the style of their form: where at least two of its numbers can be read no other way, and none is grouped by another sign.
 */
import { judged, regrounded } from '../../../model/ground.js';
import type { Observation } from '../../../model/report.js';
import { numberGround } from '../../../numbers/ground.js';
import { LEXEME } from '../../../numbers/lexeme.js';
import { styleOf } from '../../../numbers/style.js';
import { printed } from '../../../text/normalise.js';
import { tells } from './confirm.js';
import { type Instance, isFree, outcome, type Rows } from './instances.js';

const APART = 'digits-apart';
/** One may be a slip, or two numbers that happen to look so. */
const FEWEST_PROOFS = 2;
/** A number never begins with a zero that groups of three do: `12 034`. */
const ZERO_BEHIND_BLANK = / 0\d\d(?!\d)/u;

/** The rows with the numbers of such forms settled under the rule `form-style`. */
export function groupedByBlanks(instances: readonly Instance[], rows: Rows): Rows {
  const apart = [...rows.values()].filter(({ reasons, readings }) => reasons.includes(APART) && readings.length > 0);
  if (apart.length === 0) return rows;
  const asOne = new Map([...rows, ...apart.map((row): [string, Observation] => [row.indicatorId, settledAsOne(row)])]);
  const proven = new Set([
    ...apart.filter(({ valueRaw }) => ZERO_BEHIND_BLANK.test(lexemeOf(valueRaw))).map(({ indicatorId }) => indicatorId),
    ...instances
      .filter((one) => outcome(one, asOne) === 'holds' && isFree(one, asOne) && tells(one, asOne))
      .flatMap(({ members }) => members.map(({ id }) => id)),
  ]);
  const isStyle = (form: string): boolean =>
    apart.filter((row) => row.form === form && proven.has(row.indicatorId)).length >= FEWEST_PROOFS &&
    !isGroupedOtherwise([...rows.values()].filter((row) => row.form === form));
  const settled = apart.filter(({ form }) => isStyle(form)).map(settledAsOne);
  return new Map([...rows, ...settled.map((row): [string, Observation] => [row.indicatorId, row])]);
}

const lexemeOf = (raw: string): string => LEXEME.exec(printed(raw))?.[0] ?? '';

/** Certain numbers of the form show another sign between groups. */
function isGroupedOtherwise(rows: readonly Observation[]): boolean {
  return rows.some(({ status, valueRaw, value }) => {
    if (status !== 'accepted' || value === null) return false;
    const { group } = styleOf([{ raw: valueRaw, value }]);
    return group !== null && group !== ' ';
  });
}

function settledAsOne(row: Observation): Observation {
  const [reading] = row.readings;
  if (reading === undefined) return row;
  const reasons = row.reasons.filter((reason) => reason !== APART);
  return judged({
    ...row,
    value: reading.value,
    numberRule: 'form-style',
    readings: [{ value: reading.value, rule: 'form-style' }, ...row.readings.slice(1)],
    reasons,
    because: regrounded(row.because, { of: 'cell', as: numberGround('form-style', row.valueRaw) }),
  });
}
