/** Which words of a sentence belong to which of its numbers. */
import type { ProseNumber } from '../../model/reading.js';
import { fold } from '../../text/normalise.js';
import { phraseSpans, type Term } from './concepts.js';
import { GENERAL } from './lexicon.js';
import { idsOf, type Terms } from './meaning.js';

/** Words that end what a number counts, and begin what is said of it. */
const STOPS = new Set(
  'và nhưng đạt chiếm tăng giảm vượt so cho để nhằm bằng đồng gồm bao nâng tương ứng là thì'.split(' '),
);
/** A joint inside a clause: what stands before it belongs to the number before. */
const JOINT = /\s(?:và|nhưng|đạt|chiếm|còn)(?=\s|$)/u;
const PAUSE = /[,;:.()]/gu;
/** `…, các huyện và các xã`: one more member of a list. */
const LISTED = /^[^,;:.()\d]{2,60}\svà\s/u;

/** From the last pause, or the number before, to the number. A pause right before the number (`cấp xã: 162`) is none. */
export function clauseBefore(text: string, numbers: readonly ProseNumber[], index: number): string {
  const previous = numbers[index - 1];
  const head = text.slice(previous?.end ?? 0, numbers[index]?.start ?? 0).replace(/[\s:(]+$/u, '');
  const start = lastPause(head);
  const clause = head.slice(start);
  if (previous === undefined || start > 0) return clause;
  const joint = JOINT.exec(clause);
  return clause.slice(joint?.index ?? leadingUnit(clause, previous.unit));
}

function lastPause(head: string): number {
  let start = 0;
  for (const match of head.matchAll(PAUSE)) {
    const behind = head.slice(match.index + 1);
    if (match[0] === ',' && phraseSpans(fold(head.slice(start, match.index)), fold(behind))) continue;
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
export function termsBehind(
  text: string,
  numbers: readonly ProseNumber[],
  index: number,
  terms: Terms,
): readonly Term[] {
  const number = numbers[index];
  if (number === undefined) return [];
  const other = number.role === 'denominator' || number.partner === null ? undefined : numbers[number.partner];
  const next = numbers[index + (other === undefined ? 1 : 2)];
  const rest = text.slice((other ?? number).end, next?.start ?? text.length);
  const end = firstPause(rest, next === undefined);
  const phrase = rest.slice(number.unitClass === 'count' ? 0 : leadingUnit(rest, number.unit), end);
  const alone = phrase.trim() === '' && (number.unitClass === 'count' || number.unitClass === null);
  const found = terms(alone ? number.unit : phrase, STOPS);
  // `đạt 63,5% còn lại …`: behind a share stands what it is a share of, or nothing of its own.
  const counts = found[0]?.class === 'object' || found[0]?.class === 'level';
  return number.role === 'percent' && !counts ? [] : found;
}

/** A list goes on behind a comma only when it ends before the next number does. */
function firstPause(rest: string, last: boolean): number {
  for (const match of rest.matchAll(PAUSE)) {
    const behind = rest.slice(match.index + 1);
    const ends = last || /[,;:.)]/u.test(behind);
    const listed = (ends && LISTED.test(behind)) || phraseSpans(fold(rest.slice(0, match.index)), fold(behind));
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
export function strangersIn(clause: string, terms: Terms): string[] {
  const total = /(?<![\p{L}\p{M}])(?:tổng số|số lượng|số|kế hoạch)\s(.*)$/iu.exec(clause)?.[1];
  const found = terms(total ?? clause);
  const last = found.findLastIndex((term) => term.class === 'action');
  return found
    .slice(last + 1)
    .filter((term) => term.class === 'word' && !/\d/u.test(term.id))
    .map(({ id }) => id);
}

/** What `tổng số …`, `số …` in the clause names; null without these words, or when they name no known thing exactly. */
export function totalIn(clause: string, terms: Terms): string | null {
  const total = /(?<![\p{L}\p{M}])(?:tổng số|số lượng|số)\s(.*)$/iu.exec(clause)?.[1];
  const [object = null] = idsOf(terms(total ?? ''), 'object');
  return object === null || GENERAL.has(object) ? null : object;
}
