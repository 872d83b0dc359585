/**
 * Tables that rule their rows, or only their header and their end, and no columns. The columns are told by the white between
 * them, which is a guess: every cell carries the doubt `columns-by-gaps`. What is not plainly a table of figures is left
 * to be read as text.
 */

import type { Glyph } from '../../ink/glyph.js';
import { linesOf } from '../../ink/lines.js';
import type { Stretch } from '../../ink/stretch.js';
import type { Clues } from '../clues.js';
import type { LooseOutline, OutlineCell } from '../outline.js';
import type { Sheet } from '../sheet.js';
import { type Heads, headsOf, type LooseCell } from './column-heads.js';
import { type Entry, entriesOf } from './entries.js';
import { columnsOf, TITLES } from './gutters.js';
import { type ColumnRoles, type EntryLine, hasIn, isAcross, rolesOf, rowsOfBand } from './loose-rows.js';
import { type RulingStack, rulingStacks } from './ruling-stacks.js';
import { type TextRow, textRows } from './text-rows.js';

const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;

/** Without a header (the rest of a table from the page before) there must be this many rows, unless they are numbered: charts have lines and figures, too. */
const LEAST_ROWS_UNHEADED = 5;

/** Share of the rows that have a label (text in two columns). */
const LABELLED = 0.6;

/** A band without text, or a single line in a band of this height (em of its text), parts two tables. */
const LOOSE_EM = 4;

/** Lines of text that each fill this share of the width are prose. */
const PROSE_WIDTH = 0.6;

/** What stands between two rulings: `rows` its text, `glyphs` more than that. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly glyphs: readonly Glyph[];
  readonly rows: readonly TextRow[];
}

/** Beside the tables that the sheet has by now. */
export function* rowRuledOutlines(sheet: Sheet): Iterable<LooseOutline> {
  const others = sheet.outlines.map(({ bbox }) => bbox);
  for (const stack of rulingStacks(sheet.page.rulings, others, sheet.settings)) yield* outlinesIn(stack, sheet);
}

function outlinesIn(stack: RulingStack, sheet: Sheet): LooseOutline[] {
  const reach = sheet.settings.stackReach;
  const bands = stack.ys.slice(1).map((bottom, i): Band => {
    const top = stack.ys[i] ?? bottom;
    const glyphs = sheet.glyphsIn([stack.from - reach, top, stack.to + reach, bottom]);
    return { top, bottom, glyphs, rows: rowsWithin(textRows(glyphs), stack) };
  });
  const runs: Band[][] = [[]];
  bands.forEach((band, i) => {
    if (isBetweenTables(band, bands[i + 1], stack, sheet.clues)) runs.push([]);
    else runs.at(-1)?.push(band);
  });
  return runs.flatMap((run) => (run.length < 2 ? [] : (outlineOfBands(run, stack, sheet) ?? [])));
}

/** Without the pieces that stand beside the rulings; what only runs over their ends is theirs as a whole. */
function rowsWithin(rows: readonly TextRow[], { from, to }: Stretch): TextRow[] {
  return rows.flatMap((row) => {
    const pieces = row.pieces.filter(({ bbox }) => bbox[0] + bbox[2] > 2 * from && bbox[0] + bbox[2] < 2 * to);
    return pieces.length === 0 ? [] : [{ ...row, pieces }];
  });
}

/** Whether the band stands between tables: prose, nothing, a caption in a wide blank or right above a header. */
function isBetweenTables(band: Band, next: Band | undefined, { from, to }: Stretch, clues: Clues): boolean {
  const [first] = band.rows;
  if (first === undefined) return true;
  if (band.rows.every(({ pieces }) => pieces.length === 1)) {
    if (band.bottom - band.top > LOOSE_EM * first.size * band.rows.length) return true;
    if (next !== undefined && looksLikeHeader(next, clues)) return true;
  }
  const wide = band.rows.filter((row) => isProse(row, { from, to }));
  return wide.length >= 2 && wide.length * 2 > band.rows.length;
}

/** Words alone, in several columns, and no row number before them. */
function looksLikeHeader({ rows }: Band, clues: Clues): boolean {
  if (!rows.some(({ pieces }) => pieces.length >= LEAST_COLUMNS)) return false;
  return !rows.some(({ pieces }) => pieces.some((ink) => clues.isFigure(ink) || clues.ordinal(ink) !== null));
}

function isProse({ pieces }: TextRow, { from, to }: Stretch): boolean {
  const [only, other] = pieces;
  return only !== undefined && other === undefined && only.bbox[2] - only.bbox[0] > PROSE_WIDTH * (to - from);
}

function outlineOfBands(bands: readonly Band[], stack: RulingStack, sheet: Sheet): LooseOutline | null {
  const { clues, settings } = sheet;
  const [head, ...rest] = bands;
  if (head === undefined) return null;
  const glyphs = bands.flatMap((band) => band.glyphs);
  const byIndex = new Map(glyphs.map((glyph) => [glyph.index, glyph]));
  const em = rest[0]?.rows[0]?.size ?? 0;
  const body = rest.flatMap((band) => band.rows);
  const columns = columnsOf(body, head.rows, em);
  if (columns.length < LEAST_COLUMNS) return null;
  const linesOfBand = ({ rows }: Band, of: readonly Stretch[]): EntryLine[] =>
    rows.map((row) => entriesOf(row, of, byIndex, settings.textSlack));
  const roles = rolesOf(
    rest.flatMap((band) => linesOfBand(band, columns)),
    columns.length,
    clues,
  );
  const headLines = linesOfBand(head, columns);
  const isHeaded = !headLines.some((line) =>
    line.some(({ columns: at, ink }) => at !== null && roles.figures.has(at.first) && clues.isFigure(ink)),
  );
  const inHead = stack.short.filter(({ pos }) => pos > head.top && pos < head.bottom);
  const heads = isHeaded ? headsOf(headLines.flat(), columns, inHead, settings) : null;
  if (isHeaded && heads === null) return null;
  return heads !== null && isHeader(heads)
    ? withRows(bands, heads, stack, byIndex, sheet)
    : withRows(bands, { ...NO_HEADS, columns }, stack, byIndex, sheet);
}

const NO_HEADS: Heads = { columns: [], cuts: [], cells: [], headed: [] };

const isHeader = ({ headed }: Heads): boolean => headed.filter((own) => !own).length <= 1;

function withRows(
  bands: readonly Band[],
  heads: Heads,
  stack: RulingStack,
  glyphs: ReadonlyMap<number, Glyph>,
  { clues, settings }: Sheet,
): LooseOutline | null {
  const { columns } = heads;
  const headRows = heads.cells.length === 0 ? 0 : heads.cuts.length + 1;
  const body = (headRows === 0 ? bands : bands.slice(1)).map((band) => ({
    band,
    lines: band.rows.map((row) =>
      entriesOf(row, columns, glyphs, settings.textSlack).map((entry) => settled(entry, columns)),
    ),
  }));
  const roles = rolesOf(
    body.flatMap(({ lines }) => lines),
    columns.length,
    clues,
  );
  const ys = [bands[0]?.top ?? 0, ...(headRows === 0 ? [] : [...heads.cuts, bands[0]?.bottom ?? 0])];
  const rows: EntryLine[][] = [];
  for (const { band, lines } of body) {
    const found = rowsOfBand(lines, roles, columns, clues);
    if (found === null) return null;
    found.forEach((row, i) => {
      rows.push(row);
      const next = found[i + 1];
      ys.push(next === undefined ? band.bottom : between(row, next));
    });
  }
  if (!isPlainTable(rows, headRows, roles)) return null;
  const xs = bordersOf(columns, stack);
  const cells = [...heads.cells, ...rows.flatMap((row, i) => cellsOfRow(row, headRows + i, columns.length))].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  return {
    bbox: [stack.from, ys[0] ?? 0, stack.to, ys.at(-1) ?? 0],
    xs,
    ys,
    cells: cells.map((cell) => outlineCell(cell, xs, ys, stack)),
    glyphs: cells.flatMap((cell) => cell.glyphs),
  };
}

/** Text between two columns stands in the one whose text is nearest. */
function settled(entry: Entry, columns: readonly Stretch[]): Entry {
  if (entry.columns !== null) return entry;
  const distances = columns.map(({ from, to }) => Math.max(from - entry.to, entry.from - to));
  const nearest = distances.indexOf(Math.min(...distances));
  return { ...entry, columns: { first: nearest, last: nearest } };
}

/** Ascent and descent of a line from its baseline, in em, where the room between two rows is halved. */
const ASCENT_EM = 0.8;
const DESCENT_EM = 0.2;

function between(upper: readonly EntryLine[], lower: readonly EntryLine[]): number {
  const ends = upper.flat().map(({ baseline, size }) => baseline + DESCENT_EM * size);
  const starts = lower.flat().map(({ baseline, size }) => baseline - ASCENT_EM * size);
  return (Math.max(...ends) + Math.min(...starts)) / 2;
}

/** Rows with labels, in columns of which one holds figures; titles of sections may run over the columns, prose may not. */
function isPlainTable(rows: readonly EntryLine[][], headRows: number, roles: ColumnRoles): boolean {
  const least = headRows > 0 || roles.numbered ? LEAST_ROWS : LEAST_ROWS_UNHEADED;
  if (rows.length < 2 || headRows + rows.length < least) return false;
  if (roles.figures.size === 0) return false;
  const titles = rows.filter((row) => row.some((line) => line.some(isAcross)));
  const labelled = rows.filter((row) => row.some((line) => hasIn(line, roles.label)));
  const filled = rows.filter((row) => new Set(row.flat().map(({ columns }) => columns?.first)).size >= 2);
  return (
    titles.length <= TITLES * rows.length &&
    labelled.length + titles.length >= LABELLED * rows.length &&
    filled.length + titles.length >= LABELLED * rows.length
  );
}

/** Text that runs over columns has them for itself, or else it is its first column's. */
function cellsOfRow(lines: readonly EntryLine[], row: number, columns: number): LooseCell[] {
  const entries = lines.flat();
  const cells: LooseCell[] = [];
  for (let column = 0; column < columns; ) {
    const own = entries.filter((entry) => entry.columns?.first === column);
    let end = column + 1;
    const last = Math.max(column, ...own.map((entry) => entry.columns?.last ?? column));
    while (end <= last && !entries.some((entry) => entry.columns?.first === end)) end += 1;
    cells.push({ row, column, rowSpan: 1, columnSpan: end - column, glyphs: own.flatMap((entry) => entry.glyphs) });
    column = end;
  }
  return cells;
}

/** In the middle of the gutters, and at the ends of the rulings. */
function bordersOf(columns: readonly Stretch[], { from, to }: Stretch): number[] {
  const inner = columns.slice(1).map((right, i) => ((columns[i]?.to ?? right.from) + right.from) / 2);
  return [from, ...inner, to];
}

function outlineCell(
  { row, column, rowSpan, columnSpan, glyphs }: LooseCell,
  xs: readonly number[],
  ys: readonly number[],
  stack: RulingStack,
): OutlineCell {
  const [x0, y0, x1, y1] = [xs[column], ys[row], xs[column + columnSpan], ys[row + rowSpan]];
  const isRuled = (y: number | undefined): boolean => y !== undefined && stack.ys.includes(y);
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    bbox: [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0],
    lines: linesOf(glyphs),
    ruledAbove: isRuled(y0),
    ruledBelow: isRuled(y1),
    doubts: ['columns-by-gaps'],
  };
}
