/** How alike two words are, letter by letter (weighted edit distance: Wagner and Fischer 1974). */

/** A letter that differs in its marks alone (`ố` for `ổ`): the slip that Vietnamese typing and recognition make most. */
const OTHER_MARK = 0.35;
const HAS_DIGIT = /\p{N}/u;

/** 0 to 1. Words with digits are alike only when equal: `3` and `4` are no slip of one another. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (HAS_DIGIT.test(a) || HAS_DIGIT.test(b)) return 0;
  const longer = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) * 2 > longer) return 0;
  return Math.max(0, 1 - distance(a, b) / longer);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + letterCost(a.charAt(i - 1), b.charAt(j - 1)),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const letterCost = (a: string, b: string): number => (a === b ? 0 : base(a) === base(b) ? OTHER_MARK : 1);

const base = (letter: string): string => (letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0));
