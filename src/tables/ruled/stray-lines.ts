/** Upright lines that hardly a row has: drawn through one cell they make two of it, and its number may be in either. */
import type { Draft, DraftCell } from './draft.js';

/** A line divides the columns of a table when more than this share of its rows end a cell there; one row is no column. */
const FEW_ROWS = 0.1;
/** A table of fewer rows has no habits. */
const LEAST_ROWS = 4;

/** Figures, and what stands in place of them. */
const FIGURES = /^[\d.,%\s–-]*\d[\d.,%\s–-]*$/u;

/** Indices of the cells on both sides of such a line, where one of them holds a number. */
export function dividedCells({ xs, ys, cells }: Draft): Set<number> {
  const divided = new Set<number>();
  const rows = ys.length - 1;
  if (rows < LEAST_ROWS) return divided;
  const most = Math.max(1, Math.floor(FEW_ROWS * rows));
  for (let line = 1; line < xs.length - 1; line += 1) {
    const left = cells.flatMap((cell, i) => (cell.right + 1 === line ? [i] : []));
    const count = left.reduce((sum, i) => sum + heightOf(cells[i]), 0);
    if (count === 0 || count > most) continue;
    for (const i of left) {
      const beside = cells.flatMap((cell, j) => (cell.left === line && sharesRows(cell, cells[i]) ? [j] : []));
      const pair = [i, ...beside];
      if (pair.some((at) => FIGURES.test(textOf(cells[at])))) for (const at of pair) divided.add(at);
    }
  }
  return divided;
}

const heightOf = (cell: DraftCell | undefined): number => (cell === undefined ? 0 : cell.bottom - cell.top + 1);

const sharesRows = (a: DraftCell, b: DraftCell | undefined): boolean =>
  b !== undefined && a.top <= b.bottom && b.top <= a.bottom;

const textOf = (cell: DraftCell | undefined): string => cell?.glyphs.map(({ text }) => text).join('') ?? '';
