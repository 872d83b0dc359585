/** How alike two words are, letter by letter (weighted edit distance: Wagner and Fischer 1974). */

/** A letter that differs in its marks alone (`ố` for `ổ`): the slip that Vietnamese typing and recognition make most. */
const OTHER_MARK = 0.35;
/** Below this two words are different words, not two spellings of one (0–1). */
const SAME_WORD = 0.6;
/** No Vietnamese word comes near; what is longer (an address, a code) is compared as a whole. */
const LONGEST_WORD = 40;
const HAS_DIGIT = /\p{N}/u;

/**
 * `SAME_WORD` to 1, or 0 for two different words. Words with digits are alike only when equal: `3` and `4` are no slip
 * of one another.
 */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const most = (1 - SAME_WORD) * longer;
  if (Math.abs(a.length - b.length) > most || longer > LONGEST_WORD) return 0;
  const found = distance(a, b, most);
  return found > most || HAS_DIGIT.test(a) || HAS_DIGIT.test(b) ? 0 : 1 - found / longer;
}

const ACCENTED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

/** Code of each letter's base, by the letter's code: a table because letters are compared a great many times. */
const BASES = Uint16Array.from({ length: 0x2000 }, (_, code) => code);
for (const letter of ACCENTED) BASES[letter.charCodeAt(0)] = letter.normalize('NFD').charCodeAt(0);
BASES['đ'.charCodeAt(0)] = 'd'.charCodeAt(0);

/** Code of the letter at `at` without its diacritics (`đ` as `d`), which is what an abbreviation writes; NaN past the end. */
export function plainCode(word: string, at: number): number {
  const code = word.charCodeAt(at);
  return BASES[code] ?? code;
}

/** Anything above `most` may come back once it is sure that the distance is above it. */
function distance(a: string, b: string, most: number): number {
  let row: number[] = [];
  let next: number[] = [];
  for (let j = 0; j <= b.length; j++) row.push(j);
  for (let i = 1; i <= a.length; i++) {
    let least = i;
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + letterCost(a, i - 1, b, j - 1);
      const cost = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}

function letterCost(a: string, i: number, b: string, j: number): number {
  if (a.charCodeAt(i) === b.charCodeAt(j)) return 0;
  return plainCode(a, i) === plainCode(b, j) ? OTHER_MARK : 1;
}
