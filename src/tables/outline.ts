/** Outlines of tables: grids and cells as the ink shows them, before anybody reads what stands in the cells. */

import type { Glyph } from '../ink/glyph.js';
import type { TextLine } from '../ink/lines.js';
import type { BBox } from '../model/document.js';
import type { Doubt } from '../model/rules.js';

/** A cell of an outline; `row` and `column` are 0-based within it. */
export interface OutlineCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly bbox: BBox;
  /** The lines of ink in it, from top to bottom. */
  readonly lines: readonly TextLine[];
  /** Whether a ruling (not only the end of the crossing rulings) closes the cell above (below). */
  readonly ruledAbove: boolean;
  readonly ruledBelow: boolean;
  /** Reasons to doubt what stands in it: `text-across-ruling` when a ruling runs through one of its glyphs, `rows-by-gaps` in rows that no ruling divides, `columns-by-gaps` in columns that none does. */
  readonly doubts: readonly Doubt[];
}

/** A table's outline on one page. `xs` (columns + 1) and `ys` (rows + 1) are the lines of its grid, ascending. */
interface Lined {
  readonly bbox: BBox;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Cover every place of the grid exactly once; sorted by row, then column. */
  readonly cells: readonly OutlineCell[];
}

/** As a geometry finds it, before it is known what stands inside or around it. */
export interface LooseOutline extends Lined {
  /** The glyphs inside, in any order. */
  readonly glyphs: readonly Glyph[];
}

export interface Outline extends Lined {
  /** Tables inside cells of this one; `cell` is an index in `cells`. */
  readonly nested: readonly { readonly cell: number; readonly outline: Outline }[];
}

/** All tables of one page. */
export interface PageOutlines {
  /** 1-based. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** By top, then left; nested ones inside their parents. */
  readonly outlines: readonly Outline[];
  /** `Glyph.index` of every glyph that stands in a table: what is left is body text, notes and furniture. */
  readonly used: ReadonlySet<number>;
}
