/** The built program as users run it: exit codes, streams, the same bytes whatever the surroundings. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, cchc, cchcHere } from '../support/cli.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { SMALL_REPORT } from '../support/small-report.js';
import { FIXTURES } from '../support/truth.js';

const REPORTS = path.join(FIXTURES, 'reports');
const REPORT = path.join(REPORTS, 'Năm 2022', 'Báo cáo CCHC 6 tháng - Hậu Giang.docx');

/** Every file of an output folder but what may tell the time. */
function contents(output: string): Record<string, string> {
  const names = readdirSync(output).filter((name) => name !== 'run.json' && name !== '.cchc');
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(output, name), 'latin1')]));
}

describe('run', () => {
  it('gives the same bytes whatever the order, the number of jobs, the locale and the time zone', async () => {
    const folder = temporaryFolder();
    const one = path.join(folder, 'một');
    const four = path.join(folder, 'bốn');
    await cchc(['run', REPORTS, path.join(FIXTURES, 'bad'), '-o', one, '--jobs', '1'], { TZ: 'UTC', LC_ALL: 'C' });
    await cchc(['run', path.join(FIXTURES, 'bad'), REPORTS, '-o', four, '--jobs', '4'], {
      TZ: 'Asia/Ho_Chi_Minh',
      LC_ALL: 'vi_VN.UTF-8',
    });
    expect(Object.keys(contents(one))).toContain('dataset.csv');
    expect(contents(four)).toEqual(contents(one));
  });

  it('ends with 0 and a summary on stdout that names the file to open', async () => {
    const output = path.join(temporaryFolder(), 'ra');
    const { code, out, err } = await cchc(['run', REPORT, '-o', output]);
    expect(code).toBe(0);
    expect(out).toContain('Files: 1; 1 read in full.');
    expect(out).toContain(path.join(output, 'dataset.csv'));
    expect(err).toBe('Reading: 1/1\n');
  });

  it('ends with 3 when a file is not read, and says which and why on stderr', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'vào/rỗng.docx': '' });
    copyFileSync(REPORT, path.join(folder, 'vào', 'tốt.docx'));
    const output = path.join(folder, 'ra');
    const { code, out, err } = await cchc(['run', path.join(folder, 'vào'), '-o', output], { LC_ALL: 'vi_VN.UTF-8' });
    expect(code).toBe(3);
    expect(out).toContain(path.join(output, 'reports.csv'));
    expect(err).toContain('rỗng.docx: Tệp rỗng (0 byte).');
    const run = JSON.parse(readFileSync(path.join(output, 'run.json'), 'utf8'));
    expect(run).toMatchObject({
      exit_code: 3,
      failures: [{ source_file: 'rỗng.docx', reason: 'empty-file', new: true }],
    });
  });

  it('shows the name of a file, whatever it would do to a terminal', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'vào/b\u001b[2J\nc.docx': '' });
    const { out, err } = await cchc(['run', path.join(folder, 'vào'), '-o', path.join(folder, 'ra')]);
    expect(err).toContain('b\\u001b[2J\\u000ac.docx: The file is empty (0 bytes).');
    expect(out + err).not.toContain('\u001b');
  });

  it('names the links that it did not follow', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'vào/rỗng.docx': '', 'khác/x.docx': '' });
    symlinkSync(path.join(folder, 'khác'), path.join(folder, 'vào', 'lối tắt'));
    const { out } = await cchcHere(['run', path.join(folder, 'vào'), '-o', path.join(folder, 'ra')]);
    expect(out).toContain('Links in the input folders are not followed (1): lối tắt.');
  });

  it('ends as it went, also when the reader of its output left early', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'vào/rỗng.docx': '' });
    const child = spawn(
      process.execPath,
      [CLI, 'run', path.join(folder, 'vào'), '-o', path.join(folder, 'ra'), '--json'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(3);
  });

  it('with --quiet speaks only of news', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'vào/rỗng.docx': '' });
    const args = ['run', path.join(folder, 'vào'), '-o', path.join(folder, 'ra'), '--quiet'];
    const first = await cchcHere(args);
    expect([first.code, first.out]).toEqual([3, '']);
    expect(first.err).toContain('rỗng.docx');
    expect(await cchcHere(args)).toEqual({ code: 3, out: '', err: '' });
  });

  it('with --strict ends with 4 when a value awaits review', async () => {
    const document = path.join(FIXTURES, 'documents', 'so-tu-phap-thai-binh-2022-q3.docx');
    const output = path.join(temporaryFolder(), 'ra');
    expect((await cchcHere(['run', document, '-o', output])).code).toBe(0);
    expect((await cchcHere(['run', document, '-o', output, '--strict'])).code).toBe(4);
    expect((await cchcHere(['run', REPORT, '-o', path.join(temporaryFolder(), 'ra'), '--strict'])).code).toBe(0);
  });

  it('with --json prints run.json', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'vào.docx': SMALL_REPORT });
    const output = path.join(folder, 'ra');
    const { out } = await cchcHere(['run', path.join(folder, 'vào.docx'), '-o', output, '--json']);
    expect(out).toBe(readFileSync(path.join(output, 'run.json'), 'utf8'));
  });

  it('with --dry-run writes nothing', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'vào.docx': SMALL_REPORT });
    const input = path.join(folder, 'vào.docx');
    const { code, out } = await cchcHere(['run', input, '-o', path.join(folder, 'ra'), '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('nothing was written');
    expect(readdirSync(folder)).toEqual(['vào.docx']);
  });

  it('with --log appends a JSON object a line: run, stage, hash, duration', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'vào.docx': SMALL_REPORT });
    const log = path.join(folder, 'nhật ký', 'cchc.jsonl');
    await cchcHere(['run', path.join(folder, 'vào.docx'), '-o', path.join(folder, 'ra'), '--log', log]);
    const lines = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.stage)).toEqual(['identify', 'compare', 'file', 'read', 'across', 'write']);
    expect(lines[2]).toMatchObject({
      outcome: 'read',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      ms: expect.any(Number),
    });
    expect(new Set(lines.map((line) => line.run)).size).toBe(1);
  });

  it('with --lang en writes messages in English', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/empty.docx': '' });
    await cchcHere(['run', path.join(folder, 'in'), '-o', path.join(folder, 'out'), '--lang', 'en']);
    expect(readFileSync(path.join(folder, 'out', 'reports.csv'), 'utf8')).toContain('The file is empty');
  });

  it('refuses an output folder above the input with 2, and one that is a file with 5', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'vào'));
    writeFileSync(path.join(folder, 'tệp'), '');
    expect((await cchcHere(['run', path.join(folder, 'vào'), '-o', folder])).code).toBe(2);
    expect((await cchcHere(['run', path.join(folder, 'vào'), '-o', path.join(folder, 'tệp')])).code).toBe(5);
  });

  it('of an empty folder ends with 0 and a message', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'vào'));
    const { code, out } = await cchcHere(['run', path.join(folder, 'vào'), '-o', path.join(folder, 'ra')]);
    expect(code).toBe(0);
    expect(out).toContain('There were no files to read.');
  });
});

describe('tables', () => {
  it('prints every place of the grid once, as JSON', async () => {
    const { code, out } = await cchcHere(['tables', REPORT, '--json']);
    expect(code).toBe(0);
    const tables: {
      page: null;
      pages: [];
      rows: number;
      columns: number;
      cells: { r: number; c: number; rs: number; cs: number; t: string }[];
    }[] = JSON.parse(out);
    expect(tables.length).toBeGreaterThan(7);
    for (const { rows, columns, cells } of tables) {
      const covered = cells.flatMap(({ r, c, rs, cs }) =>
        Array.from({ length: rs * cs }, (_, i) => `${r + Math.floor(i / cs)},${c + (i % cs)}`),
      );
      expect(covered).toHaveLength(rows * columns);
      expect(new Set(covered).size).toBe(rows * columns);
    }
    expect(tables[0]).toMatchObject({ page: null, pages: [] });
  });

  it('prints cells apart by tabs, tables by a blank line', async () => {
    const { out } = await cchcHere(['tables', REPORT]);
    const [first = ''] = out.split('\n\n').filter((block) => block.includes('STT\t'));
    expect(first.split('\n')[0]?.split('\t')[0]).toBe('STT');
  });

  it('of a file that is no document ends with 3, nothing on stdout', async () => {
    const { code, out, err } = await cchc(['tables', path.join(FIXTURES, 'bad', 'bang-tinh.xlsx')]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('Excel');
  });
});

describe('inspect', () => {
  it('shows letterhead, tables, rows with rules', async () => {
    const { code, out } = await cchcHere(['inspect', REPORT]);
    expect(code).toBe(0);
    expect(out).toContain('period: 2022-H1');
    expect(out).toMatch(/\* 2022-H1 — “.+”, title/);
    expect(out).toMatch(
      /accepted because: heading = result of period; label = catalogue \(\d+\/\d+ words\);.* unit = catalogue; cell = /,
    );
    expect(out).toMatch(/I\.1 {2}\S+ Văn bản {2}← “.+” {2}\S+, stt\+label, accepted {2}\[table \d+ row \d+\]/);
  });

  it('--json prints what dataset.json holds of it', async () => {
    const output = path.join(temporaryFolder(), 'ra');
    await cchcHere(['run', REPORT, '-o', output]);
    const { out } = await cchcHere(['inspect', REPORT, '--json']);
    const { reports } = JSON.parse(readFileSync(path.join(output, 'dataset.json'), 'utf8'));
    expect(JSON.parse(out)).toEqual(reports[0]);
  });

  it('of a file that is not read ends with 3', async () => {
    const { code, err } = await cchc(['inspect', path.join(FIXTURES, 'bad', 'co-mat-khau.docx')]);
    expect(code).toBe(3);
    expect(err).toContain('password');
  });
});
