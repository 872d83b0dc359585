/** Doubts that the ink of a page lays on the cells of its tables: text crossed out, and marks that are no text. */
import { areaOf, heightOf, holds, intersect, isWithin, union, widthOf } from '../ink/box.js';
import type { LooseInk } from '../ink/loose.js';
import type { PageInk, Ruling } from '../ink/page.js';
import type { BBox } from '../model/document.js';
import type { Doubt } from '../model/rules.js';
import type { PageTables, PartCell, TablePart } from './part.js';
import { isStruck, Strikes } from './struck-text.js';
import { unevenRows } from './uneven-rows.js';

/** A mark belongs to a cell when this share of it lies there. */
const IN_CELL = 0.5;
/** An opaque picture that hides at least this much of a cell is its content, though it be larger. */
const OVER_CELL = 0.5;
/** A filled area is the ground of a cell or of its lines, not a mark, from this share of the cell's width on. */
const GROUND = 0.6;
/** A line this near to the side of its cell is a border, doubled or a little off (points). */
const BORDER = 3;
/** Ends of a line that stop this much short of both sides leave it inside the cell (points). */
const INSIDE = 2;

/** What `tables` stand on. */
export interface CellInk extends Pick<PageInk, 'rulings' | 'shades'> {
  readonly loose: readonly LooseInk[];
}

/**
 * `tables` with `struck-text` on cells in which a line runs through the letters, `ink-not-text` on those that hold a mark which
 * is no text (they are not blank, and what else they say is not all that is printed there), and `row-uneven` on blank cells of a
 * row that ends before the others.
 */
export function withInkDoubts(tables: PageTables, ink: CellInk): PageTables {
  const strikes = new Strikes(ink.rulings, ink.loose);
  const part = (p: TablePart): TablePart => {
    const near = inTable(p.bbox, ink);
    const uneven = unevenRows(p, near.rulings);
    const holdsTable = new Set(p.nested.map(({ cell }) => cell));
    return {
      ...p,
      cells: p.cells.map((cell, i) => {
        const doubts: Doubt[] = [];
        const reach = cell.lines.map((line) => line.bbox).reduce(union, cell.bbox);
        if (isStruck(cell, strikes.near(reach))) doubts.push('struck-text');
        if (cell.lines.length === 0 && uneven.has(cell.row)) doubts.push('row-uneven');
        if (holdsTable.has(i) || holdsInk(cell, near)) doubts.push('ink-not-text');
        return doubts.length === 0 ? cell : { ...cell, doubts: [...cell.doubts, ...doubts] };
      }),
      nested: p.nested.map((inner) => ({ ...inner, part: part(inner.part) })),
    };
  };
  return { ...tables, parts: tables.parts.map(part) };
}

/** `tables` with a doubt on every cell. */
export function withDoubt(tables: PageTables, doubt: Doubt): PageTables {
  const part = (p: TablePart): TablePart => ({
    ...p,
    cells: p.cells.map((cell) => ({ ...cell, doubts: [...cell.doubts, doubt] })),
    nested: p.nested.map((inner) => ({ ...inner, part: part(inner.part) })),
  });
  return { ...tables, parts: tables.parts.map(part) };
}

/** What of the ink meets the table. */
const inTable = (bbox: BBox, { loose, rulings, shades }: CellInk): CellInk => ({
  loose: loose.filter((mark) => meets(mark.bbox, bbox)),
  rulings: rulings.filter((ruling) => meets(boxOf(ruling), bbox)),
  shades: shades.filter((shade) => meets(shade.bbox, bbox)),
});

const boxOf = ({ orientation, pos, from, to }: Ruling): BBox =>
  orientation === 'h' ? [from, pos, to, pos] : [pos, from, pos, to];

function meets(a: BBox, b: BBox): boolean {
  const [x0, y0, x1, y1] = intersect(a, b);
  return x0 <= x1 && y0 <= y1;
}

function holdsInk(cell: PartCell, { loose, rulings, shades }: CellInk): boolean {
  const isBlank = cell.lines.length === 0;
  return (
    loose.some((mark) => isOwn(mark, cell.bbox) && (mark.kind === 'hidden' ? isBlank : !isGroundOf(mark, cell))) ||
    (isBlank && rulings.some((ruling) => isInside(ruling, cell.bbox))) ||
    (isBlank && shades.some(({ bbox }) => isMost(bbox, cell.bbox) && widthOf(bbox) < GROUND * widthOf(cell.bbox)))
  );
}

const isOwn = ({ kind, bbox }: LooseInk, cell: BBox): boolean =>
  isMost(bbox, cell) || (kind === 'picture' && shared(bbox, cell) >= OVER_CELL * areaOf(cell));

const shared = (a: BBox, b: BBox): number => {
  const box = intersect(a, b);
  return widthOf(box) > 0 && heightOf(box) > 0 ? areaOf(box) : 0;
};

/** Whether most of the mark lies in the cell; a mark without extent counts by its middle. */
function isMost(mark: BBox, cell: BBox): boolean {
  const area = areaOf(mark);
  if (area <= 0) return holds(cell, (mark[0] + mark[2]) / 2, (mark[1] + mark[3]) / 2);
  return shared(mark, cell) >= IN_CELL * area;
}

/** A filled shape around all the text of a cell is what it is printed on. */
const isGroundOf = ({ kind, bbox }: LooseInk, { lines }: PartCell): boolean =>
  kind === 'drawing' && lines.length > 0 && lines.every((line) => isWithin(line.bbox, bbox, 1));

/** A short line that touches no side of the cell: a dash, the stroke of a digit. */
function isInside(ruling: Ruling, [x0, y0, x1, y1]: BBox): boolean {
  const [near, far, low, high] = ruling.orientation === 'h' ? [y0, y1, x0, x1] : [x0, x1, y0, y1];
  return (
    ruling.pos > near + BORDER && ruling.pos < far - BORDER && ruling.from > low + INSIDE && ruling.to < high - INSIDE
  );
}
