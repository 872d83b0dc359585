/**
 * What isolation, parallel children and stored results cost and give, on folders of ordinary reports (`npm run bench:batch`):
 *
 * - 50 reports: a process that reads them itself, one after the other, and writes nothing, against `cchc run --jobs 1`, both from
 *   start to end: the cost of isolation
 * - a folder of N reports (argument, 1000 by default): with one child, with two, and the second run, which has nothing to do
 *
 * All figures of one table come from one call, on one machine; only their ratios mean anything elsewhere.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = path.join(ROOT, 'dist', 'cli.js');
const FEW = 50;
const BUILT = pathToFileURL(path.join(ROOT, 'dist')).href;

/** Reads the files of the folder named last, in this one process. */
const IN_PROCESS = `
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workOn } from '${BUILT}/work/unit.js';
import { loadCatalogues } from '${BUILT}/catalogue/load.js';
import { DEFAULT_READ_OPTIONS } from '${BUILT}/read/limits.js';
const folder = process.argv.at(-1);
const catalogues = await loadCatalogues();
for (const name of readdirSync(folder)) {
  const { report } = await workOn(readFileSync(join(folder, name)), catalogues.value, DEFAULT_READ_OPTIONS);
  if (report.outcome !== 'read') throw new Error(name);
}
`;
const many = Number(process.argv[2] ?? 1000);

const folder = mkdtempSync(path.join(tmpdir(), 'cchc-bench-'));
try {
  await isolation(reportFolder('few', FEW));
  await wholeFolder(reportFolder('many', many));
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
  return runNode([CLI, 'run', input, '-o', path.join(folder, output), '--quiet', ...more]);
}

function runNode(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    let peak = 0;
    const look = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid));
    }, 20);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(look);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, peakMegabytes: peak });
      else reject(new Error(`node ended with ${code}`));
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

async function isolation(input: string): Promise<void> {
  const alone = await runNode(['--input-type=module', '--eval', IN_PROCESS, input]);
  const isolated = await runCchc(input, 'isolated', ['--jobs', '1']);
  const ratio = isolated.seconds / alone.seconds;
  console.log('isolation (s)', rounded({ inProcess: alone.seconds, isolated: isolated.seconds, ratio }));
}

async function wholeFolder(input: string): Promise<void> {
  const one = await runCchc(input, 'one', ['--jobs', '1']);
  const two = await runCchc(input, 'two', ['--jobs', '2']);
  console.log('children (s)', rounded({ one: one.seconds, two: two.seconds, speedup: one.seconds / two.seconds }));
  const log = path.join(folder, 'log.jsonl');
  const second = await runCchc(input, 'two', ['--log', log]);
  console.log(
    'two runs (s, MB of the parent)',
    rounded({
      first: two.seconds,
      firstPeak: two.peakMegabytes,
      second: second.seconds,
      secondPeak: second.peakMegabytes,
      parsed: parsedIn(log),
    }),
  );
  console.log('stages of the second run (ms)', stagesIn(log));
}

interface LogLine {
  readonly stage?: string;
  readonly ms?: number;
}

function logLines(log: string): LogLine[] {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function stagesIn(log: string): Record<string, number> {
  return Object.fromEntries(logLines(log).flatMap(({ stage, ms }) => (stage && ms !== undefined ? [[stage, ms]] : [])));
}

function parsedIn(log: string): number {
  return logLines(log).filter(({ stage }) => stage === 'file').length;
}

function rounded(row: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 100) / 100]));
}
