/**
 * Columns that nobody meant: where a row's edge was dragged a hair away from the edges of the other rows, the grid has a
 * column of a millimetre, and cells seem to span one column more in some rows than in others. Edges that near are one edge,
 * as they are for the rulings of a PDF.
 */
import { type FlowCell, type FlowRow, isBlank } from './model.js';

/** Twentieths of a point: 2 mm. The narrowest column that holds a digit is wider than twice that. */
const SLIVER_WIDTH = 113;

/** A sliver is narrow beside the table's other columns too: some producers write one small width for all of them. */
const SLIVER_SHARE = 0.2;

/** `widths`: of the columns of the grid, in twentieths of a point. A column that alone holds text stays. */
export function withoutSlivers(
  rows: readonly FlowRow[],
  widths: readonly number[],
  columns: number,
): readonly FlowRow[] {
  const slivers = sliversOf(widths, columns);
  if (slivers.size === 0) return rows;
  for (const row of rows) {
    eachCell(row, (cell, start) => {
      const own = range(start, cell.columnSpan);
      if (own.every((column) => slivers.has(column)) && !isBlank(cell.blocks)) {
        for (const column of own) slivers.delete(column);
      }
    });
  }
  if (slivers.size === 0) return rows;
  return rows.map((row) => {
    const cells: FlowCell[] = [];
    eachCell(row, (cell, start) => {
      const columnSpan = range(start, cell.columnSpan).filter((column) => !slivers.has(column)).length;
      if (columnSpan > 0) cells.push({ ...cell, columnSpan });
    });
    return { ...row, cells };
  });
}

function sliversOf(widths: readonly number[], columns: number): Set<number> {
  // A grid that does not tell the width of every column tells nothing.
  if (widths.length < columns || columns < 2) return new Set();
  const median = [...widths].sort((one, other) => one - other)[widths.length >> 1] ?? 0;
  return new Set(
    range(0, columns).filter((column) => {
      const width = widths[column] ?? 0;
      return width > 0 && width < SLIVER_WIDTH && width < median * SLIVER_SHARE;
    }),
  );
}

function eachCell(row: FlowRow, visit: (cell: FlowCell, start: number) => void): void {
  let start = 0;
  for (const cell of row.cells) {
    visit(cell, start);
    start += cell.columnSpan;
  }
}

const range = (start: number, length: number): readonly number[] => Array.from({ length }, (_, at) => start + at);
