/** Horizontal rulings that stand one below the other with the same ends: the rows of a table that rules no columns. */

import type { Ruling } from '../../ink/page.js';
import { covers, type Stretch } from '../../ink/stretch.js';
import type { BBox } from '../../model/document.js';
import { gridLines } from '../grid-lines.js';
import type { TableSettings } from '../settings.js';

export interface ShortRuling extends Stretch {
  readonly pos: number;
}

export interface RulingStack extends Stretch {
  /** Ascending. */
  readonly ys: readonly number[];
  /** Shorter rulings between them: they group the heads of columns. */
  readonly short: readonly ShortRuling[];
}

/** A line above the header, one below it, one at the end. */
const LEAST_RULINGS = 3;

/** A ruling may be drawn in pieces, one a column, that leave at most this share bare. */
const BARE = 0.08;

/** Rulings of more different ends than this on a page are a drawing's. */
const MOST_EXTENTS = 40;

/** Stacks from top to bottom; none goes through one of `grids`, and no vertical ruling stands inside. */
export function rulingStacks(
  rulings: readonly Ruling[],
  grids: readonly BBox[],
  settings: TableSettings,
): RulingStack[] {
  const { snap } = settings;
  if (rulings.length > settings.mostRulings) return [];
  const horizontal = rulings.filter(
    (ruling) => ruling.orientation === 'h' && !grids.some((grid) => isInside(ruling, grid, snap)),
  );
  if (horizontal.length < LEAST_RULINGS) return [];
  const lines = gridLines(
    horizontal.map((ruling) => ({ ...ruling, drawn: true })),
    settings,
  );
  if (lines.length < LEAST_RULINGS || lines.length > settings.mostLines) return [];
  const segments = lines.flatMap(({ pos, ink }) => ink.map(({ from, to }) => ({ pos, from, to })));
  const extents: Stretch[] = [];
  for (const extent of [...segments, ...lines.flatMap(({ ink }) => wholeOf(ink))]) {
    if (extent.to - extent.from < settings.stackWidth || extents.some((other) => sameEnds(other, extent, snap)))
      continue;
    if (extents.length === MOST_EXTENTS) return [];
    extents.push(extent);
  }
  const stacks = extents.flatMap(({ from, to }) => {
    const full = lines.filter(({ ink }) => spans(ink, { from, to }, snap));
    if (full.length < LEAST_RULINGS) return [];
    const ys = full.map(({ pos }) => pos);
    const inside = segments.filter((s) => s.from >= from - snap && s.to <= to + snap && !ys.includes(s.pos));
    return unobstructed({ from, to, ys, short: inside }, rulings, grids, settings);
  });
  return stacks.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || a.from - b.from);
}

function isInside({ pos, from, to }: Ruling, [x0, y0, x1, y1]: BBox, snap: number): boolean {
  return pos >= y0 - snap && pos <= y1 + snap && from < x1 && to > x0;
}

function sameEnds(a: Stretch, b: Stretch, snap: number): boolean {
  return Math.abs(a.from - b.from) <= snap && Math.abs(a.to - b.to) <= snap;
}

/** From end to end of a line that is drawn in pieces. */
function wholeOf(ink: readonly Stretch[]): Stretch[] {
  const [from, to] = [ink[0]?.from, ink.at(-1)?.to];
  return from !== undefined && to !== undefined && ink.length > 1 && covers(ink, from, to, BARE) ? [{ from, to }] : [];
}

/** One ruling over the whole extent, or pieces of one that begin and end with it. */
function spans(ink: readonly Stretch[], extent: Stretch, snap: number): boolean {
  const within = ink.filter(({ from, to }) => from < extent.to && to > extent.from);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined || !sameEnds({ from: first.from, to: last.to }, extent, snap))
    return false;
  return covers(within, extent.from, extent.to, BARE);
}

/** The stack, cut where a grid or a vertical ruling stands between two of its rulings. */
function unobstructed(
  stack: RulingStack,
  rulings: readonly Ruling[],
  grids: readonly BBox[],
  { snap, stackInside }: TableSettings,
): RulingStack[] {
  const walls = rulings.filter(
    ({ orientation, pos }) => orientation === 'v' && pos > stack.from + stackInside && pos < stack.to - stackInside,
  );
  const isFree = (top: number, bottom: number): boolean =>
    !walls.some(({ from, to }) => from < bottom - snap && to > top + snap) &&
    !grids.some(([x0, y0, x1, y1]) => x0 < stack.to && x1 > stack.from && y0 < bottom && y1 > top);
  const runs: number[][] = [];
  stack.ys.forEach((y, i) => {
    const above = stack.ys[i - 1];
    if (above !== undefined && isFree(above, y)) runs.at(-1)?.push(y);
    else runs.push([y]);
  });
  return runs.filter((ys) => ys.length >= LEAST_RULINGS).map((ys) => ({ ...stack, ys }));
}
