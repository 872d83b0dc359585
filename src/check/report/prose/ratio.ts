/**
 * Prose arithmetic, shares: `26/55 nhiệm vụ, đạt 47,28%`, `19.044 hồ sơ … đúng hạn 17.244 hồ sơ, đạt 63,57%`. A share that is not what
 * the two numbers beside it give means that one of the three was typed or taken from elsewhere wrongly.
 */

import { type Finding, finding } from '../../../model/finding.js';
import type { Said } from '../../../model/result.js';
import { inVietnamese } from '../../../model/rules/rule.js';
import { eq, isInteger, mul, mulPow10, ratioPercent, scaleOf, sum } from '../../../numbers/decimal.js';
import { printedScale } from '../../../numbers/style.js';
import { type Check, type Facts, valueOfRow } from '../check-model.js';
import { figureEvidence, rowEvidence } from '../evidence.js';
import { slips } from '../relations/slips.js';
import { type Claim, claimAt, fits } from './claims.js';
import { exactValue, type Sentence } from './sentences.js';

export const PROSE_RATIOS: Check = {
  rules: ['prose-ratio-differs'],
  find: (facts) => facts.sentences.flatMap((sentence) => inSentence(sentence, facts)),
};

const inSentence = (sentence: Sentence, facts: Facts): Finding[] =>
  sentence.placed.flatMap((_, at) => {
    const claim = claimAt(sentence, at, facts);
    if (claim === null || holds(claim) || isOfSeveral(sentence, claim) || isToldOfTable(claim, facts)) return [];
    return [tell(claim, facts)];
  });

function holds({ part, whole, share }: Claim): boolean {
  const [n, m] = [exactValue(part.figure), exactValue(whole.figure)];
  return n === null || m === null || fits(share.figure, n, m);
}

/** `18/18 sở và 07/08 huyện, đạt 96,15%`: the share of the fractions of the sentence taken together. */
function isOfSeveral({ placed }: Sentence, { whole, share }: Claim): boolean {
  const wholes = placed.filter((one) => one.figure.role === 'denominator' && one.end <= share.start);
  const totals = wholes.flatMap((one) =>
    one.partner?.value == null || one.figure.value === null ? [] : [{ n: one.partner.value, m: one.figure.value }],
  );
  if (!wholes.includes(whole) || totals.length < 2) return false;
  return fits(share.figure, sum(totals.map(({ n }) => n)), sum(totals.map(({ m }) => m)));
}

/** The table prints the right share: that the prose does not is told where prose and table are compared. */
function isToldOfTable({ part, whole, share }: Claim, facts: Facts): boolean {
  const { indicatorId, agrees } = share.figure;
  const printed = indicatorId === null ? null : valueOfRow(facts, indicatorId);
  const [n, m] = [part.figure.value, whole.figure.value];
  if (agrees !== false || printed === null || n === null || m === null) return false;
  const right = ratioPercent(n, m, scaleOf(printed.value));
  return right !== null && eq(right, printed.value);
}

function tell(claim: Claim, facts: Facts): Finding {
  const { part, whole, share } = claim;
  const expected = ratioPercent(part.figure.value ?? '0', whole.figure.value ?? '0', SHOWN_DIGITS);
  const actual = share.figure.value ?? '';
  const own = share.figure.indicatorId === null ? null : valueOfRow(facts, share.figure.indicatorId);
  const others = expected === null ? [] : sharesLike(expected, facts).filter(({ row }) => row !== own?.row);
  return finding(
    'prose-ratio-differs',
    { part: part.figure.valueRaw, whole: whole.figure.valueRaw, expected, actual, suspicion: suspicion(claim, facts) },
    {
      indicatorId: share.figure.indicatorId,
      expected: expected ?? '',
      actual,
      evidence: [
        figureEvidence(share.figure),
        ...(own === null ? [] : [rowEvidence(own.row)]),
        ...others.map(({ row }) => rowEvidence(row)),
      ],
      figures: [part, whole, share].map(({ figure }) => figure.figure),
    },
  );
}

const SHOWN_DIGITS = 2;

/** Rows for shares that print `expected`, rounded as they print it; none when there are several. */
function sharesLike(expected: string, facts: Facts): ReturnType<typeof rowsWith> {
  const found = rowsWith(expected, facts);
  return found.length === 1 && !isInteger(expected) ? found : [];
}

const rowsWith = (expected: string, facts: Facts) =>
  (facts.catalogue?.indicators ?? []).flatMap(({ id, kind }) => {
    const there = kind === 'percent' ? valueOfRow(facts, id) : null;
    return there !== null && eq(there.value, expected) ? [there] : [];
  });

function suspicion(claim: Claim, facts: Facts): Said | null {
  const { part, whole, share } = claim;
  const expected = ratioPercent(part.figure.value ?? '0', whole.figure.value ?? '0', SHOWN_DIGITS);
  const [other] = expected === null ? [] : sharesLike(expected, facts);
  const own = share.figure.agrees === true ? share.figure.indicatorId : null;
  if (expected !== null && other !== undefined && other.row.indicatorId !== own) {
    const { indicatorId } = other.row;
    return {
      vi: `Trong biểu, ${inVietnamese(expected)} là của ${indicatorId}${own === null ? '' : `, còn ${share.figure.valueRaw} là của ${own}`}.`,
      en: `In the table ${expected} belongs to ${indicatorId}${own === null ? '' : `, and ${share.figure.valueRaw} to ${own}`}.`,
    };
  }
  return bySlip(claim);
}

/** One digit more, less or changed in one of the three, and in that one alone, sets it right. */
function bySlip({ part, whole, share }: Claim): Said | null {
  const [n, m, p] = [part.figure.value, whole.figure.value, share.figure.value];
  if (n === null || m === null || p === null) return null;
  const repairs = [
    ...slips(n)
      .filter((value) => isInteger(value) && fits(share.figure, value, m))
      .map((value) => ({ figure: part.figure, value, n: value, m, p })),
    ...slips(m)
      .filter((value) => isInteger(value) && fits(share.figure, n, value))
      .map((value) => ({ figure: whole.figure, value, n, m: value, p })),
    ...slips(p)
      .filter((value) => ratioPercent(n, m, printedScale(share.figure.valueRaw, p)) === value)
      .map((value) => ({ figure: share.figure, value, n, m, p: value })),
  ];
  // A share that comes out even is more likely meant than one that only rounds to the same.
  const even = repairs.filter((one) => eq(mul(one.p, one.m), mulPow10(one.n, 2)));
  const [only, ...more] = even.length > 0 ? even : repairs;
  if (only === undefined || more.length > 0) return null;
  return {
    vi: `Có thể “${only.figure.valueRaw}” sai một chữ số: với ${inVietnamese(only.value)} thì đúng.`,
    en: `One digit of “${only.figure.valueRaw}” may be wrong: with ${only.value} it is right.`,
  };
}
