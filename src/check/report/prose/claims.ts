/** Shares that a sentence claims of two of its numbers, and of which two. */
import type { Figure } from '../../../model/report.js';
import { add, cmp, eq, sub } from '../../../numbers/decimal.js';
import { outcomeOf } from '../../../numbers/relation.js';
import { printedScale } from '../../../numbers/style.js';
import { fold } from '../../../text/normalise.js';
import { onceFor, patternOf } from '../../../text/vocabulary.js';
import type { Facts } from '../check-model.js';
import { exactValue, type Placed, type Sentence, wordsAfter, wordsBefore, wordsBetween } from './sentences.js';

/** The share that a sentence claims of two of its numbers. */
export interface Claim {
  readonly part: Placed;
  readonly whole: Placed;
  readonly share: Placed;
}

const claimWords = onceFor((vocabulary) => ({
  /** Words that make the share one of the numbers before it. */
  shareOf: patternOf(vocabulary, 'claim.share-of'),
  /** Words that make it a share of something else. */
  otherSubject: patternOf(vocabulary, 'claim.other-subject'),
  changeBefore: patternOf(vocabulary, 'claim.change-before'),
  againstOtherTime: patternOf(vocabulary, 'claim.against-other-time'),
  againstPlan: patternOf(vocabulary, 'claim.against-plan'),
  cut: patternOf(vocabulary, 'claim.cut'),
  reaches: patternOf(vocabulary, 'claim.reaches'),
  /** `đạt 90,1% (53.315/59.174`, `đạt 35,2% kế hoạch (1.250/3.552`. */
  beforeFraction: patternOf(vocabulary, 'claim.before-fraction'),
  ofWhich: patternOf(vocabulary, 'claim.of-which'),
  /** `trong tổng số 845 dịch vụ có 512 dịch vụ`. */
  ofAll: patternOf(vocabulary, 'claim.of-all'),
  has: patternOf(vocabulary, 'claim.has'),
  /** All that may stand between the last pause and a share of what was said before. */
  shareAlone: patternOf(vocabulary, 'claim.share-alone'),
  /** Words behind a number that begin what another share is of: `12/48 xã có tỷ lệ … đạt 95%`. */
  ownRate: patternOf(vocabulary, 'claim.own-rate'),
}));

/** A longer way from the numbers to their share leads past other subjects. */
const MOST_WORDS_BETWEEN = 24;
/** Words before a fraction among which its verb stands. */
const VERB_WORDS = 5;

/** What the share at `at` is said to be the share of; null where the sentence does not say it plainly. */
export function claimAt(sentence: Sentence, at: number, facts: Facts): Claim | null {
  const share = sentence.placed[at];
  if (share === undefined || share.unitClass !== 'percent' || exactValue(share.figure) === null) return null;
  return behindFraction(sentence, at) ?? beforeFraction(sentence, at) ?? ofTwoNumbers(sentence, at, facts);
}

const isFraction = (part: Placed | undefined, whole: Placed | undefined): part is Placed =>
  part !== undefined && whole !== undefined && whole.figure.role === 'denominator' && whole.partner === part.figure;

function behindFraction(sentence: Sentence, at: number): Claim | null {
  const [part, whole, share] = [sentence.placed[at - 2], sentence.placed[at - 1], sentence.placed[at]];
  if (whole === undefined || share === undefined || !isFraction(part, whole)) return null;
  const { againstOtherTime, cut, otherSubject } = claimWords(sentence.vocabulary);
  const words = wordsBetween(sentence, whole, share);
  if (againstOtherTime.test(wordsAfter(sentence, share))) return null;
  const isCut = cut.test(words) && cut.test(lastWords(wordsBefore(sentence, part)));
  return (isLinked(words, sentence) && isPlain(sentence, whole, share)) || (isCut && !otherSubject.test(words))
    ? { part, whole, share }
    : null;
}

const lastWords = (words: string): string => words.split(' ').slice(-VERB_WORDS).join(' ');

function isLinked(words: string, { vocabulary }: Sentence): boolean {
  const { shareOf, otherSubject, changeBefore, cut } = claimWords(vocabulary);
  return (
    words.split(' ').length <= MOST_WORDS_BETWEEN &&
    shareOf.test(words) &&
    !otherSubject.test(words) &&
    !changeBefore.test(words) &&
    !cut.test(words)
  );
}

/** Nothing between a number and its share speaks of something else: behind the last pause stands the share's verb alone. */
function isPlain({ text, vocabulary }: Sentence, from: Placed, share: Placed): boolean {
  const { ownRate, shareAlone } = claimWords(vocabulary);
  const between = text.slice(from.end, share.start);
  const pause = Math.max(...[',', ';', ':', '(', ')'].map((mark) => between.lastIndexOf(mark)));
  const last = fold(between.slice(pause + 1));
  return pause < 0 ? !ownRate.test(last) : shareAlone.test(last) && !ownRate.test(fold(between.slice(0, pause)));
}

/** `đạt 90,1% (53.315/59.174 hồ sơ)`. */
function beforeFraction(sentence: Sentence, at: number): Claim | null {
  const [share, part, whole] = [sentence.placed[at], sentence.placed[at + 1], sentence.placed[at + 2]];
  if (share === undefined || whole === undefined || !isFraction(part, whole)) return null;
  const { reaches, beforeFraction: form } = claimWords(sentence.vocabulary);
  if (!reaches.test(wordsBefore(sentence, share))) return null;
  return form.test(wordsBetween(sentence, share, part)) ? { part, whole, share } : null;
}

/** Two numbers that are no fraction: only where it is plain that the second is part of the first. */
function ofTwoNumbers(sentence: Sentence, at: number, facts: Facts): Claim | null {
  const [whole, part, share] = [sentence.placed[at - 2], sentence.placed[at - 1], sentence.placed[at]];
  if (whole === undefined || part === undefined || share === undefined) return null;
  if (whole.figure.role !== 'value' || part.figure.role !== 'value') return null;
  if (part.unitClass === 'percent' || fold(whole.figure.unit) !== fold(part.figure.unit)) return null;
  const { againstPlan, ofWhich, ofAll, has } = claimWords(sentence.vocabulary);
  if (!isLinked(wordsBetween(sentence, part, share), sentence) || !isPlain(sentence, part, share)) return null;
  if (againstPlan.test(wordsAfter(sentence, share))) return null;
  const [a, b] = [exactValue(whole.figure), exactValue(part.figure)];
  if (a === null || b === null || cmp(b, a) > 0) return null;
  const between = wordsBetween(sentence, whole, part);
  const isPart =
    isRatioOfTable(whole.figure, part.figure, share.figure, facts) ||
    leavesRest(sentence, at, sub(a, b)) ||
    ofWhich.test(between) ||
    (ofAll.test(wordsBefore(sentence, whole)) && has.test(between));
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

/** Is `share`, as printed, that of `part` in `whole`: rounded or cut? */
export function fits(share: Figure, part: string, whole: string): boolean {
  if (share.value === null) return false;
  const printed = { value: share.value, scale: printedScale(share.valueRaw, share.value) };
  return ['holds', 'cut', 'undefined'].includes(outcomeOf('ratio', printed, [part, whole]));
}
