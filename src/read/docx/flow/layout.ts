/**
 * Is a table there only to lay text out (letterhead, signature block)? Told from structure alone: nothing is ruled, few large
 * cells, no rows that repeat. When in doubt it is data.
 */
import { child, type XmlElement } from '../xml/element.js';
import { type FlowBlock, type FlowGrid, plainText } from './model.js';

/** Sides of a table, or of a cell, that are drawn; undefined: not said there. */
export interface Borders {
  readonly inside: boolean;
  readonly outside: boolean;
}

/** Sides of one cell. */
export interface CellRules {
  /** A side is drawn. */
  readonly drawn: boolean;
  /** All sides are said not to be drawn. */
  readonly erased: boolean;
}

/** A cell that says nothing of its sides. */
export const UNSAID: CellRules = { drawn: false, erased: false };

/** Rows and columns of a block of text set side by side; forms of three rows are rarer than letterheads of four. */
const MOST_ROWS = 4;
const MOST_COLUMNS = 3;

/** A ruled side or two in a letterhead is a line under the motto. */
const MOST_RULED_CELLS = 2;

export function readBorders(properties: XmlElement | undefined, inherited: readonly XmlElement[]): Borders {
  const sources = [properties, ...inherited].map((each) => child(each, 'w:tblBorders'));
  const drawn = (...names: readonly string[]): boolean => names.some((name) => isDrawn(nearest(sources, name)));
  return {
    inside: drawn('w:insideH', 'w:insideV'),
    outside: drawn('w:top', 'w:bottom', 'w:left', 'w:start', 'w:right', 'w:end'),
  };
}

/** `borders`: `w:tcBorders`. */
export function cellRules(borders: XmlElement | undefined): CellRules {
  if (borders === undefined) return UNSAID;
  const drawn = borders.children.some(isDrawn);
  return { drawn, erased: !drawn && borders.children.length >= 4 };
}

const nearest = (sources: readonly (XmlElement | undefined)[], name: string): XmlElement | undefined => {
  for (const source of sources) {
    const side = child(source, name);
    if (side !== undefined) return side;
  }
  return undefined;
};

export function isDrawn(side: XmlElement | undefined): boolean {
  const style = side?.attributes['w:val'];
  const white = side?.attributes['w:color']?.toUpperCase() === 'FFFFFF';
  return style !== undefined && style !== 'none' && style !== 'nil' && !white;
}

export function isLayout({ rows, columns }: FlowGrid, table: Borders, cells: readonly CellRules[]): boolean {
  if (rows.length > MOST_ROWS || columns > MOST_COLUMNS || rows.some((row) => row.header)) return false;
  const ruledCells = cells.filter(({ drawn }) => drawn).length;
  const erasedCells = cells.filter(({ erased }) => erased).length;
  const ruled = (table.inside || table.outside) && erasedCells < cells.length;
  if (ruled || ruledCells > Math.min(MOST_RULED_CELLS, cells.length - 1)) return false;
  return rows.some((row) => row.cells.some((cell) => lines(cell.blocks) > 1)) || rows.length === 1;
}

/** Lines that are not blank. */
const lines = (blocks: readonly FlowBlock[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'table'
        ? 0
        : plainText(block.pieces)
            .split('\n')
            .filter((line) => line.trim() !== '').length),
    0,
  );
