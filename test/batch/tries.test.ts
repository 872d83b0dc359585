import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Conditions, Tries } from '../../src/batch/tries.js';
import type { Failure } from '../../src/model/result.js';
import { fill, temporaryFolder } from '../support/folders.js';

const NAME = 'ab'.repeat(32);
const HERE: Conditions = { build: 'b', limits: '[60]' };
const failure = (detail: string, reason: Failure['reason'] = 'reader-crashed'): Failure => ({
  reason,
  message: { vi: detail, en: detail },
  advice: { vi: 'x', en: 'x' },
});

/** An output folder in which the content failed in so many runs. */
async function failedIn(runs: number): Promise<string> {
  const folder = temporaryFolder();
  fill(folder, { '.cchc/x': '' });
  for (let run = 1; run <= runs; run += 1) {
    const tries = await Tries.load(folder, HERE);
    tries.failed(NAME, 'pdf', failure(`lần ${run}`), false);
    await tries.save();
  }
  return folder;
}

describe('a content that failed', () => {
  it.each([
    [1, 'next-run'],
    [3, 'next-run'],
    [4, 'given-up'],
  ])('in %i runs is for %s', async (runs, retry) => {
    const tries = await Tries.load(await failedIn(runs), HERE);
    expect(tries.givenUp(NAME)?.retry ?? 'next-run').toBe(retry);
  });

  it('shows the failure as it was first told, until it fails for another reason', async () => {
    const tries = await Tries.load(await failedIn(2), HERE);
    expect(tries.failed(NAME, 'pdf', failure('lần 3'), false)).toMatchObject({ tries: 3, failure: failure('lần 1') });
    const other = failure('chậm', 'time-limit');
    expect(tries.failed(NAME, 'pdf', other, false)).toMatchObject({ tries: 3, failure: other });
  });

  it.each([
    ['the program', { ...HERE, build: 'other' }],
    ['a limit', { ...HERE, limits: '[120]' }],
  ])('has all its chances again when %s has changed', async (_what, conditions) => {
    const tries = await Tries.load(await failedIn(4), conditions);
    expect(tries.givenUp(NAME)).toBeNull();
    expect(tries.failed(NAME, 'pdf', failure('x'), false)).toMatchObject({ tries: 1, retry: 'next-run' });
  });

  it('is counted anew when somebody insisted', async () => {
    const tries = await Tries.load(await failedIn(4), HERE);
    expect(tries.failed(NAME, 'pdf', failure('x'), true)).toMatchObject({ tries: 1, retry: 'next-run' });
  });

  it('stays given up from run to run, and is forgotten once it was read', async () => {
    const folder = await failedIn(4);
    const asked = await Tries.load(folder, HERE);
    asked.givenUp(NAME);
    await asked.save();
    expect((await Tries.load(folder, HERE)).givenUp(NAME)).not.toBeNull();
    await (await Tries.load(folder, HERE)).save();
    expect((await Tries.load(folder, HERE)).givenUp(NAME)).toBeNull();
  });

  it('has all its chances when the record was damaged', async () => {
    const folder = await failedIn(4);
    writeFileSync(path.join(folder, '.cchc', 'tries.json'), '{"contents":{');
    expect((await Tries.load(folder, HERE)).givenUp(NAME)).toBeNull();
  });
});
