/** Builds `PageInk` by hand: text as glyphs of half an em, grids as rulings in the manners of several producers. */

import type { Glyph } from '../../src/ink/glyph.js';
import type { PageInk, Ruling } from '../../src/ink/page.js';
import { fill, printedText } from '../../src/tables/fill.js';
import { outlinesOf } from '../../src/tables/outlines.js';
import type { PageTables } from '../../src/tables/part.js';
import { PRINTED } from '../../src/tables/settings.js';

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  /** Points added between glyphs by the page (`Tc`). */
  readonly tracking?: number;
  /** Extra gap that no operator tells of. */
  readonly gap?: number;
  readonly advanceEm?: number;
}

export const SIZE = 10;

let drawn = 0;

/** Glyphs of `text` with its pen starting at `x` on `baseline`; a blank is a printed blank. */
export function textAt(text: string, x: number, baseline: number, style: TextStyle = {}): Glyph[] {
  const { size = SIZE, bold = false, tracking = 0, gap = 0, advanceEm = 0.5 } = style;
  let pen = x;
  return [...text].map((sign) => {
    const x0 = pen;
    pen += advanceEm * size;
    const glyph: Glyph = {
      text: sign,
      x0,
      y0: baseline - 0.9 * size,
      x1: pen,
      y1: baseline + 0.2 * size,
      baseline,
      size,
      font: 'f',
      bold,
      italic: false,
      space: /^[\s\u00a0]$/u.test(sign),
      tracking,
      index: drawn++,
    };
    pen += tracking + gap;
    return glyph;
  });
}

export function widthOf(text: string, size: number = SIZE): number {
  return [...text].length * 0.5 * size;
}

export const h = (pos: number, from: number, to: number, width = 0.5): Ruling => ({
  orientation: 'h',
  pos,
  from,
  to,
  width,
});

export const v = (pos: number, from: number, to: number, width = 0.5): Ruling => ({
  orientation: 'v',
  pos,
  from,
  to,
  width,
});

/** The four sides of a box. */
export function box(x0: number, y0: number, x1: number, y1: number): Ruling[] {
  return [h(y0, x0, x1), h(y1, x0, x1), v(x0, y0, y1), v(x1, y0, y1)];
}

export function pageOf(parts: Partial<PageInk>): PageInk {
  return { number: 1, width: 595, height: 842, glyphs: [], rulings: [], shades: [], images: [], ...parts };
}

/** A cell to draw; lines are set one below the other from the top left, with a padding of 4. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly text: string;
  readonly bold?: boolean;
}

export interface DrawnGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly DrawnCell[];
}

export const PADDING = 4;
export const LEADING = 12;

/** The box of a cell on the page. */
export function cellBox(grid: DrawnGrid, cell: DrawnCell): [number, number, number, number] {
  const at = (lines: readonly number[], i: number): number => lines[i] ?? Number.NaN;
  return [
    at(grid.xs, cell.column),
    at(grid.ys, cell.row),
    at(grid.xs, cell.column + (cell.columnSpan ?? 1)),
    at(grid.ys, cell.row + (cell.rowSpan ?? 1)),
  ];
}

export function gridGlyphs(grid: DrawnGrid): Glyph[] {
  return grid.cells.flatMap((cell) => {
    const [x0, y0] = cellBox(grid, cell);
    const lines = cell.text === '' ? [] : cell.text.split('\n');
    return lines.flatMap((line, i) =>
      textAt(line, x0 + PADDING, y0 + LEADING + i * LEADING, { bold: cell.bold ?? false }),
    );
  });
}

/** Every cell's four sides, each on its own: Chromium's manner. */
export function gridRulings(grid: DrawnGrid): Ruling[] {
  return grid.cells.flatMap((cell) => box(...cellBox(grid, cell)));
}

/**
 * A grid of one-line cells from rows of texts, at (`x`, `y`); columns as wide as given, rows as high as their text needs.
 * `null` continues the cell to the left; `'^'` the cell above.
 */
export function gridOfRows(
  rows: readonly (readonly (string | null)[])[],
  options: { readonly x?: number; readonly y?: number; readonly widths: readonly number[]; readonly boldRows?: number },
): DrawnGrid {
  const { x = 50, y = 100, widths, boldRows = 0 } = options;
  const xs = [x];
  for (const width of widths) xs.push((xs.at(-1) ?? 0) + width);
  const ys = [y];
  for (const row of rows) {
    const lines = Math.max(1, ...row.map((text) => (text === null ? 1 : text.split('\n').length)));
    ys.push((ys.at(-1) ?? 0) + lines * LEADING + 6);
  }
  const cells: DrawnCell[] = [];
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text === null || text === '^') return;
      let columnSpan = 1;
      while (row[c + columnSpan] === null) columnSpan += 1;
      let rowSpan = 1;
      while (rows[r + rowSpan]?.[c] === '^') rowSpan += 1;
      cells.push({ row: r, column: c, rowSpan, columnSpan, text, bold: r < boldRows });
    });
  });
  return { xs, ys, cells };
}

export function gridPage(grid: DrawnGrid, number = 1): PageInk {
  return pageOf({ number, glyphs: gridGlyphs(grid), rulings: gridRulings(grid) });
}

/** The tables of a page, read as a PDF is. */
export const tablesOfPage = (page: PageInk): PageTables => fill(outlinesOf(page, PRINTED), printedText);
