/** Files made to hurt, all in one folder with an honest report: bounded time and memory, nothing written or fetched elsewhere. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLI } from '../support/cli.js';
import { csvRows } from '../support/csv.js';
import { fill, lastingFolder } from '../support/folders.js';
import { FIXTURES } from '../support/truth.js';
import { HOSTILE } from './support/hostile-files.js';

const REPORT = path.join(FIXTURES, 'reports', 'Năm 2022', 'Báo cáo CCHC 6 tháng - Hậu Giang.docx');
/** Bytes that the parent may hold at its peak. */
const PARENT_LIMIT = 400 * 1024 * 1024;
/** Milliseconds for the whole folder: two tries of the worst file, and the rest in passing. */
const TIME_LIMIT = 4 * 60_000;

interface Watched {
  readonly code: number | null;
  readonly peakBytes: number;
  readonly ms: number;
}

/** Runs the program and looks at its highest memory (`VmHWM`) until it ends. */
function runWatched(args: readonly string[], cwd: string, temporary: string): Promise<Watched> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [...args], {
      cwd,
      stdio: 'ignore',
      env: { PATH: process.env.PATH, HOME: cwd, TMPDIR: temporary },
    });
    let peakBytes = 0;
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'latin1');
        peakBytes = Math.max(peakBytes, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
      } catch {
        // It has just ended.
      }
    }, 20);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      resolve({ code, peakBytes, ms: performance.now() - started });
    });
  });
}

describe('a folder of hostile files', () => {
  let folder = '';
  let result: Watched;
  const at = (...names: string[]): string => path.join(folder, ...names);
  const reports = () => csvRows(readFileSync(at('ra', 'reports.csv'), 'utf8'));

  beforeAll(async () => {
    folder = lastingFolder();
    for (const name of ['vào', 'tạm', 'nhà']) mkdirSync(at(name));
    fill(at('vào'), Object.fromEntries(HOSTILE.map((one) => [one.name, one.bytes()])));
    copyFileSync(REPORT, at('vào', 'thật.docx'));
    writeFileSync(at('mạng.log'), '');
    const watcher = pathToFileURL(path.join(import.meta.dirname, 'support', 'watch-network.mjs'));
    watcher.searchParams.set('file', at('mạng.log'));
    result = await runWatched(['--import', watcher.href, CLI, 'run', at('vào'), '-o', at('ra')], at('nhà'), at('tạm'));
  }, TIME_LIMIT * 2);

  it.each(HOSTILE.map(({ name, reasons }) => ({ name, reasons })))(
    '$name has one of the reasons $reasons',
    ({ name, reasons }) => {
      const row = reports().find((one) => one.source_file === name);
      expect(reasons.map((reason) => reason ?? '')).toContain(row?.reason);
    },
  );

  it('costs the honest report nothing', async () => {
    const alone = at('một mình');
    await runWatched([CLI, 'run', at('vào', 'thật.docx'), '-o', alone], at('nhà'), at('tạm'));
    expect(readFileSync(at('ra', 'dataset.csv'), 'utf8')).toBe(readFileSync(path.join(alone, 'dataset.csv'), 'utf8'));
  });

  it('ends with 3, in bounded time and memory', () => {
    expect(result.code).toBe(3);
    expect(result.ms).toBeLessThan(TIME_LIMIT);
    expect(result.peakBytes).toBeGreaterThan(0);
    expect(result.peakBytes).toBeLessThan(PARENT_LIMIT);
  });

  it('leaves nothing in temporary folders, in the home folder, or where its names lead', () => {
    expect(readdirSync(at('tạm'))).toEqual([]);
    expect(readdirSync(at('nhà'))).toEqual([]);
    expect(existsSync('/tmp/cchc-escaped')).toBe(false);
  });

  it('opens no connection, in the program or its children', () => {
    const lines = readFileSync(at('mạng.log'), 'utf8').trim().split('\n');
    expect(lines.filter((line) => line.startsWith('watching')).length).toBeGreaterThan(1);
    expect(lines.filter((line) => !line.startsWith('watching'))).toEqual([]);
  });
});
