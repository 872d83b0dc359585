/** Rows of a ruled table that end before the others: their outer side is not drawn, so a cell may be missing. Pure. */
import type { Ruling } from '../ink/page.js';
import type { TablePart } from './part.js';

/** A ruling this near to the side of the table draws it (points): doubled borders, and borders a little off. */
const AT_SIDE = 3;
/** A row's side is drawn when rulings cover at least this share of its height. */
const DRAWN = 0.5;
/** Rows without a side are the exception when they are at most this share of all; a table with open sides has none at all. */
const EXCEPTION = 0.2;

/** 0-based rows of `part` whose left or right side is not drawn although that of nearly all others is. */
export function unevenRows({ xs, ys }: Pick<TablePart, 'xs' | 'ys'>, rulings: readonly Ruling[]): ReadonlySet<number> {
  const uneven = new Set<number>();
  for (const side of [xs[0], xs.at(-1)]) {
    if (side === undefined) continue;
    const drawn = rulings.filter(({ orientation, pos }) => orientation === 'v' && Math.abs(pos - side) <= AT_SIDE);
    const open: number[] = [];
    for (let row = 0; row + 1 < ys.length; row += 1) {
      const top = ys[row] ?? 0;
      const bottom = ys[row + 1] ?? top;
      if (covered(drawn, top, bottom) < DRAWN * (bottom - top)) open.push(row);
    }
    if (open.length <= EXCEPTION * (ys.length - 1)) for (const row of open) uneven.add(row);
  }
  return uneven;
}

/** Length of `top`–`bottom` that the rulings cover together. */
function covered(rulings: readonly Ruling[], top: number, bottom: number): number {
  let reached = top;
  let length = 0;
  for (const { from, to } of [...rulings].sort((a, b) => a.from - b.from)) {
    const begin = Math.max(from, reached);
    const end = Math.min(to, bottom);
    if (end <= begin) continue;
    length += end - begin;
    reached = end;
  }
  return length;
}
