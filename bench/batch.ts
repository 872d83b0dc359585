/**
 * What isolation, parallel children and stored results cost and give, on folders of ordinary reports (`npm run bench:batch`):
 *
 * - 50 reports in this process, one after the other, against `cchc run --jobs 1`: the cost of isolation
 * - the same folder with one and with two children
 * - a folder of N reports (argument, 1000 by default): the first run, and the second one, which has nothing to do
 *
 * All figures of one table come from one call, on one machine; only their ratios mean anything elsewhere.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { workOn } from '../src/batch/work.js';
import { loadCatalogues } from '../src/catalogue/load.js';
import { DEFAULT_READ_OPTIONS } from '../src/read/limits.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = path.join(ROOT, 'dist', 'cli.js');
const FEW = 50;
const many = Number(process.argv[2] ?? 1000);

const folder = mkdtempSync(path.join(tmpdir(), 'cchc-bench-'));
try {
  const few = reportFolder('few', FEW);
  await isolation(few);
  await cores(few);
  await secondRun(reportFolder('many', many));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `count` files of different content, made of the demo reports by an entry that no reader looks at. */
function reportFolder(name: string, count: number): string {
  const input = path.join(folder, name);
  const reports = readdirSync(path.join(ROOT, 'fixtures', 'reports'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.docx'))
    .sort()
    .map((file) => unzipSync(readFileSync(path.join(ROOT, 'fixtures', 'reports', file))));
  mkdirSync(input);
  for (let at = 0; at < count; at += 1) {
    const entries = reports[at % reports.length] ?? {};
    writeFileSync(
      path.join(input, `${String(at).padStart(5, '0')}.docx`),
      zipSync({ ...entries, 'bench.txt': strToU8(String(at)) }),
    );
  }
  return input;
}

interface Ran {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Runs `cchc run` over `input` into `output`, and looks at the parent's highest memory. */
function runCchc(input: string, output: string, more: readonly string[] = []): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [CLI, 'run', input, '-o', path.join(folder, output), '--quiet', ...more], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    let peak = 0;
    const look = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, 20);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, peakMegabytes: peak });
      else reject(new Error(`cchc ended with ${code}`));
    });
  });
}

/** Megabytes; 0 where the system does not tell. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Reading alone, in a process that has everything loaded; against the whole command, start and writing included. */
async function isolation(input: string): Promise<void> {
  const catalogues = await loadCatalogues();
  if (!catalogues.ok) throw new Error(catalogues.failure.message.en);
  const read = async (name: string): Promise<void> => {
    await workOn(new Uint8Array(readFileSync(path.join(input, name))), catalogues.value, DEFAULT_READ_OPTIONS);
  };
  const names = readdirSync(input).sort();
  await read(names[0] ?? '');
  const started = performance.now();
  for (const name of names) await read(name);
  const alone = (performance.now() - started) / 1000;
  const { seconds } = await runCchc(input, 'isolated', ['--jobs', '1']);
  const row = { reports: names.length, inProcess: alone, isolated: seconds, ratio: seconds / alone };
  console.log('isolation (s)', rounded(row));
}

async function cores(input: string): Promise<void> {
  const one = await runCchc(input, 'one', ['--jobs', '1']);
  const two = await runCchc(input, 'two', ['--jobs', '2']);
  console.log('children (s)', rounded({ one: one.seconds, two: two.seconds, speedup: one.seconds / two.seconds }));
}

async function secondRun(input: string): Promise<void> {
  const first = await runCchc(input, 'results');
  const second = await runCchc(input, 'results');
  const run = JSON.parse(readFileSync(path.join(folder, 'results', 'run.json'), 'utf8'));
  console.log(
    'two runs (s, MB of the parent)',
    rounded({
      reports: run.counts.files,
      first: first.seconds,
      firstPeak: first.peakMegabytes,
      second: second.seconds,
      secondPeak: second.peakMegabytes,
    }),
  );
}

function rounded(row: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 100) / 100]));
}
