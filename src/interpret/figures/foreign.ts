/** Numbers that are not the report's own: of one office or place, of another year, of what is planned. */
import { fold } from '../../text/normalise.js';
import { everyPlaceOf, onceFor, patternOf, type Vocabulary } from '../../text/vocabulary.js';
import { readPeriod } from '../letterhead/period.js';
import type { Concepts } from './concepts.js';
import type { Terms } from './meaning.js';

/** What sentences are read with: terms of the report's family, and the words of its language. */
export interface Spoken {
  readonly terms: Terms;
  readonly concepts: Concepts;
  readonly vocabulary: Vocabulary;
}

/** A document's own circumstances. */
export interface Circumstances {
  /** Year of the report's period; null when it is not known. */
  readonly year: string | null;
  /** The report's period as the dataset writes it (`2026-Q1`); null when it is not known. */
  readonly period: string | null;
  /** The issuer's name, which names no other office: `Thành phố Cần Thơ`. */
  readonly issuer: string | null;
  readonly vocabulary: Vocabulary;
}

const foreignWords = onceFor((vocabulary) => ({
  /** An office or a place by its name. */
  named: everyPlaceOf(vocabulary, 'foreign.named'),
  /** What may stand before the name at the head of a sentence. */
  atHead: patternOf(vocabulary, 'foreign.at-head'),
  /** A year that a whole sentence, or the part behind a pause, is about: `Năm 2021, …`. */
  yearAtHead: everyPlaceOf(vocabulary, 'foreign.year-at-head'),
  /** What a number is compared with is not what it is of. */
  compared: everyPlaceOf(vocabulary, 'foreign.compared'),
  periodBefore: patternOf(vocabulary, 'foreign.period-before'),
  /** What is aimed at, and not yet done. */
  planned: patternOf(vocabulary, 'foreign.planned'),
  /** Another period, or an aim, that a whole sentence is about: `Cùng kỳ năm trước, …`, `Phấn đấu …`. */
  otherAtHead: patternOf(vocabulary, 'foreign.other-at-head'),
  /** The same behind a number, not as what it is compared with: `1.200 hồ sơ (cùng kỳ)`. */
  behind: patternOf(vocabulary, 'foreign.behind'),
  /** Chapters of a report that speak of the future. */
  future: patternOf(vocabulary, 'foreign.future'),
  /** The part of a year that a whole sentence is about: `Trong tháng 3/2026, …`, `Riêng quý IV: …`. */
  partAtHead: patternOf(vocabulary, 'foreign.part-at-head'),
  /** What is only expected, of a longer period than the report's: `Ước cả năm 2026 …`. */
  expectedAtHead: patternOf(vocabulary, 'foreign.expected-at-head'),
}));

const YEAR = /(?<![\d/.-])(?:19|20)\d{2}(?![\d/.-])/gu;

/** The chapter of a passage speaks of what is to be done. */
export const isFuture = (path: readonly string[], vocabulary: Vocabulary): boolean =>
  foreignWords(vocabulary).future.test(fold(path[0] ?? ''));

/** The clause of a number names one office or place, a year that is not the report's, another period or an aim; so may what is behind it. */
export function isForeignClause(clause: string, behind: string, circumstances: Circumstances): boolean {
  const { year, vocabulary } = circumstances;
  const { behind: saidBehind, compared, periodBefore, planned } = foreignWords(vocabulary);
  const others = [...clause.replace(compared, '').matchAll(YEAR)].some(([found]) => year !== null && found !== year);
  const folded = fold(clause);
  const other = periodBefore.test(folded) || planned.test(folded) || saidBehind.test(behind);
  return others || other || offices(clause, circumstances).length > 0;
}

/** The sentence begins with an office or a place, or speaks of another year; `before` reaches up to its first number. */
export function isForeignHead(before: string, circumstances: Circumstances): boolean {
  const { year, vocabulary } = circumstances;
  const { atHead: head, otherAtHead, yearAtHead } = foreignWords(vocabulary);
  if (otherAtHead.test(before)) return true;
  const first = offices(before, circumstances)[0];
  const atHead = first !== undefined && head.test(before.slice(0, first.index).toLowerCase());
  const last = [...before.matchAll(yearAtHead)].at(-1)?.[1];
  return atHead || (last !== undefined && year !== null && last !== year) || isOtherPart(before, circumstances);
}

/** The head of a sentence names another part of the year than the report's, or expects what the whole year will bring. */
function isOtherPart(before: string, { period, vocabulary }: Circumstances): boolean {
  const { expectedAtHead, partAtHead } = foreignWords(vocabulary);
  if (period === null) return false;
  const own = period.slice(5) || 'Y';
  if (expectedAtHead.test(before)) return own !== 'Y';
  const named = partAtHead.exec(before)?.[1];
  const part = named === undefined ? null : (readPeriod(named, null, vocabulary)?.part ?? null);
  return part !== null && part !== own;
}

function offices(text: string, { issuer, vocabulary }: Circumstances): { readonly index: number }[] {
  const own = issuer === null ? null : fold(issuer);
  return [...text.matchAll(foreignWords(vocabulary).named)]
    .filter(([name]) => own === null || !own.endsWith(fold(name)))
    .map(({ index }) => ({ index }));
}
