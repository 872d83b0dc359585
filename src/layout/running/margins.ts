/** The margins of a page: where its furniture stands. */
import type { PrintedLine } from '../printed-line.js';

/** A page as far as its furniture is concerned. */
export interface MarginPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Lines outside the tables, overlays already out, from top to bottom. */
  readonly lines: readonly PrintedLine[];
  /** Top and bottom edges of its tables: they are body. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
}

export type PageEdge = 'top' | 'bottom';

/** Lines whose middles differ by less (points) stand in one row. */
export const SAME_ROW = 4;
/** The same running line moves by less than this from page to page (points). */
export const SAME_PLACE = 3;
/** Furniture stands in this share of the page's height next to the edge. */
const MARGIN_SHARE = 0.17;

const middle = (line: PrintedLine): number => (line.bbox[1] + line.bbox[3]) / 2;

/** Distance of a line's middle from the page's edge, in points. */
export const fromEdge = (page: MarginPage, line: PrintedLine, edge: PageEdge): number =>
  edge === 'top' ? middle(line) : page.height - middle(line);

export const inMargin = (page: MarginPage, line: PrintedLine, edge: PageEdge): boolean =>
  fromEdge(page, line, edge) <= page.height * MARGIN_SHARE;

/** A box's extent as distances from the edge, the nearer first. */
export const extentFrom = (
  page: MarginPage,
  [top, bottom]: readonly [top: number, bottom: number],
  edge: PageEdge,
): readonly [near: number, far: number] => (edge === 'top' ? [top, bottom] : [page.height - bottom, page.height - top]);

/** Rows of lines from the edge inwards, as far as the margin reaches and no table stands further out. */
export function marginRows(page: MarginPage, lines: readonly PrintedLine[], edge: PageEdge): PrintedLine[][] {
  const rows: PrintedLine[][] = [];
  for (const line of [...lines].sort((a, b) => fromEdge(page, a, edge) - fromEdge(page, b, edge))) {
    if (!inMargin(page, line, edge)) break;
    const beyondTable = page.tables.some((t) => (edge === 'top' ? middle(line) > t.top : middle(line) < t.bottom));
    if (beyondTable) break;
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(middle(first) - middle(line)) <= SAME_ROW) row.push(line);
    else rows.push([line]);
  }
  return rows;
}
