/** Outlines and a reader to the parts of tables. */

import type { Outline, OutlineCell, PageOutlines } from './outline.js';
import type { CellReading, PageTables, PartCell, TablePart } from './part.js';
import { cellLine } from './part.js';

/**
 * What may stand in a cell, the likeliest first; none: nothing does. A reader that is sure gives one reading. `page` is 1-based.
 */
export type CellReader = (cell: OutlineCell, page: number) => readonly CellReading[];

/** Of a page whose glyphs say what they are: each line's own text, and nothing beside it. */
export const printedText: CellReader = ({ lines }) => [lines.map(cellLine)];

const NO_LINES: CellReading = [];
const NO_OTHERS: readonly CellReading[] = [];

/** Asks `read` for each cell's text. */
export function fill({ page, width, height, outlines, used }: PageOutlines, read: CellReader): PageTables {
  return { page, width, height, parts: outlines.map((outline) => part(outline, page, read)), used };
}

function part({ bbox, xs, ys, cells, nested }: Outline, page: number, read: CellReader): TablePart {
  return {
    page,
    bbox,
    xs,
    ys,
    cells: cells.map((cell) => filled(cell, page, read)),
    nested: nested.map(({ cell, outline }) => ({ cell, part: part(outline, page, read) })),
  };
}

function withDoubtsOf(lines: OutlineCell['lines'], doubts: OutlineCell['doubts']): OutlineCell['doubts'] {
  const own = lines.flatMap((line) => line.doubts);
  return own.length === 0 ? doubts : [...new Set([...doubts, ...own])];
}

function filled(cell: OutlineCell, page: number, read: CellReader): PartCell {
  const [lines = NO_LINES, ...others] = read(cell, page);
  const { row, column, rowSpan, columnSpan, bbox, ruledAbove, ruledBelow, doubts } = cell;
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    bbox,
    lines,
    others: others.length === 0 ? NO_OTHERS : others,
    ruledAbove,
    ruledBelow,
    doubts: withDoubtsOf(cell.lines, doubts),
  };
}
