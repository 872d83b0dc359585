/** Dates as documents print them, whole or with blanks left for the registry to fill in. Pure. */
import { printed } from '../../text/normalise.js';
import { everyPlaceOf, onceFor, patternOf, type Vocabulary } from '../../text/vocabulary.js';

export interface PrintedDate {
  /** `YYYY-MM-DD`; `YYYY-MM` or `YYYY` when day or month is blank. */
  readonly value: string;
  readonly raw: string;
  /** Offset of `raw` in the printed text that was searched. */
  readonly at: number;
}

const dateWords = onceFor((vocabulary) => ({
  /** Named groups `day`, `month`, `year`; day and month may be blank. */
  spelled: everyPlaceOf(vocabulary, 'date.spelled'),
  short: everyPlaceOf(vocabulary, 'date.short'),
  /** Groups: day, month, year, as numbers or in words, of the first and of the last day. */
  range: patternOf(vocabulary, 'date.range'),
}));

/** Every date in `text` that a word for day opens, in order; a day that the month does not have is left out. */
export function datesIn(text: string, vocabulary: Vocabulary): PrintedDate[] {
  const { spelled, short } = dateWords(vocabulary);
  const plain = printed(text);
  return [...plain.matchAll(spelled), ...plain.matchAll(short)]
    .flatMap((match): PrintedDate[] => {
      const { day = '', month = '', year = '' } = match.groups ?? {};
      const value = isoOf(day, month, year);
      return value === null ? [] : [{ value, raw: match[0], at: match.index }];
    })
    .sort((a, b) => a.at - b.at);
}

/** The value of a date whose day or month may be blank; null when there is no such day. */
function isoOf(day: string, month: string, year: string): string | null {
  if (month === '') return year;
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  if (day === '') return `${year}-${month.padStart(2, '0')}`;
  const d = Number(day);
  if (d < 1 || d > lastDayOf(Number(year), m)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Last day of a month (1–12) in the Gregorian calendar. */
export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A whole date, with day. */
export const isWhole = (value: string): boolean => value.length === 10;

/** Two dates contradict each other when a part that both have differs. */
export const contradict = (a: string, b: string): boolean => !a.startsWith(b) && !b.startsWith(a);

/** `từ ngày 15/12/2021 đến ngày 14/6/2022`: first and last day; null when there is none, or it ends before it begins. */
export function rangeIn(
  text: string,
  vocabulary: Vocabulary,
): { readonly start: string; readonly end: string; readonly raw: string } | null {
  const match = dateWords(vocabulary).range.exec(printed(text).replace(/\n/gu, ' '));
  if (match === null) return null;
  const [raw, ...g] = match;
  const start = isoOf(g[0] ?? g[3] ?? '', g[1] ?? g[4] ?? '', g[2] ?? g[5] ?? '');
  const end = isoOf(g[6] ?? g[9] ?? '', g[7] ?? g[10] ?? '', g[8] ?? g[11] ?? '');
  if (start === null || end === null || !isWhole(start) || !isWhole(end) || start > end) return null;
  return { start, end, raw };
}
