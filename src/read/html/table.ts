/** A `table` while it is read, and the table of the flow that it becomes. */
import { type Borders, type CellRules, isLayout } from '../docx/flow/layout.js';
import { type FlowBlock, type FlowTable, NO_CELL, PLAIN_CELL } from '../docx/flow/model.js';
import { MAX_PLACES, type RawCell, type RawRow, squared, TableTooLarge } from '../docx/flow/squared.js';

export interface HtmlCell {
  readonly header: boolean;
  /** At least 1. */
  readonly columnSpan: number;
  /** 0: to the end of the group of rows. */
  readonly rowSpan: number;
  readonly rules: CellRules;
  readonly blocks: FlowBlock[];
}

export interface HtmlRow {
  /** The `thead`, `tbody` or `tfoot` that the row stands in, counted: no cell goes on over its end. */
  readonly group: number;
  readonly inHead: boolean;
  readonly cells: HtmlCell[];
}

/** Columns that a cell may span, as in browsers (HTML standard, 4.9.11). */
const MAX_COLUMN_SPAN = 1_000;
const MAX_ROW_SPAN = 65_534;

/** Columns of a row before those that no cell begins in are taken out. */
const MAX_WIDTH = 10_000;

export const columnSpanOf = (written: string | undefined): number => Math.min(whole(written, 1) || 1, MAX_COLUMN_SPAN);

export const rowSpanOf = (written: string | undefined): number => Math.min(whole(written, 1), MAX_ROW_SPAN);

const whole = (written: string | undefined, otherwise: number): number => {
  const digits = /^\s*\+?(\d{1,9})/.exec(written ?? '')?.[1];
  return digits === undefined ? otherwise : Number(digits);
};

/** Null when the table has no rows. May throw TableTooLarge. */
export function flowTable(rows: readonly HtmlRow[], borders: Borders): FlowTable | null {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length === 0) return null;
  const grid = squared(rawRows(placed(filled), filled), []);
  const rules = filled.flatMap(({ cells }) => cells.map((cell) => cell.rules));
  return { kind: 'table', ...grid, layout: isLayout(grid, borders, rules) };
}

interface PlacedCell {
  readonly column: number;
  readonly columnSpan: number;
  /** Null: it goes on from the row above. */
  readonly cell: HtmlCell | null;
}

/** The cells of each row at their columns: after the HTML standard's algorithm for forming a table (4.9.12), overlaps cut off. */
function placed(rows: readonly HtmlRow[]): readonly (readonly PlacedCell[])[] {
  /** Cells that go on below, by column. */
  let above = new Map<number, { readonly columnSpan: number; left: number }>();
  let places = 0;
  return rows.map((row, at) => {
    if (rows[at - 1]?.group !== row.group) above = new Map();
    const cells: PlacedCell[] = [];
    const taken = [...above]
      .map(([column, { columnSpan }]) => ({ column, columnSpan }))
      .sort((a, b) => a.column - b.column);
    let next = 0;
    let column = 0;
    const skipTaken = (): void => {
      for (let covered = taken[next]; covered?.column === column; covered = taken[next]) {
        cells.push({ ...covered, cell: null });
        column += covered.columnSpan;
        next += 1;
      }
    };
    const below = new Map(
      [...above].flatMap(([start, { columnSpan, left }]) =>
        left > 1 ? [[start, { columnSpan, left: left - 1 }] as const] : [],
      ),
    );
    for (const cell of row.cells) {
      skipTaken();
      const free = (taken[next]?.column ?? Number.POSITIVE_INFINITY) - column;
      const columnSpan = Math.min(cell.columnSpan, free);
      cells.push({ column, columnSpan, cell });
      const rowsBelow = cell.rowSpan === 0 ? MAX_ROW_SPAN : cell.rowSpan - 1;
      if (rowsBelow > 0) below.set(column, { columnSpan, left: rowsBelow });
      column += columnSpan;
      if (column > MAX_WIDTH) throw new TableTooLarge();
    }
    for (const rest of taken.slice(next)) cells.push({ ...rest, cell: null });
    // Each will have a place of its own at least.
    places += cells.length;
    if (places > MAX_PLACES) throw new TableTooLarge();
    above = below;
    return cells;
  });
}

/** Columns that no cell begins in are none: a title that spans a hundred columns of a table of eight. */
function rawRows(rows: readonly (readonly PlacedCell[])[], source: readonly HtmlRow[]): readonly RawRow[] {
  const starts = [...new Set(rows.flatMap((cells) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const place = new Map(starts.map((column, at) => [column, at]));
  const placeAfter = (column: number): number => place.get(column) ?? firstAtLeast(starts, column);
  return rows.map((cells, at) => {
    const raw: RawCell[] = [];
    let written = 0;
    for (const { column, columnSpan, cell } of cells) {
      const start = place.get(column) ?? 0;
      for (; written < start; written += 1) raw.push(rawCell(1, null, []));
      const end = placeAfter(column + columnSpan);
      raw.push(rawCell(end - start, cell, cell?.blocks ?? [], cell === null));
      written = end;
    }
    const row = source[at];
    const header = row !== undefined && (row.inHead || row.cells.every((cell) => cell.header));
    return { header, before: 0, after: 0, cells: raw };
  });
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rawCell = (columnSpan: number, cell: HtmlCell | null, blocks: FlowBlock[], goesOn = false): RawCell => ({
  columnSpan,
  vertical: goesOn ? 'continue' : null,
  horizontal: null,
  blocks,
  own: cell === null && !goesOn ? NO_CELL : PLAIN_CELL,
  rules: cell?.rules ?? { drawn: false, erased: false },
});
