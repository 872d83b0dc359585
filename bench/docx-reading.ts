/**
 * Time and memory of reading a DOCX against mammoth alone on the same file, in the same run.
 *
 *   npx tsx bench/docx-reading.ts            tables of 100 to 5,000 rows
 *   npx tsx bench/docx-reading.ts FILE…      the given files
 *
 * Every measurement runs in a process of its own, three times each way in turn; the median counts. Time is the
 * processor's, from bytes to result, with the libraries loaded and one small document read before: what else the machine
 * does hardly touches it. Memory is the peak resident size of the process.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { readDocx } from '../src/read/docx/read.js';
import { DEFAULT_READ_OPTIONS } from '../src/read/limits.js';
import { reportTable } from './docx-table.js';
import { median } from './processor.js';

const ROWS = [100, 500, 1000, 2000, 5000];
const TURNS = 3;

interface Measured {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

async function measureHere(way: string, file: string): Promise<Measured> {
  const read = async (bytes: Uint8Array): Promise<void> => {
    if (way === 'mammoth') await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    else if (!(await readDocx(bytes, DEFAULT_READ_OPTIONS)).ok) throw new Error(`${file} is not read`);
  };
  await read(reportTable(20));
  const bytes = new Uint8Array(readFileSync(file));
  const begin = process.cpuUsage();
  await read(bytes);
  const { user, system } = process.cpuUsage(begin);
  return {
    milliseconds: (user + system) / 1000,
    // `maxRSS` is in kilobytes on every platform that Node reports it for.
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function measureApart(way: string, file: string): Measured {
  const run = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--measure', way, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(run.stdout) as Measured;
}

function compare(name: string, file: string): void {
  const runs: Record<string, Measured[]> = { mammoth: [], cchc: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const way of Object.keys(runs)) runs[way]?.push(measureApart(way, file));
  }
  const time = (way: string): number => median((runs[way] ?? []).map((run) => run.milliseconds));
  const peak = (way: string): number => median((runs[way] ?? []).map((run) => run.peakMegabytes));
  const columns = [
    name,
    `${time('mammoth').toFixed(0)} ms`,
    `${time('cchc').toFixed(0)} ms`,
    (time('cchc') / time('mammoth')).toFixed(2),
    `${peak('mammoth').toFixed(0)} MB`,
    `${peak('cchc').toFixed(0)} MB`,
  ];
  console.log(columns.map((column, place) => column.padStart(place === 0 ? 24 : 12)).join(''));
}

const [mode, way, measured] = process.argv.slice(2);
if (mode === '--measure' && way !== undefined && measured !== undefined) {
  console.log(JSON.stringify(await measureHere(way, measured)));
} else {
  console.log(
    ['document', 'mammoth', 'cchc', 'ratio', 'mammoth', 'cchc']
      .map((head, place) => head.padStart(place === 0 ? 24 : 12))
      .join(''),
  );
  const files = process.argv.slice(2);
  if (files.length > 0) for (const file of files) compare(file.slice(-22), file);
  else {
    const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
    for (const rows of ROWS) {
      const file = join(folder, `${rows}.docx`);
      writeFileSync(file, reportTable(rows));
      compare(`${rows} rows × 8`, file);
    }
    rmSync(folder, { recursive: true });
  }
}
