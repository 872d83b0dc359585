/** Whether the columns of two parts are those of one table, and which is which. */
import type { TableSettings } from '../settings.js';

/** For each part the number of each of its vertical lines among the lines of the joined table. */
export interface ColumnMatch {
  /** The joined table's vertical lines, in the upper part's coordinates. */
  readonly xs: readonly number[];
  readonly upper: readonly number[];
  readonly lower: readonly number[];
}

/**
 * Edges agree within `columnEdge`, also when the whole part is moved sideways (mirrored margins). A part whose rows all
 * leave out an edge that the other has (only merged cells there) agrees too when it keeps at least half of the columns.
 */
export function matchColumns(
  upper: readonly number[],
  lower: readonly number[],
  { columnEdge, marginShift }: TableSettings,
): ColumnMatch | null {
  const shift = (lower[0] ?? 0) - (upper[0] ?? 0);
  if (Math.abs(shift) > marginShift) return null;
  const moved = lower.map((x) => x - shift);
  const [fewer, more] = upper.length <= lower.length ? [upper, moved] : [moved, upper];
  const columns = { fewer: fewer.length - 1, more: more.length - 1 };
  if (columns.fewer < 2 || columns.fewer * 2 < columns.more) return null;
  if (Math.abs(shift) > columnEdge && columns.fewer !== columns.more) return null;
  const places = fewer.map((x) => nearest(more, x));
  if (places.some((place, i) => Math.abs((more[place] ?? 0) - (fewer[i] ?? 0)) > columnEdge)) return null;
  if (places[0] !== 0 || places.at(-1) !== more.length - 1 || new Set(places).size !== places.length) return null;
  const own = more.map((_, i) => i);
  return upper.length <= lower.length
    ? { xs: moved, upper: places, lower: own }
    : { xs: upper, upper: own, lower: places };
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  xs.forEach((candidate, i) => {
    if (Math.abs(candidate - x) < Math.abs((xs[best] ?? 0) - x)) best = i;
  });
  return best;
}
