/** Whether a part goes on with a table that ended above it, and how. */

import { isNumberInTwo, readOrdinal, sequence } from '../../ink/ordinals.js';
import type { BBox } from '../../model/document.js';
import { type PartCell, partRows, type TablePart } from '../part.js';
import type { TableSettings } from '../settings.js';
import { type ColumnMatch, matchColumns } from './columns.js';
import { filledColumns, renumbered, withRows } from './habits.js';
import { beginsWithHeader, repeatedHeader } from './header.js';
import type { Continuation, JoinedTable } from './joined.js';
import { rowCut } from './row-cut.js';
import { isOpenAbove, isOpenBelow, looksMerged, type Seam } from './seam.js';

/** A line of body text outside the tables: no page header or footer, no footnote, no stamp. */
export interface BodyLine {
  readonly text: string;
  readonly bbox: BBox;
  readonly bold: boolean;
}

/** What lies between the end of the table and the part. */
export interface Between {
  readonly kind: 'page-end' | 'same-page';
  readonly lines: readonly BodyLine[];
  /** Points between the table's end and the end of the body on its page, or, on the same page, the part. */
  readonly room: number;
}

/** A stray line (a stamp, a place name) may stand between two parts; more is text that parts them. */
const STRAY_LINES = 1;

/**
 * Null when the part is a table of its own. The columns must agree; then a header of its own that is not the table's, a
 * title between, row numbers that start over, or a page break that nothing forced speak against it.
 */
export function continuationOf(
  table: JoinedTable,
  part: TablePart,
  between: Between,
  settings: TableSettings,
): Continuation | null {
  const columns = matchColumns(table.xs, part.xs, settings);
  if (columns === null || between.lines.length > STRAY_LINES || between.lines.some((line) => line.bold)) return null;
  const headerRows = repeatedHeader(table.first, part, settings);
  const headed = headerRows > 0;
  if (!headed && beginsWithHeader(part, table.first)) return null;
  const order = orderOf(table, part, headerRows);
  const sure = order === 'goes-on';
  if (between.kind === 'same-page' && (headed || !sure || between.room > settings.partGap)) return null;
  if (between.lines.length > 0 && !sure) return null;
  if (order === 'restarts' && headed) return null;
  if (!sure && between.kind === 'page-end' && between.room > heightOfRows(part, headerRows + 1) + settings.roomToSpare)
    return null;
  const seams = between.kind === 'same-page' ? [] : seamsOf(table, part, columns, headerRows);
  const filled = usuallyFilled(table, part, columns, headerRows);
  const cut = rowCut(seams, filled, hasTopBorder(table.first), numberBeforeLast(table.last.part), settings);
  const mergedColumns = cut === null ? mergedOver(seams, headed, settings) : new Set<number>();
  return {
    part,
    columns,
    headerRows,
    rowCut: cut !== null,
    mergedColumns,
    evidence: [
      'column-edges',
      headed ? 'same-header' : 'no-header',
      ...(between.kind === 'page-end' ? ['page-end'] : []),
      ...(sure ? ['row-numbers'] : []),
      ...(between.lines.length > 0 ? ['stray-line'] : []),
      ...(cut === null ? [] : ['row-cut', ...cut]),
      ...(mergedColumns.size > 0 ? ['merged-cell'] : []),
    ],
  };
}

/** Of the first `rows` rows. */
function heightOfRows(part: TablePart, rows: number): number {
  return (part.ys[Math.min(rows, partRows(part))] ?? 0) - (part.ys[0] ?? 0);
}

/** Row numbers in the first column on both sides of the join. */
function orderOf(table: JoinedTable, part: TablePart, headerRows: number): ReturnType<typeof sequence> {
  const keys = table.last.part.cells.filter((cell) => cell.column === 0 && cell.lines.length > 0);
  const lastKey = keys.at(-1);
  const firstKey = part.cells.find((cell) => cell.column === 0 && cell.row >= headerRows && cell.lines.length > 0);
  if (lastKey === undefined || firstKey === undefined) return 'unknown';
  if (isNumberInTwo(numberBeforeLast(table.last.part), textOf(lastKey), textOf(firstKey))) return 'goes-on';
  const [before, after] = [readOrdinal(textOf(lastKey)), readOrdinal(textOf(firstKey))];
  if (before === null || after === null) return 'unknown';
  const order = sequence(before, after);
  const adjacent = lastKey.row + lastKey.rowSpan === partRows(table.last.part) && firstKey.row === headerRows;
  return order === 'restarts' && !adjacent ? 'unknown' : order;
}

/** The number of the row before the last one of the part, or `''`. */
function numberBeforeLast(part: TablePart): string {
  const last = partRows(part) - 1;
  const keys = part.cells.filter((c) => c.column === 0 && c.row + c.rowSpan <= last && c.lines.length > 0);
  const key = keys.at(-1);
  return key === undefined ? '' : textOf(key);
}

/** A table without a border of its own is open at every page end, cut or not. */
function hasTopBorder(part: TablePart): boolean {
  return part.cells.every((cell) => cell.row > 0 || cell.ruledAbove);
}

/**
 * The cells that meet at the join, from left to right; none when the two rows are not divided alike, since then neither a
 * row nor a merged cell goes on.
 */
function seamsOf(table: JoinedTable, part: TablePart, columns: ColumnMatch, row: number): readonly Seam[] {
  const below = part.cells.filter((cell) => cell.row === row);
  const found = below.flatMap((lower): Seam[] => {
    const [column, end] = [columns.lower[lower.column] ?? 0, columns.lower[lower.column + lower.columnSpan]];
    const upper = table.bottom.find(
      (cell) => columns.upper[cell.column] === column && columns.upper[cell.column + cell.columnSpan] === end,
    );
    return upper === undefined ? [] : [{ column, upper, lower }];
  });
  return found.length === below.length ? found : [];
}

/**
 * Columns in which a merged cell goes on: no ruling lies between the cell above and the one below while others are closed;
 * or the producer closes every cell at the page end, and the cells look like one all the same. Below a repeated header its
 * own border closes every column, so the edge above the page end tells alone.
 */
function mergedOver(seams: readonly Seam[], headed: boolean, settings: TableSettings): Set<number> {
  const open = seams.filter((seam) => isOpenAbove(seam) && (headed || isOpenBelow(seam)));
  const alike = seams.filter((seam) => looksMerged(seam, settings));
  const merged = [open, alike].filter((some) => some.length < seams.length).flat();
  return new Set(merged.map((seam) => seam.column));
}

/** Fewer rows than this tell nothing: then the row above the join is asked as well. */
const FEW_ROWS = 2;

/** What the rows on both sides of the join usually fill. */
function usuallyFilled(table: JoinedTable, part: TablePart, columns: ColumnMatch, headerRows: number): Set<number> {
  const fill = withRows(renumbered(table.fill, columns.upper), part, columns.lower, headerRows + 1, partRows(part));
  if (fill.rows >= FEW_ROWS) return filledColumns(fill);
  const { part: upper } = table.last;
  return filledColumns(withRows(fill, upper, columns.upper, partRows(upper) - 1, partRows(upper)));
}

function textOf(cell: PartCell): string {
  return cell.lines.map((line) => line.text).join(' ');
}
