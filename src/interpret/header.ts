/** Header rows of a table: which rows they are, and what each heading says its column holds. */
import { withoutFormula } from '../text/column-formula.js';
import { fold, printed } from '../text/normalise.js';
import { withY } from '../text/spelling.js';
import { type HeadingWord, onceFor, type Vocabulary } from '../text/vocabulary.js';
import type { Grid } from './grid.js';
import { isFullWidth } from './grid.js';

export type HeadingRole = HeadingWord['role'];

/** The headings of a role, in three ways of standing in a cell. */
interface Headings {
  readonly role: HeadingRole;
  readonly whole: ReadonlySet<string>;
  readonly begins: readonly string[];
  readonly within: readonly string[];
}

/** `spelled` gives a heading as it is compared. Roles in the order of the table: the first that fits is meant. */
function headingsOf(vocabulary: Vocabulary, spelled: (heading: string) => string): Headings[] {
  const roles = [...new Set(vocabulary.headings.map(({ role }) => role))];
  return roles.map((role) => {
    const of = (match: HeadingWord['match']): string[] =>
      vocabulary.headings.flatMap((one) => (one.role === role && one.match === match ? [spelled(one.heading)] : []));
    return { role, whole: new Set(of('whole')), begins: of('begins'), within: of('within') };
  });
}

const headingWords = onceFor((vocabulary) => ({
  headings: headingsOf(vocabulary, (heading) => heading),
  /** The same without blanks: a narrow cell breaks words in two, and where is not to be seen (`trư` / `ớc`). */
  torn: headingsOf(vocabulary, (heading) => heading.replaceAll(' ', '')),
}));

/** A heading longer than this is a title or a label, no heading (the longest seen has 14 words). */
const HEADING_WORDS = 16;
/** Rows at the top that may belong to a header, titles over it included. */
const HEADER_DEPTH = 6;

/** What a heading says; null when it says nothing known. */
export function headingRole(text: string, vocabulary: Vocabulary): HeadingRole | null {
  const folded = withY(fold(text));
  if (folded === '' || folded.split(' ').length > HEADING_WORDS) return null;
  const { headings, torn } = headingWords(vocabulary);
  const begins = (heading: string): boolean => folded === heading || folded.startsWith(`${heading} `);
  const found = headings.find((one) => one.whole.has(folded) || one.begins.some(begins) || isWithin(folded, one));
  if (found !== undefined) return found.role;
  if (!text.includes('\n')) return null;
  const glued = folded.replaceAll(' ', '');
  const beginsGlued = (heading: string): boolean => glued.startsWith(heading);
  return torn.find((one) => one.whole.has(glued) || one.begins.some(beginsGlued) || isWithin(glued, one))?.role ?? null;
}

const isWithin = (text: string, { within }: Headings): boolean => within.some((heading) => text.includes(heading));

/** Different headings that a row shows. Two of them make it a header row: no data row names two columns. */
function rolesOfRow(grid: Grid, row: number, vocabulary: Vocabulary): Set<HeadingRole> {
  const roles = new Set<HeadingRole>();
  for (const cell of grid.row(row)) {
    if (isFullWidth(cell, grid)) continue;
    const role = headingRole(cell.text, vocabulary);
    if (role) roles.add(role);
  }
  return roles;
}

const isHeaderRow = (grid: Grid, row: number, vocabulary: Vocabulary): boolean => {
  const roles = rolesOfRow(grid, row, vocabulary);
  return roles.size >= 2 && (roles.has('stt') || roles.has('label') || (roles.has('unit') && roles.has('value')));
};

/** `(1) (2) (3)`, `A B 1 2`, `4 5 6=5/4`: the line under a header that numbers its columns. */
export function isNumberingRow(grid: Grid, row: number): boolean {
  const texts = grid.row(row).map((cell) =>
    withoutFormula(printed(cell.text))
      .replace(/[()[\]]/g, '')
      .trim(),
  );
  const filled = texts.filter((text) => text !== '');
  if (
    filled.length < 3 ||
    filled.length < grid.columns - 1 ||
    filled.some((text) => !/^([A-Da-d]|\d{1,2})$/.test(text))
  )
    return false;
  const numbers = filled.filter((text) => /^\d+$/.test(text)).map(Number);
  return (
    numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1) && (numbers[0] ?? 1) <= 1
  );
}

export interface HeaderGroup {
  /** First row, and the row after the last; titles over the header are not part of it. */
  readonly from: number;
  readonly to: number;
}

/** The header group that begins at `row`, spans and numbering row included; null when none begins there. */
export function headerGroupAt(grid: Grid, row: number, vocabulary: Vocabulary): HeaderGroup | null {
  if (!isHeaderRow(grid, row, vocabulary)) return null;
  let to = row + 1;
  for (let r = row; r < to && r < grid.rows; r += 1) {
    for (const cell of grid.row(r)) {
      // A heading's span shows how deep the header is; a label merged over rows would not be a heading.
      if (cell.row >= row && (headingRole(cell.text, vocabulary) !== null || r === row))
        to = Math.max(to, Math.min(cell.row + cell.rowSpan, row + HEADER_DEPTH));
    }
  }
  while (to < grid.rows && to - row < HEADER_DEPTH && isSubHeader(grid, to, vocabulary)) to += 1;
  if (to < grid.rows && isNumberingRow(grid, to)) to += 1;
  return { from: row, to: Math.min(to, grid.rows) };
}

/** A row of nothing but headings right under a header row (a two-row header without row spans). */
function isSubHeader(grid: Grid, row: number, vocabulary: Vocabulary): boolean {
  const texts = grid.row(row).filter((cell) => cell.text.trim() !== '');
  return (
    texts.length > 0 &&
    texts.length < grid.columns &&
    texts.every((cell) => headingRole(cell.text, vocabulary) !== null && !isFullWidth(cell, grid))
  );
}

/** The headings over a column, top to bottom, each cell once. */
export function headingPath(grid: Grid, group: HeaderGroup, column: number): string[] {
  const path: string[] = [];
  let last: unknown = null;
  for (let r = group.from; r < group.to; r += 1) {
    const cell = grid.at(r, column);
    if (cell !== last && !isFullWidth(cell, grid)) path.push(cell.text);
    last = cell;
  }
  return path;
}
