/** Builds the `Document` model from rows of strings: the smallest document that shows a thing, without a file. */
import type { Block, Cell, Document, Paragraph, Table } from '../../src/model/document.js';

export interface CellSpec {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
  readonly bold?: boolean;
  readonly doubts?: Cell['doubts'];
}

export type CellInput = string | CellSpec;

export interface TableSpec {
  readonly rows: readonly (readonly CellInput[])[];
  readonly layout?: boolean;
  readonly headerRows?: number;
}

/** Rows as HTML has them: a place that a cell above spans is left out. */
export const table = (rows: readonly (readonly CellInput[])[], more: Omit<TableSpec, 'rows'> = {}): TableSpec => ({
  rows,
  ...more,
});

/** Strings become paragraphs; the order of `parts` is the reading order. */
export function documentOf(...parts: readonly (string | TableSpec)[]): Document {
  const tables: Table[] = [];
  const blocks = parts.map((part): Block => {
    if (typeof part === 'string') return paragraphOf(part);
    tables.push(tableOf(part));
    return { kind: 'table', table: tables.length - 1 };
  });
  return { type: 'docx', pages: [], blocks, tables, notes: [], furniture: [], pictures: [], messages: [] };
}

const paragraphOf = (text: string): Paragraph => ({
  kind: 'paragraph',
  text,
  level: null,
  bold: false,
  italic: false,
  align: null,
  lines: [],
  noteMarks: [],
});

/** Places that no cell names are filled with blank cells, so that every place is covered once. */
export function tableOf({ rows, layout = false, headerRows = 0 }: TableSpec): Table {
  const taken = new Set<string>();
  const cells: Cell[] = [];
  let columns = 0;
  rows.forEach((row, at) => {
    let column = 0;
    for (const input of row) {
      while (taken.has(`${at},${column}`)) column += 1;
      const cell = cellOf(input, at, column);
      for (let r = 0; r < cell.rowSpan; r += 1) {
        for (let c = 0; c < cell.columnSpan; c += 1) taken.add(`${at + r},${column + c}`);
      }
      cells.push(cell);
      column += cell.columnSpan;
      columns = Math.max(columns, column);
    }
  });
  for (let row = 0; row < rows.length; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!taken.has(`${row},${column}`)) cells.push(cellOf('', row, column));
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: rows.length, columns, cells, pages: [], places: [], parent: null, headerRows, layout, joins: [] };
}

function cellOf(input: CellInput, row: number, column: number): Cell {
  const spec = typeof input === 'string' ? { text: input } : input;
  return {
    row,
    column,
    rowSpan: spec.rows ?? 1,
    columnSpan: spec.columns ?? 1,
    text: spec.text,
    places: [],
    bold: spec.bold ?? false,
    notes: [],
    doubts: spec.doubts ?? [],
  };
}
