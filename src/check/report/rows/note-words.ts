/**
 * Which words of a note bear on the value beside it. A note is prose, and is accounted for when none of its clauses begins with a word of
 * the classes below (docs/adr/0013): unknown words of prose doubt nothing.
 */
import type { Indicator } from '../../../catalogue/model.js';
import type { Observation } from '../../../model/report.js';
import { decimalOf, eq } from '../../../numbers/decimal.js';
import { scaledUnit } from '../../../numbers/scaled-unit.js';
import { isUnitOf } from '../../../numbers/unit-words.js';
import { countedAt } from '../../../numbers/units.js';
import { fold, printed } from '../../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../../../text/vocabulary.js';
import type { Facts } from '../check-model.js';
import { clausesOf, withoutCitations } from './note-clauses.js';
import { isTimeAlone, namesAnotherTime } from './note-period.js';

const noteWords = onceFor((vocabulary) => ({
  /** Corrected, wrong, incomplete, still being looked at. */
  takesBack: patternOf(vocabulary, 'note.takes-back'),
  /** An estimate or a mean in place of a count. */
  estimates: patternOf(vocabulary, 'note.estimates'),
  /** A plan, a target, another time; with a number of its own the clause speaks of that number. */
  otherFigure: patternOf(vocabulary, 'note.other-figure'),
  otherTime: patternOf(vocabulary, 'note.other-time'),
  /** One body, or all but one. */
  otherScope: patternOf(vocabulary, 'note.other-scope'),
  /** The clause speaks of the figure. */
  figure: patternOf(vocabulary, 'note.figure'),
  /** Nothing happened. */
  none: patternOf(vocabulary, 'note.none'),
  /** A number with or without a noun is all that the note says; groups: number, noun. */
  numberAlone: patternOf(vocabulary, 'note.number-alone'),
  planned: patternOf(vocabulary, 'note.planned'),
  unitAbove: patternOf(vocabulary, 'row.unit-above'),
  /** What stands before a number that is part of a time: a day, a month, a quarter. Years are told by their shape. */
  beforeTime: patternOf(vocabulary, 'note.before-time'),
}));

/** A blank or a dash: there is no value that the note could change. */
export const isEmpty = ({ numberRule }: Observation): boolean => numberRule === 'blank' || numberRule === 'dash';

/** The clause of the note that takes the value back or makes it another; null when there is none. */
export function changingWords(row: Observation, indicator: Indicator, facts: Facts): string | null {
  const { vocabulary } = facts;
  const words = noteWords(vocabulary);
  if (isOtherUnit(row.note, indicator, facts)) return printed(row.note);
  const note = withoutCitations(row.note, vocabulary);
  const clauses = clausesOf(note);
  const isZero = row.value === '0';
  const whole = fold(note);
  if (!isZero && words.none.test(whole) && indicator.kind !== 'enum') return whole;
  if (isOtherNumber(whole, row, vocabulary)) return whole;
  const bears = (clause: string, at: number): boolean => {
    if (words.takesBack.test(clause) || words.estimates.test(clause) || words.otherScope.test(clause)) return true;
    const rest = clauses.slice(at).join(' ');
    if (words.otherFigure.test(clause)) {
      if (indicator.kind === 'enum' || (isZero && words.planned.test(clause))) return false;
      // Behind another clause a plan is what comes next (`…, dự kiến quý III công bố thêm`), unless it is the figure's.
      if (at > 0 && !words.figure.test(clause)) return false;
      return !hasOwnNumber(rest, row, vocabulary);
    }
    const isOfFigure = words.figure.test(clause) || isTimeAlone(clause, vocabulary);
    if (!isOfFigure || hasOwnNumber(rest, row, vocabulary)) return false;
    return words.otherTime.test(clause) || namesAnotherTime(clause, facts.period, vocabulary);
  };
  return clauses.find(bears) ?? null;
}

/** `ĐVT: nghìn` beside a number in ones, or the name of a scale alone. */
function isOtherUnit(note: string, indicator: Indicator, { expand, vocabulary }: Facts): boolean {
  const said = noteWords(vocabulary).unitAbove.exec(printed(note))?.[1]?.trim();
  const { kind, unit, label } = indicator;
  if (kind === 'enum' || kind === 'section' || kind === 'group') return false;
  const { power, rest } = scaledUnit(said ?? note, vocabulary);
  const isScale =
    power > 0 && (rest === '' || countedAt(fold(rest).split(' '), vocabulary) === fold(rest).split(' ').length);
  if (said === undefined) return isScale;
  return kind === 'money'
    ? fold(said) !== fold(unit)
    : isScale || !isUnitOf(said, { kind, unit, label }, expand, vocabulary);
}

/** The whole note is a number, which is not the value's. */
function isOtherNumber(whole: string, { value }: Observation, vocabulary: Vocabulary): boolean {
  const [, number, noun] = noteWords(vocabulary).numberAlone.exec(whole) ?? [];
  if (number === undefined || value === null) return false;
  const isCounted = noun === undefined || countedAt(noun.split(' '), vocabulary) === noun.split(' ').length;
  return isCounted && !eq(decimalOf(number), value);
}

const NUMBERS = /(?<![\p{L}\d])\d+(?![\p{L}\d])/gu;
/** The clause gives a number of its own, other than the value: it speaks of that. */
function hasOwnNumber(clause: string, { value }: Observation, vocabulary: Vocabulary): boolean {
  return [...clause.matchAll(NUMBERS)].some(({ 0: number, index }) => {
    if (/^20\d\d$/u.test(number) || noteWords(vocabulary).beforeTime.test(clause.slice(0, index))) return false;
    return value === null || !eq(decimalOf(number), value);
  });
}

/** The number that a note gives in place of a blank; null when its numbers are of documents, times and parts of texts. */
export function numberOf(note: string, vocabulary: Vocabulary): string | null {
  const words = noteWords(vocabulary);
  const text = withoutCitations(note, vocabulary);
  const whole = words.numberAlone.exec(fold(text))?.[1];
  if (whole !== undefined) return whole;
  for (const clause of clausesOf(text)) {
    const alone = words.numberAlone.exec(clause)?.[1];
    if (alone !== undefined) return alone;
    for (const { 0: number, index } of clause.matchAll(NUMBERS)) {
      const behind = clause
        .slice(index + number.length)
        .trim()
        .split(' ');
      if (words.beforeTime.test(clause.slice(0, index)) || /^20\d\d$/u.test(number)) continue;
      if (countedAt(behind, vocabulary) > 0) return number;
    }
  }
  return null;
}
