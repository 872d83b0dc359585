/**
 * Which column plays which part: by its headings first, confirmed or decided by what its cells hold. A table whose value column
 * cannot be told for sure is said to be doubtful instead of being read one column off.
 */
import { normaliseStt } from '../catalogue/stt.js';
import type { Ground } from '../model/ground.js';
import type { ColumnRoles } from '../model/report.js';
import type { Doubt } from '../model/rules.js';
import { withoutFormula } from '../text/column-formula.js';
import { fold, printed } from '../text/normalise.js';
import { isRoman } from '../text/ordinals.js';
import { onceFor, patternOf, type Vocabulary } from '../text/vocabulary.js';
import { isCumulative, isSumOfYear, namesAnotherPart, namesPeriod, saysThisPeriod } from './column-period.js';
import { type Grid, isFullWidth } from './grid.js';
import { type HeaderGroup, type HeadingRole, headingPath, headingRole } from './header.js';
import { type Across, acrossOf, isBelow } from './piece.js';
import { type Explained, explain, UNKNOWN } from './scope.js';

export interface Columns extends ColumnRoles {
  /** Every column that can hold the label, `label` among them: labels of lower levels may stand in a column of their own. */
  readonly labels: readonly number[];
  /** Columns of numbers right of the label that no heading gives a part: a value may stand there instead. */
  readonly loose: readonly number[];
  /** The one of `loose` that is headed as a share (`Tỷ lệ (%)`) beside counts; null when there is none. */
  readonly share: number | null;
  /** Words over the value that do not say results of this period and body; empty when all do. */
  readonly unexplained: string;
  /** Rule ids that send every value of the table to review. */
  readonly doubts: readonly Doubt[];
  /** Why the value column is the result; empty when it is not known to be. */
  readonly because: readonly Ground[];
  /** What spoke for the roles: `header`, `content`, `previous-piece`. */
  readonly evidence: readonly ('header' | 'content' | 'previous-piece')[];
}

/** The columns of the table before, for a piece without a header of its own. */
export interface Previous {
  readonly columns: Columns;
  /** How many columns its grid has. */
  readonly width: number;
  /** From where to where its value column runs across the page; null when that is not known (DOCX). */
  readonly across: Across | null;
}

/** What helps to tell columns apart. */
export interface ColumnHints {
  /** Folded unit names that the catalogues use. */
  readonly units: ReadonlySet<string>;
  /** The report's period as the dataset writes it (`2025-9M`); null when unknown. */
  readonly period: string | null;
  /** The report's issuer by its official name; null when unknown. */
  readonly issuer: string | null;
  /** The words that headings are made of. */
  readonly vocabulary: Vocabulary;
}

/** What the cells of a column hold; shares of the filled cells. */
interface Content {
  readonly filled: number;
  readonly stt: number;
  /** Ordinals with more than one level (`3.1`). */
  readonly levels: number;
  readonly unit: number;
  readonly number: number;
  /** Mean length of the texts, in characters. */
  readonly length: number;
}

/** A column is of a kind when at least this share of its filled cells is. */
const CLEAR_SHARE = 0.6;
/** Cells that hold a number, a coded answer or a mark in place of one. */
const NUMBERLIKE = /^[-–+(]?\s*\d[\d.,\s]*\s*%?\)?$|^[-–x]$/i;
/** Labels are sentences: their mean length in characters is at least this. */
const LABEL_LENGTH = 12;

export function contentOf(grid: Grid, rows: readonly number[], column: number, units: ReadonlySet<string>): Content {
  let filled = 0;
  let stt = 0;
  let levels = 0;
  let unit = 0;
  let number = 0;
  let length = 0;
  for (const row of rows) {
    const cell = grid.at(row, column);
    if (cell.row !== row || isFullWidth(cell, grid)) continue;
    const text = printed(cell.text);
    if (text === '') continue;
    filled += 1;
    length += text.length;
    const ordinal = normaliseStt(text);
    if (ordinal !== null && (isRoman(ordinal) || /^\d/.test(ordinal))) stt += 1;
    if (ordinal?.includes('.')) levels += 1;
    if (isUnit(text, units)) unit += 1;
    if (NUMBERLIKE.test(text)) number += 1;
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    stt: share(stt),
    levels: share(levels),
    unit: share(unit),
    number: share(number),
    length: filled === 0 ? 0 : length / filled,
  };
}

/** `%`, a unit of the catalogues, or codes (`Có = 1; Không = 0`). */
export function isUnit(text: string, units: ReadonlySet<string>): boolean {
  return text === '%' || units.has(fold(text)) || /=\s*\d/.test(text);
}

/**
 * Roles of the columns of the rows `body`, under `header` (null: none). `previous` are the columns of the table that this one
 * may continue; they serve when there is no header and the number of columns is the same.
 */
export function columnsOf(
  grid: Grid,
  header: HeaderGroup | null,
  body: readonly number[],
  hints: ColumnHints,
  previous: Previous | null,
): Columns {
  const contents = Array.from({ length: grid.columns }, (_, column) => contentOf(grid, body, column, hints.units));
  if (header) return byHeader(grid, header, contents, hints);
  if (previous && previous.width === grid.columns && fits(previous.columns, contents)) {
    const { columns, across } = previous;
    const cells = body.map((row) => grid.at(row, columns.value ?? 0));
    const isSame = isBelow(across, acrossOf(cells, columns.value));
    return {
      ...columns,
      doubts: isSame ? columns.doubts : [...new Set([...columns.doubts, 'value-column-ambiguous' as const])],
      because: headed('columns of the table before', columns),
      evidence: ['previous-piece'],
    };
  }
  const columns = byContent(contents, new Map(), ['content']);
  return { ...columns, because: headed(ONLY_NUMBERS, columns) };
}

/** The cells of a piece without header do not speak against the roles of the piece before. */
function fits(roles: ColumnRoles, contents: readonly Content[]): boolean {
  const value = roles.value === null ? undefined : contents[roles.value];
  const label = roles.label === null ? undefined : contents[roles.label];
  return (
    (value === undefined || value.filled === 0 || value.number >= CLEAR_SHARE) &&
    label !== undefined &&
    label.number < CLEAR_SHARE
  );
}

interface Heading {
  readonly column: number;
  readonly path: readonly string[];
  readonly role: HeadingRole | null;
  readonly explained: Explained;
}

function headingsOf(grid: Grid, group: HeaderGroup, contents: readonly Content[], hints: ColumnHints): Heading[] {
  const headings: Heading[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    const path = headingPath(grid, group, column);
    const bottom = path.at(-1) ?? '';
    const roles = path.map((heading) => headingRole(heading, hints.vocabulary));
    const own = headingRole(bottom, hints.vocabulary);
    const above = [...roles].reverse().find((role) => role !== null) ?? null;
    // Under a heading that says results may stand words: who did it, where it was counted.
    const inherited = above === 'value' && !isNumeric(contents[column]) ? null : above;
    const role = roles.includes('other') ? 'other' : (own ?? inherited);
    headings.push({ column, path, role, explained: explain(path.filter(isNoNumbering).join('\n'), hints) });
  }
  return headings;
}

/** A line under the headings that numbers the columns says nothing of them. */
const isNoNumbering = (text: string): boolean =>
  !/^[([]?\s*(?:[A-Da-d]|\d{1,2})\s*[)\]]?$/u.test(withoutFormula(printed(text)));

const isNumeric = (content: Content | undefined): boolean => (content?.number ?? 0) >= CLEAR_SHARE;

/** The heading says a thing that is no result of the report's period and body: another period, a plan, a part. */
const saysAnother = ({ role, explained, path }: Heading, hints: ColumnHints): boolean =>
  role === 'other' || namesOtherPeriod(path, hints) || explained.objections.some(({ kind }) => kind !== UNKNOWN);

function byHeader(grid: Grid, group: HeaderGroup, contents: readonly Content[], hints: ColumnHints): Columns {
  const headings = withoutTargets(headingsOf(grid, group, contents, hints), contents);
  const roles = new Map<number, HeadingRole>();
  for (const { column, role } of headings) if (role) roles.set(column, role);
  const candidates = headings.filter(
    ({ column, role }) => role === 'value' || ((role === null || role === 'other') && isNumeric(contents[column])),
  );
  const others = candidates.filter((heading) => saysAnother(heading, hints));
  const later = candidates.filter(({ role, explained }) => role !== 'other' && explained.later).at(-1);
  const lead = later ?? (others.length === candidates.length ? leadOf(others) : undefined);
  for (const { column, path } of lead === undefined ? others : candidates) {
    // Shares beside counts stay open: a row that is a share may have its value there.
    if (lead !== undefined || !isShareHeading(path, hints.vocabulary)) roles.set(column, 'other');
  }
  // What stands under another period's heading, a note say, is that period's.
  for (const { column, path, role } of headings)
    if (role === 'note' && lead === undefined && namesOtherPeriod(path, hints)) roles.set(column, 'other');
  if (lead) roles.set(lead.column, 'value');
  const rivals = headings.filter(
    ({ column }) => roles.get(column) === 'value' || (!roles.has(column) && isNumeric(contents[column])),
  );
  if (lead === undefined) chooseValue(headings, rivals, roles, hints);
  const columns = byContent(contents, roles, ['header'], grid, group);
  const chosen = headings.find(({ column }) => column === columns.value);
  const shares = columns.loose.filter((column) => isShareHeading(headings[column]?.path ?? [], hints.vocabulary));
  const told = chosen === undefined ? null : headingDoubts({ chosen, lead, candidates, rivals }, columns, hints);
  const settled = {
    ...columns,
    share: shares.length === 1 ? (shares[0] ?? null) : null,
    doubts: [...new Set([...columns.doubts, ...(told ?? [])])],
    unexplained: told?.includes('value-heading-not-result') ? wordsOf(chosen) : '',
  };
  return { ...settled, because: headed(chosen?.explained.result ? 'result of period' : ONLY_NUMBERS, settled) };
}

/** `Chỉ tiêu năm 2023` over numbers beside a column of labels: what was to be reached. */
function withoutTargets(headings: readonly Heading[], contents: readonly Content[]): Heading[] {
  const isLabel = ({ column }: Heading): boolean => !isNumeric(contents[column]) && (contents[column]?.filled ?? 0) > 0;
  const hasLabels = headings.some((one) => (one.role === 'label' || one.role === null) && isLabel(one));
  return headings.map((one) =>
    one.role === 'label' &&
    !isLabel(one) &&
    hasLabels &&
    headings.some((other) => other !== one && other.role === 'label')
      ? { ...one, role: 'other' }
      : one,
  );
}

/** Of columns that are all something else, the one whose heading says results too, else the first. */
const leadOf = (others: readonly Heading[]): Heading | undefined =>
  others.find(({ role }) => role === 'value') ?? others.find(({ explained }) => explained.result) ?? others[0];

const wordsOf = (heading: Heading | undefined): string =>
  (heading?.explained.objections ?? []).map(({ words }) => words).join('; ') ||
  (heading?.path ?? []).map((text) => printed(text).replaceAll('\n', ' ')).join(' / ');

interface Choice {
  readonly chosen: Heading;
  /** Taken in place of a result: a correction, or one of columns that are all something else. */
  readonly lead: Heading | undefined;
  /** All columns of numbers, and those of them that may be results. */
  readonly candidates: readonly Heading[];
  readonly rivals: readonly Heading[];
}

/** Why the heading of the chosen column does not explain its numbers. */
function headingDoubts({ chosen, lead, candidates, rivals }: Choice, columns: Columns, hints: ColumnHints): Doubt[] {
  if (lead?.explained.later) return ['value-column-revised'];
  if (lead !== undefined && candidates.filter(({ role }) => role !== 'other').length > 1)
    return ['value-column-ambiguous'];
  // Of several columns one was only guessed: what its heading says is then no news.
  if (columns.doubts.includes('value-column-ambiguous')) return [];
  const { objections } = chosen.explained;
  const otherPeriod =
    namesOtherPeriod(chosen.path, hints) || namesAnotherPart(chosen.path, hints.period, hints.vocabulary);
  if (otherPeriod) return ['value-column-other-period'];
  if (objections.length > 0 || chosen.role === 'other') return ['value-heading-not-result'];
  if (saysNothing(chosen, hints)) return ['value-heading-not-result'];
  const beside = rivals.filter((rival) => rival !== chosen && !columns.other.includes(rival.column));
  // A column that may be a result as well: its heading is the same, says nothing, or words that nobody knows.
  if (beside.some(({ path }) => !isShareHeading(path, hints.vocabulary))) return ['value-column-ambiguous'];
  if (namesPeriod(chosen.path, hints.period, hints.vocabulary)) return [];
  const all = candidates.filter((candidate) => candidate !== chosen);
  const named = all.some(({ path }) => namesPeriod(path, hints.period, hints.vocabulary));
  // `Số liệu` or `Kỳ này` beside `Lũy kế`: which of them is the year so far, the headings do not say.
  const sums = isSumOfYear(hints.period) && all.some(({ path }) => isCumulative(path, hints.vocabulary));
  return named || sums ? ['value-column-ambiguous'] : [];
}

/** There is a heading, of words that leave the meaning as it is, and none of them says results or the report's period. */
const saysNothing = ({ role, explained, path }: Heading, hints: ColumnHints): boolean =>
  role !== 'value' && !explained.result && path.some((text) => /\p{L}/u.test(text)) && !namesOurYear(path, hints);

/** No heading says what the numbers are. */
const ONLY_NUMBERS = 'only column of numbers';

const headed = (as: string, { value, doubts }: Pick<Columns, 'value' | 'doubts'>): readonly Ground[] =>
  value === null || doubts.length > 0 ? [] : [{ of: 'heading', as }];

/** `Tỷ lệ (%)`, `Tỷ lệ`, `%`: shares of what the column of counts counts. */
const isShareHeading = (path: readonly string[], vocabulary: Vocabulary): boolean => {
  const { share, says } = shareWords(vocabulary);
  const heading = path.at(-1) ?? '';
  return share.test(fold(heading)) && says.test(heading);
};

const shareWords = onceFor((vocabulary) => ({
  share: patternOf(vocabulary, 'column.share'),
  says: patternOf(vocabulary, 'column.says-share'),
}));

/** Of several columns of numbers the one that is named for the report's period is the value, and the others are not. */
function chooseValue(
  headings: readonly Heading[],
  rivals: readonly Heading[],
  roles: Map<number, HeadingRole>,
  hints: ColumnHints,
): void {
  const values = rivals.filter(({ column }) => roles.get(column) === 'value');
  const among = values.length > 0 ? values : rivals;
  const named = among.filter(({ path }) => namesPeriod(path, hints.period, hints.vocabulary));
  const ours = named.length > 0 ? named : among.filter(({ path }) => saysThisPeriod(path, hints.vocabulary));
  const [only] = among;
  if (among.length === 1 && only) {
    // No heading says “value”: the one left that holds numbers is it when its heading names our period or year.
    if (ours.length === 1 || namesOurYear(only.path, hints)) roles.set(only.column, 'value');
    return;
  }
  if (ours.length === 0 || ours.length === among.length) return;
  for (const heading of among) {
    if (ours.includes(heading)) {
      roles.set(heading.column, 'value');
      continue;
    }
    roles.set(heading.column, 'other');
    // A note column under the same upper heading belongs to that other value.
    for (const { column, path } of headings) {
      if (roles.get(column) === 'note' && heading.path.length > 1 && path[0] === heading.path[0])
        roles.set(column, 'other');
    }
  }
}

const YEAR = /\b(19|20)\d{2}\b/g;

function namesOtherPeriod(path: readonly string[], hints: ColumnHints): boolean {
  const year = yearOf(hints);
  if (year === null) return false;
  const years: string[] = fold(path.join(' ')).match(YEAR) ?? [];
  return years.length > 0 && !years.includes(year);
}

const yearOf = ({ period }: ColumnHints): string | null => period?.slice(0, 4) ?? null;

function namesOurYear(path: readonly string[], hints: ColumnHints): boolean {
  const year = yearOf(hints);
  return year !== null && fold(path.join(' ')).split(' ').includes(year);
}

/** Fills the roles that the headings left open from the content, and says what is doubtful. */
function byContent(
  contents: readonly Content[],
  given: ReadonlyMap<number, HeadingRole>,
  evidence: Columns['evidence'],
  grid?: Grid,
  group?: HeaderGroup,
): Columns {
  const roles = new Map(given);
  const doubts: Doubt[] = [];
  const first = (role: HeadingRole): number | null => {
    for (let column = 0; column < contents.length; column += 1) if (roles.get(column) === role) return column;
    return null;
  };
  const open = (): number[] => contents.map((_, column) => column).filter((column) => !roles.has(column));
  const content = (column: number): Content =>
    contents[column] ?? { filled: 0, stt: 0, levels: 0, unit: 0, number: 0, length: 0 };
  if (first('label') === null) {
    const longest = open()
      .filter(
        (column) =>
          content(column).number < CLEAR_SHARE &&
          content(column).unit < CLEAR_SHARE &&
          content(column).length >= LABEL_LENGTH,
      )
      .sort((a, b) => content(b).filled * content(b).length - content(a).filled * content(a).length || a - b)[0];
    if (longest !== undefined) roles.set(longest, 'label');
  }
  const label = first('label');
  if (first('stt') === null && label !== null) {
    const ordinal = open().filter(
      (column) => column < label && content(column).filled > 0 && content(column).stt >= CLEAR_SHARE,
    )[0];
    if (ordinal !== undefined) roles.set(ordinal, 'stt');
  }
  if (first('unit') === null) {
    const unit = open().filter((column) => content(column).filled > 0 && content(column).unit >= CLEAR_SHARE)[0];
    if (unit !== undefined) roles.set(unit, 'unit');
  }
  const values = contents.map((_, column) => column).filter((column) => roles.get(column) === 'value');
  const sameCells = values.length > 1 && grid !== undefined && group !== undefined && oneHeading(grid, group, values);
  // Below a heading cut in two the numbers may stand in one column; in both, they are two columns.
  const bothFilled = values.filter((column) => content(column).filled > 0).length > 1;
  if (values.length > 1 && (!sameCells || bothFilled)) doubts.push('value-column-ambiguous');
  if (values.length === 0) {
    // Without headings, numbers left of the label are ordinals.
    const numeric = open().filter(
      (column) =>
        content(column).filled > 0 &&
        content(column).number >= CLEAR_SHARE &&
        (evidence[0] === 'header' || label === null || column > label),
    );
    if (numeric[0] !== undefined) {
      roles.set(numeric[0], 'value');
      if (numeric.length > 1 || [...roles.values()].includes('other')) doubts.push('value-column-ambiguous');
    }
  } else {
    // A heading says value, the cells say words or nothing, and another column holds the numbers: nobody knows.
    const named = values[0] ?? -1;
    const numbersElsewhere = contents.some(
      ({ filled, number }, column) =>
        column !== named &&
        roles.get(column) !== 'stt' &&
        roles.get(column) !== 'other' &&
        filled > 0 &&
        number >= CLEAR_SHARE &&
        filled >= content(named).filled,
    );
    if (content(named).number < 0.5 && numbersElsewhere) doubts.push('value-column-doubtful');
  }
  const value = first('value');
  if (first('note') === null && value !== null) {
    const words = open().filter((column) => column !== label && content(column).number < CLEAR_SHARE);
    // Under headings that say nothing known, only a lone column right of the value can be its note.
    const note =
      evidence[0] === 'header'
        ? words.length === 1
          ? words.find((column) => column > value)
          : undefined
        : words.at(-1);
    if (note !== undefined) roles.set(note, 'note');
  }
  const others = contents.map((_, column) => column).filter((column) => roles.get(column) === 'other');
  const loose = open().filter(
    (column) =>
      value !== null && label !== null && column > label && value > label && content(column).number >= CLEAR_SHARE,
  );
  return {
    stt: ordinalColumn(contents, roles),
    label,
    labels: contents.map((_, column) => column).filter((column) => roles.get(column) === 'label'),
    unit: first('unit'),
    value,
    note: first('note'),
    other: others,
    loose: evidence[0] === 'header' ? loose : [],
    share: null,
    unexplained: '',
    doubts,
    because: [],
    evidence,
  };
}

/** Of two ordinal columns (a running number and a code) the one with levels is the catalogue's. */
function ordinalColumn(contents: readonly Content[], roles: ReadonlyMap<number, HeadingRole>): number | null {
  const columns = contents.map((_, column) => column).filter((column) => roles.get(column) === 'stt');
  const levels = (column: number): number => contents[column]?.levels ?? 0;
  return columns.sort((a, b) => levels(b) - levels(a) || a - b)[0] ?? null;
}

/** The columns stand under one and the same heading cell: a grid cut finer than the table was meant. */
function oneHeading(grid: Grid, group: HeaderGroup, columns: readonly number[]): boolean {
  const bottom = columns.map((column) => grid.at(group.to - 1, column));
  return bottom.every((cell) => cell === bottom[0]);
}

/** The column roles look like a form's: a label and a value, and a unit or an ordinal beside them. */
export const isFormShaped = (columns: ColumnRoles): boolean =>
  columns.label !== null && columns.value !== null && (columns.unit !== null || columns.stt !== null);
