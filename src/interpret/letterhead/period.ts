/**
 * Which period a title names. Cumulative wins when the title names it (`quý III và 9 tháng` is 9 months); what stands
 * after `phương hướng`, `nhiệm vụ` is the plan for the time after, and no part of the period. Pure.
 */
import { fold, printed } from '../../text/normalise.js';
import { withY } from '../../text/spelling.js';
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
export function readPeriod(text: string, date: string | null): PeriodReading | null {
  const { main, plan } = mainAndPlan(text);
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
export function periodWithoutCode(text: string): string | null {
  const { main } = mainAndPlan(text);
  const chosen = choose(main);
  if (chosen === null || hasPart(chosen)) return null;
  const year = chosen.year ?? main.find((one) => one.year !== null)?.year ?? null;
  return `${chosen.months} tháng ${chosen.atEnd ? 'cuối' : 'đầu'} năm${year === null ? '' : ` ${year}`}`;
}

function mainAndPlan(text: string): { readonly main: readonly Phrase[]; readonly plan: readonly Phrase[] } {
  const folded = foldTitle(text);
  return splitPlan(folded, phrasesOf(folded));
}

/** What looks like a period and is none: cited documents with their dates, spans of years, lists of when a form is used. */
const CITATIONS: readonly RegExp[] = [
  /số\s*\d[\d\p{L}/&.\- ]*?\/[\p{L}\d/&-]+/giu,
  /ngày\s*[\d.…\s]{0,6}tháng\s*[\d.…\s]{1,4}năm\s*\d{4}/giu,
  /ngày\s*\d{0,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/giu,
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/gu,
  /(?:giai đoạn|nhiệm kỳ|thời kỳ)(?:\s+năm)?\s*\d{4}\s*[-–—]\s*\d{4}/giu,
  /\d{4}\s*[-–—]\s*\d{4}/gu,
  /(?<!\d)\d{1,2}[/.-]\d{1,2}\s+năm\s+\d{4}/giu,
  /tuần\s+(?:thứ\s+)?\d{1,2}(?:\s*(?:\/|,?\s*năm)\s*\d{4})?/giu,
  /(?:hàng|hằng)\s+(?:tuần|tháng|quý|năm)(?:\s*,[^)]*)?/giu,
  /quý\s*,\s*(?:0?6|sáu)\s+tháng(?:\s*,[^)]*)?/giu,
];

/** Folded, with a comma kept as the word `phẩy`, because `quý IV, năm 2023` is not `quý IV năm 2023`. */
const foldTitle = (text: string): string =>
  withQuarters(
    withY(
      fold(
        CITATIONS.reduce((rest, citation) => rest.replace(citation, ' '), printed(text))
          .replace(/[,;+&()]/gu, ' phẩy ')
          .replace(/\n/gu, ' '),
      ),
    ),
  );

/** `quý I+II`: every quarter with its word; `3 quý đầu năm`: its months. */
const withQuarters = (folded: string): string =>
  folded
    .replace(
      /(?<!\p{L})quý (?:i|1) (?:phẩy |và )?(?:ii|2)(?: (?:phẩy |và )?(iii|3))?(?= (?:năm|phẩy|20\d\d)(?: |$)|$)/gu,
      (_all, third: string | undefined) => `quý i quý ii${third === undefined ? '' : ' quý iii'}`,
    )
    .replace(/(?<![\p{L}\p{N}])(0?[23]|hai|ba) quý(?= (?:đầu |cuối )?năm(?: |$))/gu, (_all, count: string) =>
      count.endsWith('2') || count === 'hai' ? '6 tháng' : '9 tháng',
    );

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

const YEAR = '(?:(?: năm)? (?<year>20\\d\\d))?';
const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<months>\\d{1,2}|hai|ba|bốn|năm(?= tháng đầu)|sáu|bảy|tám|chín|mười một|mười hai|mười) tháng(?: (?<side>đầu|cuối))?(?: năm(?! 20))?(?: phẩy(?= năm 20))?${YEAR}` +
    `|(?:quý |q(?=[1-4] 20\\d\\d))(?<quarter>iv|iii|ii|i|[1-4]|một|hai|ba|bốn|tư)(?:(?<!quý (?:iv|4|bốn|tư)) phẩy(?= năm 20))?${YEAR.replace('year', 'yearOfQuarter')}` +
    `|nửa (?<half>đầu|cuối) năm${YEAR.replace('year', 'yearOfHalf')}` +
    `|tháng (?<month>1[0-2]|0?[1-9])(?! tháng)${YEAR.replace('year', 'yearOfMonth')}` +
    '|(?<whole>(?:cả|tổng kết) )?năm (?<wholeYear>20\\d\\d)|(?<wholeAlone>(?:cả|tổng kết) năm))(?![\\p{L}\\p{N}])',
  'gu',
);

const QUARTERS: Readonly<Record<string, PeriodPart>> = {
  i: 'Q1',
  '1': 'Q1',
  một: 'Q1',
  ii: 'Q2',
  '2': 'Q2',
  hai: 'Q2',
  iii: 'Q3',
  '3': 'Q3',
  ba: 'Q3',
  iv: 'Q4',
  '4': 'Q4',
  bốn: 'Q4',
  tư: 'Q4',
};
const NUMBERS: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};
const FIRST_MONTHS: Readonly<Record<number, PeriodPart>> = { 3: 'Q1', 6: 'H1', 9: '9M', 12: 'Y' };
const LAST_MONTHS: Readonly<Record<number, PeriodPart>> = { 3: 'Q4', 6: 'H2' };

const phrasesOf = (folded: string): Phrase[] =>
  [...folded.matchAll(PHRASE)].map((match) => {
    const named = match.groups ?? {};
    const year = named.year ?? named.yearOfQuarter ?? named.yearOfHalf ?? named.yearOfMonth ?? named.wholeYear ?? null;
    return {
      part: partOf(named),
      year: year === null ? null : Number(year),
      at: match.index,
      end: match.index + match[0].length,
      whole: named.whole !== undefined || named.wholeAlone !== undefined,
      months: named.months === undefined ? 0 : monthsOf(named.months),
      atEnd: named.side === 'cuối',
    };
  });

const monthsOf = (printedNumber: string): number => NUMBERS[printedNumber] ?? Number(printedNumber);

function partOf(named: Readonly<Record<string, string | undefined>>): PeriodPart | null {
  if (named.months !== undefined) {
    return (named.side === 'cuối' ? LAST_MONTHS : FIRST_MONTHS)[monthsOf(named.months)] ?? null;
  }
  if (named.quarter !== undefined) return QUARTERS[named.quarter] ?? null;
  if (named.half !== undefined) return named.half === 'đầu' ? 'H1' : 'H2';
  if (named.month !== undefined) return two(Number(named.month)) as Month;
  return 'Y';
}

/** Words that open the plan: the first group anywhere after a period, the second only after `và` or a comma. */
const PLAN =
  /(?<![\p{L}\p{N}])(?:(?:(?:và|phẩy) )*(?:phương hướng|chương trình công tác|nhiệm vụ trọng tâm|nhiệm vụ giải pháp|kế hoạch công tác|định hướng)|(?:và|phẩy) (?:triển khai |một số |đề ra |xây dựng |các )?(?:nhiệm vụ|kế hoạch|giải pháp|chương trình|dự kiến|công tác trọng tâm))(?![\p{L}\p{N}])/gu;

/** The plan begins at the first word of a plan that stands between two periods. */
function splitPlan(
  folded: string,
  phrases: readonly Phrase[],
): { readonly main: readonly Phrase[]; readonly plan: readonly Phrase[] } {
  for (const { index } of folded.matchAll(PLAN)) {
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
export function periodOfRange(text: string): PeriodReading | null {
  const range = rangeIn(text);
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
