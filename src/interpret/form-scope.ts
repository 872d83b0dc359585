/**
 * Of whom and of when a form is, by the lines around it: its title and caption, the title of its appendix, what is said below it.
 * Title and caption are explained word by word; of lines further off only words count that are known to make another thing. Pure.
 */
import type { PrintedTable } from '../model/reading.js';
import { readUnit } from '../numbers/units.js';
import { fold } from '../text/normalise.js';
import { withY } from '../text/spelling.js';
import { everyPlaceOf, onceFor, patternOf, type Vocabulary } from '../text/vocabulary.js';
import { explain, type Objection, type ScopeContext, UNKNOWN } from './scope.js';
import type { Segment } from './segments.js';

const scopePatterns = onceFor((vocabulary) => ({
  appendix: patternOf(vocabulary, 'table.appendix'),
  title: patternOf(vocabulary, 'table.title'),
  formNumber: patternOf(vocabulary, 'form.number'),
  unitAbove: patternOf(vocabulary, 'row.unit-above'),
  attached: everyPlaceOf(vocabulary, 'scope.attached'),
  below: patternOf(vocabulary, 'scope.below'),
}));

/** Kinds of words that a note below a form says of all its numbers; bodies and levels stand there as sources. */
const OF_ALL_NUMBERS = new Set(['plan', 'estimate', 'average', 'other-period', 'sample', 'scale']);
/** Those of them that a footnote of a starred heading or label says; its plans and times are documents and comparisons. */
const OF_STARRED = new Set(['estimate', 'average', 'sample', 'scale']);
/** Words with the star of a footnote: `Số liệu (*)`. */
const STARRED = /\p{L}\s*(?:\*|\(\*+\))/u;
/** Lines with more words than this are prose, no title. */
const TITLE_WORDS = 25;
/** Without a title of its own, a form can have so many lines of caption, each so many words long or in brackets. */
const CAPTION_LINES = 3;
const CAPTION_WORDS = 6;
/** Share of the words of a form's title that a line must have to be that title, with more words or fewer. */
const TITLE_SHARE = 0.6;

/** Words around a table that say another thing than the appendix of this report, by the table's index. */
export function appendixObjections(tables: readonly PrintedTable[], context: ScopeContext): Objection[][] {
  let current: Objection[] = [];
  return tables.map(({ titles }) => {
    const lines = appendixLines(titles, context.vocabulary);
    if (lines.length > 0) current = lines.flatMap((line) => [...decisive(line, context), ...attachedTo(line, context)]);
    return current;
  });
}

/** `* Số liệu lấy từ …`: a note below the table before. */
const FOOTNOTE = /^\s*\(?\*/u;

/** The lines of an appendix's title among the lines above a table (nearest first): those above the form's own. */
function appendixLines(titles: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const { appendix, title, formNumber } = scopePatterns(vocabulary);
  const form = titles.findLastIndex((line) => formNumber.test(fold(line)));
  const top = titles.findLastIndex((line) => {
    if (FOOTNOTE.test(line)) return false;
    const folded = fold(line);
    return appendix.test(folded) || (title.test(folded) && !formNumber.test(folded));
  });
  return top <= form ? [] : titles.slice(Math.max(0, form + 1), top + 1).filter((line) => !FOOTNOTE.test(line));
}

/** The report that an appendix is attached to is of another body. */
function attachedTo(line: string, context: ScopeContext): Objection[] {
  const { attached } = scopePatterns(context.vocabulary);
  return [...line.matchAll(attached)].flatMap(([, of = '']) => decisive(of, context));
}

const decisive = (line: string, context: ScopeContext, title = ''): Objection[] =>
  explain(line, context, title).objections.filter(({ kind }) => kind !== UNKNOWN);

/**
 * Words of the lines above a segment of the form that is titled `title`, and below its table, that do not say results of the
 * report's period and body. `named`: a line above names the form.
 */
export function formObjections(
  segment: Segment,
  { titles, below, cells }: Pick<PrintedTable, 'titles' | 'below' | 'cells'>,
  formTitle: string,
  context: ScopeContext,
): { readonly named: boolean; readonly objections: readonly Objection[] } {
  const title = withY(fold(withoutFormNumber(formTitle, scopePatterns(context.vocabulary).formNumber)));
  const heads = segment.titles.slice(0, Math.max(0, segment.titles.length - titles.length));
  const top = titles.findLastIndex((line) => isTitleOf(line, title, context.vocabulary));
  const own = titles.slice(0, top + 1);
  const caption = top === -1 ? captionOf(titles, context.vocabulary) : [];
  const objections = [
    ...own.flatMap((line) => explainLine(line, segment, title, context)),
    ...[...caption, ...heads].flatMap((line) => decisive(line, context, title)),
    ...below.flatMap((line) => saidBelow(line, cells, context)),
  ];
  return { named: top >= 0, objections };
}

function explainLine(line: string, segment: Segment, title: string, context: ScopeContext): readonly Objection[] {
  const { unitAbove, formNumber } = scopePatterns(context.vocabulary);
  const unit = unitAbove.exec(line)?.[1]?.trim();
  if (unit !== undefined && fitsRows(unit, segment, context.vocabulary)) return [];
  const bare = withoutFormNumber(line, formNumber);
  return explain(bare, context, title).objections;
}

/** `Biểu mẫu 3. Kiểm soát …`, `III. Kiểm soát …` without what numbers it. */
const withoutFormNumber = (line: string, formNumber: RegExp): string => {
  const folded = fold(line);
  const number = formNumber.exec(folded)?.[0];
  const rest = number === undefined ? line : folded.slice(number.length);
  return rest.replace(/^\s*(?:(?:[IVX]{1,5}|[ivx]{1,5})(?=[\s.)/:-])|\d{1,2}\s*[.)/:-])/u, ' ');
};

/** A unit of money for all rows is applied where the rows print none; a plain noun says what all rows say. */
function fitsRows(unit: string, segment: Segment, vocabulary: Vocabulary): boolean {
  const read = readUnit(unit, vocabulary);
  if (read?.class !== 'money') return false;
  const printed = segment.rows.map((row) => row.unit).filter((own) => readUnit(own, vocabulary)?.class === 'money');
  return printed.every((own) => fold(own) === fold(unit)) && segment.rows.some((row) => row.moneyAbove !== '');
}

/** Lines right above a table without a title, that are no prose and no title of the report. */
function captionOf(titles: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const appendix = titles.findIndex((line) => scopePatterns(vocabulary).appendix.test(fold(line)));
  return titles
    .slice(0, appendix === -1 ? CAPTION_LINES : Math.min(appendix, CAPTION_LINES))
    .filter((line) => /^\(.*\)$/u.test(line) || (isTitleLike(line) && line.split(' ').length <= CAPTION_WORDS));
}

const isTitleLike = (line: string): boolean => line.split(' ').length <= TITLE_WORDS && !/[.;]$/u.test(line);

function isTitleOf(line: string, title: string, vocabulary: Vocabulary): boolean {
  const folded = withY(fold(line));
  if (scopePatterns(vocabulary).formNumber.test(folded)) return true;
  const words = title.split(' ');
  const own = new Set(folded.split(' '));
  return isTitleLike(line) && words.filter((word) => own.has(word)).length >= TITLE_SHARE * words.length;
}

/** `Ghi chú: số liệu trong biểu là số ước …`. */
function saidBelow(line: string, cells: PrintedTable['cells'], context: ScopeContext): Objection[] {
  if (FOOTNOTE.test(line) && cells.some(({ text }) => STARRED.test(text))) {
    const said = decisive(line, context).filter(({ kind }) => OF_STARRED.has(kind));
    if (said.length > 0) return said;
  }
  if (!scopePatterns(context.vocabulary).below.test(fold(line))) return [];
  return decisive(line, context).filter(({ kind }) => OF_ALL_NUMBERS.has(kind));
}
