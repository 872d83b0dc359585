/**
 * What very many rows in one DOCX cost (`npm run bench:rows`, Linux): processor seconds of the child, from its start to its end, and
 * of the parent, which is this process, by stages of the run: `reading` is all before reports are compared (finding, hashing, reading,
 * storing), `across` fetches the report from the store and compares, `write` writes the set.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../src/batch/log.js';
import { withManyRows } from './many-rows.js';
import { childrenSeconds } from './processor.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORT = path.join(ROOT, 'fixtures', 'reports', 'Năm 2022', 'Báo cáo CCHC 6 tháng - Hậu Giang.docx');
const ROWS = [1_000, 16_000, 32_000];

// The built program, because children run that.
const { run } = (await import(`${ROOT}dist/batch/run.js`)) as typeof import('../src/batch/run.js');
const { loadCatalogues } = (await import(`${ROOT}dist/catalogue/load.js`)) as typeof import('../src/catalogue/load.js');
const { DEFAULT_READ_OPTIONS } = (await import(`${ROOT}dist/read/limits.js`)) as typeof import('../src/read/limits.js');
const { CHILD_MODULE } = (await import(
  `${ROOT}dist/work/child/module.js`
)) as typeof import('../src/work/child/module.js');

const folder = mkdtempSync(path.join(tmpdir(), 'cchc-bench-'));
try {
  const asked = process.argv.slice(2).map(Number);
  // The first run of a process also pays for compiling.
  for (const rows of [10, ...(asked.length > 0 ? asked : ROWS)]) console.log(await measure(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(rows: number): Promise<Record<string, number | string>> {
  const input = path.join(folder, String(rows));
  mkdirSync(input);
  writeFileSync(path.join(input, 'a.docx'), withManyRows(readFileSync(REPORT), rows));
  const catalogues = await loadCatalogues();
  if (!catalogues.ok) throw new Error(catalogues.failure.message.en);
  const stages: Record<string, number> = {};
  const childrenBefore = childrenSeconds();
  const { record } = await run({
    inputs: [input],
    output: path.join(folder, `out-${rows}`),
    setup: { catalogues: {}, read: DEFAULT_READ_OPTIONS },
    childModule: CHILD_MODULE,
    catalogues: catalogues.value,
    jobs: 1,
    // Patience: a busy machine must not end the measurement.
    limits: { baseMs: 600_000, pageMs: 0, residentBytes: 4 * 1024 ** 3 },
    language: 'vi',
    strict: false,
    dryRun: false,
    force: false,
    rehash: false,
    told: {},
    log: stopwatch(stages),
    signal: new AbortController().signal,
    onScan: () => undefined,
    onFiles: () => undefined,
  });
  const read = record?.counts.rows.read ?? 0;
  if (read < rows) throw new Error(`${read} rows read: ${record?.failures[0]?.message.en}`);
  const { identify = 0, compare = 0, read: reading = 0, across = 0, write = 0 } = stages;
  return {
    rows: read,
    child: round(childrenSeconds() - childrenBefore),
    reading: round(identify + compare + reading),
    across: round(across),
    write: round(write),
  };
}

/** A log that keeps the processor seconds of this process by stage. */
function stopwatch(stages: Record<string, number>): Log {
  const seconds = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  return {
    runId: 'bench',
    info: () => undefined,
    timed: (stage) => {
      const start = seconds();
      return () => {
        stages[stage] = seconds() - start;
      };
    },
  };
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
