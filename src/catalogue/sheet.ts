/**
 * A CSV file as a spreadsheet saves it: UTF-8 with or without BOM, any line ends, `,` or `;` or tab between the cells.
 * Gives rows by column name, each with the line that it begins on.
 */
import { parseString } from 'fast-csv';
import { printed } from '../text/normalise.js';
import { type CatalogueFault, fault } from './fault.js';

export interface Row {
  /** 1-based line on which the row begins. */
  readonly line: number;
  /** By column name (lower case); every column of the header is there. Text is NFC, one line, trimmed. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface Sheet {
  readonly file: string;
  /** Names of the header, lower case, in order; unnamed columns left out. */
  readonly columns: readonly string[];
  /** Rows with something in them. */
  readonly rows: readonly Row[];
}

export interface SheetResult {
  readonly sheet: Sheet | null;
  readonly faults: readonly CatalogueFault[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/** Reads `content` (bytes are taken for UTF-8). `file` is only used in faults. */
export async function readSheet(content: string | Uint8Array, file: string): Promise<SheetResult> {
  const text = typeof content === 'string' ? content : decode(content);
  const whole = { file, line: null, column: null };
  if (text === null) {
    return faulty(
      fault(
        whole,
        'not-utf8',
        'tệp không ở bảng mã UTF-8; hãy lưu lại dưới dạng "CSV UTF-8".',
        'the file is not UTF-8; save it again as "CSV UTF-8".',
      ),
    );
  }
  const plain = text.replace(/^\ufeff/u, '');
  const parsed = await parseRows(plain);
  if (parsed === null) {
    return faulty(
      fault(
        { ...whole, line: lineOfLooseQuote(plain) },
        'loose-quote',
        'dấu ngoặc kép không khép đúng; trong ô có ngoặc kép thì phải viết hai lần ("").',
        'a quotation mark is not closed properly; a quotation mark inside a cell is written twice ("").',
      ),
    );
  }
  return toSheet(parsed, file);
}

const faulty = (one: CatalogueFault): SheetResult => ({ sheet: null, faults: [one] });

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The separator that the first line has most of, outside quotation marks. */
function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/u.exec(text)?.[0] ?? '').replace(/"[^"]*"/gu, '');
  const count = (separator: string): number => header.split(separator).length;
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Cells of every line, blank lines too (their places are needed to count lines); null when the quotation marks are broken. */
function parseRows(text: string): Promise<string[][] | null> {
  return new Promise((resolve) => {
    const rows: string[][] = [];
    parseString(text, { headers: false, ignoreEmpty: false, delimiter: separatorOf(text) })
      .on('data', (row: string[]) => rows.push(row))
      .on('error', () => resolve(null))
      .on('end', () => resolve(rows));
  });
}

/** The line of the last quotation mark that opens a cell and is not closed, or is followed by more text. */
function lineOfLooseQuote(text: string): number {
  const separator = separatorOf(text);
  let opened = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '"' || (at > 0 && !`${separator}\r\n`.includes(text.charAt(at - 1)))) continue;
    opened = at;
    at = closingQuote(text, at);
    const after = text[at + 1];
    if (at >= text.length || (after !== undefined && !`${separator}\r\n`.includes(after))) break;
  }
  return text.slice(0, opened).split(/\r\n?|\n/u).length;
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}

/** One line; without the apostrophe that keeps a spreadsheet from taking the cell for a formula. */
const cellText = (raw: string): string =>
  printed(raw)
    .replace(/\n/gu, ' ')
    .replace(/^'(?=[=+\-@])/u, '');

function toSheet(lines: readonly (readonly string[])[], file: string): SheetResult {
  const headerAt = lines.findIndex((cells) => cells.some((cell) => cellText(cell) !== ''));
  const header = lines[headerAt];
  if (header === undefined) {
    const place = { file, line: null, column: null };
    return faulty(fault(place, 'empty-file', 'tệp không có nội dung.', 'the file is empty.'));
  }
  const names = header.map((name) => cellText(name).toLowerCase());
  const faults = doubleNames(names, file, headerAt + 1);
  const rows: Row[] = [];
  let line = 1;
  lines.forEach((cells, index) => {
    if (index > headerAt && cells.some((cell) => cellText(cell) !== '')) {
      faults.push(...strayCells(names, cells, file, line));
      rows.push({ line, cells: namedCells(names, cells) });
    }
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split(/\r\n?|\n/u).length - 1, 0);
  });
  return { sheet: { file, columns: names.filter((name) => name !== ''), rows }, faults };
}

function namedCells(names: readonly string[], cells: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {};
  names.forEach((name, i) => {
    if (name !== '') named[name] = cellText(cells[i] ?? '');
  });
  return named;
}

function doubleNames(names: readonly string[], file: string, line: number): CatalogueFault[] {
  return names.flatMap((name, i) =>
    name !== '' && names.indexOf(name) < i
      ? [
          fault(
            { file, line, column: name },
            'double-column',
            'tên cột này xuất hiện hai lần.',
            'this column name stands there twice.',
          ),
        ]
      : [],
  );
}

function strayCells(names: readonly string[], cells: readonly string[], file: string, line: number): CatalogueFault[] {
  const stray = cells.filter((cell, i) => (names[i] ?? '') === '' && cellText(cell) !== '');
  if (stray.length === 0) return [];
  return [
    fault(
      { file, line, column: null },
      'cell-without-column',
      `ô "${cellText(stray[0] ?? '')}" không thuộc cột nào có tên; có thể thiếu dấu ngoặc kép quanh một ô có dấu phân cách.`,
      `the cell "${cellText(stray[0] ?? '')}" is in no named column; a cell that contains the separator may lack its quotation marks.`,
    ),
  ];
}
