import { type Command, Option } from 'commander';
import { EXIT, type ExitCode } from '../batch/exit-code.js';
import { roundedBox } from '../dataset/decimal.js';
import type { Cell, Document, Table } from '../model/document.js';
import type { Said } from '../model/result.js';
import type { AddCommand } from './command.js';
import { addReadingOptions, type ReadingOptions, settingsOf } from './config.js';
import { documentOf, openFile } from './open-file.js';
import { wholeNumber } from './options.js';
import { complain, type Terminal } from './terminal.js';

const TEXT = {
  description: {
    vi: 'mọi bảng của một văn bản, đúng như đọc được, không cần danh mục',
    en: 'every table of one document as it was read, no catalogue',
  },
  file: { vi: 'tệp DOCX hoặc PDF', en: 'a DOCX or PDF file' },
  json: { vi: 'in dạng JSON, có vị trí từng ô', en: 'print JSON, with the place of every cell' },
  debugPage: {
    vi: 'vẽ trang thứ n của PDF (đường kẻ, ô, chữ thuộc ô nào) vào tệp SVG; cần -o',
    en: 'draw page n of a PDF (rulings, cells, which glyph went where) into an SVG file; needs -o',
  },
  output: { vi: 'tệp SVG để ghi', en: 'the SVG file to write' },
  examples: {
    vi: `
Ví dụ:
  cchc tables bao-cao.docx              các ô cách nhau bằng tab, các bảng cách nhau một dòng trống
  cchc tables bao-cao.pdf --json
  cchc tables bao-cao.pdf --debug-page 3 -o trang-3.svg`,
    en: `
Examples:
  cchc tables report.docx               cells apart by tabs, tables by a blank line
  cchc tables report.pdf --json
  cchc tables report.pdf --debug-page 3 -o page-3.svg`,
  },
} satisfies Record<string, Said>;

interface Options extends ReadingOptions {
  readonly json: boolean;
  readonly debugPage?: number;
  readonly output?: string;
}

/** More than any limit on pages that a user may set. */
const MAX_PAGE = 1_000_000;

const needsOther = {
  vi: (given: string, other: string) => `tuỳ chọn “${given}” cần đi cùng “${other}”.`,
  en: (given: string, other: string) => `the option “${given}” needs “${other}” beside it.`,
};

export const addTables: AddCommand = (program, terminal, finish) => {
  const { language } = terminal;
  const command = program
    .command('tables')
    .description(TEXT.description[language])
    .argument('<file>', TEXT.file[language]);
  addReadingOptions(command, language)
    .option('--json', TEXT.json[language], false)
    .addOption(new Option('--debug-page <n>', TEXT.debugPage[language]).argParser(wholeNumber(language, MAX_PAGE)))
    .option('-o, --output <file>', TEXT.output[language])
    .addHelpText('after', TEXT.examples[language])
    .action(async (file: string, options: Options, command: Command) => {
      if ((options.debugPage === undefined) !== (options.output === undefined)) {
        const [given, other] = options.output === undefined ? ['--debug-page', '-o'] : ['-o', '--debug-page'];
        command.error(needsOther[language](given, other), { code: 'cchc.needsOther' });
      }
      finish(await tablesCommand(file, options, terminal));
    });
};

async function tablesCommand(file: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const settings = await settingsOf(options);
  if (!settings.ok) {
    complain(terminal, settings.failure);
    return EXIT.usage;
  }
  const { read } = settings.value;
  const bytes = await openFile(file, read.limits.fileBytes);
  if (bytes.ok && options.debugPage !== undefined && options.output !== undefined) {
    const { drawPage } = await import('./debug-page.js');
    return drawPage(bytes.value, options.debugPage, options.output, terminal);
  }
  const document = bytes.ok ? await documentOf(bytes.value, read) : bytes;
  if (!document.ok) {
    complain(terminal, document.failure);
    return document.failure.reason === 'input-missing' ? EXIT.usage : EXIT.unread;
  }
  terminal.out(options.json ? `${tablesJson(document.value)}\n` : tablesText(document.value));
  return reportUnreadPages(document.value, terminal);
}

function reportUnreadPages(document: Document, terminal: Terminal): ExitCode {
  const unread = document.pages.filter((page) => page.unread !== null).map((page) => page.number);
  if (unread.length === 0) return EXIT.clean;
  complain(terminal, {
    message: { vi: `Trang không đọc được: ${unread.join(', ')}.`, en: `Pages not read: ${unread.join(', ')}.` },
    advice: {
      vi: 'Đó là trang ảnh; hãy dùng bản DOCX hoặc PDF có chữ.',
      en: 'They are pictures; use a DOCX, or a PDF with text.',
    },
  });
  return EXIT.unread;
}

/** `cchc tables --json`: see docs/output.md. One table a line. */
export function tablesJson(document: Document): string {
  if (document.tables.length === 0) return '[]';
  return `[\n${document.tables.map((table) => JSON.stringify(tableJson(table))).join(',\n')}\n]`;
}

const tableJson = (table: Table) => ({
  page: table.pages[0] ?? null,
  pages: table.pages,
  rows: table.rows,
  columns: table.columns,
  layout: table.layout,
  parent: table.parent && {
    table: table.parent.table + 1,
    r: table.parent.row,
    c: table.parent.column,
  },
  cells: table.cells.map(cellJson),
});

const cellJson = (cell: Cell) => {
  const place = cell.places[0];
  return {
    r: cell.row,
    c: cell.column,
    rs: cell.rowSpan,
    cs: cell.columnSpan,
    t: cell.text,
    p: place?.page ?? null,
    bbox: place === undefined ? null : roundedBox(place.bbox),
  };
};

/** Tab-separated; a merged cell stands at its first place; line breaks and tabs inside a cell become blanks. */
export function tablesText(document: Document): string {
  return document.tables.map((table) => gridText(table)).join('\n');
}

function gridText(table: Table): string {
  const grid = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(''));
  for (const cell of table.cells) {
    const row = grid[cell.row];
    if (row !== undefined) row[cell.column] = cell.text.replaceAll(/[\t\r\n]+/g, ' ');
  }
  return grid.map((row) => `${row.join('\t')}\n`).join('');
}
