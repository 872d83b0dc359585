/** Horizontal rulings that stand one below the other with the same ends: the rows of a table that rules no columns. */

import type { Ruling } from '../../ink/page.js';
import type { BBox } from '../../model/document.js';
import { covers, gridLines, type Stretch } from '../grid-lines.js';
import { MAX_LINES, MAX_RULINGS, SNAP } from '../settings.js';

export interface Segment extends Stretch {
  readonly pos: number;
}

export interface RulingStack extends Stretch {
  /** Ascending. */
  readonly ys: readonly number[];
  /** Shorter rulings between them: they group the heads of columns. */
  readonly short: readonly Segment[];
}

/** A line above the header, one below it, one at the end. */
const LEAST_RULINGS = 3;

/** Points. Three columns of figures need more; underlined words and signatures are narrower. */
const LEAST_WIDTH = 120;

/** A ruling may be drawn in pieces, one a column, that leave at most this share bare. */
const BARE = 0.08;

/** A vertical ruling this far inside the ends (points) divides columns: then the rulings are a grid's, or a drawing's. */
const INSIDE = 6;

/** Rulings of more different ends than this on a page are a drawing's. */
const MOST_EXTENTS = 40;

/** Stacks from top to bottom; none goes through one of `grids`, and no vertical ruling stands inside. */
export function rulingStacks(rulings: readonly Ruling[], grids: readonly BBox[]): RulingStack[] {
  if (rulings.length > MAX_RULINGS) return [];
  const horizontal = rulings.filter(
    (ruling) => ruling.orientation === 'h' && !grids.some((grid) => isInside(ruling, grid)),
  );
  if (horizontal.length < LEAST_RULINGS) return [];
  const lines = gridLines(horizontal.map((ruling) => ({ ...ruling, drawn: true })));
  if (lines.length < LEAST_RULINGS || lines.length > MAX_LINES) return [];
  const segments = lines.flatMap(({ pos, ink }) => ink.map(({ from, to }) => ({ pos, from, to })));
  const extents: Stretch[] = [];
  for (const extent of [...segments, ...lines.flatMap(({ ink }) => wholeOf(ink))]) {
    if (extent.to - extent.from < LEAST_WIDTH || extents.some((other) => sameEnds(other, extent))) continue;
    if (extents.length === MOST_EXTENTS) return [];
    extents.push(extent);
  }
  const stacks = extents.flatMap(({ from, to }) => {
    const full = lines.filter(({ ink }) => spans(ink, { from, to }));
    if (full.length < LEAST_RULINGS) return [];
    const ys = full.map(({ pos }) => pos);
    const inside = segments.filter((s) => s.from >= from - SNAP && s.to <= to + SNAP && !ys.includes(s.pos));
    return unobstructed({ from, to, ys, short: inside }, rulings, grids);
  });
  return stacks.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || a.from - b.from);
}

function isInside({ pos, from, to }: Ruling, [x0, y0, x1, y1]: BBox): boolean {
  return pos >= y0 - SNAP && pos <= y1 + SNAP && from < x1 && to > x0;
}

function sameEnds(a: Stretch, b: Stretch): boolean {
  return Math.abs(a.from - b.from) <= SNAP && Math.abs(a.to - b.to) <= SNAP;
}

/** From end to end of a line that is drawn in pieces. */
function wholeOf(ink: readonly Stretch[]): Stretch[] {
  const [from, to] = [ink[0]?.from, ink.at(-1)?.to];
  return from !== undefined && to !== undefined && ink.length > 1 && covers(ink, from, to, BARE) ? [{ from, to }] : [];
}

/** One ruling over the whole extent, or pieces of one that begin and end with it. */
function spans(ink: readonly Stretch[], extent: Stretch): boolean {
  const within = ink.filter(({ from, to }) => from < extent.to && to > extent.from);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined || !sameEnds({ from: first.from, to: last.to }, extent)) return false;
  return covers(within, extent.from, extent.to, BARE);
}

/** The stack, cut where a grid or a vertical ruling stands between two of its rulings. */
function unobstructed(stack: RulingStack, rulings: readonly Ruling[], grids: readonly BBox[]): RulingStack[] {
  const walls = rulings.filter(
    ({ orientation, pos }) => orientation === 'v' && pos > stack.from + INSIDE && pos < stack.to - INSIDE,
  );
  const isFree = (top: number, bottom: number): boolean =>
    !walls.some(({ from, to }) => from < bottom - SNAP && to > top + SNAP) &&
    !grids.some(([x0, y0, x1, y1]) => x0 < stack.to && x1 > stack.from && y0 < bottom && y1 > top);
  const runs: number[][] = [];
  stack.ys.forEach((y, i) => {
    const above = stack.ys[i - 1];
    if (above !== undefined && isFree(above, y)) runs.at(-1)?.push(y);
    else runs.push([y]);
  });
  return runs.filter((ys) => ys.length >= LEAST_RULINGS).map((ys) => ({ ...stack, ys }));
}
