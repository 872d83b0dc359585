/**
 * Where the rulings of a table leave off, its text may decide whether the grid's lines go on: at a side where no border is
 * drawn, and in tables that rule columns in the header only. Other regions closed by rulings are never split.
 */

import { centreOf, type Glyph } from '../../ink/glyph.js';
import { linesOf } from '../../ink/lines.js';
import { coreOf, covers, middleOf, type Stretch } from '../../ink/stretch.js';
import type { BBox } from '../../model/document.js';
import type { TableSettings } from '../settings.js';
import type { Lattice } from './lattice.js';
import type { Region } from './regions.js';

/** Pieces of a line further apart than this, in em, can stand in different cells. */
const APART_EM = 1;

/** Share of the parts that must hold text: row labels and column heads are seldom blank. */
const FILLED = 0.8;

/** Rows that span the table are cut into its columns when there are this many at least … */
const UNDIVIDED_ROWS = 3;

/** … and this share of them has text in the columns, none across: title rows of sections have one piece of text. */
const TABULAR = 0.8;

/**
 * Row labels beside a table that is open to the left or right are split at the table's rows; column heads above its first
 * ruling at its columns; rows that span the table, where nearly all of them do so and are set in its columns, there.
 */
export function withOpenRegionsSplit(
  lattice: Lattice,
  regions: readonly Region[],
  glyphs: readonly Glyph[],
  settings: TableSettings,
): Region[] {
  const tabular = splitUndivided(lattice, regions, glyphs, settings.textSlack);
  const isOpen = (region: Region, side: Side): boolean => isOpenAt(lattice, region, side, settings);
  const split = regions.flatMap((region): readonly Region[] => {
    const cut = tabular.get(region);
    if (cut !== undefined) return cut;
    const rows = region.bottom > region.top && (isOpen(region, 'left') || isOpen(region, 'right'));
    const columns = region.right > region.left && isOpen(region, 'top');
    if (!rows && !columns) return [region];
    const pieces = piecesIn(lattice, region, glyphs);
    return (
      (rows ? splitBy('row', lattice, region, pieces, settings.textSlack) : null) ??
      (columns ? splitBy('column', lattice, region, pieces, settings.textSlack) : null) ?? [region]
    );
  });
  return split.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The rows that span a table and hold a row of cells each, cut at every column. */
function splitUndivided(
  lattice: Lattice,
  regions: readonly Region[],
  glyphs: readonly Glyph[],
  slack: number,
): ReadonlyMap<Region, readonly Region[]> {
  const columns = lattice.xs.length - 1;
  const spanning = regions.filter(
    ({ top, bottom, left, right }) => top === bottom && left === 0 && right === columns - 1,
  );
  const cuts = new Map<Region, readonly Region[]>();
  if (spanning.length < UNDIVIDED_ROWS) return cuts;
  for (const region of spanning) {
    const cut = splitBy('column', lattice, region, piecesIn(lattice, region, glyphs), slack);
    if (cut?.length === columns) cuts.set(region, cut);
  }
  return cuts.size >= TABULAR * spanning.length && cuts.size >= UNDIVIDED_ROWS ? cuts : new Map();
}

function piecesIn(lattice: Lattice, region: Region, glyphs: readonly Glyph[]): BBox[] {
  return linesOf(glyphsIn(lattice, region, glyphs), { splitGapEm: APART_EM }).map((line) => line.bbox);
}

type Side = 'left' | 'right' | 'top';

function isOpenAt({ xs, ys }: Lattice, region: Region, side: Side, settings: TableSettings): boolean {
  const [across, along] = side === 'top' ? [ys, xs] : [xs, ys];
  const line = side === 'right' ? region.right + 1 : side === 'left' ? region.left : region.top;
  if (line !== 0 && line !== across.length - 1) return false;
  const [first, last] = side === 'top' ? [region.left, region.right] : [region.top, region.bottom];
  const [from, to] = [along[first]?.pos, along[last + 1]?.pos];
  const drawn = across[line]?.drawn;
  return (
    drawn !== undefined &&
    from !== undefined &&
    to !== undefined &&
    !covers(drawn, from, to, side === 'top' ? settings.bareRowEdge : settings.bareColumnEdge)
  );
}

function glyphsIn({ xs, ys }: Lattice, region: Region, glyphs: readonly Glyph[]): Glyph[] {
  const [x0, y0, x1, y1] = [xs[region.left], ys[region.top], xs[region.right + 1], ys[region.bottom + 1]];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return [];
  return glyphs.filter((glyph) => {
    const [x, y] = centreOf(glyph);
    return x >= x0.pos && x < x1.pos && y >= y0.pos && y < y1.pos;
  });
}

/** Cuts at every line of the grid that no piece of text stands on; null when too many parts would be blank. */
function splitBy(
  what: 'row' | 'column',
  { xs, ys }: Lattice,
  region: Region,
  pieces: readonly BBox[],
  slack: number,
): readonly Region[] | null {
  const lines = what === 'row' ? ys : xs;
  const [first, last] = what === 'row' ? [region.top, region.bottom] : [region.left, region.right];
  const extents = pieces.map(
    (box): Stretch => (what === 'row' ? coreOf(box) : { from: box[0] + slack, to: box[2] - slack }),
  );
  const starts = [first];
  for (let line = first + 1; line <= last; line++) {
    const pos = lines[line]?.pos ?? 0;
    if (!extents.some(({ from, to }) => from < pos && pos < to)) starts.push(line);
  }
  const parts = starts.map((start, i) => ({ start, end: (starts[i + 1] ?? last + 1) - 1 }));
  const filled = parts.filter(({ start, end }) => {
    const [from, to] = [lines[start]?.pos ?? 0, lines[end + 1]?.pos ?? 0];
    return extents.some((extent) => middleOf(extent) > from && middleOf(extent) < to);
  });
  if (filled.length < 2 || filled.length < FILLED * parts.length) return null;
  return parts.map(({ start, end }) =>
    what === 'row' ? { ...region, top: start, bottom: end } : { ...region, left: start, right: end },
  );
}
