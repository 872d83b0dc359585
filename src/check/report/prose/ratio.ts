/**
 * Prose arithmetic, shares: `26/55 nhiệm vụ, đạt 47,28%`, `19.044 hồ sơ … đúng hạn 17.244 hồ sơ, đạt 63,57%`. A share that is not what
 * the two numbers beside it give means that one of the three was typed or taken from elsewhere wrongly.
 */
import type { Figure, Finding } from '../../../model/report.js';
import type { Said } from '../../../model/result.js';
import { add, cmp, eq, isInteger, mul, mulPow10, ratioPercent, scaleOf, sub, sum } from '../../../numbers/decimal.js';
import { outcomeOf } from '../../../numbers/relation.js';
import { printedScale } from '../../../numbers/style.js';
import { fold } from '../../../text/normalise.js';
import { type Check, type Facts, type Found, valueOfRow } from '../check-model.js';
import { figureEvidence, rowEvidence } from '../evidence.js';
import { slips } from '../relations/slips.js';
import { inVietnamese } from '../say.js';
import { exactValue, type Placed, type Sentence, wordsAfter, wordsBefore, wordsBetween } from './sentences.js';

export const PROSE_RATIOS: Check = {
  rules: ['prose-ratio-differs'],
  find: (facts) => facts.sentences.flatMap((sentence) => inSentence(sentence, facts)),
};

/** The share that a sentence claims of two of its numbers. */
interface Claim {
  readonly part: Placed;
  readonly whole: Placed;
  readonly share: Placed;
}

/** Words that make the share one of the numbers before it. */
const SHARE_OF = /(?:^| )(?:đạt|chiếm|tỷ lệ|tỉ lệ|bằng|tương đương|tương ứng)(?= |$)|\($/u;
/** Words that make it a share of something else. */
const OTHER_SUBJECT = /(?:^| )(?:;|tăng|trong đó|trong số|vượt|gồm)(?= |$)/u;
const CHANGE_BEFORE = /(?:^| )(?:tăng|vượt|hơn|thấp hơn|cao hơn)$/u;
const AGAINST_OTHER_TIME = /^(?:\) )?(?:so )?(?:với )?(?:cùng kỳ|năm|kỳ|quý|tháng)(?= |$)/u;
const AGAINST_PLAN = /^(?:\) )?(?:so với|so|kế hoạch|dự toán|chỉ tiêu|nghị quyết)(?= |$)/u;
/** A longer way from the numbers to their share leads past other subjects. */
const MOST_WORDS_BETWEEN = 24;
const CUT = /(?:^| )(?:cắt )?giảm(?= |$)/u;
/** `đạt 90,1% (53.315/59.174`, `đạt 35,2% kế hoạch (1.250/3.552`. */
const BEFORE_FRACTION = /^(?:[\p{L}\p{M}]+ ){0,4}\((?: (?:tương ứng|tức|ứng với|với))?$/u;
/** `trong tổng số 845 dịch vụ có 512 dịch vụ`. */
const OF_ALL = /(?:^| )trong (?:tổng )?số$/u;
/** Words before a fraction among which its verb stands. */
const VERB_WORDS = 5;

function inSentence(sentence: Sentence, facts: Facts): Found[] {
  return sentence.placed.flatMap((share, at) => {
    if (share.unitClass !== 'percent' || exactValue(share.figure) === null) return [];
    const claim = behindFraction(sentence, at) ?? beforeFraction(sentence, at) ?? ofTwoNumbers(sentence, at, facts);
    if (claim === null || holds(claim) || isOfSeveral(sentence, claim) || isToldOfTable(claim, facts)) return [];
    return [tell(claim, facts)];
  });
}

const isFraction = (part: Placed | undefined, whole: Placed | undefined): part is Placed =>
  part !== undefined && whole !== undefined && whole.figure.role === 'denominator' && whole.partner === part.figure;

function behindFraction(sentence: Sentence, at: number): Claim | null {
  const [part, whole, share] = [sentence.placed[at - 2], sentence.placed[at - 1], sentence.placed[at]];
  if (whole === undefined || share === undefined || !isFraction(part, whole)) return null;
  const words = wordsBetween(sentence, whole, share);
  if (AGAINST_OTHER_TIME.test(wordsAfter(sentence, share).replace(/^so với /u, ''))) return null;
  const isCut = CUT.test(words) && CUT.test(lastWords(wordsBefore(sentence, part)));
  return isLinked(words) || (isCut && !OTHER_SUBJECT.test(words)) ? { part, whole, share } : null;
}

const lastWords = (words: string): string => words.split(' ').slice(-VERB_WORDS).join(' ');

const isLinked = (words: string): boolean =>
  words.split(' ').length <= MOST_WORDS_BETWEEN &&
  SHARE_OF.test(words) &&
  !OTHER_SUBJECT.test(words) &&
  !CHANGE_BEFORE.test(words) &&
  !CUT.test(words);

/** `đạt 90,1% (53.315/59.174 hồ sơ)`. */
function beforeFraction(sentence: Sentence, at: number): Claim | null {
  const [share, part, whole] = [sentence.placed[at], sentence.placed[at + 1], sentence.placed[at + 2]];
  if (share === undefined || whole === undefined || !isFraction(part, whole)) return null;
  if (!/(?:^| )(?:đạt|chiếm|tỷ lệ|tỉ lệ)(?: [\p{L}\p{M}]+){0,2}$/u.test(wordsBefore(sentence, share))) return null;
  return BEFORE_FRACTION.test(wordsBetween(sentence, share, part)) ? { part, whole, share } : null;
}

/** Two numbers that are no fraction: only where it is plain that the second is part of the first. */
function ofTwoNumbers(sentence: Sentence, at: number, facts: Facts): Claim | null {
  const [whole, part, share] = [sentence.placed[at - 2], sentence.placed[at - 1], sentence.placed[at]];
  if (whole === undefined || part === undefined || share === undefined) return null;
  if (whole.figure.role !== 'value' || part.figure.role !== 'value') return null;
  if (part.unitClass === 'percent' || fold(whole.figure.unit) !== fold(part.figure.unit)) return null;
  if (!isLinked(wordsBetween(sentence, part, share)) || AGAINST_PLAN.test(wordsAfter(sentence, share))) return null;
  const [a, b] = [exactValue(whole.figure), exactValue(part.figure)];
  if (a === null || b === null || cmp(b, a) > 0) return null;
  const between = wordsBetween(sentence, whole, part);
  const isPart =
    isRatioOfTable(whole.figure, part.figure, share.figure, facts) ||
    leavesRest(sentence, at, sub(a, b)) ||
    /(?:^| )trong đó(?: có)?(?= |$)/u.test(between) ||
    (OF_ALL.test(wordsBefore(sentence, whole)) && /(?:^| )có(?= |$)/u.test(between));
  return isPart && !fitsOther(sentence, at, b) ? { part, whole, share } : null;
}

/** The three are tied to a share of the catalogue and its two sides. */
function isRatioOfTable(whole: Figure, part: Figure, share: Figure, { catalogue }: Facts): boolean {
  const relation = share.indicatorId === null ? null : (catalogue?.byId.get(share.indicatorId)?.relation ?? null);
  return (
    relation?.kind === 'ratio' && relation.numerator === part.indicatorId && relation.denominator === whole.indicatorId
  );
}

/** The sentence goes on with what is left of the whole. */
const leavesRest = (sentence: Sentence, at: number, rest: string): boolean =>
  sentence.placed
    .slice(at + 1)
    .some(({ figure }) => figure.role === 'value' && figure.value !== null && eq(figure.value, rest));

/** The share is that of the part in another number of the sentence, or in the two together. */
function fitsOther({ placed }: Sentence, at: number, part: string): boolean {
  const share = placed[at];
  const before = placed.slice(0, at - 1).flatMap(({ figure }) => (figure.role === 'value' ? (figure.value ?? []) : []));
  const last = before.at(-1);
  const bases = [...before.slice(0, -1), ...(last === undefined ? [] : [add(last, part)])];
  return share !== undefined && bases.some((base) => fits(share.figure, part, base));
}

function fits(share: Figure, part: string, whole: string): boolean {
  if (share.value === null) return false;
  const printed = { value: share.value, scale: printedScale(share.valueRaw, share.value) };
  return ['holds', 'cut', 'undefined'].includes(outcomeOf('ratio', printed, [part, whole]));
}

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

function tell(claim: Claim, facts: Facts): Found {
  const { part, whole, share } = claim;
  const expected = ratioPercent(part.figure.value ?? '0', whole.figure.value ?? '0', SHOWN_DIGITS);
  const shown =
    expected === null
      ? { vi: 'không xác định', en: 'nothing' }
      : { vi: `${inVietnamese(expected)}%`, en: `${expected}%` };
  const why = suspicion(claim, facts);
  const actual = share.figure.value ?? '';
  const own = share.figure.indicatorId === null ? null : valueOfRow(facts, share.figure.indicatorId);
  const others = expected === null ? [] : sharesLike(expected, facts).filter(({ row }) => row !== own?.row);
  const finding: Finding = {
    severity: 'warning',
    rule: 'prose-ratio-differs',
    indicatorId: share.figure.indicatorId,
    message: {
      vi: `${part.figure.valueRaw} trên ${whole.figure.valueRaw} là ${shown.vi}, phần lời ghi ${inVietnamese(actual)}%.${why === null ? '' : ` ${why.vi}`}`,
      en: `${part.figure.valueRaw} of ${whole.figure.valueRaw} is ${shown.en}; the prose says ${actual}%.${why === null ? '' : ` ${why.en}`}`,
    },
    expected: expected ?? '',
    actual,
    evidence: [
      figureEvidence(share.figure),
      ...(own === null ? [] : [rowEvidence(own.row)]),
      ...others.map(({ row }) => rowEvidence(row)),
    ],
  };
  return {
    finding,
    rows: [],
    figures: [part, whole, share].map(({ figure }) => figure.figure),
    review: false,
  };
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
