/** Two-up tables: a form that was folded to save height, its second half printed to the right of the first. Pure. */
import type { PrintedTable } from '../model/reading.js';
import { fold } from '../text/normalise.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { gridOf } from './grid.js';
import { headerGroupAt, headingRole } from './header.js';

/** Columns of each half, at least: a label and a value, and an ordinal or a unit. */
const LEAST_COLUMNS = 3;

/** The halves of a table whose header says everything twice, the left one first; any other table as it is. Rows keep their numbers. */
export function panelsOf(table: PrintedTable, vocabulary: Vocabulary): PrintedTable[] {
  const cut = secondPanel(table, vocabulary);
  return cut === null ? [table] : [part(table, 0, cut), part(table, cut, table.columns)];
}

/** The first column of the second half; null when there is none. */
function secondPanel(table: PrintedTable, vocabulary: Vocabulary): number | null {
  const grid = gridOf(table);
  for (let row = 0; row < grid.rows; row += 1) {
    if (headerGroupAt(grid, row, vocabulary) === null) continue;
    const cells = grid.row(row);
    const half = cells.length / 2;
    const texts = cells.map((cell) => fold(cell.text));
    const roles = cells.slice(0, half).map((cell) => headingRole(cell.text, vocabulary));
    const twice =
      Number.isInteger(half) &&
      half >= LEAST_COLUMNS &&
      texts.slice(0, half).every((text, k) => text === texts[half + k]);
    const isForm = roles.includes('label') && (roles.includes('stt') || roles.includes('unit'));
    return twice && isForm ? (cells[half]?.column ?? null) : null;
  }
  return null;
}

/** The columns `from` up to, not with, `to`. A cell that reaches over both halves is one in each; its text stands in the left. */
function part(table: PrintedTable, from: number, to: number): PrintedTable {
  const cells = table.cells.flatMap((cell) => {
    const left = Math.max(cell.column, from);
    const right = Math.min(cell.column + cell.columnSpan, to);
    if (left >= right) return [];
    const own = cell.column >= from && cell.column + cell.columnSpan <= to;
    const isTitle = cell.columnSpan >= table.columns;
    return [
      own
        ? { ...cell, column: left - from }
        : {
            ...cell,
            column: left - from,
            columnSpan: right - left,
            text: isTitle || cell.column >= from ? cell.text : '',
          },
    ];
  });
  return { ...table, columns: to - from, cells };
}
