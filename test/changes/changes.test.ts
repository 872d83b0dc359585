/**
 * Three hundred changes to correct reports, drawn by seed: none makes the program accept what is wrong or lose what is
 * printed, and one that leaves the meaning as it is leaves all accepted. 5,000 of them: `npm run changes`.
 */
import { describe, expect, test } from 'vitest';
import { changeOf, KINDS } from './grammar.js';
import { judge } from './judge.js';
import { readReport } from './read.js';
import { writePaper } from './write.js';

const SEED = 2026;
const CHANGES = 300;
/** Changes in one test, so that a run tells where it is. */
const TOGETHER = 50;

describe('changes to correct reports', () => {
  test.each(Array.from({ length: CHANGES / TOGETHER }, (_, i) => i * TOGETHER))(
    'from change %i on: nothing accepted and wrong, nothing lost, no doubt where none belongs',
    async (first) => {
      const wrong: string[] = [];
      for (let number = first; number < first + TOGETHER; number += 1) {
        const { kind, format, base, paper, changed } = changeOf(SEED, number);
        const { silent, lost, doubted } = judge(paper, changed, await readReport(writePaper(paper, format)));
        const faults = [...silent, ...lost.map((one) => `lost ${one}`), ...(kind.harmless ? doubted : [])];
        if (faults.length > 0) wrong.push(`${number} ${kind.id} (${format}, ${base}): ${faults.join('; ')}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  test('a third of the kinds and more leave the meaning as it is', () => {
    expect(KINDS.filter(({ harmless }) => harmless).length).toBeGreaterThanOrEqual(KINDS.length / 3);
  });

  test('no two kinds have the same name', () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length);
  });
});
