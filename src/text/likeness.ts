/**
 * How alike two labels are. Words are aligned in order (global alignment, Needleman and Wunsch 1970) and compared letter
 * by letter; a slip inside a word costs little, a word that stands against a wholly different one costs much, because
 * one word (`cấp huyện` / `cấp xã`, `mức độ 3` / `mức độ 4`) is all that tells many indicators apart.
 */
import { plainCode, wordLikeness } from './words.js';

/** Share of the score that asks how much of *both* labels is matched; the rest asks how much of the shorter one is. */
const WEIGHT_OF_BOTH = 0.75;
/** Taken off once a word stands where the other label has a different one: such labels are never near-identical. */
const CONFLICT = 0.1;
/** Taken off once a word is too many on one side: `Tổng số` and `Số` differ although all else agrees. */
const EXTRA_WORD = 0.03;
/** Two labels that differ in blanks alone (`đơn vị` / `đơnvị`); a glued or abbreviated word counts the same. */
const RESPELT = 0.98;
/** Words that one abbreviation can stand for. */
const LONGEST_ABBREVIATION = 7;
/** Two letters stand for too much to be taken for an abbreviation that no list names. */
const SHORTEST_ABBREVIATION = 3;

/** 0 (nothing in common) to 1 (identical), symmetric; both strings already folded (see `fold`). */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const [first, second] = a < b ? [a, b] : [b, a];
  const left = wordsOf(first);
  const right = wordsOf(second);
  if (left.length === 0 || right.length === 0) return 0;
  if (left.join('') === right.join('')) return RESPELT;
  return score(align(left, right));
}

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

interface Alignment {
  /** Sum over matched words of how alike they are, each side counted by its own words. */
  readonly left: number;
  readonly right: number;
  readonly leftWords: number;
  readonly rightWords: number;
  /** Places where the sides have different words, and words that one side has too many. */
  readonly conflicts: number;
  readonly extra: number;
}

function score(found: Alignment): number {
  const both = (found.left + found.right) / (found.leftWords + found.rightWords);
  const shorter = found.leftWords <= found.rightWords ? found.left / found.leftWords : found.right / found.rightWords;
  const raw = WEIGHT_OF_BOTH * both + (1 - WEIGHT_OF_BOTH) * shorter;
  const penalty = (found.conflicts > 0 ? CONFLICT : 0) + (found.extra > 0 ? EXTRA_WORD : 0);
  return raw * (1 - penalty);
}

/** A step of the alignment: how many words of each side it takes, and how alike they are (0: they do not match). */
interface Step {
  readonly left: number;
  readonly right: number;
  readonly alike: number;
}

const SKIP_LEFT: Step = { left: 1, right: 0, alike: 0 };
const SKIP_RIGHT: Step = { left: 0, right: 1, alike: 0 };
const SAME: Step = { left: 1, right: 1, alike: 1 };

function align(left: readonly string[], right: readonly string[]): Alignment {
  const columns = right.length + 1;
  const best = new Float64Array((left.length + 1) * columns);
  const steps = new Array<Step | null>(best.length).fill(null);
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      const at = i * columns + j;
      for (const step of stepsTo(left, i, right, j)) {
        const gain = (best[at - step.left * columns - step.right] ?? 0) + step.alike * (step.left + step.right);
        if (steps[at] !== null && gain <= (best[at] ?? 0)) continue;
        best[at] = gain;
        steps[at] = step;
      }
    }
  }
  return summary(left.length, right.length, (i, j) => steps[i * columns + j] ?? null);
}

const NO_STEPS: readonly Step[] = [];
const ALONG_LEFT: readonly Step[] = [SKIP_LEFT];
const ALONG_RIGHT: readonly Step[] = [SKIP_RIGHT];
const SKIPS: readonly Step[] = [SKIP_LEFT, SKIP_RIGHT];
const SAME_OR_SKIP: readonly Step[] = [SAME, ...SKIPS];

/** Every step that ends before word `i` of the left and word `j` of the right, matches first. */
function stepsTo(left: readonly string[], i: number, right: readonly string[], j: number): readonly Step[] {
  const l = left[i - 1];
  const r = right[j - 1];
  if (l === undefined) return r === undefined ? NO_STEPS : ALONG_RIGHT;
  if (r === undefined) return ALONG_LEFT;
  if (l === r) return SAME_OR_SKIP;
  const alike = wordLikeness(l, r);
  const rightCounts = respelt(l, right, j);
  const leftCounts = respelt(r, left, i);
  if (alike === 0 && rightCounts.length === 0 && leftCounts.length === 0) return SKIPS;
  return [
    ...(alike > 0 ? [{ left: 1, right: 1, alike }] : []),
    ...rightCounts.map((count) => ({ left: 1, right: count, alike: RESPELT })),
    ...leftCounts.map((count) => ({ left: count, right: 1, alike: RESPELT })),
    ...SKIPS,
  ];
}

/** Numbers of words before `end` that `word` stands for, glued together or by their initials. */
function respelt(word: string, words: readonly string[], end: number): readonly number[] {
  const last = words[end - 1] ?? '';
  const glues = word.length > last.length && word.endsWith(last);
  const abbreviates = plainCode(word, word.length - 1) === plainCode(last, 0) && isAbbreviationLong(word, end);
  if (!glues && !abbreviates) return NONE;
  const found: number[] = [];
  for (let count = 2, glued = last; glues && count <= end && glued.length < word.length; count++) {
    glued = (words[end - count] ?? '') + glued;
    if (glued === word) found.push(count);
  }
  if (abbreviates && isInitials(word, words, end - word.length)) found.push(word.length);
  return found;
}

const NONE: readonly number[] = [];

const isAbbreviationLong = ({ length }: string, end: number): boolean =>
  length >= SHORTEST_ABBREVIATION && length <= LONGEST_ABBREVIATION && length <= end;

function isInitials(word: string, words: readonly string[], start: number): boolean {
  for (let at = 0; at < word.length; at++) {
    if (plainCode(word, at) !== plainCode(words[start + at] ?? '', 0)) return false;
  }
  return true;
}

function summary(leftWords: number, rightWords: number, stepAt: (i: number, j: number) => Step | null): Alignment {
  let left = 0;
  let right = 0;
  let conflicts = 0;
  let extra = 0;
  let gapLeft = 0;
  let gapRight = 0;
  const closeGap = () => {
    const against = Math.min(gapLeft, gapRight);
    conflicts += against;
    extra += Math.max(gapLeft, gapRight) - against;
    gapLeft = 0;
    gapRight = 0;
  };
  for (let i = leftWords, j = rightWords; i > 0 || j > 0; ) {
    const step = stepAt(i, j);
    if (step === null) break;
    if (step.alike > 0) {
      closeGap();
      left += step.alike * step.left;
      right += step.alike * step.right;
    } else {
      gapLeft += step.left;
      gapRight += step.right;
    }
    i -= step.left;
    j -= step.right;
  }
  closeGap();
  return { left, right, leftWords, rightWords, conflicts, extra };
}
