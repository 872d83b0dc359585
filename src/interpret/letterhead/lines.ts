/**
 * The printed lines of a document in reading order, each with its place: what the letterhead is looked for in. Cells of
 * tables that lay text out are lines like any other; of tables of data only the head is looked at. Pure.
 */
import type { Block, Document, Furniture, Paragraph, Table } from '../../model/document.js';
import type { LetterheadLine } from '../../model/reading.js';
import { fold, printed, withoutMarks } from '../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../../text/vocabulary.js';

/** A line of the letterhead with the words of its language, by which it is understood. */
export interface PrintedLine extends LetterheadLine {
  readonly vocabulary: Vocabulary;
}

/** Rows of a table of data whose text can still be a title or a header. */
const HEADER_ROWS = 3;
/** A table with more rows than this lays nothing out. */
const LAYOUT_ROWS = 12;
const lineWords = onceFor((vocabulary) => ({
  /** What only stands in a letterhead or in the foot of a document. */
  layout: patternOf(vocabulary, 'line.layout'),
  /** What a digital signature or an arrival stamp prints over a page: no part of the report's own text. */
  stamped: patternOf(vocabulary, 'line.stamped'),
  stampedField: patternOf(vocabulary, 'line.stamped-field'),
}));

export function printedLines(document: Document, vocabulary: Vocabulary): PrintedLine[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph'
      ? paragraphLines(block, index, vocabulary)
      : tableLines(document, block, index, vocabulary),
  );
}

/** A line that is nothing but a rule: `_____`, `------`, `***`. */
const isRule = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

function split(text: string, rest: Omit<PrintedLine, 'text' | 'folded'>): PrintedLine[] {
  return printed(text)
    .split('\n')
    .filter((line) => !isRule(line))
    .map((line) => ({ ...rest, text: line, folded: fold(line) }));
}

function paragraphLines(paragraph: Paragraph, block: number, vocabulary: Vocabulary): PrintedLine[] {
  return split(paragraph.text, {
    block,
    cell: null,
    inData: false,
    page: paragraph.lines[0]?.page ?? null,
    bold: paragraph.bold,
    centred: paragraph.align === 'center',
    vocabulary,
  });
}

function tableLines(
  document: Document,
  block: Block & { kind: 'table' },
  index: number,
  vocabulary: Vocabulary,
): PrintedLine[] {
  const table = document.tables[block.table];
  if (table === undefined) return [];
  const inData = !laysOut(table, vocabulary);
  const cells = inData ? table.cells.filter((cell) => cell.row < HEADER_ROWS) : table.cells;
  return cells.flatMap((cell) =>
    split(cell.text, {
      block: index,
      cell: { table: block.table, row: cell.row, column: cell.column },
      inData,
      page: cell.places[0]?.page ?? null,
      bold: cell.bold,
      centred: false,
      vocabulary,
    }),
  );
}

/** Told by its reader, or by words that only stand in a letterhead or foot. */
const laysOut = (table: Table, vocabulary: Vocabulary): boolean =>
  table.layout ||
  (table.rows <= LAYOUT_ROWS &&
    table.cells.some((cell) => cell.text.split('\n').some((line) => lineWords(vocabulary).layout.test(fold(line)))));

/** Lines of the running headers: a letterhead can stand there. Stamps and signatures are not among them. */
export const headerLines = (furniture: readonly Furniture[], vocabulary: Vocabulary): PrintedLine[] =>
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
          vocabulary,
        }),
  );

/** The lines grouped by the paragraph or cell that they stand in. */
export function together(lines: readonly PrintedLine[]): (readonly PrintedLine[])[] {
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.[0];
    const same =
      last?.block === line.block && last.cell?.row === line.cell?.row && last.cell?.column === line.cell?.column;
    if (same) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

export const joined = (lines: readonly PrintedLine[]): string => lines.map((line) => line.text).join(' ');

const TIME_OF_DAY = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/u;
/** A signature's line with a time is short (characters); a sentence that names an hour is longer. */
const STAMP_LENGTH = 80;

/** True for a line of a digital signature or an arrival stamp. */
export function isStamped({ text, folded, vocabulary }: Pick<PrintedLine, 'text' | 'folded' | 'vocabulary'>): boolean {
  const { stamped, stampedField } = lineWords(vocabulary);
  if (stamped.test(withoutMarks(folded)) || stampedField.test(text)) return true;
  return text.length <= STAMP_LENGTH && TIME_OF_DAY.test(text);
}
