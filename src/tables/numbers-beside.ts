/** Numbers that stand beside a table, outside of its border, at the height of a row: a cell of that row may be where they belong. */
import { holds, middleHeight } from '../ink/box.js';
import type { BBox } from '../model/document.js';
import type { PageTables, PartCell, TablePart } from './part.js';

/** A line of text outside of all tables. */
interface OutsideLine {
  readonly text: string;
  readonly bbox: BBox;
}

const NUMBER = /^[-–(]?\s*\d[\d.,\s]*%?\)?$/u;
/** What begins at most this far inside the border stands outside of it (points). */
const OVER_BORDER = 3;

/** `tables` with `value-elsewhere` on the blank cells of rows beside which a number stands. `lines` are those of the page. */
export function withNumbersBeside(tables: PageTables, lines: readonly OutsideLine[]): PageTables {
  const numbers = tables.parts.length === 0 ? [] : lines.filter(({ text }) => NUMBER.test(text.trim()));
  if (numbers.length === 0) return tables;
  return { ...tables, parts: tables.parts.map((part) => doubtedPart(part, numbers)) };
}

function doubtedPart(part: TablePart, numbers: readonly OutsideLine[]): TablePart {
  const [x0, , x1] = part.bbox;
  const beside = numbers.filter(({ bbox }) => bbox[0] >= x1 - OVER_BORDER || bbox[2] <= x0 + OVER_BORDER);
  if (beside.length === 0) return part;
  const isAtHeight = ({ bbox }: PartCell): boolean =>
    beside.some((line) => holds(bbox, (bbox[0] + bbox[2]) / 2, middleHeight(line.bbox)));
  return {
    ...part,
    cells: part.cells.map((cell) =>
      cell.lines.length === 0 && isAtHeight(cell) ? { ...cell, doubts: [...cell.doubts, 'value-elsewhere'] } : cell,
    ),
  };
}
