import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Language, languageOf } from '../../src/commands/language.js';
import { main } from '../../src/commands/program.js';
import type { Terminal } from '../../src/commands/terminal.js';
import { temporaryFolder } from '../support/folders.js';

async function cchc(args: readonly string[], language: Language = 'en') {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    language,
    isInteractive: false,

    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  };
  return { code: await main(args, terminal), ...said };
}

describe('a mistake in the command line ends with 2 and says what is wrong', () => {
  it.each([
    [['run'], 'the option “-o, --output <dir>” is required'],
    [['run', '-o', 'y'], 'the argument “input” is missing'],
    [['run', 'x'], 'the option “-o, --output <dir>” is required'],
    [['run', 'x', '-o'], 'the option “-o, --output <dir>” needs a value'],
    [
      ['run', 'x', '-o', 'y', '--jobs', 'many'],
      'the option “--jobs <n>” does not take “many”. Expected a whole number from 1 to 64.',
    ],
    [['run', 'x', '-o', 'y', '--jobs', '0'], 'Expected a whole number from 1 to 64.'],
    [
      ['run', 'x', '-o', 'y', '--lang', 'fr'],
      'the option “--lang <lang>” does not take “fr”. Expected one of: vi, en.',
    ],
    [['run', 'x', '-o', 'y', '--nothing'], 'there is no option “--nothing”'],
    [['go'], 'there is no command “go”'],
    [['tables'], 'the argument “file” is missing'],
    [['tables', 'a', 'b'], 'too many arguments'],
    [['catalogue', 'check'], 'the argument “file” is missing'],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await cchc(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });

  it('in Vietnamese too', async () => {
    const { err } = await cchc(['run', 'x', '-o', 'y', '--jobs', 'many'], 'vi');
    expect(err).toContain('tuỳ chọn “--jobs <n>” không nhận giá trị “many”. Cần một số nguyên từ 1 đến 64.');
  });

  it.each([
    [['run', '-o', 'y'], 'thiếu đối số “đầu vào”.'],
    [['run', 'x'], 'thiếu tuỳ chọn bắt buộc “-o, --output <thư mục>”.'],
    [['run', 'x', '-o'], 'tuỳ chọn “-o, --output <thư mục>” cần một giá trị.'],
    [['tables', 'a', 'b'], 'lệnh “tables” có thừa đối số.'],
  ])('%j in Vietnamese', async (args, sentence) => {
    expect((await cchc(args, 'vi')).err).toContain(sentence);
  });

  it('no command at all: the help, on stderr', async () => {
    const { code, out, err } = await cchc([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: cchc');
  });

  it.each(['run', 'tables', 'inspect'])('a missing file for %s', async (command) => {
    const missing = path.join(temporaryFolder(), 'không có');
    const { code, err } = await cchc([command, missing, ...(command === 'run' ? ['-o', `${missing}.ra`] : [])]);
    expect(code).toBe(2);
    expect(err).toContain(missing);
  });

  it('a catalogue that is not there or faulty', async () => {
    const folder = temporaryFolder();
    const { code, err } = await cchc(['run', folder, '-o', `${folder}.ra`, '--catalogue', path.join(folder, 'x.csv')]);
    expect(code).toBe(2);
    expect(err).toContain('index.csv');
  });

  it('a log that cannot be written', async () => {
    const folder = temporaryFolder();
    const { code, err } = await cchc(['run', folder, '-o', `${folder}.ra`, '--log', folder]);
    expect(code).toBe(2);
    expect(err).toContain('“--log”');
  });
});

describe('help', () => {
  it.each(['run', 'tables', 'inspect', 'catalogue'])('of %s has examples and goes to stdout', async (command) => {
    const { code, out, err } = await cchc([command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Examples:');
    expect(out).toContain(`cchc ${command}`);
  });

  it('speaks Vietnamese where the terminal does', async () => {
    const { out } = await cchc(['run', '--help'], 'vi');
    expect(out).toContain('Cách dùng: cchc run');
    expect(out).toContain('Tuỳ chọn:');
    expect(out).toContain('Ví dụ:');
  });

  it.each([[], ['run'], ['tables'], ['inspect'], ['catalogue'], ['catalogue', 'check'], ['catalogue', 'draft']])(
    'of %j has no English word between brackets in Vietnamese',
    async (...command) => {
      const { out } = await cchc([...command, '--help'], 'vi');
      const [, usage = ''] = /^Cách dùng: (.*)\n/.exec(out) ?? [];
      expect(usage).toContain('[tuỳ chọn]');
      const names = [...out.matchAll(/[<[]([^<>[\]]+)[>\]]/g)].map(([, name]) => name?.replace('...', ''));
      for (const name of names)
        expect(['n', 'tuỳ chọn', 'lệnh', 'đầu vào', 'tệp', 'thư mục', 'đường dẫn', 'trạng thái', 'ngôn ngữ']).toContain(
          name,
        );
      expect(out).not.toMatch(/Usage|Options|Arguments|Commands|default/);
    },
  );

  it('keeps its columns in line', async () => {
    const { out } = await cchc(['run', '--help'], 'vi');
    const [, options = ''] = out.split('Tuỳ chọn:\n');
    const starts = options.split('\n').flatMap((line) => /^ {2}-.*? {2,}/.exec(line)?.[0].length ?? []);
    expect(new Set(starts).size).toBe(1);
  });

  it('tells the version', async () => {
    const { code, out } = await cchc(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the language of messages', () => {
  it.each([
    [{ LANG: 'vi_VN.UTF-8' }, 'vi'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'vi_VN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'vi_VN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LC_ALL: '', LANG: 'vi' }, 'vi'],
    [{ LANG: 'vie' }, 'en'],
    [{}, 'en'],
  ] as const)('%j: %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

describe('catalogue', () => {
  it('lists what comes with the package', async () => {
    const { code, out } = await cchc(['catalogue']);
    expect(code).toBe(0);
    expect(out).toContain('581-bnv-2022-province');
    expect(out).toContain('4625-bnv-2025-province');
  });

  it('lists as JSON for programs', async () => {
    const { out } = await cchc(['catalogue', '--json']);
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ id: '581-bnv-2022-province', indicators: 128 }));
  });

  it('check ends with 4 and says line, column and why', async () => {
    const file = path.join(temporaryFolder(), 'sửa.csv');
    writeFileSync(
      file,
      'indicator_id,form,form_title,stt,label,unit,kind,codes,parent,relation\nI.1,1,Biểu,1,Nhãn,%,phần trăm,,,\n',
    );
    const { code, out } = await cchc(['catalogue', 'check', file]);
    expect(code).toBe(4);
    expect(out).toContain(`${file}:2: kind`);
  });
});

describe('tables --debug-page', () => {
  it.each([
    [['tables', 'x.pdf', '--debug-page', '1'], 'the option “--debug-page” needs “-o” beside it'],
    [['tables', 'x.pdf', '-o', 'x.svg'], 'the option “-o” needs “--debug-page” beside it'],
    [['tables', 'x.pdf', '--debug-page', '0', '-o', 'x.svg'], 'the option “--debug-page <n>” does not take “0”'],
  ])('%j ends with 2', async (args, sentence) => {
    const { code, err } = await cchc(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('is refused for a file that has no pages', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'văn bản.txt');
    writeFileSync(file, 'chữ');
    const { code, err } = await cchc(['tables', file, '--debug-page', '1', '-o', path.join(folder, 'x.svg')]);
    expect(code).toBe(3);
    expect(err).toContain('PDF only');
  });
});
