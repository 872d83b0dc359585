/** A table while its parts are being joined. */
import type { BBox, Join } from '../../model/document.js';
import { type CellLine, type PartCell, partRows, type TablePart } from '../part.js';
import { type FillHabits, NO_ROWS, renumbered, withRows } from './habits.js';
import { headerGroup } from './header.js';

/** A cell and the pieces that it is printed in: one, or one a page when it is cut by a page end. */
export interface JoinedCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  readonly pieces: CellPiece[];
}

export interface CellPiece {
  readonly page: number;
  readonly cell: PartCell;
}

export interface JoinedTable {
  /** The part that it begins with. */
  readonly first: TablePart;
  xs: readonly number[];
  rows: number;
  readonly cells: JoinedCell[];
  /** Those of `cells` that reach the last row. */
  bottom: readonly JoinedCell[];
  headerRows: number;
  readonly places: { readonly page: number; readonly bbox: BBox }[];
  readonly joins: Join[];
  /** The part that was added last, and how many rows of header it began with. */
  last: { readonly part: TablePart; readonly headerRows: number };
  /** Of its body rows, those at the joins left out. */
  fill: FillHabits;
  readonly nested: { readonly cell: JoinedCell; readonly part: TablePart }[];
}

/** How the next part follows: rows of a repeated header to leave out, and what goes on across the page end. */
export interface Continuation {
  readonly part: TablePart;
  /** The joined table's vertical lines and, for both sides, the numbers of their lines among them. */
  readonly columns: {
    readonly xs: readonly number[];
    readonly upper: readonly number[];
    readonly lower: readonly number[];
  };
  readonly headerRows: number;
  /** The first row after the header goes on with the row above. */
  readonly rowCut: boolean;
  /** Columns (of the joined table) in which a merged cell goes on across the page end. */
  readonly mergedColumns: ReadonlySet<number>;
  readonly evidence: readonly string[];
}

export function startTable(part: TablePart): JoinedTable {
  const cells = part.cells.map((cell) =>
    joinedCell(cell, part.page, { row: cell.row, column: cell.column, end: cell.column + cell.columnSpan }),
  );
  return {
    first: part,
    xs: part.xs,
    rows: partRows(part),
    cells,
    bottom: cells.filter((cell) => cell.row + cell.rowSpan === partRows(part)),
    headerRows: 0,
    places: [{ page: part.page, bbox: part.bbox }],
    joins: [],
    last: { part, headerRows: headerGroup(part) },
    fill: withRows(NO_ROWS, part, [...part.xs.keys()], headerGroup(part), partRows(part) - 1),
    nested: nestedOf(part, cells),
  };
}

function joinedCell(cell: PartCell, page: number, at: { row: number; column: number; end: number }): JoinedCell {
  return {
    row: at.row,
    column: at.column,
    rowSpan: cell.rowSpan,
    columnSpan: at.end - at.column,
    pieces: [{ page, cell }],
  };
}

function nestedOf(part: TablePart, cells: readonly (JoinedCell | null)[]): JoinedTable['nested'] {
  return part.nested.flatMap(({ cell, part: inner }) => {
    const around = cells[cell];
    return around ? [{ cell: around, part: inner }] : [];
  });
}

/** Adds the rows of a part below those of the table. */
export function append(table: JoinedTable, next: Continuation): void {
  const { part, columns, headerRows } = next;
  if (columns.xs.length !== table.xs.length) renumberColumns(table, columns.upper);
  table.xs = columns.xs;
  const first = next.rowCut ? table.rows - 1 : table.rows;
  const added = part.cells.map((cell): JoinedCell | null => {
    if (cell.row < headerRows) return null;
    const row = first + cell.row - headerRows;
    const column = columns.lower[cell.column] ?? 0;
    const end = columns.lower[cell.column + cell.columnSpan] ?? 0;
    const upper = table.bottom.find((other) => other.column === column && other.column + other.columnSpan === end);
    const goesOn = cell.row === headerRows && (next.rowCut || next.mergedColumns.has(column));
    if (!goesOn || upper === undefined) {
      const own = joinedCell(cell, part.page, { row, column, end });
      table.cells.push(own);
      return own;
    }
    upper.rowSpan += cell.rowSpan - (next.rowCut ? 1 : 0);
    upper.pieces.push({ page: part.page, cell });
    return upper;
  });
  table.rows = first + partRows(part) - headerRows;
  table.bottom = added.flatMap((cell) => (cell !== null && cell.row + cell.rowSpan === table.rows ? [cell] : []));
  table.nested.push(...nestedOf(part, added));
  table.headerRows = Math.max(table.headerRows, headerRows);
  table.last = { part, headerRows };
  table.fill = withRows(table.fill, part, columns.lower, headerRows + 1, partRows(part) - 1);
  table.joins.push({
    page: part.page,
    row: first,
    evidence: next.evidence,
    headerRowsDropped: headerRows,
    rowsMerged: next.rowCut ? 1 : 0,
  });
  table.places.push({ page: part.page, bbox: part.bbox });
}

function renumberColumns(table: JoinedTable, lines: readonly number[]): void {
  for (const cell of table.cells) {
    const [start, end] = [lines[cell.column] ?? 0, lines[cell.column + cell.columnSpan] ?? 0];
    [cell.column, cell.columnSpan] = [start, end - start];
  }
  table.fill = renumbered(table.fill, lines);
}

export function linesOfCell(cell: JoinedCell): readonly CellLine[] {
  return cell.pieces.flatMap((piece) => piece.cell.lines);
}
