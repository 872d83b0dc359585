import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords, type Step, withinOneEdit } from '../../src/catalogue/word-steps.js';

const score = (a: string, b: string): number => (a === b ? 2 : a.toLowerCase() === b.toLowerCase() ? 1.5 : -1);

/** The same alignment by its definition: the best score of every two heads, looked up from the end. */
function byDefinition(a: readonly string[], b: readonly string[]): Step<string>[] {
  const best = (i: number, j: number): number => {
    if (i === 0 || j === 0) return (i + j) * -0.75;
    return Math.max(pairing(i, j), best(i - 1, j) - 0.75, best(i, j - 1) - 0.75);
  };
  const pairing = (i: number, j: number): number => best(i - 1, j - 1) + score(a[i - 1] ?? '', b[j - 1] ?? '');
  const steps: Step<string>[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const isPair = i > 0 && j > 0 && best(i, j) === pairing(i, j);
    const onlyA = !isPair && i > 0 && (j === 0 || best(i, j) === best(i - 1, j) - 0.75);
    if (!onlyA) j -= 1;
    if (isPair || onlyA) i -= 1;
    steps.unshift({ a: isPair || onlyA ? (a[i] ?? null) : null, b: onlyA ? null : (b[j] ?? null) });
  }
  return steps;
}

/** All that `word` becomes by one slip of the hand. */
function slipsOf(word: string, letters: readonly string[]): Set<string> {
  const found = new Set([word]);
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    found.add(head + tail.slice(1));
    found.add(head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2));
    for (const letter of letters) for (const rest of [tail, tail.slice(1)]) found.add(head + letter + rest);
  }
  return found;
}

describe('two rows of words side by side', () => {
  it('are aligned as well as they can be', () => {
    const words = fc.array(fc.constantFrom('a', 'A', 'b', 'B', 'c'), { maxLength: 5 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(alignWords(a, b, score)).toEqual(byDefinition(a, b));
      }),
    );
  });

  it('may be of any length, one after the other', () => {
    const long = Array.from({ length: 300 }, (_, at) => String(at));
    expect(alignWords(long, long, score).every(({ a, b }) => a === b)).toBe(true);
    expect(alignWords(['a'], ['a'], score)).toEqual([{ a: 'a', b: 'a' }]);
    expect(alignWords([], long, score).map(({ b }) => b)).toEqual(long);
  });
});

it('a word is within one edit of another when one letter more, fewer or other, or two turned, makes it that one', () => {
  const letters = ['a', 'b', 'c'];
  const word = fc.string({ unit: fc.constantFrom(...letters), maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(withinOneEdit(a, b)).toBe(slipsOf(a, letters).has(b));
    }),
    { numRuns: 1000 },
  );
});
