/** Columns of text that no ruling divides: by the white that runs down between them. */
import { middleOf, type Stretch } from '../../ink/stretch.js';
import type { TextRow } from './text-rows.js';

/** White narrower than this, in em, is no gutter. */
const LEAST_GUTTER_EM = 0.5;

/** Share of the rows whose text may run over a gutter: titles of sections, labels that fill their cell. */
const CROSSING = 0.1;

/** Share of the lines that may be titles of sections. */
export const TITLES = 0.35;

/** As many rows at least must have text on both sides. */
const LEAST_ROWS = 2;

/**
 * The extents of the columns' text, from left to right, between gutters that run through (nearly) all of `rows`; rows of
 * one piece (titles, prose, the rest of a label) have no say. `heads`, the lines of the header, bear witness to a column that
 * few rows fill. `em` is the size of the text, in points.
 */
export function columnsOf(rows: readonly TextRow[], heads: readonly TextRow[], em: number): Stretch[] {
  let telling = rows.filter((row) => row.pieces.length >= 2);
  const single = rows.filter((row) => row.pieces.length === 1);
  const columnsBetween = (some: readonly TextRow[]): Stretch[] =>
    columnsWhere(some, em, (gutter) => isCrossedSeldom(gutter, single, rows.length) && divides(gutter, some, heads));
  let columns = columnsBetween(telling);
  for (let left = Math.floor(CROSSING * telling.length); left > 0; left--) {
    const without = telling.map((row) => telling.filter((other) => other !== row));
    const best = without
      .map((some) => ({ some, found: columnsBetween(some) }))
      .reduce<{ some: TextRow[]; found: Stretch[] } | null>(
        (most, one) => (one.found.length > (most?.found.length ?? columns.length) ? one : most),
        null,
      );
    if (best === null) break;
    [telling, columns] = [best.some, best.found];
  }
  return columns;
}

/** Between gutters in which no text stands. */
function columnsWhere(rows: readonly TextRow[], em: number, isGutter: (white: Stretch) => boolean): Stretch[] {
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of rows.flatMap(extents).sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = columns.at(-1);
    const isClear =
      last !== undefined && from - last.to >= LEAST_GUTTER_EM * em && isGutter({ from: last.to, to: from });
    if (last === undefined || isClear) columns.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return columns;
}

const extents = ({ pieces }: TextRow): Stretch[] => pieces.map(({ bbox }) => ({ from: bbox[0], to: bbox[2] }));

const crosses = (row: TextRow, x: number): boolean => extents(row).some(({ from, to }) => from < x && to > x);

/** Titles of sections run over gutters; where many lines do, they are labels, and the white is theirs. */
function isCrossedSeldom(white: Stretch, single: readonly TextRow[], rows: number): boolean {
  return single.filter((row) => crosses(row, middleOf(white))).length <= TITLES * rows;
}

/** Whether several rows, or one and its heads, have text on both sides of the white. */
function divides(white: Stretch, rows: readonly TextRow[], heads: readonly TextRow[]): boolean {
  const middle = middleOf(white);
  const hasBoth = (row: TextRow): boolean => {
    const own = extents(row);
    return !crosses(row, middle) && own.some(({ to }) => to <= middle) && own.some(({ from }) => from >= middle);
  };
  const both = rows.filter(hasBoth).length;
  return both >= LEAST_ROWS || (both > 0 && heads.some(hasBoth));
}
