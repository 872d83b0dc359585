/**
 * The parts of tables as bytes and back: most of what a page of a form holds would be the names of its cells' properties, so
 * that cells and lines are written as lists, in the order below.
 */

import type { BBox } from '../../model/document.js';
import type { Doubt } from '../../model/rules.js';
import type { CellLine, NestedPart, PartCell, TablePart } from '../../tables/part.js';
import { fromBytes, toBytes } from './packed.js';

type PackedLine = readonly [
  text: string,
  bbox: BBox,
  size: number,
  firstWordWidth: number,
  bold: 0 | 1,
  ...raised: CellLine['raised'],
];
type PackedCell = readonly [
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
  bbox: BBox,
  ruledAbove: 0 | 1,
  ruledBelow: 0 | 1,
  doubts: readonly Doubt[],
  others: readonly (readonly PackedLine[])[],
  ...lines: PackedLine[],
];
interface PackedPart extends Omit<TablePart, 'cells' | 'nested'> {
  readonly cells: readonly PackedCell[];
  readonly nested: readonly { readonly cell: number; readonly part: PackedPart }[];
}

export const packParts = (parts: readonly TablePart[]): Uint8Array => toBytes(parts.map(packPart));

/** `packed` is what `packParts` gave. */
export const unpackParts = (packed: Uint8Array): TablePart[] => (fromBytes(packed) as PackedPart[]).map(unpackPart);

const packPart = (part: TablePart): PackedPart => ({
  ...part,
  cells: part.cells.map(packCell),
  nested: part.nested.map((inner) => ({ cell: inner.cell, part: packPart(inner.part) })),
});

const unpackPart = (part: PackedPart): TablePart => ({
  ...part,
  cells: part.cells.map(unpackCell),
  nested: part.nested.map((inner): NestedPart => ({ cell: inner.cell, part: unpackPart(inner.part) })),
});

const bit = (flag: boolean): 0 | 1 => (flag ? 1 : 0);

const packCell = (cell: PartCell): PackedCell => [
  cell.row,
  cell.column,
  cell.rowSpan,
  cell.columnSpan,
  cell.bbox,
  bit(cell.ruledAbove),
  bit(cell.ruledBelow),
  cell.doubts,
  cell.others.map((reading) => reading.map(packLine)),
  ...cell.lines.map(packLine),
];

function unpackCell(cell: PackedCell): PartCell {
  const [row, column, rowSpan, columnSpan, bbox, ruledAbove, ruledBelow, doubts, others, ...lines] = cell;
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    bbox,
    lines: lines.map(unpackLine),
    others: others.map((reading) => reading.map(unpackLine)),
    ruledAbove: ruledAbove === 1,
    ruledBelow: ruledBelow === 1,
    doubts,
  };
}

const packLine = ({ text, bbox, size, firstWordWidth, bold, raised }: CellLine): PackedLine => [
  text,
  bbox,
  size,
  firstWordWidth,
  bit(bold),
  ...raised,
];

function unpackLine([text, bbox, size, firstWordWidth, bold, ...raised]: PackedLine): CellLine {
  return { text, bbox, size, bold: bold === 1, raised, firstWordWidth };
}
