/**
 * Which period a title names. Cumulative wins when the title names it (`quý III và 9 tháng` is 9 months); what stands
 * after `phương hướng`, `nhiệm vụ` is the plan for the time after, and no part of the period. Pure.
 */
import { fold, printed } from '../../text/normalise.js';
import { withY } from '../../text/spelling.js';
import { everyPlaceOf, meaningsOf, onceFor, type Vocabulary, wordsOf } from '../../text/vocabulary.js';
import { lastDayOf, rangeIn } from './date.js';

/** `Y` is the whole year; `01`–`12` a month. */
export type PeriodPart = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | '9M' | 'Y' | Month;
type Month = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';

export interface PeriodReading {
  readonly part: PeriodPart;
  /** Null: the text names no year, and the date gives none. */
  readonly year: number | null;
  /** The year stands in the text itself (else it follows from the plan's year, or from the report's date). */
  readonly yearPrinted: boolean;
}

const MONTHS: Readonly<Record<PeriodPart, readonly [first: number, last: number]>> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  '9M': [1, 9],
  Y: [1, 12],
  '01': [1, 1],
  '02': [2, 2],
  '03': [3, 3],
  '04': [4, 4],
  '05': [5, 5],
  '06': [6, 6],
  '07': [7, 7],
  '08': [8, 8],
  '09': [9, 9],
  '10': [10, 10],
  '11': [11, 11],
  '12': [12, 12],
};

/** A report is written at most this long before its period ends, in days: year reports are due from the middle of October on. */
const EARLIEST = 80;
const DAY = 24 * 60 * 60 * 1000;

/** `2022-Q1`, `2022` (year), `2022-07`. */
export const periodCode = (part: PeriodPart, year: number): string => (part === 'Y' ? `${year}` : `${year}-${part}`);

/** First and last day by the calendar, `YYYY-MM-DD`. */
export function calendarOf(part: PeriodPart, year: number): { readonly start: string; readonly end: string } {
  const [first, last] = MONTHS[part];
  return { start: `${year}-${two(first)}-01`, end: `${year}-${two(last)}-${two(lastDayOf(year, last))}` };
}

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The period that `text` names; null when it names none, or only one that has no code (`7 tháng`). `date`
 * (`YYYY-MM-DD` or `YYYY-MM`) gives the year when the text does not.
 */
export function readPeriod(text: string, date: string | null, vocabulary: Vocabulary): PeriodReading | null {
  const { main, plan } = mainAndPlan(text, vocabulary);
  const chosen = choose(main);
  if (chosen === null || !hasPart(chosen)) return null;
  const printedYear = chosen.year ?? main.find((one) => one.year !== null)?.year ?? null;
  if (printedYear !== null) return { part: chosen.part, year: printedYear, yearPrinted: true };
  return {
    part: chosen.part,
    year: yearBefore(chosen.part, plan) ?? yearByDate(chosen.part, date),
    yearPrinted: false,
  };
}

/** The months that `text` names for its period where no code stands for them: `7 tháng đầu năm 2025`; null for any other text. */
export function periodWithoutCode(text: string, vocabulary: Vocabulary): string | null {
  const { main } = mainAndPlan(text, vocabulary);
  const chosen = choose(main);
  if (chosen === null || hasPart(chosen)) return null;
  const year = chosen.year ?? main.find((one) => one.year !== null)?.year ?? null;
  const { monthsAtStart, monthsAtEnd } = periodWords(vocabulary);
  return `${chosen.months} ${chosen.atEnd ? monthsAtEnd : monthsAtStart}${year === null ? '' : ` ${year}`}`;
}

interface PeriodWords {
  /** What looks like a period and is none: cited documents with their dates, spans of years, lists of when a form is used. */
  readonly citations: readonly RegExp[];
  /** Named groups `months`, `side`, `quarter`, `half`, `month`, `whole`, `wholeAlone` and those of their years. */
  readonly phrase: RegExp;
  /** Words that open the plan: the first group anywhere after a period, the second only after `và` or a comma. */
  readonly plan: RegExp;
  /** `quý I+II`; group: the third quarter. */
  readonly joinedQuarters: RegExp;
  /** `3 quý đầu năm`; group: how many. */
  readonly countedQuarters: RegExp;
  /** How many quarters from the first on are written out, by their number; and how many months they are. */
  readonly quartersInWords: ReadonlyMap<string, string>;
  readonly monthsOfQuarters: ReadonlyMap<string, string>;
  /** A comma as a word, because `quý IV, năm 2023` is not `quý IV năm 2023`. */
  readonly comma: string;
  readonly quarters: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, string>;
  /** The end of the year, not its beginning. */
  readonly end: ReadonlySet<string>;
  readonly monthsAtStart: string;
  readonly monthsAtEnd: string;
}

const CITATIONS = [
  'period.cited-number',
  'period.cited-date',
  'period.cited-short-date',
  'period.bare-date',
  'period.term',
  'period.years',
  'period.month-year',
  'period.week',
  'period.every',
  'period.list-of-periods',
] as const;

/** Words that stand for others, by what they stand for. */
const byMeaning = (vocabulary: Vocabulary, name: 'quarters-in-words' | 'months-of-quarters' | 'months-phrase') =>
  new Map([...meaningsOf(vocabulary, name)].map(([word, as]) => [as, word]));

const periodWords = onceFor(
  (vocabulary): PeriodWords => ({
    citations: CITATIONS.map((name) => everyPlaceOf(vocabulary, name)),
    phrase: everyPlaceOf(vocabulary, 'period.phrase'),
    plan: everyPlaceOf(vocabulary, 'period.plan'),
    joinedQuarters: everyPlaceOf(vocabulary, 'period.joined-quarters'),
    countedQuarters: everyPlaceOf(vocabulary, 'period.counted-quarters'),
    quartersInWords: byMeaning(vocabulary, 'quarters-in-words'),
    monthsOfQuarters: byMeaning(vocabulary, 'months-of-quarters'),
    comma: wordsOf(vocabulary, 'comma-word')[0] ?? '',
    quarters: meaningsOf(vocabulary, 'quarter-number'),
    numbers: meaningsOf(vocabulary, 'number-word'),
    end: new Set(wordsOf(vocabulary, 'end-of-year')),
    monthsAtStart: byMeaning(vocabulary, 'months-phrase').get('start') ?? '',
    monthsAtEnd: byMeaning(vocabulary, 'months-phrase').get('end') ?? '',
  }),
);

function mainAndPlan(
  text: string,
  vocabulary: Vocabulary,
): { readonly main: readonly Phrase[]; readonly plan: readonly Phrase[] } {
  const words = periodWords(vocabulary);
  const folded = foldTitle(text, words);
  return splitPlan(folded, phrasesOf(folded, words), words);
}

/** Folded, with a comma kept as a word. */
const foldTitle = (text: string, words: PeriodWords): string =>
  withQuarters(
    withY(
      fold(
        words.citations
          .reduce((rest, citation) => rest.replace(citation, ' '), printed(text))
          .replace(/[,;+&()]/gu, ` ${words.comma} `)
          .replace(/\n/gu, ' '),
      ),
    ),
    words,
  );

/** `quý I+II`: every quarter with its word; `3 quý đầu năm`: its months. */
const withQuarters = (folded: string, words: PeriodWords): string =>
  folded
    .replace(
      words.joinedQuarters,
      (_all, third: string | undefined) => words.quartersInWords.get(third === undefined ? '2' : '3') ?? '',
    )
    .replace(words.countedQuarters, (_all, count: string) => words.monthsOfQuarters.get(digitOf(count, words)) ?? '');

/** `02`, `2` and `hai` as `2`. */
const digitOf = (count: string, { numbers }: PeriodWords): string => numbers.get(count) ?? String(Number(count));

interface Phrase {
  /** Null: a number of months that has no code. */
  readonly part: PeriodPart | null;
  readonly year: number | null;
  readonly at: number;
  readonly end: number;
  /** `cả năm`, `tổng kết năm`: the whole year and nothing else can be meant. */
  readonly whole: boolean;
  /** Of `7 tháng`, its number; 0 for a period that is no number of months. */
  readonly months: number;
  /** The last months of the year, not the first. */
  readonly atEnd: boolean;
}

const FIRST_MONTHS: Readonly<Record<number, PeriodPart>> = { 3: 'Q1', 6: 'H1', 9: '9M', 12: 'Y' };
const LAST_MONTHS: Readonly<Record<number, PeriodPart>> = { 3: 'Q4', 6: 'H2' };

const phrasesOf = (folded: string, words: PeriodWords): Phrase[] =>
  [...folded.matchAll(words.phrase)].map((match) => {
    const named = match.groups ?? {};
    const year = named.year ?? named.yearOfQuarter ?? named.yearOfHalf ?? named.yearOfMonth ?? named.wholeYear ?? null;
    return {
      part: partOf(named, words),
      year: year === null ? null : Number(year),
      at: match.index,
      end: match.index + match[0].length,
      whole: named.whole !== undefined || named.wholeAlone !== undefined,
      months: named.months === undefined ? 0 : Number(digitOf(named.months, words)),
      atEnd: words.end.has(named.side ?? ''),
    };
  });

function partOf(named: Readonly<Record<string, string | undefined>>, words: PeriodWords): PeriodPart | null {
  if (named.months !== undefined) {
    const months = Number(digitOf(named.months, words));
    return (words.end.has(named.side ?? '') ? LAST_MONTHS : FIRST_MONTHS)[months] ?? null;
  }
  if (named.quarter !== undefined) return quarterOf(words.quarters.get(named.quarter));
  if (named.half !== undefined) return words.end.has(named.half) ? 'H2' : 'H1';
  if (named.month !== undefined) return two(Number(named.month)) as Month;
  return 'Y';
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
const quarterOf = (number: string | undefined): PeriodPart | null => QUARTERS[Number(number) - 1] ?? null;

/** The plan begins at the first word of a plan that stands between two periods. */
function splitPlan(
  folded: string,
  phrases: readonly Phrase[],
  words: PeriodWords,
): { readonly main: readonly Phrase[]; readonly plan: readonly Phrase[] } {
  for (const { index } of folded.matchAll(words.plan)) {
    const main = phrases.filter((one) => one.end <= index);
    if (main.length > 0 && main.length < phrases.length) {
      return { main, plan: phrases.filter((one) => one.end > index) };
    }
  }
  return { main: phrases, plan: [] };
}

const lastMonth = (part: PeriodPart | null): number => (part === null ? 0 : MONTHS[part][1]);
const isCumulative = (part: PeriodPart | null): boolean => part !== null && MONTHS[part][0] === 1 && part !== '01';

/**
 * The widest of the periods that the main part of the title names for itself: `tháng 7 và 7 tháng đầu năm` is 7 months, for
 * which there is no code, and not July.
 */
function choose(main: readonly Phrase[]): Phrase | null {
  const coded = chooseCoded(main);
  const uncoded = main.filter((one) => one.part === null);
  if (coded === null) return uncoded[0] ?? null;
  const wider = uncoded.filter(({ months, atEnd }) => {
    const last = lastMonth(coded.part);
    return !atEnd && (months > last || (months === last && !isCumulative(coded.part)));
  });
  return wider.sort((a, b) => b.months - a.months)[0] ?? coded;
}

function chooseCoded(main: readonly Phrase[]): (Phrase & { readonly part: PeriodPart }) | null {
  const own = main.filter((one, i) => one.part !== 'Y' || one.whole || main.length === 1 || closesYear(main, i));
  const quarters = joinedQuarters(own);
  if (quarters !== null) return quarters;
  const ranked = own
    .filter(hasPart)
    .sort(
      (a, b) =>
        Number(isCumulative(b.part)) - Number(isCumulative(a.part)) ||
        (isCumulative(a.part) ? lastMonth(b.part) - lastMonth(a.part) : 0) ||
        a.at - b.at,
    );
  return ranked[0] ?? null;
}

const hasPart = (phrase: Phrase): phrase is Phrase & { part: PeriodPart } => phrase.part !== null;

/** `quý IV và năm 2023`, `tháng 12, năm 2023`: a year right after the part that ends it is a period, else only tells the year. */
function closesYear(main: readonly Phrase[], i: number): boolean {
  const before = main[i - 1];
  const only = main.every((one) => one.part === 'Y');
  return only || (before !== undefined && before.part !== 'Y' && lastMonth(before.part) === 12);
}

/** `quý I, quý II năm 2023`: quarters from the first on, all named, are together what they add up to. */
function joinedQuarters(own: readonly Phrase[]): (Phrase & { readonly part: PeriodPart }) | null {
  const named = [...new Set(own.map((one) => one.part))];
  if (named.length < 2 || named.some((part, i) => part !== `Q${i + 1}`)) return null;
  const part = FIRST_MONTHS[named.length * 3];
  const first = own[0];
  const year = own.find((one) => one.year !== null)?.year ?? null;
  return part === undefined || first === undefined ? null : { ...first, part, year };
}

/** The year of a part whose plan for the time after has one: `quý IV và nhiệm vụ quý I năm 2023` is 2022. */
function yearBefore(part: PeriodPart, plan: readonly Phrase[]): number | null {
  const next = plan.find((one) => one.year !== null);
  if (next?.year == null || next.part === null) return null;
  return lastMonth(part) < MONTHS[next.part][0] ? next.year : next.year - 1;
}

function yearByDate(part: PeriodPart, date: string | null): number | null {
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  const written = Date.parse(date.length === 7 ? `${date}-15` : date);
  const ahead = (Date.parse(calendarOf(part, year).end) - written) / DAY;
  return ahead <= EARLIEST ? year : year - 1;
}

/** Figures for a period are closed at most so many days before its end, from so many days before its start. */
const CLOSED_EARLY = 31;
const WHOLE_PARTS: readonly PeriodPart[] = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', '9M', 'Y'];

/** The period that a printed span stands for: `từ ngày 15/12/2024 đến ngày 14/3/2025` is quarter I of 2025. */
export function periodOfRange(text: string, vocabulary: Vocabulary): PeriodReading | null {
  const range = rangeIn(text, vocabulary);
  if (range === null) return null;
  const early = (printedDay: string, day: string): number => (Date.parse(day) - Date.parse(printedDay)) / DAY;
  const endYear = Number(range.end.slice(0, 4));
  for (const part of WHOLE_PARTS) {
    const { start, end } = calendarOf(part, endYear);
    const both = [early(range.start, start), early(range.end, end)];
    if (both.every((days) => days >= 0 && days <= CLOSED_EARLY)) return { part, year: endYear, yearPrinted: true };
  }
  return null;
}
