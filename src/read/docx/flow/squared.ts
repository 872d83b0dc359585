/** Rows as a file writes them -> rows of which no two cells cover the same place of the grid. */
import type { CellRules } from './layout.js';
import {
  blankCell,
  type CellLook,
  type FlowBlock,
  type FlowCell,
  type FlowGrid,
  type FlowRow,
  NO_CELL,
} from './model.js';
import { withoutSlivers } from './slivers.js';

export interface RawRow {
  readonly header: boolean;
  /** Columns of the grid that the row leaves out before its first and after its last cell. */
  readonly before: number;
  readonly after: number;
  readonly cells: readonly RawCell[];
}

export interface RawCell {
  readonly columnSpan: number;
  readonly vertical: 'restart' | 'continue' | null;
  /** The merge of files older than `w:gridSpan`. */
  readonly horizontal: 'restart' | 'continue' | null;
  readonly blocks: FlowBlock[];
  readonly own: CellLook;
  readonly rules: CellRules;
}

/** Columns of a grid, 63 in Word; a file that asks for more than this is refused before anything is laid out. */
export const MAX_COLUMNS = 512;

/** Places (rows × columns) of one table: 125,000 rows of a form. */
export const MAX_PLACES = 1_000_000;

/** Ends the reading of a document whose table asks for more than MAX_COLUMNS or MAX_PLACES; caught in stories.ts. */
export class TableTooLarge extends Error {
  constructor() {
    super('table too large');
  }
}

/** `widths`: of the grid's columns, in twentieths of a point, as far as the file tells them. */
export function squared(raw: readonly RawRow[], widths: readonly number[]): FlowGrid {
  const placed = raw.map(placeRow);
  const rows = doubtUneven(withoutSlivers(placed, widths, widest(placed)));
  const columns = widest(rows);
  if (columns * rows.length > MAX_PLACES) throw new TableTooLarge();
  let above: ReadonlyMap<number, number> = new Map();
  return {
    columns,
    rows: rows.map((row) => {
      const here = new Map<number, number>();
      let column = 0;
      const cells = row.cells.map((cell): FlowCell => {
        const start = column;
        column += cell.columnSpan;
        here.set(start, cell.columnSpan);
        if (cell.merge === 'none') return cell;
        // A cell goes on from the one above only when both edges agree; what is written in it is then not printed.
        return above.get(start) === cell.columnSpan ? { ...cell, blocks: [] } : { ...cell, merge: 'none' };
      });
      above = here;
      return { header: row.header, cells };
    }),
  };
}

/** Rule id of the cells of a row that begins or ends elsewhere than the other rows of its table: a cell is missing, or one too many. */
const UNEVEN = 'row-uneven';

/** A table can have parts of another width; rows that are fewer than this share of all are none. */
const MOST_UNEVEN = 0.2;

/** Doubts the rows that begin or end elsewhere than the others: which column their cells stand in is not certain. */
function doubtUneven(rows: readonly FlowRow[]): readonly FlowRow[] {
  const extents = rows.map(extentOf);
  const counts = new Map<string, number>();
  for (const extent of extents) counts.set(extent, (counts.get(extent) ?? 0) + 1);
  if (counts.size < 2) return rows;
  const most = Math.max(...counts.values());
  const columns = widest(rows);
  return rows.map((row, at) => {
    const count = counts.get(extents[at] ?? '') ?? 0;
    const isUneven = count < most && (count === 1 || count <= rows.length * MOST_UNEVEN);
    if (!isUneven) return row;
    const missing = Array.from({ length: columns - widthOf(row.cells) }, blankCell);
    return { ...row, cells: [...row.cells, ...missing].map(uneven) };
  });
}

const uneven = (cell: FlowCell): FlowCell => ({
  ...cell,
  own: { ...cell.own, doubts: [...cell.own.doubts, UNEVEN] },
});

/** First column that the row has a cell in, and the one after the last. */
function extentOf({ cells }: FlowRow): string {
  const first = cells.findIndex(({ own }) => own !== NO_CELL);
  const last = cells.findLastIndex(({ own }) => own !== NO_CELL);
  return `${widthOf(cells.slice(0, Math.max(first, 0)))}-${widthOf(cells.slice(0, last + 1))}`;
}

const widthOf = (cells: readonly { readonly columnSpan: number }[]): number =>
  cells.reduce((sum, cell) => sum + cell.columnSpan, 0);

const widest = (rows: readonly FlowRow[]): number => rows.reduce((most, row) => Math.max(most, widthOf(row.cells)), 1);

function placeRow(raw: RawRow): FlowRow {
  if (raw.before + widthOf(raw.cells) + raw.after > MAX_COLUMNS) throw new TableTooLarge();
  const cells: FlowCell[] = Array.from({ length: raw.before }, blankCell);
  for (const cell of raw.cells) {
    const left = cells.at(-1);
    if (cell.horizontal === 'continue' && left !== undefined) {
      cells[cells.length - 1] = {
        ...left,
        columnSpan: left.columnSpan + cell.columnSpan,
        blocks: [...left.blocks, ...cell.blocks],
      };
    } else {
      cells.push({
        columnSpan: cell.columnSpan,
        merge: cell.vertical === 'continue' ? 'below' : 'none',
        blocks: cell.blocks,
        own: cell.own,
      });
    }
  }
  cells.push(...Array.from({ length: raw.after }, blankCell));
  return { header: raw.header, cells };
}
