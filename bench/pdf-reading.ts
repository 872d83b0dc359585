/**
 * What reading a PDF costs: `npm run bench:pdf -- [FILE.pdf …]`.
 *
 * 1. CPU time, against pdf.js' own `getTextContent` + `getOperatorList` over the same file in the same run, rounds in turn;
 *    the bar is 1.3 times. Without files: a made report of 25 pages.
 * 2. Peak memory at 100 and at 1,000 pages, each in a process of its own that runs the built program, the median of some processes
 *    since it depends on when V8 collects; the bar is 1.3 times. pdf.js alone, which keeps every page's objects, beside it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEFAULT_READ_OPTIONS } from '../src/read/limits.js';
import { readPdf } from '../src/read/pdf/read.js';
import { folderOfPdfJs, pdfJsAlone } from './pdf-js.js';
import { benchReport } from './pdf-report.js';
import { median, milliseconds, PRINT_PEAK } from './processor.js';

const PAGES = 25;
const ROUNDS = 15;
/** First rounds warm the machine up and do not count. */
const WARM_UP = 5;
/** Processes whose peak memory is measured. */
const PROCESSES = 7;

async function ours(bytes: Uint8Array): Promise<void> {
  const result = await readPdf(bytes, DEFAULT_READ_OPTIONS);
  if (!result.ok) throw new Error(result.failure.reason);
}

async function compare(name: string, bytes: Uint8Array): Promise<void> {
  const [alone, own]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = await milliseconds(() => pdfJsAlone(new Uint8Array(bytes)));
    const mine = await milliseconds(() => ours(new Uint8Array(bytes)));
    if (round < WARM_UP) continue;
    alone.push(theirs);
    own.push(mine);
  }
  const ratio = median(own) / median(alone);
  process.stdout.write(
    `${name}: pdf.js ${median(alone).toFixed(0)} ms, cchc ${median(own).toFixed(0)} ms, ${ratio.toFixed(2)} times\n`,
  );
}

const BUILT = pathToFileURL(join(import.meta.dirname, '..', 'dist', 'read')).href;

/** Reads the file named last, and says how much memory that took at most, in MB. */
const READER = `
import { readFileSync } from 'node:fs';
import { DEFAULT_READ_OPTIONS } from '${BUILT}/limits.js';
import { readPdf } from '${BUILT}/pdf/read.js';
const { ok } = await readPdf(readFileSync(process.argv.at(-1)), DEFAULT_READ_OPTIONS);
if (!ok) throw new Error('not read');
${PRINT_PEAK}`;

/** The same with no more than pdf.js' list of each page's operators. */
const PDF_JS_READER = `
import { readFileSync } from 'node:fs';
import { getDocument } from '${pathToFileURL(join(folderOfPdfJs('legacy'), 'build', 'pdf.mjs')).href}';
const data = new Uint8Array(readFileSync(process.argv.at(-1)));
const document = await getDocument({ data, verbosity: 0, standardFontDataUrl: ${JSON.stringify(folderOfPdfJs('standard_fonts'))} }).promise;
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  await page.getOperatorList();
  page.cleanup();
}
${PRINT_PEAK}`;

/** Peak resident memory of processes that run `reader` on a report of `pages` pages, in MB. */
function peak(reader: string, pages: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, benchReport(pages));
    return median(Array.from({ length: PROCESSES }, () => run(reader, file)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(reader: string, file: string): number {
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', reader, file], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout);
}

function tellPeaks(name: string, reader: string): void {
  const [hundred, thousand] = [peak(reader, 100), peak(reader, 1000)];
  process.stdout.write(
    `peak memory of ${name}: 100 pages ${hundred.toFixed(0)} MB, 1,000 pages ${thousand.toFixed(0)} MB, ${(thousand / hundred).toFixed(2)} times\n`,
  );
}

const files = process.argv.slice(2);
if (files.length === 0) await compare(`made report, ${PAGES} pages`, benchReport(PAGES));
for (const file of files) await compare(basename(file), new Uint8Array(readFileSync(file)));
tellPeaks('cchc', READER);
tellPeaks('pdf.js', PDF_JS_READER);
