/** Prose -> figures: every number that states a fact, with its section, sentence, unit and place, tied to an indicator. */

import type { Abbreviation, Catalogue } from '../../catalogue/model.js';
import type { Passage, ProseNumber } from '../../model/reading.js';
import type { Figure, NumberReading, NumberRule, Observation } from '../../model/report.js';
import type { Doubt } from '../../model/rules.js';
import { byStyle, type NumberStyle, styleOf } from '../../numbers/style.js';
import { offsetsIn, printed } from '../../text/normalise.js';
import type { Circumstances } from './foreign.js';
import { templateTerms } from './meaning.js';
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
export function readFigures(prose: readonly Passage[], context: FigureContext): Figure[] {
  const statements = statementsOf(prose);
  const style = styleOfProse(statements);
  const figures = statements.flatMap((statement, at) => figuresOf(statement, at, style));
  const ties = tiesOf(statements, figures, context);
  let first = 0;
  return figures.map(({ side, ...figure }, i) => {
    if (figure.spot.statement !== figures[i - 1]?.spot.statement) first = i + 1;
    const found = figure.reasons.some((reason) => UNEXPLAINED.has(reason)) ? undefined : ties[i];
    return {
      ...figure,
      figure: i + 1,
      indicatorId: found?.indicatorId ?? null,
      candidates: found?.candidates ?? [],
      spot: { ...figure.spot, partner: side === null ? null : first + side },
    };
  });
}

/** What nothing explains states no measure, whatever stands around it. */
const UNEXPLAINED: ReadonlySet<string> = new Set<Doubt>(['figure-unexplained', 'number-spaced']);

function tiesOf(statements: readonly Statement[], figures: readonly Figure[], context: FigureContext): Tie[] {
  const { catalogue, abbreviations, observations, vocabulary } = context;
  if (catalogue === null) return [];
  const { meanings, ...known } = templateTerms(catalogue, abbreviations, vocabulary);
  const spoken = { ...known, vocabulary };
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
    const found = wordingsOf(statement, { preceding, last, spoken, circumstances: context });
    wordings.push(...found.map((wording) => ({ wording, statement: i, paragraph })));
    last = found.at(-1) ?? last;
  });
  const said = wordings.map((wording, i) => ({ ...wording, value: figures[i]?.value ?? null }));
  const values = new Map(
    observations.flatMap(({ indicatorId, value, status }) =>
      value === null || status === 'review' ? [] : [[indicatorId, value] as const],
    ),
  );
  return tie(said, { catalogue, meanings, concepts: spoken.concepts, values });
}

/** A figure before all of the report are counted. `side`: place of the other side of its fraction in the sentence. */
interface Uncounted extends Figure {
  readonly side: number | null;
}

function figuresOf({ passage, sentence, numbers }: Statement, statement: number, style: ProseStyle): Uncounted[] {
  const section = passage.path.map((heading) => printed(heading)).join(' > ');
  const shown = printed(sentence.text);
  const shownAt = offsetsIn(sentence.text, shown);
  return numbers.map((number) => {
    const read = decided(number, style);
    return {
      figure: 0,
      section,
      sentence: shown,
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
      page: number.page,
      bbox: number.bbox,
      spot: {
        statement,
        start: shownAt(number.start),
        end: shownAt(number.end - 1) + 1,
        unitClass: number.unitClass,
        partner: null,
      },
      side: number.partner,
    };
  });
}

interface Decided {
  readonly value: string | null;
  readonly rule: NumberRule;
  readonly readings: readonly NumberReading[];
  readonly reasons: readonly Doubt[];
}

/** Rule 10: the style of the document's prose breaks a tie that no unit broke. */
function decided(number: ProseNumber, style: ProseStyle): Decided {
  const { value, rule, readings, reasons } = number;
  if (reasons.includes('number-spaced') && style.isBlankGrouped && BLANK_GROUPS.test(number.raw)) {
    return { value, rule, readings, reasons: reasons.filter((reason) => reason !== 'number-spaced') };
  }
  const chosen = value === null ? byStyle(number.raw, readings, style) : null;
  if (chosen === null) return { value, rule, readings, reasons };
  return {
    value: chosen.value,
    rule: chosen.rule,
    readings: [chosen, ...readings.filter((reading) => reading.value !== chosen.value)],
    reasons: reasons.filter((reason) => reason !== 'number-undecided'),
  };
}

interface ProseStyle extends NumberStyle {
  /** Blanks group digits: seen in numbers that can be read no other way. */
  readonly isBlankGrouped: boolean;
}

/** Groups parted by blanks alone. */
const BLANK_GROUPS = /^\d{1,3}(?: \d{3})+$/u;
/** So many numbers that can be read no other way make a style. */
const MAKE_A_STYLE = 2;

function styleOfProse(statements: readonly Statement[]): ProseStyle {
  const certain = statements.flatMap(({ numbers }) =>
    numbers.flatMap(({ raw, value, reasons }) => (value !== null && reasons.length === 0 ? [{ raw, value }] : [])),
  );
  const blank = certain.filter(({ raw }) => BLANK_GROUPS.test(raw)).length;
  return { ...styleOf(certain), isBlankGrouped: blank >= MAKE_A_STYLE };
}
