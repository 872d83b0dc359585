/**
 * The printed lines of a document in reading order, each with its place: what the letterhead is looked for in. Cells of
 * tables that lay text out are lines like any other; of tables of data only the head is looked at. Pure.
 */

import type { Block, Cell, Document, Furniture, Paragraph, Table } from '../../model/document.js';
import type { LetterheadLine } from '../../model/reading.js';
import { bare, fold, printed } from '../../text/normalise.js';

/** Rows of a table of data whose text can still be a title or a header. */
const HEADER_ROWS = 3;
/** A table with more rows than this lays nothing out. */
const LAYOUT_ROWS = 12;
/** What only stands in a letterhead or in the foot of a document. */
const LAYOUT_WORDS =
  /cộng hòa xã hội chủ nghĩa|độc lập tự do hạnh phúc|đảng cộng sản việt nam|^nơi nhận|^(?:tm|kt|tl|tuq) /u;

export function printedLines(document: Document): LetterheadLine[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph' ? paragraphLines(block, index) : tableLines(document, block, index),
  );
}

/** A line that is nothing but a rule: `_____`, `------`, `***`. */
const isRule = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

function split(text: string, rest: Omit<LetterheadLine, 'text' | 'folded'>): LetterheadLine[] {
  return printed(text)
    .split('\n')
    .filter((line) => !isRule(line))
    .map((line) => ({ ...rest, text: line, folded: fold(line) }));
}

function paragraphLines(paragraph: Paragraph, block: number): LetterheadLine[] {
  return split(paragraph.text, {
    block,
    cell: null,
    inData: false,
    page: paragraph.lines[0]?.page ?? null,
    bold: paragraph.bold,
    centred: paragraph.align === 'center',
  });
}

function tableLines(document: Document, block: Block & { kind: 'table' }, index: number): LetterheadLine[] {
  const table = document.tables[block.table];
  if (table === undefined) return [];
  const inData = !laysOut(table);
  const cells = inData ? table.cells.filter((cell) => cell.row < HEADER_ROWS) : table.cells;
  return cells.flatMap((cell) => cellLines(cell, block.table, index, inData));
}

/** Told by its reader, or by words that only stand in a letterhead or foot. */
const laysOut = (table: Table): boolean =>
  table.layout ||
  (table.rows <= LAYOUT_ROWS &&
    table.cells.some((cell) => cell.text.split('\n').some((line) => LAYOUT_WORDS.test(fold(line)))));

const cellLines = (cell: Cell, table: number, block: number, inData: boolean): LetterheadLine[] =>
  split(cell.text, {
    block,
    cell: { table, row: cell.row, column: cell.column },
    inData,
    page: cell.places[0]?.page ?? null,
    bold: cell.bold,
    centred: false,
  });

/** Lines of the running headers: a letterhead can stand there. Stamps and signatures are not among them. */
export const headerLines = (furniture: readonly Furniture[]): LetterheadLine[] =>
  furniture.flatMap((one, i) =>
    one.role !== 'header'
      ? []
      : split(one.text, {
          block: -1 - i,
          cell: null,
          inData: false,
          page: one.places[0]?.page ?? null,
          bold: false,
          centred: false,
        }),
  );

/** The lines grouped by the paragraph or cell that they stand in. */
export function together(lines: readonly LetterheadLine[]): (readonly LetterheadLine[])[] {
  const groups: LetterheadLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.[0];
    const same =
      last?.block === line.block && last.cell?.row === line.cell?.row && last.cell?.column === line.cell?.column;
    if (same) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

export const joined = (lines: readonly LetterheadLine[]): string => lines.map((line) => line.text).join(' ');

/** What a digital signature or an arrival stamp prints over a page: no part of the report's own text. */
const STAMPED: readonly RegExp[] = [
  /^(?:da )?ky boi|^nguoi ky|^ngay ky|^thoi gian ky|^ky ngay|^chu ky so|^ky so|^signed by|^signature|^digitally|^signer/u,
  /^(?:so )?cong van den|^den so|^den$|^van ban den|^ngay den|^so va ky hieu hs/u,
];
const STAMPED_FIELD = /^(?:date|reason|location|e-?mail|cơ quan|tổ chức|thời gian|chuyển)\s*:/iu;
const TIME_OF_DAY = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/u;
/** A signature's line with a time is short (characters); a sentence that names an hour is longer. */
const STAMP_LENGTH = 80;

/** True for a line of a digital signature or an arrival stamp. */
export function isStamped({ text }: Pick<LetterheadLine, 'text'>): boolean {
  const plain = bare(text);
  if (STAMPED.some((form) => form.test(plain)) || STAMPED_FIELD.test(text)) return true;
  return text.length <= STAMP_LENGTH && TIME_OF_DAY.test(text);
}
