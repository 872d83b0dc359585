/** A table that may go on with the columns of the one before it: whether its value column stands where that one's did. */
import type { Cell } from '../model/document.js';

export type Across = readonly [x0: number, x1: number];

/** Where the column runs, by its first cell that covers no other column. */
export function acrossOf(cells: readonly Cell[], column: number | null): Across | null {
  const own = cells.find((cell) => cell.column === column && cell.columnSpan === 1 && cell.places.length > 0);
  const bbox = own?.places[0]?.bbox;
  return bbox === undefined ? null : [bbox[0], bbox[2]];
}

/** One column stands below the other when this share of the narrower one does: margins of pages differ, widths of columns more. */
const BELOW = 0.5;

/** False when both places are known and are not the same column of a page. */
export function isBelow(upper: Across | null, lower: Across | null): boolean {
  if (upper === null || lower === null) return true;
  const shared = Math.min(upper[1], lower[1]) - Math.max(upper[0], lower[0]);
  return shared >= BELOW * Math.min(upper[1] - upper[0], lower[1] - lower[0]);
}
