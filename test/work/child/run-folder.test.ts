import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openRunFolder } from '../../../src/work/child/run-folder.js';
import { temporaryFolder } from '../../support/folders.js';

/** The number of a process that was there and is gone. */
const deadProcess = (): string => String(spawnSync(process.execPath, ['-e', '']).pid);

describe('the temporary folder of a run', () => {
  let temporary: string;
  beforeEach(() => {
    temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
  });

  /** The folder of a run, given to process `pid`, with something in it. */
  async function folderOf(pid: string): Promise<string> {
    const mine = await openRunFolder();
    const theirs = mine.replace(`-${process.pid}-`, `-${pid}-`);
    renameSync(mine, theirs);
    mkdirSync(path.join(theirs, '1'));
    writeFileSync(path.join(theirs, '1', 'input'), 'x');
    return path.basename(theirs);
  }

  it('goes with the next run when its own was killed', async () => {
    await folderOf(deadProcess());
    const mine = await openRunFolder();
    expect(readdirSync(temporary)).toEqual([path.basename(mine)]);
  });

  it('stays while its run is alive', async () => {
    const first = await openRunFolder();
    const second = await openRunFolder();
    expect(readdirSync(temporary).sort()).toEqual([path.basename(first), path.basename(second)].sort());
  });

  it('of another machine stays, and so does whatever is no such folder', async () => {
    const dead = deadProcess();
    const elsewhere = `cchc-run-00000000-${dead}-1-abcdef`;
    const own = await folderOf(dead);
    renameSync(path.join(temporary, own), path.join(temporary, elsewhere));
    writeFileSync(path.join(temporary, own), 'a file');
    symlinkSync(path.join(temporary, elsewhere), path.join(temporary, `${own}x`));
    mkdirSync(path.join(temporary, 'cchc-run'));
    const mine = await openRunFolder();
    expect(readdirSync(temporary).sort()).toEqual([own, `${own}x`, elsewhere, 'cchc-run', path.basename(mine)].sort());
  });
});
