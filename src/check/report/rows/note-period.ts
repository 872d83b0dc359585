/** Whether a clause of a note names another time than the report's. Pure. */
import { everyPlaceOf, meaningsOf, onceFor, type Vocabulary } from '../../../text/vocabulary.js';

const periodWords = onceFor((vocabulary) => ({
  phrase: everyPlaceOf(vocabulary, 'period.phrase'),
  quarters: meaningsOf(vocabulary, 'quarter-number'),
}));

const YEAR = /(?<!\d)20\d\d(?!\d)/gu;
/** Words of `months` for half a year and for nine months. */
const HALF = new Set(['6', '06', 'sáu']);
const NINE = new Set(['9', '09', 'chín']);

/** `period` as the dataset writes it (`2022-Q1`); false when it is unknown or the clause names none. A year alone that is the report's is no other time. */
export function namesAnotherTime(clause: string, period: string | null, vocabulary: Vocabulary): boolean {
  if (period === null) return false;
  const year = period.slice(0, 4);
  if ([...clause.matchAll(YEAR)].some(([found]) => found !== year)) return true;
  const part = period.slice(5);
  const { phrase, quarters } = periodWords(vocabulary);
  return [...clause.matchAll(phrase)].some(({ groups }) => {
    const { months, quarter, half, month } = groups ?? {};
    if (quarter !== undefined) return `Q${quarters.get(quarter) ?? quarter}` !== part;
    if (month !== undefined) return month.padStart(2, '0') !== part;
    if (months !== undefined) return part === 'H1' ? !HALF.has(months) : part === '9M' ? !NINE.has(months) : true;
    return half !== undefined && part !== (half === 'đầu' ? 'H1' : 'H2');
  });
}

/** The clause is the name of a time and nothing else. */
export function isTimeAlone(clause: string, vocabulary: Vocabulary): boolean {
  return [...clause.matchAll(periodWords(vocabulary).phrase)].some(([found]) => found === clause);
}
