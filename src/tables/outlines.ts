/** All tables of one page. */

import { centreOf } from '../ink/glyph.js';
import type { Glyph, PageContent } from '../ink/page.js';
import type { BBox } from '../model/document.js';
import type { NestedPart, PageTables, TablePart } from './part.js';
import { ruledRowGrids } from './row-ruled/outline.js';
import { rulingStacks } from './row-ruled/ruling-stacks.js';
import { edgesOf } from './ruled/edges.js';
import { networksOf } from './ruled/networks.js';
import { type Grid, gridOf } from './ruled/outline.js';
import { TOUCH } from './settings.js';

/** Networks of rulings past this many on one page belong to a drawing (a map has thousands); tables are the larger ones. */
const MOST_NETWORKS = 500;

/** The page's tables, nested ones inside their parents. What is no table (frames, boxes, underlines, charts) is left alone. */
export function tablesOfPage(page: PageContent): PageTables {
  const networks = networksOf(edgesOf(page))
    .map((network) => ({ network, area: areaOf(network.bbox) }))
    .sort((a, b) => b.area - a.area)
    .slice(0, MOST_NETWORKS)
    .reverse();
  const pool = new GlyphPool(page.glyphs);
  const found: Grid[] = [];
  for (const { network } of networks) {
    const grid = gridOf(
      network,
      (bbox) => pool.within(bbox),
      (bbox) => found.some((inner) => contains(bbox, inner.bbox)),
    );
    if (grid === null) continue;
    pool.take(grid.glyphs);
    found.push(grid);
  }
  const ruled = found.map((grid) => grid.bbox);
  for (const stack of rulingStacks(page.rulings, ruled)) {
    for (const grid of ruledRowGrids(stack, (bbox) => pool.within(bbox))) {
      pool.take(grid.glyphs);
      found.push(grid);
    }
  }
  return {
    page: page.number,
    width: page.width,
    height: page.height,
    parts: nestedParts(page.number, found),
    used: pool.taken,
  };
}

/** `grids` from small to large. */
function nestedParts(page: number, grids: readonly Grid[]): TablePart[] {
  const inside = grids.map(() => [] as { cell: number; grid: number }[]);
  const outer: number[] = [];
  grids.forEach((grid, i) => {
    const parent = grids.findIndex(
      (other, j) => j > i && contains(other.bbox, grid.bbox) && cellAround(other, grid) >= 0,
    );
    const around = grids[parent];
    if (around === undefined) outer.push(i);
    else inside[parent]?.push({ cell: cellAround(around, grid), grid: i });
  });
  const build = (i: number): TablePart | null => {
    const grid = grids[i];
    if (grid === undefined) return null;
    const nested = (inside[i] ?? []).flatMap(({ cell, grid: inner }): NestedPart[] => {
      const part = build(inner);
      return part === null ? [] : [{ cell, part }];
    });
    nested.sort((a, b) => byPlace(a.part, b.part));
    return { page, bbox: grid.bbox, xs: grid.xs, ys: grid.ys, cells: grid.cells, nested };
  };
  return outer.flatMap((i) => build(i) ?? []).sort(byPlace);
}

function byPlace(a: TablePart, b: TablePart): number {
  return a.bbox[1] - b.bbox[1] || a.bbox[0] - b.bbox[0];
}

function cellAround(outer: Grid, inner: Grid): number {
  return outer.cells.findIndex((cell) => contains(cell.bbox, inner.bbox));
}

function contains(outer: BBox, inner: BBox): boolean {
  return (
    inner[0] >= outer[0] - TOUCH &&
    inner[1] >= outer[1] - TOUCH &&
    inner[2] <= outer[2] + TOUCH &&
    inner[3] <= outer[3] + TOUCH
  );
}

function areaOf([x0, y0, x1, y1]: BBox): number {
  return (x1 - x0) * (y1 - y0);
}

interface Placed {
  readonly glyph: Glyph;
  readonly x: number;
  readonly y: number;
}

/** The page's glyphs that no table has taken yet, found by place. Sorted when first asked: most pages have no table. */
class GlyphPool {
  readonly #glyphs: readonly Glyph[];
  #sorted: readonly Placed[] | null = null;
  readonly taken = new Set<number>();

  constructor(glyphs: readonly Glyph[]) {
    this.#glyphs = glyphs;
  }

  get #byHeight(): readonly Placed[] {
    this.#sorted ??= this.#glyphs
      .map((glyph) => {
        const [x, y] = centreOf(glyph);
        return { glyph, x, y };
      })
      .sort((a, b) => a.y - b.y || a.glyph.index - b.glyph.index);
    return this.#sorted;
  }

  within([x0, y0, x1, y1]: BBox): Glyph[] {
    const found: Glyph[] = [];
    const sorted = this.#byHeight;
    for (let i = firstFrom(sorted, y0); i < sorted.length; i++) {
      const entry = sorted[i];
      if (entry === undefined || entry.y > y1) break;
      if (entry.x >= x0 && entry.x <= x1 && !this.taken.has(entry.glyph.index)) found.push(entry.glyph);
    }
    return found;
  }

  take(glyphs: readonly Glyph[]): void {
    for (const glyph of glyphs) this.taken.add(glyph.index);
  }
}

/** Index of the first glyph at or below `y`. */
function firstFrom(sorted: readonly Placed[], y: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
