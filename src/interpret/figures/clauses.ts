/** Which words of a sentence belong to which of its numbers. */
import type { ProseNumber } from '../../model/reading.js';
import { fold } from '../../text/normalise.js';
import { onceFor, patternOf, wordsOf } from '../../text/vocabulary.js';
import { phraseSpans, type Term } from './concepts.js';
import type { Spoken } from './foreign.js';
import { idsOf } from './meaning.js';

const clauseWords = onceFor((vocabulary) => ({
  /** Words that end what a number counts, and begin what is said of it. */
  stops: new Set(wordsOf(vocabulary, 'clause-stop')),
  /** A joint inside a clause: what stands before it belongs to the number before. */
  joint: patternOf(vocabulary, 'clause.joint'),
  /** `…, các huyện và các xã`: one more member of a list. */
  listed: patternOf(vocabulary, 'clause.listed'),
  /** What `tổng số`, `số`, `kế hoạch` is followed by. */
  total: patternOf(vocabulary, 'clause.total'),
  totalOrPlan: patternOf(vocabulary, 'clause.total-or-plan'),
}));

const PAUSE = /[,;:.()]/gu;

/** From the last pause, or the number before, to the number. A pause right before the number (`cấp xã: 162`) is none. */
export function clauseBefore(text: string, numbers: readonly ProseNumber[], index: number, spoken: Spoken): string {
  const previous = numbers[index - 1];
  const head = text.slice(previous?.end ?? 0, numbers[index]?.start ?? 0).replace(/[\s:(]+$/u, '');
  const start = lastPause(head, spoken);
  const clause = head.slice(start);
  if (previous === undefined || start > 0) return clause;
  const joint = clauseWords(spoken.vocabulary).joint.exec(clause);
  return clause.slice(joint?.index ?? leadingUnit(clause, previous.unit));
}

function lastPause(head: string, { concepts }: Spoken): number {
  let start = 0;
  for (const match of head.matchAll(PAUSE)) {
    const behind = head.slice(match.index + 1);
    if (match[0] === ',' && phraseSpans(fold(head.slice(start, match.index)), fold(behind), concepts)) continue;
    start = match.index + 1;
  }
  return start;
}

/** Length of the unit of the number before, which stands at the head of what follows it. */
function leadingUnit(clause: string, unit: string): number {
  const trimmed = clause.trimStart();
  return trimmed.startsWith(unit) ? clause.length - trimmed.length + unit.length : 0;
}

/** The unit and what narrows it: up to a pause, a word that begins something else, or the next number. */
export function termsBehind(text: string, numbers: readonly ProseNumber[], index: number, spoken: Spoken): Term[] {
  const number = numbers[index];
  if (number === undefined) return [];
  const other = number.role === 'denominator' || number.partner === null ? undefined : numbers[number.partner];
  const next = numbers[index + (other === undefined ? 1 : 2)];
  const rest = text.slice((other ?? number).end, next?.start ?? text.length);
  const end = firstPause(rest, next === undefined, spoken);
  const phrase = rest.slice(number.unitClass === 'count' ? 0 : leadingUnit(rest, number.unit), end);
  const alone = phrase.trim() === '' && (number.unitClass === 'count' || number.unitClass === null);
  const found = spoken.terms(alone ? number.unit : phrase, clauseWords(spoken.vocabulary).stops);
  // `đạt 63,5% còn lại …`: behind a share stands what it is a share of, or nothing of its own.
  const counts = found[0]?.class === 'object' || found[0]?.class === 'level';
  return number.role === 'percent' && !counts ? [] : found;
}

/** A list goes on behind a comma only when it ends before the next number does. */
function firstPause(rest: string, last: boolean, { concepts, vocabulary }: Spoken): number {
  const { listed: form } = clauseWords(vocabulary);
  for (const match of rest.matchAll(PAUSE)) {
    const behind = rest.slice(match.index + 1);
    const ends = last || /[,;:.)]/u.test(behind);
    const listed = (ends && form.test(behind)) || phraseSpans(fold(rest.slice(0, match.index)), fold(behind), concepts);
    if (match[0] !== ',' || !listed) return match.index;
  }
  return rest.length;
}

/** The number whose list a number goes on: the one before it, but not one inside a bracket that has been closed since. */
export function listedAfter(text: string, numbers: readonly ProseNumber[], index: number): number | null {
  for (let before = index - 1; before >= 0; before--) {
    const between = text.slice(numbers[before]?.end ?? 0, numbers[index]?.start ?? 0);
    if (between.split(')').length <= between.split('(').length) return before;
  }
  return null;
}

/**
 * Words on no list that narrow what the clause is about: those behind its last action (`kiểm tra an toàn thông tin tại`),
 * or behind `tổng số`, `kế hoạch`; without any of these, all of its words.
 */
export function strangersIn(clause: string, { terms, vocabulary }: Spoken): string[] {
  const total = clauseWords(vocabulary).totalOrPlan.exec(clause)?.[1];
  const found = terms(total ?? clause);
  const last = found.findLastIndex((term) => term.class === 'action');
  return found
    .slice(last + 1)
    .filter((term) => term.class === 'word' && !/\d/u.test(term.id))
    .map(({ id }) => id);
}

/** What `tổng số …`, `số …` in the clause names; null without these words, or when they name no known thing exactly. */
export function totalIn(clause: string, { terms, concepts, vocabulary }: Spoken): string | null {
  const total = clauseWords(vocabulary).total.exec(clause)?.[1];
  const [object = null] = idsOf(terms(total ?? ''), 'object');
  const general = object !== null && (concepts.byId.get(object)?.mayBe.length ?? 0) > 0;
  return general ? null : object;
}
