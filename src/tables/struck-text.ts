/** Text that somebody crossed out: it is still there to be read, and no longer holds. */
import type { Ruling } from '../ink/page.js';
import type { CellLine, PageTables, PartCell, TablePart } from './part.js';

/** A line that crosses text out runs between these shares of its height, from ascent to descent: below is an underline. */
const HIGHEST = 0.35;
const LOWEST = 0.72;
/** It runs along at least this much of the text (font sizes): one narrow figure. */
const LENGTH = 0.3;
/** It ends with the text, well inside of the cell's rulings (points); what goes further divides the cell. */
const BEYOND_TEXT = 3;

/** `tables` with the doubt `struck-text` on the cells in which a line runs through the letters. */
export function withStruckText(tables: PageTables, rulings: readonly Ruling[]): PageTables {
  const across = rulings.filter((ruling) => ruling.orientation === 'h');
  const part = (p: TablePart): TablePart => {
    const [x0, y0, x1, y1] = p.bbox;
    const near = across.filter((r) => r.pos > y0 && r.pos < y1 && r.from > x0 && r.to < x1);
    if (near.length === 0) return p;
    return {
      ...p,
      cells: p.cells.map((cell) =>
        isStruck(cell, near) ? { ...cell, doubts: [...cell.doubts, 'struck-text'] } : cell,
      ),
      nested: p.nested.map((inner) => ({ ...inner, part: part(inner.part) })),
    };
  };
  return { ...tables, parts: tables.parts.map(part) };
}

const isStruck = (cell: PartCell, rulings: readonly Ruling[]): boolean =>
  cell.lines.some((line) => rulings.some((ruling) => runsThrough(ruling, line)));

function runsThrough({ pos, from, to }: Ruling, { bbox: [x0, y0, x1, y1], size }: CellLine): boolean {
  const height = y1 - y0;
  if (pos < y0 + HIGHEST * height || pos > y0 + LOWEST * height) return false;
  if (from < x0 - BEYOND_TEXT || to > x1 + BEYOND_TEXT) return false;
  return Math.min(to, x1) - Math.max(from, x0) >= LENGTH * size;
}
