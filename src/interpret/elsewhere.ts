/**
 * A value cell without a number beside a number that nothing explains: in the note, the unit, a column without a part, behind the
 * label, in a row without a name. The blank is then not certain.
 */
import { normaliseStt } from '../catalogue/stt.js';
import type { Cell } from '../model/document.js';
import { readCodes } from '../numbers/codes.js';
import { fold, printed } from '../text/normalise.js';
import type { Columns } from './columns.js';
import type { Grid } from './grid.js';

/** What is asked of a row of a form. */
interface NamedRow {
  readonly table: number;
  readonly stt: string;
  readonly label: string;
  readonly value: Cell | null;
}

/** A number and nothing else; a percent sign belongs to it. */
const NUMBER = /^[-\u2013(+]?\s*\d[\d.,\s]*%?\)?$/u;

/** A number with words behind it: the unit that it counts. */
const COUNTED = /^(\d[\d.,\s]*?)\s*(\p{L}[\p{L}\p{M} ,]*)$/u;

/** A number at the end of a label, apart by a blank or a sign, perhaps with its unit; group: the number. */
const AT_END = /[\s:=(\u2013-](\d[\d.,]*)\s*(?:%|\p{L}[\p{L}\p{M} ]*)?[\s).;]*$/u;

const YEAR = /^(?:19|20)\d{2}$/;

/** A note that is nothing but a number, with or without the unit of the row. */
export function isNumberNote(note: string, unit: string): boolean {
  if (NUMBER.test(note)) return true;
  const counted = COUNTED.exec(note)?.[2];
  return counted !== undefined && unit !== '' && fold(counted) === fold(unit);
}

/** Words with a number behind them, apart by a blank or a line. */
const NUMBERED = /^\p{L}[\p{L}\p{M} ,\n]*\s\d[\d.,]*$/u;

/** A unit that begins or ends with a number and lists no codes. */
export const isNumberUnit = (unit: string): boolean =>
  [NUMBER, COUNTED, NUMBERED].some((form) => form.test(unit)) && readCodes(unit).length === 0;

/** The printed label ends with a number that the label of its indicator does not have; years are no such number. */
export function endsWithNumber(label: string, known: string): boolean {
  const number = AT_END.exec(label.replaceAll('\n', ' '))?.[1]?.replace(/[.,]+$/u, '');
  if (number === undefined || YEAR.test(number)) return false;
  return ![...known.matchAll(/\d[\d.,]*\d|\d/gu)].some(([own]) => own === number);
}

/** A cell of the row in a column that has no part holds a number. */
export function isInOpenColumn(grid: Grid, row: number, columns: Columns): boolean {
  const taken = new Set([columns.stt, columns.unit, columns.value, columns.note, ...columns.labels, ...columns.other]);
  for (let column = 0; column < grid.columns; column += 1) {
    if (!taken.has(column) && NUMBER.test(printed(grid.at(row, column).text))) return true;
  }
  return false;
}

/** How the value cells of most of the rows `body` lie: first column and number of columns. */
export function usualSpan(grid: Grid, body: readonly number[], { value }: Columns): string | null {
  if (value === null) return null;
  const counts = new Map<string, number>();
  for (const row of body) {
    const span = spanOf(grid.at(row, value));
    counts.set(span, (counts.get(span) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/**
 * The value cell of a row lies over other columns, unlike those of the other rows: over one that holds something else than this value,
 * or blank, so that the number of the other column may be the missing one.
 */
export function isMergedOddly(value: Cell, usual: string | null, { other, loose }: Columns): boolean {
  if (value.columnSpan < 2 || usual === null || spanOf(value) === usual) return false;
  const covers = (column: number): boolean => column >= value.column && column < value.column + value.columnSpan;
  return printed(value.text) === '' || other.some(covers) || loose.some(covers);
}

const spanOf = ({ column, columnSpan }: Cell): string => `${column}+${columnSpan}`;

const hasDigit = ({ value }: NamedRow): boolean => value !== null && /\d/u.test(value.text);

/** A row with a number and no name. */
const isNameless = (row: NamedRow): boolean => row.label === '' && normaliseStt(row.stt) === null && hasDigit(row);

/** The number of the row at `index` may stand in a nameless row: the one below it, or, when it has none of its own, the one above it. */
export function standsBesideNameless(rows: readonly NamedRow[], index: number): boolean {
  const row = rows[index];
  if (row === undefined || isNameless(row)) return false;
  const beside = (other: NamedRow | undefined): boolean => other?.table === row.table && isNameless(other);
  return beside(rows[index + 1]) || (!hasDigit(row) && beside(rows[index - 1]));
}
