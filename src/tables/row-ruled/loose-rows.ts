/** Lines of text between two rulings to the rows of a table: one row, or several that no ruling divides. */

import { readOrdinal } from '../../ink/ordinals.js';
import type { Stretch } from '../grid-lines.js';
import { isFigure } from '../join/header.js';
import type { Entry } from './entries.js';

/** The entries of one line of the page, from left to right. */
export type Line = readonly Entry[];

/** What the columns of a table hold. */
export interface Roles {
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

const LETTER = /\p{L}/gu;

export function rolesOf(lines: readonly Line[], columns: number): Roles {
  const texts = Array.from({ length: columns }, (_, column) =>
    lines.flatMap((line) => line.filter((entry) => isIn(entry, column)).map(({ text }) => text)),
  );
  const letters = texts.map((some) => some.reduce((sum, text) => sum + (text.match(LETTER)?.length ?? 0), 0));
  const most = Math.max(...letters);
  const label = letters.findIndex((count) => count >= LABEL_LETTERS * most);
  const ordinals = texts[0]?.filter((text) => readOrdinal(text) !== null).length ?? 0;
  const numbered = label > 0 && ordinals >= NUMBERED * (texts[0]?.length ?? 0) && ordinals > 0;
  const figures = [...texts.keys()].filter((column) => {
    const found = texts[column]?.filter(isFigure).length ?? 0;
    if (column === label || (numbered && column === 0)) return false;
    return found >= LEAST_FIGURES && found >= MOSTLY * (texts[column]?.length ?? 0);
  });
  return { label, figures: new Set(figures), numbered };
}

export const isIn = ({ columns }: Entry, column: number): boolean =>
  columns !== null && columns.first === column && columns.last === column;

export const hasIn = (line: Line, column: number): boolean => line.some((entry) => isIn(entry, column));

const hasFigure = (line: Line, { figures }: Roles): boolean => [...figures].some((column) => hasIn(line, column));

/**
 * The lines of one band as rows. A row that is ruled off has one row number, or one line of figures at most (a number may be
 * broken in a narrow cell); where there are more, each line with a figure or a row number is a row, and what a label could not take on one line goes on with the row above. Null
 * when figures stand beside no label: then they are centred on labels of several lines, and which is whose is guesswork.
 */
export function rowsOfBand(lines: readonly Line[], roles: Roles, columns: readonly Stretch[]): Line[][] | null {
  if (lines.length <= 1 || isOneRow(lines, roles)) return [[...lines]];
  if (lines.some((line) => hasFigure(line, roles) && !line.some((entry) => standsOver(entry, roles.label))))
    return null;
  const rows: Line[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row !== undefined && continues(row, line, roles, columns)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

const standsOver = ({ columns }: Entry, column: number): boolean =>
  columns !== null && columns.first <= column && columns.last >= column;

function isOneRow(lines: readonly Line[], roles: Roles): boolean {
  const most = (column: number): number => lines.filter((line) => hasIn(line, column)).length;
  const across = lines.flat().filter(isAcross);
  if (roles.numbered && most(0) > 0) return most(0) === 1 && across.every(({ columns }) => columns?.first !== 0);
  if (across.length > 0) return false;
  return [...roles.figures].every((column) => most(column) <= 1);
}

export const isAcross = ({ columns }: Entry): boolean => columns !== null && columns.last > columns.first;

/** Lower case, or a sign that begins no row. */
const GOES_ON = /^[\p{Ll},;.)%…]/u;

/** Blank between two words, in em. */
const BLANK_EM = 0.25;

/** Whether `line` goes on with the label of `row`. */
function continues(row: readonly Line[], line: Line, roles: Roles, columns: readonly Stretch[]): boolean {
  if (line.some(isAcross) || row.some((above) => above.some(isAcross))) return false;
  if (roles.numbered && hasIn(line, 0)) return false;
  const label = line.find((entry) => isIn(entry, roles.label));
  const above = row.flatMap((one) => one.filter((entry) => isIn(entry, roles.label))).at(-1);
  if (hasFigure(line, roles)) {
    const isOpen = !row.some((one) => hasFigure(one, roles));
    return isOpen && label !== undefined && above !== undefined && GOES_ON.test(label.text);
  }
  if (label === undefined) return true;
  if (above === undefined) return false;
  const room = (columns[roles.label]?.to ?? above.to) - above.to;
  return GOES_ON.test(label.text) || room < label.firstWordWidth + BLANK_EM * label.size;
}
