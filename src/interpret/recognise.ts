/** Which form of which catalogue each segment is: by title, by content; and which catalogue the report follows. */
import type { AlignableRow, Alignment } from '../catalogue/align.js';
import { align } from '../catalogue/align.js';
import type { Form } from '../catalogue/form.js';
import { compareLabels, type LabelKey } from '../catalogue/label.js';
import type { Lexicon } from '../catalogue/lexicon.js';
import type { Catalogue } from '../catalogue/model.js';
import { normaliseStt } from '../catalogue/stt.js';
import { fold } from '../text/normalise.js';
import { isRoman, romanValue } from '../text/ordinals.js';
import { onceFor, patternOf, type Vocabulary } from '../text/vocabulary.js';
import { isFormShaped } from './columns.js';
import type { Segment } from './segments.js';

export interface Assignment {
  /** The form of the segment; null when it is none of the catalogue's. */
  readonly form: string | null;
  /** Rows with a label, and those of them whose label is the form's. */
  readonly labelled: number;
  readonly matched: number;
  readonly evidence: readonly ('title' | 'header' | 'content')[];
}

export interface Recognition {
  readonly catalogue: Catalogue;
  readonly forms: readonly Form[];
  readonly assignments: readonly Assignment[];
  readonly matched: number;
  readonly labelled: number;
  /** Sum of the alignments' scores: the better catalogue has the higher one. */
  readonly score: number;
}

/** A segment is a form when this share of its labels is the form's; with a title that says so, this share. */
const CONTENT_SHARE = 0.5;
const TITLED_SHARE = 0.3;
/** Without a title, so many labels must match; a single row proves nothing. */
const CONTENT_ROWS = 2;
/** What a title adds to the score of its form: as much as one row. */
const TITLE_BONUS = 4;
/** Share of words that makes a label worth an alignment. */
const PROMISING = 0.7;

/** A segment, and its rows with a label made ready for comparison. */
export interface LabelledSegment {
  readonly segment: Segment;
  readonly rows: readonly AlignableRow[];
}

/** The segments as `recognise` wants them: the same for every catalogue. */
export const labelled = (segments: readonly Segment[], { key }: Lexicon): LabelledSegment[] =>
  segments.map((segment) => ({
    segment,
    rows: segment.rows.filter((row) => row.label !== '').map((row) => ({ stt: row.stt, key: key(row.measure) })),
  }));

/** Recognises the segments by one catalogue. */
export function recognise(catalogue: Catalogue, segments: readonly LabelledSegment[], lexicon: Lexicon): Recognition {
  const forms = lexicon.formsOf(catalogue);
  let matched = 0;
  let labels = 0;
  let score = 0;
  const assignments: Assignment[] = [];
  let before: { form: string; table: number; segment: number } | null = null;
  segments.forEach(({ segment, rows }, index) => {
    const best = bestForm(segment, rows, forms, lexicon);
    let assignment: Assignment = { form: null, labelled: rows.length, matched: 0, evidence: [] };
    if (best) {
      const share = rows.length === 0 ? 0 : best.matched / rows.length;
      // A piece goes on with the form of the piece right before it.
      const continues = before !== null && before.form === best.form && before.segment === index - 1;
      const enough =
        (best.matched >= CONTENT_ROWS && share >= CONTENT_SHARE) ||
        (best.titled && best.matched >= 1 && share >= TITLED_SHARE) ||
        (continues && best.matched >= 1 && share >= CONTENT_SHARE);
      if (enough) {
        const evidence: ('title' | 'header' | 'content')[] = ['content'];
        if (segment.columns.evidence.includes('header')) evidence.unshift('header');
        if (best.titled) evidence.unshift('title');
        assignment = { form: best.form, labelled: rows.length, matched: best.matched, evidence };
        before = { form: best.form, table: segment.table, segment: index };
        matched += best.matched;
        score += best.score;
      }
    }
    if (assignment.form !== null || looksLikeForm(segment, lexicon.vocabulary)) labels += rows.length;
    assignments.push(assignment);
  });
  return { catalogue, forms, assignments, matched, labelled: labels, score };
}

interface Best {
  readonly form: string;
  readonly matched: number;
  readonly titled: boolean;
  readonly score: number;
}

function bestForm(
  segment: Segment,
  rows: readonly AlignableRow[],
  forms: readonly Form[],
  lexicon: Lexicon,
): Best | null {
  const { matches, shared } = lexicon;
  if (rows.length === 0 || segment.columns.label === null) return null;
  const titles = segment.titles.map((title) => titleOf(title, lexicon));
  let best: Best | null = null;
  for (const form of forms) {
    const titled = titles.some((title) => namesForm(title, form));
    const promising = rows.filter((row) => shared(row.key, form.indicators) >= PROMISING).length;
    if (promising < CONTENT_ROWS && !titled && rows.length >= CONTENT_ROWS) continue;
    const alignment = align(rows, form.indicators, matches);
    const matched = alignment.rows.filter(isLabelMatch).length;
    const score = alignment.score + (titled ? TITLE_BONUS : 0);
    if (matched > 0 && (best === null || score > best.score)) best = { form: form.form, matched, titled, score };
  }
  return best;
}

const isLabelMatch = (row: Alignment['rows'][number]): boolean =>
  row.indicator !== null && row.label.agreement !== 'other';

const formWords = onceFor((vocabulary) => ({
  /** `Biểu mẫu 3`; group: the number. */
  number: patternOf(vocabulary, 'form.number'),
}));

interface Title {
  /** The number of a form that it names. */
  readonly number: string | undefined;
  /** Without an ordinal before it. */
  readonly key: LabelKey;
}

function titleOf(title: string, { key, vocabulary }: Lexicon): Title {
  const bare = title.replace(/^\s*(?:[IVX]{1,5}|\d{1,2})\s*[.)/]\s*/u, '');
  return { number: formWords(vocabulary).number.exec(fold(title))?.[1], key: key(bare) };
}

/** `Biểu mẫu 3`, `Biểu số 3: …`, or the form's own title. */
function namesForm({ number, key }: Title, form: Form): boolean {
  if (number !== undefined)
    return number === form.form || (isRoman(number.toUpperCase()) && romanValue(number) === Number(form.form));
  return compareLabels(key, form.titleKey).agreement === 'same';
}

/** The table is laid out as a statistical form although no catalogue knows it: its rows must not vanish. */
export function looksLikeForm(segment: Segment, vocabulary: Vocabulary): boolean {
  const { columns } = segment;
  if (!isFormShaped(columns)) return false;
  const titled = segment.titles.some((title) => formWords(vocabulary).number.test(fold(title)));
  return titled || (columns.evidence.includes('header') && columns.unit !== null && columns.stt !== null);
}

/** Rows of a segment that carry an ordinal, as a share. */
export const ordinalShare = (segment: Segment): number =>
  segment.rows.length === 0
    ? 0
    : segment.rows.filter((row) => normaliseStt(row.stt) !== null).length / segment.rows.length;
