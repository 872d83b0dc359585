/** What one page shows of its tables: parts, before they are joined over pages. Coordinates as in `ink/page.ts`. */
import type { TextLine } from '../ink/lines.js';
import type { BBox } from '../model/document.js';
import type { OutlineCell } from './outline.js';

/** What is kept of a line in a cell until the document ends: a page holds hundreds. */
export interface CellLine extends Pick<TextLine, 'text' | 'bbox' | 'size' | 'bold' | 'raised'> {
  /** Points. */
  readonly firstWordWidth: number;
}

/** The lines of a cell as one reader reads them. */
export type CellReading = readonly CellLine[];

export function cellLine({ text, bbox, size, bold, raised, words }: TextLine): CellLine {
  const first = words[0]?.bbox ?? bbox;
  return { text, bbox, size, bold, raised, firstWordWidth: first[2] - first[0] };
}

/** A cell of a part: an outline's cell, read. */
export interface PartCell extends Omit<OutlineCell, 'lines'> {
  readonly lines: CellReading;
  /** Other readings of it that are possible; none where the text is printed for machines, too. */
  readonly others: readonly CellReading[];
}

/** A table on one page. `xs` (columns + 1) and `ys` (rows + 1) are the lines of its grid, ascending. */
export interface TablePart {
  readonly page: number;
  readonly bbox: BBox;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Cover every place of the grid exactly once; sorted by row, then column. */
  readonly cells: readonly PartCell[];
  /** Tables inside cells of this one; `cell` is an index in `cells`. */
  readonly nested: readonly NestedPart[];
}

export interface NestedPart {
  readonly cell: number;
  readonly part: TablePart;
}

/** The tables of one page: by top, then left; nested ones inside their parents. */
export interface PageTables {
  /** 1-based. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly TablePart[];
  /** `Glyph.index` of every glyph that stands in a table: what is left is body text, notes and furniture. */
  readonly used: ReadonlySet<number>;
}

export function partRows(part: TablePart): number {
  return part.ys.length - 1;
}
