/** Runs over folders of small files, with the real children and with such that fail as they are told to. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ledgerFile } from '../../src/batch/ledger.js';
import { openLog } from '../../src/batch/log.js';
import { type RunOptions, type RunResult, run } from '../../src/batch/run.js';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { sha256 } from '../../src/store/fingerprint.js';
import { lock } from '../../src/store/folder/lock.js';
import { stateFolder } from '../../src/store/folder/paths.js';
import { DEFAULT_WORK_LIMITS, type WorkLimits } from '../../src/work/child/limits.js';
import { catalogues } from '../support/catalogues.js';
import { csvRows } from '../support/csv.js';
import { docx } from '../support/docx.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { OTHER_SMALL_REPORT, SMALL_REPORT } from '../support/small-report.js';
import { FIXTURES } from '../support/truth.js';

const REAL_CHILD = new URL('../../dist/work/child/main.js', import.meta.url);
const FAULTY_CHILD = new URL('../work/children/faulty.mjs', import.meta.url);

interface Place {
  readonly input: string;
  readonly output: string;
}

/** An input folder with two reports, and an output folder beside it. */
function place(): Place {
  const folder = temporaryFolder();
  const input = path.join(folder, 'vào');
  fill(input, { 'a.docx': SMALL_REPORT, 'z.docx': OTHER_SMALL_REPORT });
  return { input, output: path.join(folder, 'ra') };
}

async function runOn({ input, output }: Place, more: Partial<RunOptions> = {}): Promise<RunResult> {
  return run({
    inputs: [input],
    output,
    setup: { catalogues: {}, read: DEFAULT_READ_OPTIONS },
    childModule: REAL_CHILD,
    catalogues: await catalogues(),
    jobs: 1,
    limits: DEFAULT_WORK_LIMITS,
    language: 'vi',
    strict: false,
    dryRun: false,
    force: false,
    rehash: false,
    told: {},
    log: openLog(null),
    signal: new AbortController().signal,
    onScan: () => undefined,
    onFiles: () => undefined,
    ...more,
  });
}

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
const rows = (output: string, name: string) => csvRows(read(output, name));
const reasons = (output: string) =>
  Object.fromEntries(rows(output, 'reports.csv').map((row) => [row.source_file, row.reason]));
/** Names and modification times of all files in the output folder. */
const traces = (output: string): string[] =>
  readdirSync(output, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(output, name)).isFile())
    .sort()
    .map((name) => `${name} ${statSync(path.join(output, name)).mtimeMs}`);

/** `dataset.csv` of the two reports alone. */
let dataset: Promise<string> | null = null;
function rowsOfTheOthers(): Promise<string> {
  dataset ??= (async () => {
    const whole = place();
    await runOn(whole);
    return read(whole.output, 'dataset.csv');
  })();
  return dataset;
}

describe('a child that fails', () => {
  /** The reports take a tenth of that, so a busy machine does not tip them over. */
  const SHORT: WorkLimits = { ...DEFAULT_WORK_LIMITS, baseMs: 4_000 };
  const SMALL: WorkLimits = { ...DEFAULT_WORK_LIMITS, residentBytes: 700 * 1024 ** 2 };
  const ENDLESS = [
    ['spin', 'time-limit'],
    ['stop', 'time-limit'],
  ] as const;
  const FAULTS = [
    ['allocate', 'memory-limit'],
    ['fill-heap', 'memory-limit'],
    ['crash', 'reader-crashed'],
    ['exit', 'reader-crashed'],
    ['garbage', 'reader-garbled'],
    ['endless-answer', 'reader-garbled'],
    ['wrong-answer', 'reader-garbled'],
    ['torn-result', 'reader-garbled'],
    ['pictures-not-there', 'reader-garbled'],
  ] as const;
  const BUGS = [
    ['throw', 'internal-error'],
    ['lost-row', 'internal-error'],
  ] as const;

  /** A run of two children over the two reports and, between them, a file for each of the faults. */
  async function hurtBy(faults: readonly (readonly [string, string])[], limits: WorkLimits) {
    const hurt = place();
    fill(hurt.input, Object.fromEntries(faults.map(([fault]) => [`m-${fault}.docx`, `FAULT ${fault}`])));
    const { exitCode } = await runOn(hurt, { childModule: FAULTY_CHILD, limits, jobs: 2 });
    return { exitCode, reasons: reasons(hurt.output), dataset: read(hurt.output, 'dataset.csv') };
  }

  it.each([
    ['working without end', 3, ENDLESS, SHORT],
    ['too much memory, a crash or an answer that is none', 3, FAULTS, SMALL],
    ['a bug', 70, BUGS, DEFAULT_WORK_LIMITS],
  ])(
    'by %s gives its file the reason, ends the run with %i, and the rows of the others stay what they are',
    async (_, code, faults, limits) => {
      const hurt = await hurtBy(faults, limits);
      const wanted = Object.fromEntries(faults.map(([fault, reason]) => [`m-${fault}.docx`, reason]));
      expect(hurt.reasons).toEqual({ 'a.docx': '', ...wanted, 'z.docx': '' });
      expect(hurt.exitCode).toBe(code);
      expect(hurt.dataset).toBe(await rowsOfTheOthers());
    },
  );

  it('costs nothing but its own file when two fail at the same time', async () => {
    const hurt = place();
    fill(hurt.input, { 'm.docx': 'FAULT crash', 'n.docx': 'FAULT garbage' });
    await runOn(hurt, { childModule: FAULTY_CHILD, jobs: 2 });
    expect(reasons(hurt.output)).toMatchObject({ 'm.docx': 'reader-crashed', 'n.docx': 'reader-garbled' });
    expect(read(hurt.output, 'dataset.csv')).toBe(await rowsOfTheOthers());
  });

  it('has more time for more pages', async () => {
    const hurt = place();
    fill(hurt.input, { 'm.docx': 'FAULT take-long', 'n.docx': 'FAULT take-long-for-many-pages' });
    await runOn(hurt, { childModule: FAULTY_CHILD, limits: { ...SHORT, baseMs: 2_000, pageMs: 60 } });
    expect(reasons(hurt.output)).toMatchObject({ 'm.docx': 'time-limit', 'n.docx': 'not-supported-text' });
  });

  it('knows nothing of its surroundings but where programs are and where temporary files go', async () => {
    const hurt = place();
    fill(hurt.input, { 'm.docx': 'FAULT tell-environment' });
    const { record } = await runOn(hurt, { childModule: FAULTY_CHILD });
    const [failure] = record?.failures ?? [];
    expect(failure?.message.en).toMatch(/Error: (CCHC_SOFFICE,)?HOME,LC_ALL,PATH,TEMP,TMP,TMPDIR$/);
  });

  it('leaves no temporary files', async () => {
    const temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const hurt = place();
    fill(hurt.input, { 'm.docx': 'FAULT crash' });
    await runOn(hurt, { childModule: FAULTY_CHILD });
    expect(readdirSync(temporary).filter((name) => name.startsWith('cchc-'))).toEqual([]);
  });
});

describe('a second run', () => {
  it('over an unchanged folder reads nothing and writes nothing', async () => {
    const here = place();
    const first = await runOn(here);
    expect(first.record?.parsed).toBe(2);
    const before = traces(here.output);
    const second = await runOn(here);
    expect(second).toMatchObject({ isUnchanged: true, exitCode: 0 });
    expect(traces(here.output)).toEqual(before);
  });

  it('reads the file that is new or changed, and only that one', async () => {
    const here = place();
    await runOn(here);
    copyFileSync(path.join(FIXTURES, 'documents', 'ben-tre-2023-q1.docx'), path.join(here.input, 'm.docx'));
    const second = await runOn(here);
    expect(second.record?.parsed).toBe(1);
    expect(rows(here.output, 'reports.csv').map((row) => row.source_file)).toEqual(['a.docx', 'm.docx', 'z.docx']);
  });

  it('notices a change that keeps size and time, when told to look', async () => {
    const here = place();
    const file = path.join(here.input, 'ghi chú.txt');
    fill(here.input, { 'ghi chú.txt': 'một' });
    const old = new Date('2022-01-01');
    utimesSync(file, old, old);
    await runOn(here);
    writeFileSync(file, 'hai');
    utimesSync(file, old, old);
    expect((await runOn(here, { rehash: true })).record?.vanished).toEqual([]);
    const [before] = rows(here.output, 'reports.csv').filter((row) => row.source_file === 'ghi chú.txt');
    expect(before?.bytes).toBe(String(Buffer.byteLength('hai')));
  });

  it('with --force reads everything again', async () => {
    const here = place();
    await runOn(here);
    expect((await runOn(here, { force: true })).record?.parsed).toBe(2);
  });

  it('rebuilds a stored result that was damaged: a report from its reading, a reading from its file', async () => {
    const here = place();
    await runOn(here);
    const whole = read(here.output, 'dataset.csv');
    const results = path.join(here.output, '.cchc', 'results');
    const damage = (kind: string): void => {
      const folder = path.join(results, kind);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
      expect(names).toHaveLength(2);
      for (const name of names) {
        const file = path.join(folder, name);
        writeFileSync(file, readFileSync(file, 'utf8').replace('"type":"docx"', '"type":"docX"'));
      }
    };
    const parsedAgain = async (): Promise<number | undefined> => {
      rmSync(path.join(here.output, 'dataset.csv'));
      const { record } = await runOn(here);
      expect(read(here.output, 'dataset.csv')).toBe(whole);
      return record?.parsed;
    };
    damage('reports');
    expect(await parsedAgain()).toBe(0);
    damage('reports');
    damage('readings');
    expect(await parsedAgain()).toBe(2);
  });

  it('keeps the results of two generations, and no more', async () => {
    const here = place();
    const results = path.join(here.output, '.cchc', 'results', 'reports');
    const withLimit = (xmlDepth: number) => {
      const read = { ...DEFAULT_READ_OPTIONS, limits: { ...DEFAULT_READ_OPTIONS.limits, xmlDepth } };
      return runOn(here, { setup: { catalogues: {}, read } });
    };
    await withLimit(256);
    const [first] = readdirSync(results);
    await withLimit(257);
    expect(readdirSync(results)).toContain(first);
    await withLimit(258);
    expect(readdirSync(results)).toHaveLength(2);
    expect(readdirSync(results)).not.toContain(first);
  });

  it.each([
    ['removed', (file: string) => rmSync(file)],
    ['altered', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('Hậu', 'hậu'))],
  ])('makes good a file of the set that was %s, from stored results', async (_what, spoil) => {
    const here = place();
    await runOn(here);
    const whole = read(here.output, 'dataset.csv');
    spoil(path.join(here.output, 'dataset.csv'));
    expect((await runOn(here)).record?.parsed).toBe(0);
    expect(read(here.output, 'dataset.csv')).toBe(whole);
  });

  it('tells failures that are known from new ones, and then leaves everything alone', async () => {
    const here = place();
    fill(here.input, { 'm.docx': '' });
    const news = async () => (await runOn(here)).record?.failures.map((failure) => [failure.reason, failure.new]);
    expect(await news()).toEqual([['empty-file', true]]);
    expect(await news()).toEqual([['empty-file', false]]);
    const before = traces(here.output);
    expect((await runOn(here)).isUnchanged).toBe(true);
    expect(traces(here.output)).toEqual(before);
  });

  it('names the reports of the set before that are gone or replaced, but not those that were renamed', async () => {
    const here = place();
    await runOn(here);
    copyFileSync(path.join(here.input, 'a.docx'), path.join(here.input, 'b.docx'));
    rmSync(path.join(here.input, 'a.docx'));
    expect((await runOn(here)).record?.vanished).toEqual([]);
    rmSync(path.join(here.input, 'b.docx'));
    writeFileSync(path.join(here.input, 'z.docx'), '');
    expect((await runOn(here)).record?.vanished).toMatchObject([
      { source_file: 'b.docx', replaced_by: null },
      { source_file: 'z.docx', replaced_by: null },
    ]);
  });
});

describe('a content that time, memory or a crash kept from being read', () => {
  /** A folder with nothing but a file that kills its reader, and what each run says of it. */
  function crashing() {
    const here = place();
    for (const name of ['a.docx', 'z.docx']) rmSync(path.join(here.input, name));
    fill(here.input, { 'm.docx': 'FAULT exit' });
    const again = async (more: Partial<RunOptions> = {}) => {
      const result = await runOn(here, { childModule: FAULTY_CHILD, ...more });
      const [failure] = result.record?.failures ?? [];
      return { ...result, told: [failure?.reason, failure?.tries, failure?.retry], parsed: result.record?.parsed };
    };
    return { ...here, again };
  }

  it('is tried again in each of the next three runs, then left alone, and looks the same every time', async () => {
    const { output, again } = crashing();
    const seen: string[] = [];
    for (let tries = 1; tries <= 4; tries += 1) {
      const retry = tries < 4 ? 'next-run' : 'given-up';
      expect(await again()).toMatchObject({ exitCode: 3, parsed: 1, told: ['reader-crashed', tries, retry] });
      seen.push(read(output, 'reports.csv'));
    }
    expect(await again()).toMatchObject({ isUnchanged: true, exitCode: 3 });
    rmSync(path.join(output, 'reports.csv'));
    expect(await again()).toMatchObject({ exitCode: 3, parsed: 0, told: ['reader-crashed', 4, 'given-up'] });
    seen.push(read(output, 'reports.csv'));
    expect(new Set(seen).size).toBe(1);
    expect(await again({ force: true })).toMatchObject({ parsed: 1, told: ['reader-crashed', 1, 'next-run'] });
    expect(existsSync(path.join(stateFolder(output), 'results'))).toBe(false);
  });

  it('is read by the first run in which it can be', async () => {
    const { again, input } = crashing();
    await again();
    fill(input, { 'a.docx': SMALL_REPORT });
    expect(await again()).toMatchObject({ parsed: 2, told: ['reader-crashed', 2, 'next-run'] });
    // The real child takes the same bytes for plain text.
    expect(await again({ childModule: REAL_CHILD })).toMatchObject({ told: ['not-supported-text', null, null] });
  });
});

describe('a file that LibreOffice converted', () => {
  it('is read again when another version is installed, but not when none is', async () => {
    const here = place();
    fill(here.input, { 'm.rtf': '{\\rtf1 bản gốc}' });
    const program = path.join(path.dirname(here.input), 'soffice');
    const install = (version: string): void => {
      const convert = `for last; do :; done; mkdir -p "$(dirname "$last")/out"; cp '${path.join(here.input, 'a.docx')}' "$(dirname "$last")/out/source.docx"`;
      writeFileSync(program, `#!/bin/sh\n[ "$1" = --version ] && echo '${version}' && exit\n${convert}\n`, {
        mode: 0o755,
      });
    };
    vi.stubEnv('CCHC_SOFFICE', program);
    onTestFinished(() => void vi.unstubAllEnvs());
    install('LibreOffice 7.4');
    expect((await runOn(here)).record).toMatchObject({ parsed: 3, libreoffice: ['LibreOffice 7.4'] });
    expect(await runOn(here)).toMatchObject({ isUnchanged: true });
    install('LibreOffice 7.5');
    expect((await runOn(here)).record).toMatchObject({ parsed: 1, libreoffice: ['LibreOffice 7.5'] });
    vi.stubEnv('CCHC_SOFFICE', 'none');
    expect(await runOn(here)).toMatchObject({ isUnchanged: true });
  });
});

describe('pictures', () => {
  const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const NAME = `${sha256(PNG)}.png`;
  const shown = docx({
    body: `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    pictures: { p1: PNG },
  });

  it('lie in pictures/ by content, come from stored results, and go with their report', async () => {
    const here = place();
    const pictures = path.join(here.output, 'pictures');
    fill(here.input, { 'm.docx': shown });
    await runOn(here);
    expect(readFileSync(path.join(pictures, NAME))).toEqual(Buffer.from(PNG));
    const first = statSync(path.join(pictures, NAME));
    rmSync(path.join(here.output, 'dataset.csv'));
    await runOn(here);
    expect(statSync(path.join(pictures, NAME))).toMatchObject({ ino: first.ino, mtimeMs: first.mtimeMs });
    rmSync(pictures, { recursive: true });
    expect((await runOn(here)).record?.parsed).toBe(0);
    expect(readdirSync(pictures)).toEqual([NAME]);
    rmSync(path.join(here.input, 'm.docx'));
    await runOn(here);
    expect(readdirSync(pictures)).toEqual([]);
    const kept = path.join(stateFolder(here.output), 'pictures');
    expect(readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([]);
    fill(here.input, { 'm.docx': shown });
    expect((await runOn(here)).record?.parsed).toBe(1);
    expect(readdirSync(pictures)).toEqual([NAME]);
  });
});

describe('the ledger', () => {
  const states = (output: string) =>
    readFileSync(ledgerFile(output), 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [JSON.parse(line)];
        } catch {
          return [];
        }
      })
      .map((state) => `${state.file} ${state.outcome} ${state.reason ?? ''}`.trim());

  it('gets a line for what is news, even after a line that a crash tore', async () => {
    const here = place();
    await runOn(here);
    writeFileSync(ledgerFile(here.output), `${readFileSync(ledgerFile(here.output), 'utf8')}{"at":"20`);
    rmSync(path.join(here.input, 'z.docx'));
    fill(here.input, { 'm.docx': '' });
    await runOn(here);
    expect(states(here.output)).toEqual(['a.docx read', 'z.docx read', 'm.docx failed empty-file', 'z.docx gone']);
  });
});

describe('a run that was killed between writing its set and appending to the ledger', () => {
  it('leaves the arrivals to the next run, even over an unchanged folder', async () => {
    const here = place();
    mkdirSync(ledgerFile(here.output), { recursive: true });
    expect((await runOn(here)).exitCode).toBe(5);
    rmSync(ledgerFile(here.output), { recursive: true });
    expect(await runOn(here)).toMatchObject({ exitCode: 0, isUnchanged: true });
    const told = (): string[] => readFileSync(ledgerFile(here.output), 'utf8').match(/"file":"[^"]*"/g) ?? [];
    expect(told()).toEqual(['"file":"a.docx"', '"file":"z.docx"']);
    await runOn(here);
    expect(told()).toHaveLength(2);
  });
});

describe('the output folder', () => {
  it('is not touched by a dry run', async () => {
    const here = place();
    const result = await runOn(here, { dryRun: true });
    expect(result.record?.counts.outcomes.read).toBe(2);
    expect(existsSync(here.output)).toBe(false);
  });

  it('that another run holds ends the run with 6', async () => {
    const here = place();
    const held = await lock(here.output);
    expect(await runOn(here)).toMatchObject({ exitCode: 6, failure: { reason: 'output-locked' } });
    if (held.ok) await held.value.release();
    expect((await runOn(here)).exitCode).toBe(0);
  });

  it('that cannot be written ends the run with 5, naming what is in the way', async () => {
    const here = place();
    writeFileSync(here.output, 'a file in its place');
    expect(await runOn(here)).toMatchObject({ exitCode: 5, failure: { reason: 'output-not-writable' } });
    const there = place();
    mkdirSync(path.join(there.output, 'findings.csv'), { recursive: true });
    const result = await runOn(there);
    expect(result).toMatchObject({ exitCode: 5, failure: { reason: 'output-file-in-use' } });
    expect(result.failure?.message.en).toContain('findings.csv');
    expect(existsSync(path.join(there.output, 'dataset.csv'))).toBe(false);
  });

  it('whose store or temporary folder takes nothing ends the run with 5, and blames no file', async () => {
    const here = place();
    fill(here.output, { '.cchc/results': 'a file in its place' });
    expect(await runOn(here)).toMatchObject({ exitCode: 5, failure: { reason: 'output-not-writable' } });
    const there = place();
    fill(there.input, { 'm.docx': 'FAULT no-room' });
    const result = await runOn(there, { childModule: FAULTY_CHILD });
    expect(result).toMatchObject({ exitCode: 5, failure: { reason: 'output-not-writable' } });
    expect(result.failure?.message.en).toContain('ENOSPC');
  });

  it('of an empty input is complete and empty', async () => {
    const here = place();
    rmSync(path.join(here.input, 'a.docx'));
    rmSync(path.join(here.input, 'z.docx'));
    expect((await runOn(here)).exitCode).toBe(0);
    expect(rows(here.output, 'dataset.csv')).toEqual([]);
  });

  it('keeps the old set when a run is stopped', async () => {
    const here = place();
    await runOn(here);
    const before = traces(here.output);
    fill(here.input, { 'm.docx': 'FAULT spin' });
    const stop = new AbortController();
    const result = await runOn(here, {
      childModule: FAULTY_CHILD,
      force: true,
      signal: stop.signal,
      jobs: 1,
      onFiles: (count) => {
        if (count > 0) stop.abort();
      },
    });
    expect(result).toMatchObject({ exitCode: 130, record: null });
    expect(traces(here.output).filter((line) => !line.startsWith('.cchc'))).toEqual(
      before.filter((line) => !line.startsWith('.cchc')),
    );
    expect(existsSync(path.join(here.output, '.cchc', 'lock'))).toBe(false);
  });
});
