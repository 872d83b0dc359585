/** Real children, built; processes as Linux shows them. */
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { DEFAULT_WORK_LIMITS } from '../../src/work/child/limits.js';
import { Pool } from '../../src/work/child/pool.js';
import { catalogues } from '../support/catalogues.js';
import { fill, temporaryFolder } from '../support/folders.js';

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number);

it('a child that died while it rested is replaced, and no file is blamed', async () => {
  const folder = temporaryFolder();
  fill(folder, { 'a.txt': 'văn bản' });
  const before = new Set(childrenOf(process.pid));
  const pool = await Pool.open({
    module: new URL('../../dist/work/child/main.js', import.meta.url),
    setup: { catalogues: {}, read: DEFAULT_READ_OPTIONS },
    cataloguesHash: (await catalogues()).hash,
    limits: DEFAULT_WORK_LIMITS,
    jobs: 1,
  });
  onTestFinished(() => pool.close());
  const work = () =>
    pool.work(
      async (copy) => copyFileSync(path.join(folder, 'a.txt'), copy),
      async () => true,
    );
  expect(await work()).toMatchObject({ kind: 'done' });
  const [resting = 0] = childrenOf(process.pid).filter((pid) => !before.has(pid));
  process.kill(resting, 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await work()).toMatchObject({ kind: 'done' });
});

it('a child that was killed while it started is replaced; one that never starts ends the work', async () => {
  const folder = temporaryFolder();
  fill(folder, { 'a.txt': 'văn bản' });
  const open = async (module: string) => {
    const pool = await Pool.open({
      module: new URL(module, import.meta.url),
      setup: { catalogues: {}, read: DEFAULT_READ_OPTIONS },
      cataloguesHash: (await catalogues()).hash,
      limits: DEFAULT_WORK_LIMITS,
      jobs: 1,
    });
    onTestFinished(() => pool.close());
    return pool.work(
      async (copy) => copyFileSync(path.join(folder, 'a.txt'), copy),
      async () => true,
    );
  };
  expect(await open('../work/children/dies-at-first.mjs')).toMatchObject({ kind: 'done' });
  await expect(open('../work/children/not-there.mjs')).rejects.toThrow('a child process cannot start');
});
