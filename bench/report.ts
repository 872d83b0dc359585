/**
 * What one report costs, against another build of this program in the same run:
 *
 *   npm run bench:report -- --against ELSEWHERE/dist/cli.js [FILE.docx | FILE.pdf …]
 *
 * 1. Warm: processor time from bytes to the checked report, in a process that has read the file some times before; of a PDF also
 *    without what pdf.js alone needs for its text and operators (`getTextContent` + `getOperatorList`). Rounds in turn.
 * 2. Cold: processor time of `cchc inspect FILE --json`, a process each, in turn (Linux).
 * 3. Peak memory of a process that reads a DOCX with a table of 5,000 rows.
 *
 * Each figure is the median. Without files: a demo report, and a made report of 25 pages. Without `--against`: this build alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { reportTable } from './docx-table.js';
import { pdfJsAlone } from './pdf-js.js';
import { benchReport } from './pdf-report.js';
import { childrenSeconds, median, milliseconds, PRINT_PEAK } from './processor.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = path.join(ROOT, 'fixtures', 'reports', 'Năm 2022', 'Báo cáo CCHC 6 tháng - Hậu Giang.docx');
const PAGES = 25;
const ROWS = 5_000;
/** The first rounds warm the machine up and do not count. */
const WARM_UP = 12;
const ROUNDS = 30;
const COLD_RUNS = 9;
const MEMORY_RUNS = 5;

type Unit = typeof import('../src/work/unit.js');
type Loader = typeof import('../src/catalogue/load.js');
type Limits = typeof import('../src/read/limits.js');

/** A built program, by its folder `dist`. */
interface Build {
  readonly name: string;
  readonly dist: string;
}

const { values: given, positionals: files } = parseArgs({
  options: { against: { type: 'string' } },
  allowPositionals: true,
});
const own: Build = { name: 'this build', dist: path.join(ROOT, 'dist') };
const builds: readonly Build[] =
  given.against === undefined ? [own] : [{ name: 'the other', dist: path.dirname(path.resolve(given.against)) }, own];

const folder = mkdtempSync(path.join(tmpdir(), 'cchc-bench-'));
try {
  if (files.length === 0) {
    const made = path.join(folder, 'made.pdf');
    writeFileSync(made, benchReport(PAGES));
    files.push(DEMO, made);
  }
  for (const file of files) {
    const name = path.basename(file);
    await tellWarm(name, file);
    tell(
      `${name}, cold inspect, s`,
      inTurn(COLD_RUNS, (build) => coldSeconds(build, file)),
    );
  }
  const rows = path.join(folder, 'rows.docx');
  writeFileSync(rows, reportTable(ROWS));
  tell(
    `DOCX of ${ROWS} rows, peak memory, MB`,
    inTurn(MEMORY_RUNS, (build) => peakMegabytes(build, rows)),
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** The way that a build goes from bytes to a checked report. */
async function wayOf({ dist }: Build): Promise<(bytes: Uint8Array) => Promise<unknown>> {
  const load = async <T>(name: string): Promise<T> => (await import(pathToFileURL(path.join(dist, name)).href)) as T;
  // Builds up to 0f0afed have the unit of work in another folder.
  const unit = ['work/unit.js', 'batch/work.js'].find((name) => existsSync(path.join(dist, name)));
  if (unit === undefined) throw new Error(`${dist} has no unit of work`);
  const { workOn } = await load<Unit>(unit);
  const { loadCatalogues } = await load<Loader>('catalogue/load.js');
  const { DEFAULT_READ_OPTIONS } = await load<Limits>('read/limits.js');
  const catalogues = await loadCatalogues();
  if (!catalogues.ok) throw new Error(catalogues.failure.message.en);
  return (bytes) => workOn(bytes, catalogues.value, DEFAULT_READ_OPTIONS);
}

async function tellWarm(name: string, file: string): Promise<void> {
  const bytes = readFileSync(file);
  const ways = await Promise.all(builds.map(wayOf));
  const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-';
  const all = isPdf ? [...ways, pdfJsAlone] : ways;
  const times: number[][] = all.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [at, way] of all.entries()) {
      const spent = await milliseconds(() => way(new Uint8Array(bytes)));
      if (round >= WARM_UP) times[at]?.push(spent);
    }
  }
  const medians = times.map(median);
  const whole = medians.slice(0, builds.length);
  tell(`${name}, warm, ms`, whole);
  if (!isPdf) return;
  const floor = medians.at(-1) ?? Number.NaN;
  tell(
    `${name}, warm, without pdf.js' ${floor.toFixed(1)}, ms`,
    whole.map((one) => one - floor),
  );
}

/** The median of some measurements of each build, in turn. */
function inTurn(times: number, measure: (build: Build) => number): number[] {
  const found: number[][] = builds.map(() => []);
  for (let turn = 0; turn < times; turn += 1) {
    for (const [at, build] of builds.entries()) found[at]?.push(measure(build));
  }
  return found.map(median);
}

function coldSeconds({ dist }: Build, file: string): number {
  const before = childrenSeconds();
  run([path.join(dist, 'cli.js'), 'inspect', file, '--json']);
  return childrenSeconds() - before;
}

function peakMegabytes({ dist }: Build, file: string): number {
  const module = (name: string): string => JSON.stringify(pathToFileURL(path.join(dist, name)).href);
  const reader = `
import { readFileSync } from 'node:fs';
import { DEFAULT_READ_OPTIONS } from ${module('read/limits.js')};
import { readDocx } from ${module('read/docx/read.js')};
const { ok } = await readDocx(new Uint8Array(readFileSync(process.argv.at(-1))), DEFAULT_READ_OPTIONS);
if (!ok) throw new Error('not read');
${PRINT_PEAK}`;
  return Number(run(['--input-type=module', '--eval', reader, file]));
}

function run(args: readonly string[]): string {
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1024 ** 3 });
  if (child.status !== 0) throw new Error(child.stderr);
  return child.stdout;
}

/** A line: each build's figure, and their ratio. */
function tell(what: string, figures: readonly number[]): void {
  const [first, second] = figures;
  const shown = figures.map((figure, at) => `${builds[at]?.name} ${figure.toPrecision(3)}`);
  const ratio = first === undefined || second === undefined ? [] : [`ratio ${(second / first).toFixed(2)}`];
  process.stdout.write(`${what}: ${[...shown, ...ratio].join(', ')}\n`);
}
