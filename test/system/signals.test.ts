/** Stopping a run: at once, cleanly, and nothing lives on. Looks at processes as Linux shows them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI } from '../support/cli.js';
import { temporaryFolder } from '../support/folders.js';
import { HOSTILE } from './support/hostile-files.js';

interface Going {
  readonly folder: string;
  readonly parent: ChildProcess;
  readonly ended: Promise<number | null>;
  /** Processes that read. */
  readonly children: readonly number[];
}

/** A run in the middle of a file that takes long. */
async function going(): Promise<Going> {
  const folder = temporaryFolder();
  for (const name of ['vào', 'tạm']) mkdirSync(path.join(folder, name));
  const slow = HOSTILE.find((one) => one.name === 'content-of-a-gigabyte.pdf');
  writeFileSync(path.join(folder, 'vào', 'chậm.pdf'), slow?.bytes() ?? '');
  const parent = spawn(process.execPath, [CLI, 'run', path.join(folder, 'vào'), '-o', path.join(folder, 'ra')], {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, TMPDIR: path.join(folder, 'tạm') },
  });
  const ended = new Promise<number | null>((resolve) => {
    parent.once('close', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : null)));
  });
  await until(() => workingCopies(folder).length > 0);
  return { folder, parent, ended, children: childrenOf(parent.pid) };
}

/** Copies of input files that children are reading. */
function workingCopies(folder: string): string[] {
  return readdirSync(path.join(folder, 'tạm'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('input'),
  );
}

function childrenOf(pid: number | undefined): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim();
  return list === '' ? [] : list.split(' ').map(Number);
}

/** Zombies count as ended: their new parent has only to take note. */
function lives(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return false;
  }
}

/** Waits until `holds`; the test's own time limit ends what never does. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a run that is stopped', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i and leaves no process, temporary file or lock', async (signal, code) => {
    const { folder, parent, ended, children } = await going();
    expect(children.length).toBeGreaterThan(0);
    parent.kill(signal);
    expect(await ended).toBe(code);
    expect(children.filter(lives)).toEqual([]);
    expect(readdirSync(path.join(folder, 'tạm'))).toEqual([]);
    expect(existsSync(path.join(folder, 'ra', '.cchc', 'lock'))).toBe(false);
  });

  it('by SIGKILL takes its children along, and the next run finds its way', async () => {
    const { folder, parent, ended, children } = await going();
    parent.kill('SIGKILL');
    expect(await ended).toBe(137);
    await until(() => !children.some(lives));
    writeFileSync(path.join(folder, 'vào', 'chậm.pdf'), '');
    const again = spawn(process.execPath, [CLI, 'run', path.join(folder, 'vào'), '-o', path.join(folder, 'ra')], {
      stdio: 'ignore',
    });
    expect(await new Promise((resolve) => again.once('close', resolve))).toBe(3);
  });
});
