/** Lines of text between two rulings to the rows of a table: one row, or several that no ruling divides. */

import type { Stretch } from '../../ink/stretch.js';
import type { Clues } from '../clues.js';
import type { Entry } from './entries.js';

/** The entries of one line of the page, from left to right. */
export type EntryLine = readonly Entry[];

/** What the columns of a table hold. */
export interface ColumnRoles {
  /** The column of the row labels: the first with many letters. */
  readonly label: number;
  /** Columns of figures. */
  readonly figures: ReadonlySet<number>;
  /** Whether the first column numbers the rows. */
  readonly numbered: boolean;
}

/** Share of the texts in a column that are figures (row numbers), so that it is a column of them. */
const MOSTLY = 0.5;
/** … and as many at least. */
const LEAST_FIGURES = 2;
const NUMBERED = 0.7;

/** Labels have this share of the letters that any column has: notes may be longer, and stand behind. */
const LABEL_LETTERS = 0.5;

export function rolesOf(lines: readonly EntryLine[], columns: number, clues: Clues): ColumnRoles {
  const inks = Array.from({ length: columns }, (_, column) =>
    lines.flatMap((line) => line.filter((entry) => isIn(entry, column)).map(({ ink }) => ink)),
  );
  const letters = inks.map((some) => some.reduce((sum, ink) => sum + clues.letters(ink), 0));
  const most = Math.max(...letters);
  const label = letters.findIndex((count) => count >= LABEL_LETTERS * most);
  const ordinals = inks[0]?.filter((ink) => clues.ordinal(ink) !== null).length ?? 0;
  const numbered = label > 0 && ordinals >= NUMBERED * (inks[0]?.length ?? 0) && ordinals > 0;
  const figures = [...inks.keys()].filter((column) => {
    const found = inks[column]?.filter((ink) => clues.isFigure(ink)).length ?? 0;
    if (column === label || (numbered && column === 0)) return false;
    return found >= LEAST_FIGURES && found >= MOSTLY * (inks[column]?.length ?? 0);
  });
  return { label, figures: new Set(figures), numbered };
}

export const isIn = ({ columns }: Entry, column: number): boolean =>
  columns !== null && columns.first === column && columns.last === column;

export const hasIn = (line: EntryLine, column: number): boolean => line.some((entry) => isIn(entry, column));

const hasFigure = (line: EntryLine, { figures }: ColumnRoles): boolean =>
  [...figures].some((column) => hasIn(line, column));

/**
 * The lines of one band as rows. A row that is ruled off has one row number, or one line of figures at most (a number may be
 * broken in a narrow cell); where there are more, each line with a figure or a row number is a row, and what a label could not take on one line goes on with the row above. Null
 * when figures stand beside no label: then they are centred on labels of several lines, and which is whose is guesswork.
 */
export function rowsOfBand(
  lines: readonly EntryLine[],
  roles: ColumnRoles,
  columns: readonly Stretch[],
  clues: Clues,
): EntryLine[][] | null {
  if (lines.length <= 1 || isOneRow(lines, roles)) return [[...lines]];
  if (lines.some((line) => hasFigure(line, roles) && !line.some((entry) => standsOver(entry, roles.label))))
    return null;
  const rows: EntryLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row !== undefined && continues(row, line, roles, columns, clues)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

const standsOver = ({ columns }: Entry, column: number): boolean =>
  columns !== null && columns.first <= column && columns.last >= column;

function isOneRow(lines: readonly EntryLine[], roles: ColumnRoles): boolean {
  const most = (column: number): number => lines.filter((line) => hasIn(line, column)).length;
  const across = lines.flat().filter(isAcross);
  if (roles.numbered && most(0) > 0) return most(0) === 1 && across.every(({ columns }) => columns?.first !== 0);
  if (across.length > 0) return false;
  return [...roles.figures].every((column) => most(column) <= 1);
}

export const isAcross = ({ columns }: Entry): boolean => columns !== null && columns.last > columns.first;

/** Blank between two words, in em. */
const BLANK_EM = 0.25;

/** Whether `line` goes on with the label of `row`. */
function continues(
  row: readonly EntryLine[],
  line: EntryLine,
  roles: ColumnRoles,
  columns: readonly Stretch[],
  clues: Clues,
): boolean {
  if (line.some(isAcross) || row.some((above) => above.some(isAcross))) return false;
  if (roles.numbered && hasIn(line, 0)) return false;
  const label = line.find((entry) => isIn(entry, roles.label));
  const above = row.flatMap((one) => one.filter((entry) => isIn(entry, roles.label))).at(-1);
  if (hasFigure(line, roles)) {
    const isOpen = !row.some((one) => hasFigure(one, roles));
    return isOpen && label !== undefined && above !== undefined && clues.goesOn(label.ink);
  }
  if (label === undefined) return true;
  if (above === undefined) return false;
  const room = (columns[roles.label]?.to ?? above.to) - above.to;
  return clues.goesOn(label.ink) || room < label.firstWordWidth + BLANK_EM * label.size;
}
