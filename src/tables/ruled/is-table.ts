/** Whether a grid is a table: not a box around text, a drawing or a chart. */

import { lengthOf } from '../../ink/stretch.js';
import type { Draft, DraftCell } from './draft.js';

/**
 * A grid of one column is a box around text; one with fewer than two cells in use is a drawing's or a chart's. A single
 * row is a table's rest on the next page as well as a box with parts, so one used cell among three will do there.
 * `isTaken` tells cells in which a nested table stands.
 */
export function isTable(draft: Draft, isTaken: (cell: DraftCell) => boolean): boolean {
  const columns = draft.xs.length - 1;
  const rows = draft.ys.length - 1;
  const used = draft.cells.filter((cell) => cell.glyphs.some((g) => !g.space) || isTaken(cell)).length;
  return columns >= 2 && used >= (rows === 1 && columns >= 3 ? 1 : 2) && !isBarChart(draft);
}

/** An inner line that only shading draws must run along at least this share of the grid. */
const SHADED_SHARE = 0.5;

/** Bars are shaded areas that share their foot and end each where they like; shaded cells end together. */
function isBarChart({ xs, ys }: Draft): boolean {
  return [
    { lines: xs, along: ys },
    { lines: ys, along: xs },
  ].some(({ lines, along }) => {
    const extent = (along.at(-1)?.pos ?? 0) - (along[0]?.pos ?? 0);
    return lines.slice(1, -1).some((line) => line.drawn.length === 0 && lengthOf(line.ink) < SHADED_SHARE * extent);
  });
}
