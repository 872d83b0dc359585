/**
 * How comparing and consolidating grow with the number of reports (`npx tsx bench/consolidating.ts [REPORT]`, after a build): one
 * report, read from REPORT or from a fixture, is varied and put straight into the store of stored results.
 *
 * - 5,000 pairs of body and appendix against 2,500; 2,000 revisions of one report against 1,000, and as many that contradict each
 *   other: CPU of comparing them
 * - 10,000 reports consolidated, every file of the set written, against 2,500: peak memory, CPU, CPU a report
 *
 * Each measure is taken in a process of its own: memory as the system saw its peak (VmHWM), CPU in user mode.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = pathToFileURL(path.join(ROOT, 'dist')).href;
const REPORT = path.resolve(
  process.argv[2] ?? path.join(ROOT, 'fixtures', 'reports', 'Năm 2023', 'Yên Bái (báo cáo năm).docx'),
);

/** Run by each process: `given` says which reports there are, and what is done with them. */
const MEASURE = `
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { consolidated } from '${BUILT}/batch/consolidate.js';
import { Tally } from '${BUILT}/batch/tally.js';
import { writeSet } from '${BUILT}/batch/write-set.js';
import { loadCatalogues } from '${BUILT}/catalogue/load.js';
import { compareReports } from '${BUILT}/check/across/across.js';
import { cardOf } from '${BUILT}/check/across/card.js';
import { fileNamer, listing } from '${BUILT}/dataset/listing.js';
import { Blobs } from '${BUILT}/store/blobs.js';
import { resultFile } from '${BUILT}/store/result-file.js';
import { ResultStore } from '${BUILT}/store/results.js';

const { kind, count, folder, seed } = JSON.parse(process.argv.at(-1));
const catalogues = (await loadCatalogues()).value;
const one = JSON.parse(readFileSync(seed, 'utf8'));
const hash = (text) => createHash('sha256').update(text).digest('hex');
const day = (at) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
const candidate = (field, value, source) => ({ field, value, raw: value, source, chosen: true, page: null });
const figures = one.figures.map((figure, at) => ({ ...figure, indicatorId: one.observations[at % one.observations.length].indicatorId }));

const kinds = {
  varied: (at) => ({
    letterhead: { issuerCode: 'B-' + (at % 500), period: String(2000 + Math.floor(at / 500)),
      periodStart: (2000 + Math.floor(at / 500)) + '-01-01', periodEnd: (2000 + Math.floor(at / 500)) + '-12-31', number: at + '/BC-UBND', date: day(at) },
  }),
  pairs: (at) => {
    const number = (at >> 1) + '/BC-UBND';
    return at % 2 === 0
      ? { observations: [], unmapped: [], figures, letterhead: { issuerCode: 'B-' + (at >> 1), number, candidates: [candidate('number', number, 'head')] } }
      : { figures: [], letterhead: { issuerCode: null, period: null, number: null, candidates: [candidate('number', number, 'appendix')] } };
  },
  revisions: (at) => ({ letterhead: { number: at + '/BC-UBND', date: day(at) } }),
  contradicting: (at) => ({ letterhead: { number: at + '/BC-UBND', date: '2022-06-20' } }),
};
const vary = (at) => {
  const { letterhead, ...more } = kinds[kind](at);
  const observations = one.observations.map((row, place) => (place === at % one.observations.length ? { ...row, value: String(at), valueRaw: String(at) } : row));
  return { ...one, observations, ...more, sha256: hash(kind + at), letterhead: { ...one.letterhead, ...letterhead } };
};
const name = (at) => String(at).padStart(6, '0') + '.docx';
const cpu = () => process.cpuUsage().user / 1e6;
const peak = () => Number(/^VmHWM:\\s+(\\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]) / 1024;

if (kind !== 'varied') {
  const sent = Array.from({ length: count }, (_, at) => ({ sourceFile: name(at), card: cardOf(vary(at)) }));
  const before = cpu();
  const across = compareReports(sent, catalogues);
  console.log(JSON.stringify({ seconds: cpu() - before, noted: across.notes.size }));
} else {
  const store = new ResultStore({ outputFolder: folder, kind: 'reports', generation: 'bench' });
  if (process.argv.at(-2) === 'make') {
    for (let at = 0; at < count; at += 1) {
      const report = vary(at);
      const file = path.join(folder, 'result');
      writeFileSync(file, resultFile({}, report).bytes);
      await store.take(report.sha256, file);
    }
  } else {
    mkdirSync(path.join(folder, '.cchc'), { recursive: true });
    const files = listing(Array.from({ length: count }, (_, at) => {
      const sha256 = hash(kind + at);
      return { sourceFile: name(at), sha256, take: () => store.body(sha256) };
    }));
    const before = cpu();
    const dataset = await consolidated(files, () => false, catalogues);
    const compared = cpu();
    const tally = new Tally(new Map());
    const told = { tally, record: () => tally.counts, news: () => '' };
    const options = { language: 'vi', version: '0', fileOf: fileNamer(files) };
    const set = await writeSet(folder, dataset, options, { shown: [], blobs: new Blobs(folder) }, told, []);
    if (!set.ok) throw new Error(JSON.stringify(set.failure));
    console.log(JSON.stringify({ megabytes: peak(), seconds: cpu() - before, comparing: compared - before, msEach: ((cpu() - before) * 1000) / count }));
  }
}
`;

type Measured = Readonly<Record<string, number>>;

const folder = mkdtempSync(path.join(tmpdir(), 'cchc-bench-'));
try {
  const seed = path.join(folder, 'report.json');
  writeFileSync(seed, JSON.stringify(await readOne(REPORT)));
  for (const [kind, files] of [
    ['pairs', 10_000],
    ['revisions', 2_000],
    ['contradicting', 2_000],
  ] as const) {
    const [half, whole] = [await compare(kind, files / 2, seed), await compare(kind, files, seed)];
    console.log(`${kind}: ${files} files (s of CPU)`, rounded({ half, whole, ratio: whole / half }));
  }
  const few = await consolidate(2_500, seed);
  const many = await consolidate(10_000, seed);
  console.log('2,500 reports', rounded(few));
  console.log('10,000 reports', rounded(many));
  console.log('ratios', rounded(ratios(many, few)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function readOne(file: string): Promise<unknown> {
  const { workOn } = await import(`${BUILT}/work/unit.js`);
  const { loadCatalogues } = await import(`${BUILT}/catalogue/load.js`);
  const { DEFAULT_READ_OPTIONS } = await import(`${BUILT}/read/limits.js`);
  const catalogues = await loadCatalogues();
  const { report } = await workOn(new Uint8Array(readFileSync(file)), catalogues.value, DEFAULT_READ_OPTIONS);
  return { ...report, pictures: [] };
}

/** Seconds of CPU, the least of three. */
async function compare(kind: string, count: number, seed: string): Promise<number> {
  const seconds: number[] = [];
  for (let time = 0; time < 3; time += 1) seconds.push((await measure([], { kind, count, seed })).seconds ?? 0);
  return Math.min(...seconds);
}

async function consolidate(count: number, seed: string): Promise<Measured> {
  const own = path.join(folder, String(count));
  mkdirSync(own);
  const given = { kind: 'varied', count, seed, folder: own };
  await measure(['make'], given);
  const measured = await measure(['consolidate'], given);
  rmSync(own, { recursive: true, force: true });
  return measured;
}

function measure(words: readonly string[], given: object): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const args = ['--input-type=module', '--eval', MEASURE, ...words, JSON.stringify(given)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      told += piece;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(told === '' ? {} : JSON.parse(told));
      else reject(new Error(`node ended with ${code}`));
    });
  });
}

function ratios(a: Measured, b: Measured): Measured {
  return Object.fromEntries(Object.entries(a).map(([name, value]) => [name, value / (b[name] ?? value)]));
}

function rounded(row: Measured): Measured {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 100) / 100]));
}
