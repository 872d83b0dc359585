/**
 * Prose arithmetic, what is left: `hoàn thành 14/49 nhiệm vụ, 35 nhiệm vụ còn lại trong hạn`. The rest must be what the two numbers
 * leave, and what the rows of the table leave.
 */

import { type Finding, finding } from '../../../model/finding.js';
import { cmp, eq, sub, sum } from '../../../numbers/decimal.js';
import { fold } from '../../../text/normalise.js';
import { onceFor, patternOf } from '../../../text/vocabulary.js';
import { type Check, type Facts, valueOfRow } from '../check-model.js';
import { figureEvidence, rowEvidence } from '../evidence.js';
import { exactValue, type Placed, type Sentence, wordsAfter, wordsBetween } from './sentences.js';

export const PROSE_RESTS: Check = {
  rules: ['prose-rest-differs'],
  find: (facts) => facts.sentences.flatMap((sentence) => restsOf(sentence).flatMap((rest) => judge(rest, facts))),
};

interface Rest {
  readonly sentence: Sentence;
  readonly part: Placed;
  readonly whole: Placed;
  readonly rest: Placed;
}

const restWords = onceFor((vocabulary) => ({
  before: patternOf(vocabulary, 'rest.before'),
  behind: patternOf(vocabulary, 'rest.behind'),
  /** What is left is said to be within its time limit: none of it is overdue. */
  inTime: patternOf(vocabulary, 'rest.in-time'),
  ofWhich: patternOf(vocabulary, 'rest.of-which'),
}));

/** Numbers said to be left behind a fraction of the same unit; not where several parts of the rest follow. */
function restsOf(sentence: Sentence): Rest[] {
  const { before: leftBefore, behind: leftBehind } = restWords(sentence.vocabulary);
  return sentence.placed.flatMap((rest, at): Rest[] => {
    if (rest.figure.role !== 'value' || rest.unitClass === 'percent') return [];
    const before = sentence.placed[at - 1];
    const words = before === undefined ? '' : wordsBetween(sentence, before, rest);
    if (!leftBefore.test(words) && !leftBehind.test(wordsAfter(sentence, rest))) return [];
    // Only the share of the fraction may stand between it and what it leaves.
    const whole = sentence.placed.slice(0, at).findLast(({ unitClass }) => unitClass !== 'percent');
    if (whole?.figure.role !== 'denominator') return [];
    const part = sentence.placed.find(({ figure }) => figure === whole.partner);
    if (part === undefined || !sameUnit(rest, whole)) return [];
    const isFollowed = isSplit(sentence, rest, sentence.placed.slice(at + 1));
    return isFollowed ? [] : [{ sentence, part, whole, rest }];
  });
}

/** More of the same unit follows, so that the first number need not be all of the rest; behind `trong đó` it is part of it. */
function isSplit(sentence: Sentence, rest: Placed, following: readonly Placed[]): boolean {
  const next = following.find(({ figure, unitClass }) => figure.role === 'value' && unitClass !== 'percent');
  const { ofWhich } = restWords(sentence.vocabulary);
  return next !== undefined && sameUnit(next, rest) && !ofWhich.test(wordsBetween(sentence, rest, next));
}

const sameUnit = (a: Placed, b: Placed): boolean => fold(a.figure.unit) === fold(b.figure.unit);

function judge(it: Rest, facts: Facts): Finding[] {
  const [n, m, left] = [exactValue(it.part.figure), exactValue(it.whole.figure), exactValue(it.rest.figure)];
  if (n === null || m === null || left === null || cmp(n, m) > 0) return [];
  const reckoned = sub(m, n);
  if (!eq(reckoned, left)) return [byProse(it, reckoned, left)];
  return restWords(it.sentence.vocabulary).inTime.test(wordsAfter(it.sentence, it.rest))
    ? byTable(it, left, facts)
    : [];
}

function byProse({ part, whole, rest }: Rest, reckoned: string, left: string): Finding {
  return finding(
    'prose-rest-differs',
    { of: 'prose', whole: whole.figure.valueRaw, part: part.figure.valueRaw, reckoned, left },
    {
      indicatorId: rest.figure.indicatorId,
      expected: reckoned,
      actual: left,
      evidence: [figureEvidence(rest.figure)],
      figures: [part, whole, rest].map(({ figure }) => figure.figure),
    },
  );
}

/** All that is left is in time, says the prose; the table counts some that are overdue (a part that the prose leaves out). */
function byTable({ part, whole, rest }: Rest, left: string, facts: Facts): Finding[] {
  const { catalogue } = facts;
  const indicator = whole.figure.indicatorId === null ? undefined : catalogue?.byId.get(whole.figure.indicatorId);
  const bound = indicator?.bounds.find((one) => one.kind === 'covers');
  if (indicator === undefined || bound?.kind !== 'covers' || whole.figure.agrees !== true) return [];
  if (part.figure.indicatorId === null || !bound.parts.includes(part.figure.indicatorId)) return [];
  const total = valueOfRow(facts, indicator.id);
  const parts = bound.parts.flatMap((id) => valueOfRow(facts, id) ?? []);
  if (total === null || parts.length < bound.parts.length) return [];
  const expected = sub(total.value, sum(parts.map(({ value }) => value)));
  if (eq(expected, left)) return [];
  const untold = parts.filter(({ row, value }) => row.indicatorId !== part.figure.indicatorId && cmp(value, '0') !== 0);
  const [first] = untold;
  return [
    finding(
      'prose-rest-differs',
      {
        of: 'table',
        left,
        total: total.value,
        parts: parts.map(({ value }) => value),
        expected,
        untold: first === undefined ? null : { id: first.row.indicatorId, label: first.row.label, value: first.value },
      },
      {
        indicatorId: first?.row.indicatorId ?? indicator.id,
        expected,
        actual: left,
        evidence: [figureEvidence(rest.figure), rowEvidence(total.row), ...untold.map(({ row }) => rowEvidence(row))],
        rows: untold.map(({ row }) => row.indicatorId),
        figures: [rest.figure.figure],
      },
    ),
  ];
}
