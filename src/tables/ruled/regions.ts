/** A lattice's places, united where no ruling lies between, as rectangles. */
import { DisjointSets } from '../../ink/disjoint-sets.js';
import type { TableSettings } from '../settings.js';
import { type Lattice, ruledBelow, ruledRight } from './lattice.js';

/** Whether a border on line `line` of an axis (`x`: a vertical line) beside the place at `row`, `column` would run through text. */
export type CrossesText = (axis: 'x' | 'y', line: number, row: number, column: number) => boolean;

/** A rectangle of places; ends are inclusive. */
export interface Region {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Rectangles that cover every place exactly once, by row, then column. Where the places that hang together are no
 * rectangle, or a ruling ends inside them, that ruling is taken to run on: text on its two sides is never joined.
 * `crossesText` says whether a border would run through text; it settles which way such a region is cut.
 */
export function regionsOf(lattice: Lattice, crossesText: CrossesText, settings: TableSettings): Region[] {
  const columns = lattice.xs.length - 1;
  const rows = lattice.ys.length - 1;
  const sets = new DisjointSets(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      if (column + 1 < columns && !ruledRight(lattice, row, column, settings)) sets.unite(place, place + 1);
      if (row + 1 < rows && !ruledBelow(lattice, row, column, settings)) sets.unite(place, place + columns);
    }
  }
  const members = new Map<number, number[]>();
  for (let place = 0; place < rows * columns; place++) {
    const root = sets.find(place);
    const list = members.get(root);
    if (list === undefined) members.set(root, [place]);
    else list.push(place);
  }
  const regions: Region[] = [];
  for (const places of members.values()) regions.push(...rectangles(lattice, places, columns, crossesText, settings));
  return regions.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Places seen row by row, or, with rows and columns swapped, column by column. */
interface View {
  readonly box: Region;
  has(row: number, column: number): boolean;
  wallRight(row: number, column: number): boolean;
  wallBelow(row: number, column: number): boolean;
}

function rectangles(
  lattice: Lattice,
  places: readonly number[],
  columns: number,
  crossesText: CrossesText,
  settings: TableSettings,
): readonly Region[] {
  const inside = new Set(places);
  const view: View = {
    box: boundsOf(places, columns),
    has: (row, column) => column >= 0 && column < columns && inside.has(row * columns + column),
    wallRight: (row, column) => ruledRight(lattice, row, column, settings),
    wallBelow: (row, column) => ruledBelow(lattice, row, column, settings),
  };
  if (isPlain(view, places.length)) return [view.box];
  const byRows = strips(view);
  const byColumns = strips(transposed(view)).map(transposedRegion);
  const [costRows, costColumns] = [textCuts(view, byRows, crossesText), textCuts(view, byColumns, crossesText)];
  if (costRows !== costColumns) return costRows < costColumns ? byRows : byColumns;
  return byColumns.length < byRows.length ? byColumns : byRows;
}

function boundsOf(places: readonly number[], columns: number): Region {
  let [top, left, bottom, right] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { top, left, bottom, right };
}

/** A full rectangle of `count` places without a ruling inside. */
function isPlain({ box, wallRight, wallBelow }: View, count: number): boolean {
  if ((box.bottom - box.top + 1) * (box.right - box.left + 1) !== count) return false;
  for (let row = box.top; row <= box.bottom; row++) {
    for (let column = box.left; column <= box.right; column++) {
      if (column < box.right && wallRight(row, column)) return false;
      if (row < box.bottom && wallBelow(row, column)) return false;
    }
  }
  return true;
}

/** Runs of places in each row, joined with the run of the same extent below where nothing lies between. */
function strips(view: View): Region[] {
  const done: Region[] = [];
  let open: Region[] = [];
  for (let row = view.box.top; row <= view.box.bottom; row++) {
    const next = runsOf(view, row).map((run) => {
      const above = open.find((o) => o.left === run.left && o.right === run.right);
      const joins = above !== undefined && !anyWall(view, row - 1, run);
      return joins ? { ...above, bottom: row } : run;
    });
    done.push(...open.filter((o) => !next.some((n) => n.top === o.top && n.left === o.left)));
    open = next;
  }
  return [...done, ...open];
}

function runsOf(view: View, row: number): Region[] {
  const runs: Region[] = [];
  let left: number | null = null;
  for (let column = view.box.left; column <= view.box.right; column++) {
    if (!view.has(row, column)) continue;
    left ??= column;
    if (view.has(row, column + 1) && column < view.box.right && !view.wallRight(row, column)) continue;
    runs.push({ top: row, left, bottom: row, right: column });
    left = null;
  }
  return runs;
}

function anyWall(view: View, row: number, run: Region): boolean {
  for (let column = run.left; column <= run.right; column++) if (view.wallBelow(row, column)) return true;
  return false;
}

function transposed(view: View): View {
  return {
    box: transposedRegion(view.box),
    has: (row, column) => view.has(column, row),
    wallRight: (row, column) => view.wallBelow(column, row),
    wallBelow: (row, column) => view.wallRight(column, row),
  };
}

function transposedRegion({ top, left, bottom, right }: Region): Region {
  return { top: left, left: top, bottom: right, right: bottom };
}

/** How many of the borders that `regions` add where no ruling is would run through text. */
function textCuts(view: View, regions: readonly Region[], crossesText: CrossesText): number {
  let cuts = 0;
  for (const { top, left, bottom, right } of regions) {
    for (let row = top; row <= bottom; row++) {
      if (view.has(row, right + 1) && !view.wallRight(row, right) && crossesText('x', right + 1, row, right)) cuts += 1;
    }
    for (let column = left; column <= right; column++) {
      if (
        view.has(bottom + 1, column) &&
        !view.wallBelow(bottom, column) &&
        crossesText('y', bottom + 1, bottom, column)
      ) {
        cuts += 1;
      }
    }
  }
  return cuts;
}
