/** The grid of one network while it is being cleaned: regions with their glyphs, on lines that may turn out needless. */

import type { Glyph } from '../../ink/glyph.js';
import { joinedStretches, lengthOf } from '../../ink/stretch.js';
import type { GridLine } from '../grid-lines.js';
import type { TableSettings } from '../settings.js';
import type { Region } from './regions.js';

export interface DraftCell extends Region {
  readonly glyphs: readonly Glyph[];
}

export interface Draft {
  readonly xs: readonly GridLine[];
  readonly ys: readonly GridLine[];
  readonly cells: readonly DraftCell[];
}

/**
 * Without lines at which no cell ends, slivers, and blank outermost columns or rows that rulings merely overhang: narrow
 * ones, and those that nothing divides.
 */
export function cleaned(draft: Draft, settings: TableSettings): Draft {
  const byColumns = cleanedAxis(draft, settings.sliverWidth, settings);
  if (isClean(byColumns, settings.sliverHeight)) return byColumns;
  return transposed(cleanedAxis(transposed(byColumns), settings.sliverHeight, settings));
}

/** Whether no row can be needless: all are high and drawn, and cells end at every line between them. */
function isClean({ ys, cells }: Draft, sliver: number): boolean {
  const ends = new Set<number>();
  for (const cell of cells) ends.add(cell.top).add(cell.bottom + 1);
  return (
    ends.size === ys.length &&
    ys.every(({ pos, ink }, i) => ink.length > 0 && (i === 0 || pos - (ys[i - 1]?.pos ?? pos) >= sliver))
  );
}

function cleanedAxis(draft: Draft, sliver: number, settings: TableSettings): Draft {
  let current = withoutUnused(draft);
  for (let column = 0; column < current.xs.length - 1; ) {
    if (isNeedless(current, column, sliver, settings)) current = withoutColumn(current, column, settings);
    else column += 1;
  }
  return withoutUnused(current);
}

function isNeedless({ xs, ys, cells }: Draft, column: number, sliver: number, settings: TableSettings): boolean {
  const [left, right] = [xs[column], xs[column + 1]];
  if (xs.length <= 2 || left === undefined || right === undefined) return false;
  const width = right.pos - left.pos;
  const isOpen = left.ink.length === 0 || right.ink.length === 0;
  if (width >= sliver && !isOpen) return false;
  const within = cells.filter((cell) => cell.left === column && cell.right === column);
  if (within.some((cell) => cell.glyphs.some((glyph) => !glyph.space))) return false;
  const undivided = within.length === 1 && within.every((cell) => cell.bottom - cell.top === ys.length - 2);
  return width < sliver || width < settings.overhangColumn || undivided;
}

/** The two lines of `column` become one, where the longer one of them lies; cells wholly inside vanish. */
function withoutColumn({ xs, ys, cells }: Draft, column: number, { joinGap }: TableSettings): Draft {
  const both = xs.slice(column, column + 2);
  const longer = both.reduce((a, b) => (lengthOf(b.ink) > lengthOf(a.ink) ? b : a));
  const line = {
    pos: longer.pos,
    ink: joinedStretches(
      both.flatMap(({ ink }) => ink),
      joinGap,
    ),
    drawn: joinedStretches(
      both.flatMap(({ drawn }) => drawn),
      joinGap,
    ),
  };
  const renumber = (at: number): number => (at > column ? at - 1 : at);
  return {
    xs: [...xs.slice(0, column), line, ...xs.slice(column + 2)],
    ys,
    cells: cells
      .filter((cell) => cell.left !== column || cell.right !== column)
      .map((cell) => ({ ...cell, left: renumber(cell.left), right: renumber(cell.right + 1) - 1 })),
  };
}

function withoutUnused({ xs, ys, cells }: Draft): Draft {
  const used = new Set<number>();
  for (const cell of cells) used.add(cell.left).add(cell.right + 1);
  if (used.size === xs.length) return { xs, ys, cells };
  const numbers = new Map<number, number>();
  xs.forEach((_, i) => {
    if (used.has(i)) numbers.set(i, numbers.size);
  });
  const renumber = (line: number): number => numbers.get(line) ?? 0;
  return {
    xs: xs.filter((_, i) => used.has(i)),
    ys,
    cells: cells.map((cell) => ({ ...cell, left: renumber(cell.left), right: renumber(cell.right + 1) - 1 })),
  };
}

function transposed({ xs, ys, cells }: Draft): Draft {
  return {
    xs: ys,
    ys: xs,
    cells: cells.map((cell) => ({
      ...cell,
      top: cell.left,
      left: cell.top,
      bottom: cell.right,
      right: cell.bottom,
    })),
  };
}
