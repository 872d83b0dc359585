/**
 * `npm run bench:reference -- DIR`: reads every document of a folder of reports that brings its right answers along, and lets
 * that folder's own scorers judge the result.
 *
 * The folder holds documents, `truth/NAME.csv` (also `truth/NAME.figures.csv`), `score.mjs` and perhaps `score-figures.mjs`. A document belongs to
 * the longest NAME that its file name begins with. Exit 1 when a document is not perfect or holds an accepted value that
 * is wrong, or was not read although it is no scan; 2 when the folder is none of this kind.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCsv } from '../fixtures/make/csv.js';

/** A document counts as one when its name ends like this; what it really is, is for `cchc` to find out. */
const DOCUMENT = /\.(docx?|pdf)$/i;
const CLI = join(import.meta.dirname, '..', 'dist', 'cli.js');
/** The one reason for which a document may stay unread: its pages are pictures. */
const NEEDS_OCR = 'needs-ocr';
/** Scorers print a JSON of every row. */
const OUTPUT_BYTES = 64 * 1024 * 1024;

interface Verdict {
  readonly document: string;
  readonly perfect: boolean | null;
  readonly told: string;
}

function node(...args: readonly string[]): { code: number; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: OUTPUT_BYTES });
  return { code: status ?? 70, out: stdout, err: stderr };
}

function truthOf(document: string, names: readonly string[]): string | null {
  const fitting = names.filter((name) => document.startsWith(name)).sort((a, b) => b.length - a.length);
  return fitting[0] ?? null;
}

function judge(folder: string, output: string, document: string, name: string): Verdict {
  const scorer = [join(folder, 'score.mjs'), '--truth', join(folder, 'truth', `${name}.csv`)];
  const data = ['--dataset', join(output, 'dataset.csv'), '--source', document];
  const strict = node(...scorer, ...data, '--strict');
  const accepted = node(...scorer, ...data, '--accepted-wrong');
  const perfect = strict.code === 0 && accepted.code === 0;
  const lines = [`strict ${strict.code === 0 ? 'passed' : 'FAILED'}`];
  lines.push(`accepted and wrong ${accepted.code === 0 ? 'none' : 'FAILED'}`);
  if (!perfect) lines.push(strict.out, strict.err);
  else lines.push(...strict.out.split('\n').filter((line) => /^truth |^accepted /.test(line)));
  const figures = join(folder, 'truth', `${name}.figures.csv`);
  const figureScorer = join(folder, 'score-figures.mjs');
  if (existsSync(figures) && existsSync(figureScorer) && existsSync(join(output, 'figures.csv'))) {
    const { out, err } = node(figureScorer, join(output, 'figures.csv'), figures, '--source', document);
    lines.push(out.trim().split('\n').at(-1) ?? '', err.trim());
  }
  return { document, perfect, told: lines.filter(Boolean).join('\n    ') };
}

async function main(folder: string): Promise<number> {
  const truths = join(folder, 'truth');
  if (!existsSync(truths) || !existsSync(join(folder, 'score.mjs'))) {
    console.error(`${folder}: expected truth/ and score.mjs there`);
    return 2;
  }
  const names = readdirSync(truths)
    .filter((file) => file.endsWith('.csv') && !file.endsWith('.figures.csv'))
    .map((file) => file.slice(0, -'.csv'.length));
  const documents = readdirSync(folder)
    .filter((file) => DOCUMENT.test(file) && statSync(join(folder, file)).isFile())
    .sort();
  const output = mkdtempSync(join(tmpdir(), 'cchc-reference-'));
  try {
    const run = node(CLI, 'run', ...documents.map((file) => join(folder, file)), '-o', output, '--quiet');
    if (run.code !== 0 && run.code !== 3) {
      console.error(`cchc run ended with ${run.code}\n${run.err}`);
      return 1;
    }
    const reports = await readCsv(join(output, 'reports.csv'));
    const verdicts = documents.map((document): Verdict => {
      const report = reports.find((row) => row.source_file === document.normalize('NFC'));
      const name = truthOf(document, names);
      if (report?.outcome !== 'read') {
        const scan = report?.reason === NEEDS_OCR;
        return { document, perfect: scan ? null : false, told: `unread: ${report?.reason ?? 'not in reports.csv'}` };
      }
      return name === null ? { document, perfect: null, told: 'no truth' } : judge(folder, output, document, name);
    });
    for (const { document, perfect, told } of verdicts) {
      console.log(`${{ true: 'ok  ', false: 'BAD ', null: '-   ' }[String(perfect)]}${document}\n    ${told}`);
    }
    return verdicts.every(({ perfect }) => perfect !== false) && verdicts.some(({ perfect }) => perfect) ? 0 : 1;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run bench:reference -- DIR');
  process.exitCode = 2;
} else process.exitCode = await main(resolve(folder));
