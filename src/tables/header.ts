/** Header rows of a part, and whether the next page repeats them. */
import { withoutFormula } from '../text/column-formula.js';
import { fold } from '../text/normalise.js';
import { matchColumns } from './columns.js';
import { readOrdinal } from './ordinals.js';
import { type PartCell, partRows, type TablePart } from './part.js';

/** A number, a percentage, an amount: what a body row holds and a header does not, … */
const FIGURE = /^[-+(]?\d[\d\s.,/]*[)%]?$/u;

/** … years apart, which head columns. */
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The least number of leading rows that hang together by merged cells: the header group, when there is a header at all.
 * At least 1.
 */
export function headerGroup(part: TablePart): number {
  let end = 1;
  for (const cell of part.cells) if (cell.row < end) end = Math.max(end, cell.row + cell.rowSpan);
  return end;
}

/**
 * How many leading rows of `next` repeat the header of `first`: as many as have the same cells, spans and texts and look
 * like a header, provided that this is the whole group.
 */
export function repeatedHeader(first: TablePart, next: TablePart): number {
  const columns = matchColumns(first.xs, next.xs);
  if (columns === null) return 0;
  const group = headerGroup(first);
  let same = 0;
  const most = Math.min(partRows(first), partRows(next));
  while (same < most) {
    const a = rowKey(first, same, columns.upper);
    if (a !== rowKey(next, same, columns.lower) || !isHeaderRow(first, same)) break;
    same += 1;
  }
  while (same > 0 && crosses(first, same)) same -= 1;
  return same >= group ? same : 0;
}

/** The cells that begin in a row: places, spans and folded texts. */
function rowKey(part: TablePart, row: number, lines: readonly number[]): string {
  return JSON.stringify(
    part.cells
      .filter((cell) => cell.row === row)
      .map((cell) => [
        lines[cell.column],
        lines[cell.column + cell.columnSpan],
        cell.rowSpan,
        cell.lines.map((line) => fold(line.text)).join(' '),
      ]),
  );
}

function crosses(part: TablePart, row: number): boolean {
  return part.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
}

/** No figure and no row number in it, unless every cell is one: the row that numbers the columns. */
function isHeaderRow(part: TablePart, row: number): boolean {
  const texts = part.cells.filter((cell) => cell.row === row).map((cell) => withoutFormula(textOf(cell)));
  const used = texts.filter((text) => text !== '');
  if (used.length === 0) return false;
  const numbered = used.filter((text) => readOrdinal(text) !== null && !YEAR.test(text)).length;
  if (numbered === used.length) return used.length >= 2 && used.length * 2 > texts.length;
  return numbered === 0 && !used.some((text) => FIGURE.test(text) && !YEAR.test(text));
}

/**
 * Whether the part begins with a header of its own. `like` is a part that the header is compared with: one that prints
 * its header in bold, or numbers its rows, does so everywhere.
 */
export function beginsWithHeader(part: TablePart, like: TablePart): boolean {
  const group = headerGroup(part);
  for (let row = 0; row < group; row++) if (!isHeaderRow(part, row)) return false;
  const head = part.cells.filter((cell) => cell.row < group);
  const used = head.filter((cell) => cell.lines.length > 0);
  if (used.length * 2 <= head.length || textOf(head[0]) === '') return false;
  if (group > 1 && head.some((cell) => cell.columnSpan > 1)) return true;
  const likeHead = like.cells.filter((cell) => cell.row < headerGroup(like) && cell.lines.length > 0);
  if (likeHead.length > 0 && likeHead.every(isBold)) return used.every(isBold);
  return numbersItsRows(like);
}

function isBold(cell: PartCell): boolean {
  return cell.lines.every((line) => line.bold);
}

/** More than half of the body's first cells are row numbers. */
function numbersItsRows(part: TablePart): boolean {
  const firsts = part.cells.filter((cell) => cell.column === 0 && cell.row >= headerGroup(part));
  return firsts.filter((cell) => readOrdinal(textOf(cell)) !== null).length * 2 > firsts.length;
}

function textOf(cell: PartCell | undefined): string {
  return (cell?.lines ?? []).map((line) => line.text).join(' ');
}
