/**
 * How alike two labels are. Words are aligned in order (global alignment, Needleman and Wunsch 1970) and compared letter
 * by letter; a slip inside a word costs little, a word that stands against a wholly different one costs much, because
 * one word (`cấp huyện` / `cấp xã`, `mức độ 3` / `mức độ 4`) is all that tells many indicators apart.
 */
import { wordLikeness } from './words.js';

/** Share of the score that asks how much of *both* labels is matched; the rest asks how much of the shorter one is. */
const WEIGHT_OF_BOTH = 0.75;
/** Below this two words are different words, not two spellings of one (0–1). */
const SAME_WORD = 0.6;
/** Taken off once a word stands where the other label has a different one: such labels are never near-identical. */
const CONFLICT = 0.1;
/** Taken off once a word is too many on one side: `Tổng số` and `Số` differ although all else agrees. */
const EXTRA_WORD = 0.03;
/** Two labels that differ in blanks alone (`đơn vị` / `đơnvị`); a glued or abbreviated word counts the same. */
const RESPELT = 0.98;
/** Words that one abbreviation can stand for. */
const LONGEST_ABBREVIATION = 7;

/** 0 (nothing in common) to 1 (identical), symmetric; both strings already folded (see `fold`). */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const left = a.split(' ').filter((word) => word !== '');
  const right = b.split(' ').filter((word) => word !== '');
  if (left.length === 0 || right.length === 0) return 0;
  if (left.join('') === right.join('')) return RESPELT;
  return score(align(left, right));
}

interface Alignment {
  /** Sum over matched words of how alike they are, each side counted by its own words. */
  readonly left: number;
  readonly right: number;
  readonly leftWords: number;
  readonly rightWords: number;
  readonly conflicts: number;
  readonly extra: number;
}

function score(found: Alignment): number {
  const both = (found.left + found.right) / (found.leftWords + found.rightWords);
  const shorter = found.leftWords <= found.rightWords ? found.left / found.leftWords : found.right / found.rightWords;
  const raw = WEIGHT_OF_BOTH * both + (1 - WEIGHT_OF_BOTH) * shorter;
  const penalty = (found.conflicts > 0 ? CONFLICT : 0) + (found.extra > 0 ? EXTRA_WORD : 0);
  return Math.max(0, raw - penalty * raw);
}

/** A step of the alignment: how many words of each side it takes, and how alike they are (0: they do not match). */
interface Step {
  readonly left: number;
  readonly right: number;
  readonly alike: number;
}

function align(left: readonly string[], right: readonly string[]): Alignment {
  const columns = right.length + 1;
  const best = new Float64Array((left.length + 1) * columns);
  const steps = new Array<Step | null>(best.length).fill(null);
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      for (const step of stepsTo(left, right, i, j)) {
        const gain = (best[(i - step.left) * columns + (j - step.right)] ?? 0) + step.alike * (step.left + step.right);
        const at = i * columns + j;
        if (steps[at] === null || gain > (best[at] ?? 0)) {
          best[at] = gain;
          steps[at] = step;
        }
      }
    }
  }
  return summary(left.length, right.length, (i, j) => steps[i * columns + j] ?? null);
}

/** Every step that ends before word `i` of the left and word `j` of the right. */
function stepsTo(left: readonly string[], right: readonly string[], i: number, j: number): Step[] {
  const steps: Step[] = [];
  const l = left[i - 1];
  const r = right[j - 1];
  if (l !== undefined && r !== undefined) {
    const alike = wordLikeness(l, r);
    if (alike >= SAME_WORD) steps.push({ left: 1, right: 1, alike });
    steps.push(...respelt(l, right, j).map(([n, x]) => ({ left: 1, right: n, alike: x })));
    steps.push(...respelt(r, left, i).map(([n, x]) => ({ left: n, right: 1, alike: x })));
  }
  if (l !== undefined) steps.push({ left: 1, right: 0, alike: 0 });
  if (r !== undefined) steps.push({ left: 0, right: 1, alike: 0 });
  return steps;
}

/** Numbers of words before `end` that `word` stands for, glued together or by their initials. */
function respelt(word: string, words: readonly string[], end: number): [count: number, alike: number][] {
  const found: [number, number][] = [];
  if (word.length < 2) return found;
  let glued = words[end - 1] ?? '';
  let initials = glued.slice(0, 1);
  for (let count = 2; count <= LONGEST_ABBREVIATION && count <= end; count++) {
    const before = words[end - count] ?? '';
    glued = before + glued;
    initials = before.slice(0, 1) + initials;
    if (glued === word || (initials.length >= 3 && wordLikeness(initials, word) >= INITIALS))
      found.push([count, RESPELT]);
    if (glued.length > word.length && count >= word.length) break;
  }
  return found;
}

/** Initials agree up to a diacritic: the U of UBND stands for `ủy`. */
const INITIALS = 0.85;

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
