/** Document -> figures: every number in the prose that states a fact, with its section, sentence, unit and place. */

import type { Abbreviation, Catalogue } from '../../catalogue/model.js';
import type { BBox, Document, Line } from '../../model/document.js';
import type { Figure, NumberReading, NumberRule, Observation } from '../../model/report.js';
import type { Doubt } from '../../model/rules.js';
import type { ProseNumber } from '../../numbers/prose.js';
import { byStyle, type NumberStyle, styleOf } from '../../numbers/style.js';
import { expander } from '../../text/abbreviations.js';
import { printed } from '../../text/normalise.js';
import type { Circumstances } from './foreign.js';
import { meaningsOf, termsWith } from './meaning.js';
import { type Statement, statementsOf } from './statements.js';
import { type Said, type Tie, tie } from './tie.js';
import { type Wording, wordingsOf } from './wording.js';

/** What else is known of the report when its prose is read. */
export interface FigureContext extends Circumstances {
  /** The template that the report's forms were mapped with; null: no number is tied. */
  readonly catalogue: Catalogue | null;
  readonly abbreviations: readonly Abbreviation[];
  /** What the report's forms say. */
  readonly observations: readonly Observation[];
}

/**
 * The figures of the prose in reading order, numbered from 1; those of notes come last. Whether they agree with the forms
 * is for the checks to say, once the forms' numbers are settled.
 */
export function readFigures(document: Document, context: FigureContext): Figure[] {
  const statements = statementsOf(document);
  const style = styleOfProse(statements);
  const figures = statements.flatMap((statement) =>
    statement.numbers.map((number) => figureOf(statement, number, style)),
  );
  const ties = tiesOf(statements, figures, context);
  return figures.map((figure, i) => {
    const found = ties[i];
    const indicatorId = found?.indicatorId ?? null;
    return {
      ...figure,
      figure: i + 1,
      indicatorId,
      candidates: found?.candidates ?? [],
    };
  });
}

function tiesOf(statements: readonly Statement[], figures: readonly Figure[], context: FigureContext): Tie[] {
  const { catalogue, abbreviations, observations } = context;
  if (catalogue === null) return [];
  const terms = termsWith(expander(abbreviations));
  const wordings: Omit<Said, 'value'>[] = [];
  let paragraph = 0;
  let last: Wording | null = null;
  statements.forEach((statement, i) => {
    const before = statements[i - 1];
    const preceding = before?.passage === statement.passage ? before : null;
    if (preceding === null) {
      paragraph += 1;
      last = null;
    }
    const found = wordingsOf(statement, { preceding, last, terms, circumstances: context });
    wordings.push(...found.map((wording) => ({ wording, statement: i, paragraph })));
    last = found.at(-1) ?? last;
  });
  const said = wordings.map((wording, i) => ({ ...wording, value: figures[i]?.value ?? null }));
  const values = new Map(
    observations.flatMap(({ indicatorId, value, status }) =>
      value === null || status === 'review' ? [] : [[indicatorId, value] as const],
    ),
  );
  return tie(said, { catalogue, meanings: meaningsOf(catalogue, terms), values });
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
  readonly readings: readonly NumberReading[];
  readonly reasons: readonly Doubt[];
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
