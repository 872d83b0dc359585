/** Which columns the rows of a table fill: what is usual there tells a whole row from the rest of one. */
import type { TablePart } from '../part.js';

/** In how many of `rows` rows a cell with text begins, by column of the joined table. */
export interface FillHabits {
  readonly rows: number;
  readonly byColumn: ReadonlyMap<number, number>;
}

export const NO_ROWS: FillHabits = { rows: 0, byColumn: new Map() };

/** A column counts as filled when this share of the rows fill it, … */
const FILLED = 0.8;

/** … the one of the row numbers when hardly any row is without: one such row tells that there may be more. */
const NUMBERED = 0.95;

/** `fill` and the rows `from` … `to` (exclusive) of a part; `lines` are its vertical lines' numbers among the joined table's. */
export function withRows(
  fill: FillHabits,
  part: TablePart,
  lines: readonly number[],
  from: number,
  to: number,
): FillHabits {
  if (to <= from) return fill;
  const byColumn = new Map(fill.byColumn);
  for (const cell of part.cells) {
    const rows = Math.min(to, cell.row + cell.rowSpan) - Math.max(from, cell.row);
    const column = lines[cell.column];
    if (rows > 0 && column !== undefined && cell.lines.length > 0)
      byColumn.set(column, (byColumn.get(column) ?? 0) + rows);
  }
  return { rows: fill.rows + to - from, byColumn };
}

/** With the columns numbered anew: `lines` by old number. */
export function renumbered(fill: FillHabits, lines: readonly number[]): FillHabits {
  return { rows: fill.rows, byColumn: new Map([...fill.byColumn].map(([column, rows]) => [lines[column] ?? 0, rows])) };
}

/** Columns that (nearly) every row fills. */
export function filledColumns({ rows, byColumn }: FillHabits): Set<number> {
  const least = (column: number): number => (column === 0 ? NUMBERED : FILLED) * rows;
  return new Set([...byColumn].filter(([column, filled]) => filled >= least(column)).map(([column]) => column));
}
