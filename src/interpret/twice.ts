/** Rows left over that say again, with other numbers, what a row already read says: neither can be taken for sure. */

import type { Form } from '../catalogue/form.js';
import type { Indicator } from '../catalogue/model.js';
import { normaliseStt } from '../catalogue/stt.js';
import { judged } from '../model/ground.js';
import type { Observation, UnmappedRow } from '../model/report.js';
import type { RuleId } from '../model/rules.js';
import { fold } from '../text/normalise.js';

/** Likeness from which a row left over names the same indicator as one that was read. */
const CERTAIN_LIKENESS = 0.97;

export function doubtTwice(
  observations: readonly Observation[],
  unmapped: readonly UnmappedRow[],
  form: Form,
): Observation[] {
  const byId = new Map(form.indicators.map(({ indicator }) => [indicator.id, indicator]));
  const timesInForm = labelCounts(form);
  const readById = new Map(observations.map((observation) => [observation.indicatorId, observation]));
  return observations.map((observation) => {
    const namesakes = timesInForm.get(fold(observation.indicator)) ?? 0;
    const again = unmapped.filter(
      (row) =>
        row.valueRaw !== '' &&
        names(row, observation) &&
        // Labels that stand more than once in a form are told apart by their STT.
        (row.reason === 'row-merged' || namesakes < 2 || normaliseStt(row.stt) === observation.stt),
    );
    const merged = again.some((row) => row.reason === 'row-merged');
    const parent = byId.get(byId.get(observation.indicatorId)?.parent ?? '');
    const twice =
      again.some((row) => row.valueRaw !== observation.valueRaw) ||
      (namesakes > 1 && parent !== undefined && groupAgain(parent, readById, unmapped));
    if (!merged && !twice) return observation;
    const reason = merged ? 'row-merged' : 'indicator-twice';
    return judged({ ...observation, reasons: [...new Set<RuleId>([...observation.reasons, reason])].sort() });
  });
}

const names = (row: UnmappedRow, observation: Observation): boolean =>
  fold(row.label) === fold(observation.label) ||
  (row.bestIndicatorId === observation.indicatorId && (row.likeness ?? 0) >= CERTAIN_LIKENESS);

/** How many of the form's indicators have a label, by the folded label. */
function labelCounts(form: Form): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicator } of form.indicators) {
    const label = fold(indicator.label);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** The row that heads the group was left over too, with another value: all of the group came twice, whatever its numbers. */
function groupAgain(
  parent: Indicator,
  readById: ReadonlyMap<string, Observation>,
  unmapped: readonly UnmappedRow[],
): boolean {
  const read = readById.get(parent.id);
  return unmapped.some(
    (row) => fold(row.label) === fold(parent.label) && (read === undefined || row.valueRaw !== read.valueRaw),
  );
}
