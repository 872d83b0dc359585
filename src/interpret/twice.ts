/** Rows left over that say again, with other numbers, what a row already read says: neither can be taken for sure. */
import type { Indicator } from '../catalogue/model.js';
import { normaliseStt } from '../catalogue/stt.js';
import type { Observation, UnmappedRow } from '../model/report.js';
import { fold } from '../text/normalise.js';
import type { Form } from './recognise.js';

/** Likeness from which a row left over names the same indicator as one that was read. */
const CERTAIN_LIKENESS = 0.97;

export function doubtTwice(
  observations: readonly Observation[],
  unmapped: readonly UnmappedRow[],
  form: Form,
): Observation[] {
  const byId = new Map(form.indicators.map(({ indicator }) => [indicator.id, indicator]));
  const readById = new Map(observations.map((observation) => [observation.indicatorId, observation]));
  return observations.map((observation) => {
    const again = unmapped.filter(
      (row) =>
        row.valueRaw !== '' &&
        names(row, observation) &&
        (row.reason === 'row-merged' || sameStt(row.stt, observation, form)),
    );
    const merged = again.some((row) => row.reason === 'row-merged');
    const parent = byId.get(byId.get(observation.indicatorId)?.parent ?? '');
    const twice =
      again.some((row) => row.valueRaw !== observation.valueRaw) ||
      (namesakes(observation, form) > 1 && parent !== undefined && groupAgain(parent, readById, unmapped));
    if (!merged && !twice) return observation;
    const reason = merged ? 'row-merged' : 'indicator-twice';
    return { ...observation, status: 'review', reasons: [...new Set([...observation.reasons, reason])].sort() };
  });
}

const names = (row: UnmappedRow, observation: Observation): boolean =>
  fold(row.label) === fold(observation.label) ||
  (row.bestIndicatorId === observation.indicatorId && (row.likeness ?? 0) >= CERTAIN_LIKENESS);

const namesakes = ({ indicator: label }: Observation, form: Form): number =>
  form.indicators.filter(({ indicator }) => fold(indicator.label) === fold(label)).length;

/** Labels that stand more than once in a form are told apart by their STT. */
const sameStt = (stt: string, observation: Observation, form: Form): boolean =>
  namesakes(observation, form) < 2 || normaliseStt(stt) === observation.stt;

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
