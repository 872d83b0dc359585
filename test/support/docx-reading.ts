/** Reads a DOCX in a test and looks at what came out. */
import type { Cell, Document, Paragraph, Table } from '../../src/model/document.js';
import type { Failure } from '../../src/model/result.js';
import { readDocx } from '../../src/read/docx/read.js';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../../src/read/limits.js';
import { type DocxParts, docx } from './docx.js';

const bytesOf = (source: DocxParts | Uint8Array): Uint8Array => (source instanceof Uint8Array ? source : docx(source));

export async function documentOf(
  source: DocxParts | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<Document> {
  const result = await readDocx(bytesOf(source), { ...DEFAULT_READ_OPTIONS, ...options });
  if (!result.ok) throw new Error(`not read: ${result.failure.reason}: ${result.failure.message.en}`);
  return result.value;
}

export async function failureOf(source: DocxParts | Uint8Array, options: Partial<ReadOptions> = {}): Promise<Failure> {
  const result = await readDocx(bytesOf(source), { ...DEFAULT_READ_OPTIONS, ...options });
  if (result.ok) throw new Error('read, although it should not be');
  return result.failure;
}

export const paragraphs = (document: Document): readonly Paragraph[] =>
  document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');

/** The texts of the body's paragraphs. */
export const texts = (document: Document): readonly string[] => paragraphs(document).map((paragraph) => paragraph.text);

export function table(document: Document, place = 0): Table {
  const found = document.tables[place];
  if (found === undefined) throw new Error(`no table ${place}`);
  return found;
}

export function cellAt(document: Document, row: number, column: number, place = 0): Cell {
  const found = table(document, place).cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );
  if (found === undefined) throw new Error(`no cell at ${row}, ${column}`);
  return found;
}

/** The grid of a table, row by row: each place has the text of the cell that covers it. */
export function grid(document: Document, place = 0): readonly (readonly string[])[] {
  const { rows, columns } = table(document, place);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cellAt(document, row, column, place).text),
  );
}

/** `r,c rs×cs text` of each cell. */
export const shape = (document: Document, place = 0): readonly string[] =>
  table(document, place).cells.map(
    (cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.text}`,
  );

export const rules = (document: Document): readonly string[] => document.messages.map((message) => message.rule);
