/** The outlines of all tables on one page, from its ink. */
import { isWithin } from '../ink/box.js';
import type { PageInk } from '../ink/page.js';
import { type Clues, PRINTED_CLUES } from './clues.js';
import type { LooseOutline, Outline, PageOutlines } from './outline.js';
import { rowRuledOutlines } from './row-ruled/outline.js';
import { ruledOutlines } from './ruled/outline.js';
import type { TableSettings } from './settings.js';
import { Sheet } from './sheet.js';

/** A way to tell tables on a page; what an earlier one has taken is not its own. */
type Geometry = (sheet: Sheet) => Iterable<LooseOutline>;

/** In order of trust: rulings on all sides of the cells, then white between columns that none divides. */
const GEOMETRIES: readonly Geometry[] = [ruledOutlines, rowRuledOutlines];

/**
 * Nested tables stand inside their parents. What is no table (frames, boxes, underlines, charts) is left alone. `clues` answers
 * where the ink leaves a question open.
 */
export function outlinesOf(page: PageInk, settings: TableSettings, clues: Clues = PRINTED_CLUES): PageOutlines {
  const sheet = new Sheet(page, settings, clues);
  for (const geometry of GEOMETRIES) for (const outline of geometry(sheet)) sheet.add(outline);
  return {
    page: page.number,
    width: page.width,
    height: page.height,
    outlines: nestedOutlines(sheet.outlines, settings.touch),
    used: sheet.taken,
  };
}

/** Of `found` none lies in an earlier one; a table may stand over the sides of the cell around it by `slack`. */
function nestedOutlines(found: readonly LooseOutline[], slack: number): Outline[] {
  const inside = found.map(() => [] as { cell: number; inner: number }[]);
  const outer: number[] = [];
  found.forEach((outline, i) => {
    const parent = found.findIndex(
      (other, j) => j > i && isWithin(outline.bbox, other.bbox, slack) && cellAround(other, outline, slack) >= 0,
    );
    const around = found[parent];
    if (around === undefined) outer.push(i);
    else inside[parent]?.push({ cell: cellAround(around, outline, slack), inner: i });
  });
  const build = (i: number): Outline | null => {
    const outline = found[i];
    if (outline === undefined) return null;
    const nested = (inside[i] ?? []).flatMap(({ cell, inner }): Outline['nested'] => {
      const built = build(inner);
      return built === null ? [] : [{ cell, outline: built }];
    });
    const { bbox, xs, ys, cells } = outline;
    return { bbox, xs, ys, cells, nested: nested.sort((a, b) => byPlace(a.outline, b.outline)) };
  };
  return outer.flatMap((i) => build(i) ?? []).sort(byPlace);
}

function byPlace(a: Outline, b: Outline): number {
  return a.bbox[1] - b.bbox[1] || a.bbox[0] - b.bbox[0];
}

function cellAround(outer: LooseOutline, inner: LooseOutline, slack: number): number {
  return outer.cells.findIndex((cell) => isWithin(inner.bbox, cell.bbox, slack));
}
