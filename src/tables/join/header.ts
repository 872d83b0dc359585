/** Header rows of a part, and whether the next page repeats them. */

import { readOrdinal } from '../../ink/ordinals.js';
import { withoutFormula } from '../../text/column-formula.js';
import { fold } from '../../text/normalise.js';
import { isFigure, isYear } from '../figures.js';
import { type PartCell, partRows, type TablePart } from '../part.js';
import type { TableSettings } from '../settings.js';
import { matchColumns } from './columns.js';

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
export function repeatedHeader(first: TablePart, next: TablePart, settings: TableSettings): number {
  const columns = matchColumns(first.xs, next.xs, settings);
  if (columns === null) return 0;
  const group = headerGroup(first);
  let same = 0;
  const most = Math.min(partRows(first), partRows(next));
  while (same < most) {
    const [a, b] = [cellsOf(first, same, columns.upper), cellsOf(next, same, columns.lower)];
    if (!sameCells(a, b) || !isHeaderRow(first, same)) break;
    same += 1;
  }
  while (same > 0 && crosses(first, same)) same -= 1;
  return same >= group ? same : 0;
}

interface HeaderCell {
  readonly place: string;
  /** Folded. */
  readonly lines: readonly string[];
}

/** The cells that begin in a row: places with spans, and texts. */
function cellsOf(part: TablePart, row: number, lines: readonly number[]): HeaderCell[] {
  return part.cells
    .filter((cell) => cell.row === row)
    .map((cell) => ({
      place: `${lines[cell.column]} ${lines[cell.column + cell.columnSpan]} ${cell.rowSpan}`,
      lines: cell.lines.map((line) => fold(line.text)),
    }));
}

/**
 * The same places with the same texts, most of them whole: a repeated header may be cut short where a narrow cell is
 * higher than the row (LibreOffice leaves out the last line of S, T, T).
 */
function sameCells(a: readonly HeaderCell[], b: readonly HeaderCell[]): boolean {
  if (a.length !== b.length) return false;
  let whole = 0;
  for (const [i, cell] of a.entries()) {
    const other = b[i];
    if (other === undefined || cell.place !== other.place) return false;
    const [text, otherText] = [cell.lines.join(' '), other.lines.join(' ')];
    if (text === otherText) whole += 1;
    else if (!isCutShort(cell.lines, other.lines)) return false;
  }
  return whole * 2 > a.length;
}

function isCutShort(whole: readonly string[], cut: readonly string[]): boolean {
  return cut.length > 0 && cut.length < whole.length && cut.every((line, i) => line === whole[i]);
}

function crosses(part: TablePart, row: number): boolean {
  return part.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
}

/** No figure and no row number in it, unless every cell is one: the row that numbers the columns. */
function isHeaderRow(part: TablePart, row: number): boolean {
  const texts = part.cells.filter((cell) => cell.row === row).map((cell) => withoutFormula(textOf(cell)));
  const used = texts.filter((text) => text !== '');
  if (used.length === 0) return false;
  const numbered = used.filter((text) => readOrdinal(text) !== null && !isYear(text)).length;
  if (numbered === used.length) return used.length >= 2 && used.length * 2 > texts.length;
  return numbered === 0 && !used.some(isFigure);
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
