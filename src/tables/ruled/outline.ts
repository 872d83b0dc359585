/** One network of rulings and the glyphs over it to a part of a table, or null when it is none. */

import { centreOf } from '../../ink/glyph.js';
import { linesOf } from '../../ink/lines.js';
import type { Glyph } from '../../ink/page.js';
import type { BBox } from '../../model/document.js';
import { covers, type GridLine } from '../grid-lines.js';
import { cellLine, type PartCell } from '../part.js';
import { BARE_ROW_EDGE } from '../settings.js';
import { cleaned, type Draft, type DraftCell } from './draft.js';
import { isTable } from './is-table.js';
import { type Lattice, latticeOf } from './lattice.js';
import type { Network } from './networks.js';
import { withOpenRegionsSplit } from './open-regions.js';
import { cutCells } from './overflow.js';
import { type CrossesText, type Region, regionsOf } from './regions.js';
import { spilled } from './spill.js';
import { withUnruledRows } from './unruled-rows.js';

/** A table's grid on one page, before it is known what stands inside or around it. */
export interface Grid {
  readonly bbox: BBox;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly PartCell[];
  /** The glyphs inside, in any order. */
  readonly glyphs: readonly Glyph[];
}

/** Words further apart than this, in em, are not weighed together when a region is cut. */
const APART_EM = 1;

/**
 * `glyphsIn` gives the free glyphs whose centre lies in a box; `isTaken` tells boxes in which a nested table stands, so
 * that a cell with nothing but a table is no blank one.
 */
export function gridOf(
  network: Network,
  glyphsIn: (bbox: BBox) => readonly Glyph[],
  isTaken: (bbox: BBox) => boolean,
): Grid | null {
  const lattice = latticeOf(network);
  if (lattice === null || lattice.xs.length < 3) return null;
  const glyphs = glyphsIn(
    boxOf(lattice, { left: 0, top: 0, right: lattice.xs.length - 2, bottom: lattice.ys.length - 2 }),
  );
  const regions = withOpenRegionsSplit(lattice, regionsOf(lattice, textCrossing(lattice, glyphs)), glyphs);
  const draft = withSpilled(cleaned({ ...lattice, cells: filled(lattice, regions, glyphs) }), glyphsIn);
  if (!isTable(draft, (cell) => isTaken(boxOf(draft, cell)))) return null;
  const cut = cutCells(draft);
  return withUnruledRows({
    bbox: boxOf(draft, { left: 0, top: 0, right: draft.xs.length - 2, bottom: draft.ys.length - 2 }),
    xs: draft.xs.map((line) => line.pos),
    ys: draft.ys.map((line) => line.pos),
    cells: draft.cells.map((cell, i) => partCell(draft, cell, cut.has(i))),
    glyphs: draft.cells.flatMap((cell) => cell.glyphs),
  });
}

/** How far below a table spilled text is looked for: a page's margin. */
const SPILL_DEPTH = 120;

/** Adds what runs out of cells that are open at the table's end while others are closed. */
function withSpilled(draft: Draft, glyphsIn: (bbox: BBox) => readonly Glyph[]): Draft {
  const last = draft.ys.length - 1;
  const isOpen = (cell: DraftCell): boolean => cell.bottom === last - 1 && !ruled(draft.ys[last], boxOf(draft, cell));
  const open = draft.cells.filter(isOpen);
  const ends = draft.cells.filter((cell) => cell.bottom === last - 1).length;
  if (open.length === 0 || open.length === ends) return draft;
  const [x0, , x1, y1] = boxOf(draft, { left: 0, top: 0, right: draft.xs.length - 2, bottom: last - 1 });
  const below = glyphsIn([x0, y1, x1, y1 + SPILL_DEPTH]);
  return {
    ...draft,
    cells: draft.cells.map((cell) =>
      open.includes(cell)
        ? { ...cell, glyphs: [...cell.glyphs, ...spilled(boxOf(draft, cell), cell.glyphs, below)] }
        : cell,
    ),
  };
}

function partCell(draft: Draft, cell: DraftCell, cut: boolean): PartCell {
  const bbox = boxOf(draft, cell);
  return {
    row: cell.top,
    column: cell.left,
    rowSpan: cell.bottom - cell.top + 1,
    columnSpan: cell.right - cell.left + 1,
    bbox,
    lines: linesOf(cell.glyphs).map(cellLine),
    ruledAbove: ruled(draft.ys[cell.top], bbox),
    ruledBelow: ruled(draft.ys[cell.bottom + 1], bbox),
    doubts: cut ? ['text-across-ruling'] : [],
  };
}

function ruled(line: GridLine | undefined, bbox: BBox): boolean {
  return line !== undefined && covers(line.drawn, bbox[0], bbox[2], BARE_ROW_EDGE);
}

function boxOf(lines: { readonly xs: readonly GridLine[]; readonly ys: readonly GridLine[] }, region: Region): BBox {
  const at = (axis: readonly GridLine[], i: number): number => axis[i]?.pos ?? 0;
  return [
    at(lines.xs, region.left),
    at(lines.ys, region.top),
    at(lines.xs, region.right + 1),
    at(lines.ys, region.bottom + 1),
  ];
}

function filled(lattice: Lattice, regions: readonly Region[], glyphs: readonly Glyph[]): DraftCell[] {
  const columns = lattice.xs.length - 1;
  const owner = new Map<number, number>();
  regions.forEach((region, i) => {
    for (let row = region.top; row <= region.bottom; row++) {
      for (let column = region.left; column <= region.right; column++) owner.set(row * columns + column, i);
    }
  });
  const contents: Glyph[][] = regions.map(() => []);
  for (const glyph of glyphs) {
    const [x, y] = centreOf(glyph);
    const place = intervalOf(lattice.ys, y) * columns + intervalOf(lattice.xs, x);
    contents[owner.get(place) ?? -1]?.push(glyph);
  }
  return regions.map((region, i) => ({ ...region, glyphs: contents[i] ?? [] }));
}

/** Number of the interval between two lines that holds `pos`; the first and last reach outwards without end. */
function intervalOf(lines: readonly GridLine[], pos: number): number {
  let [low, high] = [0, lines.length - 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle + 1]?.pos ?? 0) <= pos) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks at words, built when first asked: most lattices have plain cells only. */
function textCrossing(lattice: Lattice, glyphs: readonly Glyph[]): CrossesText {
  let words: readonly BBox[] | null = null;
  return (axis, line, row, column) => {
    words ??= linesOf(glyphs, { splitGapEm: APART_EM }).flatMap((l) => l.words.map((word) => word.bbox));
    const place = boxOf(lattice, { top: row, bottom: row, left: column, right: column });
    const pos = (axis === 'x' ? lattice.xs : lattice.ys)[line]?.pos ?? 0;
    return words.some(([x0, y0, x1, y1]) =>
      axis === 'x'
        ? x0 < pos && pos < x1 && (y0 + y1) / 2 > place[1] && (y0 + y1) / 2 < place[3]
        : y0 < pos && pos < y1 && (x0 + x1) / 2 > place[0] && (x0 + x1) / 2 < place[2],
    );
  };
}
