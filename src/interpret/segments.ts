/**
 * Cuts a table into segments: runs of body rows under one header (or one section row), each row with the texts of its
 * stt, label, unit, value and note. What is not a body row is counted with the reason why.
 */
import { normaliseStt } from '../catalogue/stt.js';
import type { Cell } from '../model/document.js';
import type { Ground } from '../model/ground.js';
import type { PrintedTable } from '../model/reading.js';
import type { IgnoredFor } from '../model/report.js';
import type { Doubt } from '../model/rules.js';
import { readCodes } from '../numbers/codes.js';
import { readUnit } from '../numbers/units.js';
import { fold, printed } from '../text/normalise.js';
import { isRoman } from '../text/ordinals.js';
import { onceFor, patternOf, type Vocabulary } from '../text/vocabulary.js';
import { type ColumnHints, type Columns, columnsOf, type Previous } from './columns.js';
import { isInOpenColumn, isMergedOddly, isNumberNote, isNumberUnit, usualSpan } from './elsewhere.js';
import { type Grid, gridOf, isFullWidth } from './grid.js';
import { type HeaderGroup, headerGroupAt } from './header.js';

export interface FormRow {
  /** Index in `document.tables`, and 0-based row there. */
  readonly table: number;
  readonly row: number;
  readonly stt: string;
  readonly label: string;
  /** The label without the unit that stands in brackets at its end: what is compared with the catalogue. */
  readonly measure: string;
  /** Of its own column, else the one in brackets behind the label. */
  readonly unit: string;
  /** A unit of money that the lines above the table give for all of it (`ĐVT: tỷ đồng`); empty when they give none. */
  readonly moneyAbove: string;
  readonly note: string;
  /** Null when the table has no value column there, or the label's cell lies over it. */
  readonly value: Cell | null;
  readonly labelCell: Cell | null;
  /** What was understood of what stands over and beside it: its heading, the title of its table, its note. */
  readonly because: readonly Ground[];
  /** Rule ids that speak against reading this row plainly. */
  readonly doubts: readonly Doubt[];
}

export interface Segment {
  readonly table: number;
  readonly columns: Columns;
  /** Lines above the table, nearest first, and title rows inside it. */
  readonly titles: readonly string[];
  readonly rows: readonly FormRow[];
}

export interface CutTable {
  readonly segments: readonly Segment[];
  readonly ignored: ReadonlyMap<IgnoredFor, number>;
  /** How many rows were cut: those of the table, twice where it is two-up. */
  readonly rows: number;
}

/** `previous`: the columns of the form table before this one, for a piece without header. */
export function cutTable(table: PrintedTable, index: number, hints: ColumnHints, previous: Previous | null): CutTable {
  const { titles } = table;
  const grid = gridOf(table);
  const ignored = new Map<IgnoredFor, number>();
  const ignore = (reason: IgnoredFor): void => {
    ignored.set(reason, (ignored.get(reason) ?? 0) + 1);
  };
  const parts: { header: HeaderGroup | null; rows: number[] }[] = [{ header: null, rows: [] }];
  for (let row = 0; row < grid.rows; ) {
    const header = headerAt(grid, table, row, hints.vocabulary);
    if (header) {
      for (let r = header.from; r < header.to; r += 1) ignore(parts.length === 1 ? 'header' : 'repeated-header');
      parts.push({ header, rows: [] });
      row = header.to;
    } else {
      parts.at(-1)?.rows.push(row);
      row += 1;
    }
  }
  const segments: Segment[] = [];
  const moneyAbove = moneyIn(titles, hints.vocabulary);
  let known = previous;
  for (const part of parts) {
    const body = part.rows.filter((row) => !isBlankRow(grid, row));
    for (let k = body.length; k < part.rows.length; k += 1) ignore('blank');
    if (body.length === 0) continue;
    const columns = columnsOf(grid, part.header, body, hints, known);
    const share = sharesApart(grid, body, columns) ? columns.share : null;
    const span = usualSpan(grid, body, columns);
    // Rows over the first header can only be titles; a piece that follows is read with the header it has.
    if (part.header) known = { columns, width: grid.columns, across: null };
    let current: FormRow[] = [];
    let heads: string[] = [];
    const close = (): void => {
      if (current.length > 0) segments.push({ table: index, columns, titles: [...heads, ...titles], rows: current });
      current = [];
    };
    for (const row of body) {
      const full = fullWidthText(grid, row);
      if (full !== null) {
        close();
        heads = [full];
        ignore('section');
        continue;
      }
      const formRow = rowOf(grid, index, row, columns, {
        moneyAbove,
        units: hints.units,
        share,
        span,
        vocabulary: hints.vocabulary,
      });
      if (opensSection(formRow)) {
        close();
        heads = [formRow.label];
      } else if (restarts(formRow, current)) {
        // A heading right above that says no ordinal belongs to what follows it.
        const head = current.at(-1);
        const moved = head !== undefined && isHeading(head) && head.stt === '' ? head : null;
        if (moved) current = current.slice(0, -1);
        close();
        heads = moved ? [moved.label] : [];
        if (moved) current.push(moved);
      }
      current.push(formRow);
    }
    close();
  }
  return { segments, ignored, rows: grid.rows };
}

/** A header told by its words; at the top also one that the document itself marks, whatever its words. */
function headerAt(grid: Grid, table: PrintedTable, row: number, vocabulary: Vocabulary): HeaderGroup | null {
  const told = headerGroupAt(grid, row, vocabulary);
  if (row > 0 || table.headerRows === 0 || table.headerRows >= grid.rows) return told;
  return { from: 0, to: Math.max(table.headerRows, told?.to ?? 0) };
}

const isBlankRow = (grid: Grid, row: number): boolean =>
  grid.row(row).every((cell) => printed(cell.text) === '' || cell.row !== row);

function fullWidthText(grid: Grid, row: number): string | null {
  const [only, ...rest] = grid.row(row);
  return only && rest.length === 0 && isFullWidth(only, grid) ? printed(only.text) : null;
}

/** A row whose ordinal is a roman number opens a section; so does a letter, when the row says nothing but a name. */
function opensSection(row: FormRow): boolean {
  const stt = normaliseStt(row.stt);
  return (stt !== null && isRoman(stt)) || isLetterHeading(row);
}

/** `A. Cải cách thể chế`, with neither unit nor value. */
export const isLetterHeading = (row: FormRow): boolean => /^[A-ZĐ]\s?[.)]?$/u.test(row.stt) && isHeading(row);

const isHeading = ({ label, unit, value }: FormRow): boolean => label !== '' && unit === '' && text(value) === '';

/** Ordinals begin again at 1: another form, when several stand in one table without a row between them. */
function restarts(row: FormRow, before: readonly FormRow[]): boolean {
  return normaliseStt(row.stt) === '1' && before.some(({ stt }) => /^\d/.test(normaliseStt(stt) ?? ''));
}

/** Doubts about a number: they say nothing of words. */
const OF_NUMBERS: ReadonlySet<Doubt> = new Set<Doubt>(['ink-not-text', 'digit-size']);

/** In a row that lies askew what stands in columns without a part is kept with the note: it may be what the row is about. */
function noteOf(note: string, grid: Grid, row: number, columns: Columns): string {
  const cells = grid.row(row);
  if (!cells.some((cell) => cell.row === row && cell.doubts.includes('row-uneven'))) return note;
  const parts = new Set([columns.stt, columns.label, columns.unit, columns.value, columns.note]);
  const rest = cells.filter(({ column }) => !parts.has(column)).map((cell) => text(cell));
  return [note, ...rest].filter((each) => each !== '').join(' | ');
}

interface RowUnits {
  readonly moneyAbove: string;
  /** Folded units of the catalogues. */
  readonly units: ReadonlySet<string>;
  /** A column that holds the values of the rows that are shares (`Số lượng | Tỷ lệ (%)`); null when there is none. */
  readonly share: number | null;
  /** How the value cells of most rows lie, as `usualSpan` gives it. */
  readonly span: string | null;
  readonly vocabulary: Vocabulary;
}

const unitPlaces = onceFor((vocabulary) => ({
  /** A label of a row that is a share. */
  share: patternOf(vocabulary, 'row.share'),
  /** A unit in brackets at the end of a label; groups: the label, the unit. */
  inBrackets: patternOf(vocabulary, 'row.unit-in-brackets'),
  /** A line above a table that gives the unit of all of it; group: the unit. */
  above: patternOf(vocabulary, 'row.unit-above'),
}));

/** Counts in one column and shares in another: no row has both. */
function sharesApart(grid: Grid, body: readonly number[], { value, share }: Columns): boolean {
  if (value === null || share === null) return false;
  return body.every((row) => text(grid.at(row, value)) === '' || text(grid.at(row, share)) === '');
}

function rowOf(
  grid: Grid,
  table: number,
  row: number,
  columns: Columns,
  { moneyAbove, units, share, span, vocabulary }: RowUnits,
): FormRow {
  const cellIn = (column: number | null): Cell | null => (column === null ? null : grid.at(row, column));
  const label = labelCell(grid, row, columns);
  const doubts: Doubt[] = [...columns.doubts];
  /** A cell that is also the label's (merged over both columns) holds no text of its own. */
  const own = (column: number | null): Cell | null => {
    const cell = cellIn(column);
    return cell === null || cell === label ? null : cell;
  };
  const stt = own(columns.stt);
  const unit = own(columns.unit);
  let value = own(columns.value);
  if (value !== null && value === stt) value = null;
  let unitText = text(unit);
  if (value !== null && value === unit) {
    // One cell over unit and value: what it holds can't be told apart.
    unitText = '';
    if (text(value) !== '') doubts.push('value-cell-merged');
  }
  if (value !== null && text(value) === '') {
    const elsewhere = columns.loose.filter((column) => text(own(column)) !== '');
    if (elsewhere.length === 1 && elsewhere[0] === share) {
      value = own(share);
      if (unitText === '') unitText = '%';
    } else if (elsewhere.length > 0 || isNumberUnit(unitText) || isInOpenColumn(grid, row, columns))
      doubts.push('value-elsewhere');
  }
  const note = own(columns.note);
  const noteText = noteOf(note === value ? '' : text(note), grid, row, columns);
  if (value !== null && text(value) === '' && isNumberNote(noteText, unitText)) doubts.push('value-elsewhere');
  if (value !== null && value.rowSpan > 1 && labelsUnder(grid, value, columns) > 1) doubts.push('value-cell-merged');
  if (value !== null && value !== unit && isMergedOddly(value, span, columns)) doubts.push('value-cell-merged');
  if (value) doubts.push(...value.doubts);
  for (const cell of [label, unit]) if (cell) doubts.push(...cell.doubts.filter((doubt) => !OF_NUMBERS.has(doubt)));
  // STT and label in one cell: `1.1. Số văn bản …` under a table without an STT column.
  const labelText = text(label);
  const split = columns.stt === null || text(stt) === '' ? splitOrdinal(labelText) : null;
  const ownLabel = split ? split.label : labelText;
  // Counts and shares side by side: of a share the first column may say how many and the second what part.
  const alone = columns.loose.length === 1 && columns.other.length === 0;
  const beside = alone ? text(own(columns.share)) : '';
  const isShare = unitText === '%' || unitPlaces(vocabulary).share.test(fold(ownLabel));
  if (isShare && value !== own(columns.share) && text(value) !== '' && beside !== '' && beside !== text(value))
    doubts.push('value-column-ambiguous');
  const bracket = unitInBrackets(ownLabel, units, vocabulary);
  const isOwnUnit = bracket !== null && (unitText === '' || fold(unitText) === fold(bracket.unit));
  return {
    table,
    row,
    stt: split ? split.stt : text(stt),
    label: ownLabel,
    measure: isOwnUnit ? bracket.measure : ownLabel,
    unit: unitText === '' && isOwnUnit && value !== unit ? bracket.unit : unitText,
    moneyAbove,
    note: noteText,
    value,
    labelCell: label,
    because: value === null ? [] : columns.because,
    doubts: [...new Set(doubts)],
  };
}

/** `Tỷ lệ hồ sơ đúng hạn (%)`: a unit of the catalogues, a percent sign, money or codes; other brackets belong to the label. */
function unitInBrackets(
  label: string,
  units: ReadonlySet<string>,
  vocabulary: Vocabulary,
): { readonly measure: string; readonly unit: string } | null {
  // Most labels have no brackets, and the pattern looks for them from every letter on.
  if (!label.includes(')')) return null;
  const match = unitPlaces(vocabulary).inBrackets.exec(label);
  const [, measure = '', inside = ''] = match ?? [];
  const unit = inside.trim();
  const known =
    unit === '%' ||
    units.has(fold(unit)) ||
    readUnit(unit, vocabulary)?.class === 'money' ||
    readCodes(unit).length > 1;
  return match !== null && known ? { measure: measure.trim(), unit } : null;
}

/** The unit of money that lines above a table say its amounts are in; empty when they name none. */
function moneyIn(titles: readonly string[], vocabulary: Vocabulary): string {
  for (const title of titles) {
    const unit = unitPlaces(vocabulary).above.exec(title)?.[1]?.trim() ?? '';
    if (readUnit(unit, vocabulary)?.class === 'money') return unit;
  }
  return '';
}

/** The label's cell: of several columns for labels the rightmost that says something, because it is the most particular. */
function labelCell(grid: Grid, row: number, { label, labels }: Columns): Cell | null {
  const filled = labels.map((column) => grid.at(row, column)).filter((cell) => printed(cell.text) !== '');
  return filled.at(-1) ?? (label === null ? null : grid.at(row, label));
}

const text = (cell: Cell | null): string => (cell === null ? '' : printed(cell.text));

/** How many different labels stand beside a cell merged over rows. */
function labelsUnder(grid: Grid, cell: Cell, columns: Columns): number {
  const labels = new Set<Cell>();
  for (let r = cell.row; r < cell.row + cell.rowSpan && r < grid.rows; r += 1) {
    const label = labelCell(grid, r, columns);
    if (label !== null && printed(label.text) !== '') labels.add(label);
  }
  return labels.size;
}

/** `1.2.1. Số …` → ordinal and label; null when the text does not begin with an ordinal and a blank. */
function splitOrdinal(label: string): { stt: string; label: string } | null {
  const match = /^((?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)\s?[.)]?)\s+(\p{L}.*)$/su.exec(label);
  if (!match?.[1] || !match[2] || normaliseStt(match[1]) === null) return null;
  // `5 phòng ban` is a label that begins with a number, `5. Phòng ban` and `5.1 Phòng` are ordinals.
  if (!/[.)]/.test(match[1])) return null;
  return { stt: match[1], label: match[2] };
}
