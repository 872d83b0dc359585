/** Document -> figures: every number in the prose that states a fact, with its section, sentence, unit and place. */
import type { BBox, Document, Line } from '../../model/document.js';
import type { Figure, NumberRule, Reading } from '../../model/report.js';
import { type ProseNumber, readProse } from '../../numbers/prose.js';
import { byStyle, type NumberStyle, styleOf } from '../../numbers/style.js';
import { printed } from '../../text/normalise.js';
import { type Passage, passages } from './outline.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** A sentence, the numbers found in it, and where it stands. */
export interface Statement {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly numbers: readonly ProseNumber[];
}

export function statementsOf(document: Document): Statement[] {
  return passages(document).flatMap((passage) =>
    sentencesOf(passage.text).map((sentence) => ({ passage, sentence, numbers: readProse(sentence.text).numbers })),
  );
}

/** The figures of the prose in reading order, numbered from 1; notes come last. None is tied to an indicator yet. */
export function figuresOf(statements: readonly Statement[]): Figure[] {
  const style = styleOfProse(statements);
  return statements
    .flatMap((statement) => statement.numbers.map((number) => figureOf(statement, number, style)))
    .map((figure, i) => ({ ...figure, figure: i + 1 }));
}

function figureOf({ passage, sentence }: Statement, number: ProseNumber, style: NumberStyle): Figure {
  const line = lineAt(passage.lines, sentence.start + number.start);
  const read = decided(number, style);
  return {
    figure: 0,
    section: passage.path.map((heading) => printed(heading)).join(' > '),
    sentence: printed(sentence.text),
    value: read.value,
    valueRaw: number.raw,
    unit: number.unit,
    qualifier: number.qualifier,
    role: number.role,
    indicatorId: null,
    agrees: null,
    status: read.reasons.length === 0 ? 'accepted' : 'review',
    reasons: read.reasons,
    numberRule: read.rule,
    readings: read.readings,
    candidates: [],
    page: line?.page ?? null,
    bbox: line?.bbox ?? null,
  };
}

interface Decided {
  readonly value: string | null;
  readonly rule: NumberRule;
  readonly readings: readonly Reading[];
  readonly reasons: readonly string[];
}

/** Rule 10: the style of the document's prose breaks a tie that no unit broke. */
function decided(number: ProseNumber, style: NumberStyle): Decided {
  const { value, rule, readings, reasons } = number;
  const chosen = value === null ? byStyle(number.raw, readings, style) : null;
  if (chosen === null) return { value, rule, readings, reasons };
  return {
    value: chosen.value,
    rule: chosen.rule,
    readings: [chosen, ...readings.filter((reading) => reading.value !== chosen.value)],
    reasons: reasons.filter((reason) => reason !== 'number-undecided'),
  };
}

function styleOfProse(statements: readonly Statement[]): NumberStyle {
  const certain = statements.flatMap(({ numbers }) =>
    numbers.flatMap(({ raw, value, reasons }) => (value !== null && reasons.length === 0 ? [{ raw, value }] : [])),
  );
  return styleOf(certain);
}

/** The printed line in which the letter at `offset` stands. */
function lineAt(lines: readonly Line[], offset: number): { page: number; bbox: BBox } | null {
  return lines.findLast(({ start }) => start <= offset) ?? null;
}
