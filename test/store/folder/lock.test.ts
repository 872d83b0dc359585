import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lock } from '../../../src/store/folder/lock.js';
import { fill, temporaryFolder } from '../../support/folders.js';

const lockFile = (folder: string): string => path.join(folder, '.cchc', 'lock');

async function taken(folder: string) {
  const held = await lock(folder);
  if (!held.ok) throw new Error(held.failure.reason);
  return held.value;
}

/** The number of a process that has ended. */
const endedProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of an output folder', () => {
  it('is held by one run at a time', async () => {
    const folder = temporaryFolder();
    const first = await taken(folder);
    expect(await lock(folder)).toMatchObject({ ok: false, failure: { reason: 'output-locked' } });
    await first.release();
    const second = await taken(folder);
    await second.release();
    expect(existsSync(lockFile(folder))).toBe(false);
  });

  it('of a process that is gone gives way', async () => {
    const folder = temporaryFolder();
    fill(folder, { '.cchc/lock': JSON.stringify({ pid: endedProcess(), host: hostname(), started: '1' }) });
    await (await taken(folder)).release();
  });

  it('of a process whose number another one has now gives way', async () => {
    const folder = temporaryFolder();
    await taken(folder);
    const held = JSON.parse(readFileSync(lockFile(folder), 'utf8'));
    writeFileSync(lockFile(folder), JSON.stringify({ ...held, started: `${held.started}0` }));
    await (await taken(folder)).release();
  });

  it('without content gives way unless it is just being made', async () => {
    const folder = temporaryFolder();
    fill(folder, { '.cchc/lock': '' });
    expect(await lock(folder)).toMatchObject({ ok: false, failure: { reason: 'output-locked' } });
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(lockFile(folder), longAgo, longAgo);
    await (await taken(folder)).release();
  });

  it('of another machine, or one that cannot be read, is respected, and the file is named', async () => {
    for (const content of [JSON.stringify({ pid: 1, host: 'may khac', started: '' }), 'rác']) {
      const folder = temporaryFolder();
      fill(folder, { '.cchc/lock': content });
      const refused = await lock(folder);
      expect(refused).toMatchObject({ ok: false, failure: { reason: 'output-locked' } });
      expect(!refused.ok && refused.failure.advice.en).toContain(lockFile(folder));
    }
  });
});
