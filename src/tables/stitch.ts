/** Parts on single pages to the tables of the document. */
import type { BBox, Cell, Table } from '../model/document.js';
import { cellContent, type NoteOf } from './cell-content.js';
import { type PageTables, partColumns, partRows, type TablePart } from './part.js';

export type { NoteOf };

/** A line of body text outside the tables: no page header or footer, no footnote, no stamp. */
export interface BodyLine {
  readonly text: string;
  readonly bbox: BBox;
  readonly bold: boolean;
}

/** One page: its tables and the lines of body text around them, from top to bottom. */
export interface PageParts {
  readonly parts: PageTables;
  readonly body: readonly BodyLine[];
}

/** Pages in order. The tables by first page, top, left; a nested one after its parent. */
export function joinTables(pages: readonly PageParts[], noteOf: NoteOf = () => null): Table[] {
  const tables: Table[] = [];
  for (const { parts } of pages) for (const part of parts.parts) add(tables, part, null, noteOf);
  return tables;
}

function add(tables: Table[], part: TablePart, parent: Table['parent'], noteOf: NoteOf): void {
  const index = tables.length;
  const cells: Cell[] = part.cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    ...cellContent(cell, part.page, noteOf),
  }));
  tables.push({
    rows: partRows(part),
    columns: partColumns(part),
    cells,
    pages: [part.page],
    places: [{ page: part.page, bbox: part.bbox }],
    parent,
    headerRows: 0,
    layout: false,
    joins: [],
  });
  for (const { cell, part: inner } of part.nested) {
    const around = part.cells[cell];
    if (around !== undefined) add(tables, inner, { table: index, row: around.row, column: around.column }, noteOf);
  }
}
