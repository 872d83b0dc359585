/** Every place that names the report's period. Pure. */
import { patternOf } from '../../text/vocabulary.js';
import { speaksOfReport } from './appendix.js';
import { type Seen, type Source, seenOn } from './candidates.js';
import { rangeIn } from './date.js';
import { joined, type PrintedLine } from './lines.js';
import { isAbout, isClosing } from './marks.js';
import { type PeriodReading, periodCode, periodOfRange, periodWithoutCode, readPeriod } from './period.js';
import type { Zones } from './zones.js';

export interface SeenPeriod extends Seen {
  readonly reading: PeriodReading;
  /** What it was seen in calls itself a report. */
  readonly saysReport: boolean;
}

/** The title says what the report is about; titles of appendix and forms repeat it, often copied from the period before. */
export const PERIOD_PRECEDENCE: readonly Source[] = ['title', 'appendix', 'form-header', 'head', 'body'];

type NamingPlace = readonly [source: Source, lines: readonly PrintedLine[]];

export function seenPeriods(zones: Zones, date: string | null): SeenPeriod[] {
  const seen = (places: readonly NamingPlace[]): SeenPeriod[] =>
    places.flatMap(([source, lines]) => inText(lines, source, date));
  const { titles, formHeaders, sentences } = namingPlaces(zones);
  return [...seen(titles), ...inFormHeaders(formHeaders, date), ...seen(sentences)];
}

/** Every place that names months for which there is no code: `7 tháng đầu năm 2025`. */
export function seenWithoutCode(zones: Zones): Seen[] {
  const { titles, formHeaders, sentences } = namingPlaces(zones);
  return [...titles, ...formHeaders, ...sentences].flatMap(([source, lines]) => {
    const first = lines[0];
    const text = textOf(lines);
    const value = first === undefined ? null : periodWithoutCode(text, first.vocabulary);
    return first === undefined || value === null ? [] : [seenOn(first, source, value, text)];
  });
}

/** Where a report says which period it is for, each list in the document's order. */
function namingPlaces(zones: Zones): Readonly<Record<'titles' | 'formHeaders' | 'sentences', readonly NamingPlace[]>> {
  /** Columns of another time, or of a plan: no claim about the report. */
  const otherTime = patternOf(zones.vocabulary, 'period.other-time');
  return {
    titles: [
      ['title', zones.title],
      ...zones.appendices.filter(speaksOfReport).map(({ title }): NamingPlace => ['appendix', title]),
    ],
    formHeaders: zones.formHeaders
      .filter((lines) => !otherTime.test(joined(lines)))
      .map((lines): NamingPlace => ['form-header', lines]),
    sentences: [
      ...zones.head.filter(isAbout).map((line): NamingPlace => ['head', [line]]),
      ...zones.body.filter(isAboutTheReport).map((line): NamingPlace => ['body', [line]]),
    ],
  };
}

const textOf = (lines: readonly PrintedLine[]): string => lines.map((line) => line.text).join('\n');

/** A table whose headings name several periods compares them; only one that says `báo cáo` is then about the report. */
function inFormHeaders(places: readonly NamingPlace[], date: string | null): SeenPeriod[] {
  const tables = new Map<number, SeenPeriod[]>();
  for (const [source, lines] of places) {
    const block = lines[0]?.block ?? 0;
    tables.set(block, [...(tables.get(block) ?? []), ...inText(lines, source, date)]);
  }
  const several = (all: readonly SeenPeriod[]): boolean => new Set(all.map((one) => one.value)).size > 1;
  return [...tables.values()].flatMap((all) => {
    if (!several(all)) return all;
    const named = all.filter((one) => one.saysReport);
    return several(named) ? [] : named;
  });
}

const isAboutTheReport = (line: PrintedLine): boolean =>
  isClosing(line) || patternOf(line.vocabulary, 'body.about-report').test(line.folded);

function inText(lines: readonly PrintedLine[], source: Source, date: string | null): SeenPeriod[] {
  const first = lines[0];
  if (first === undefined) return [];
  const text = textOf(lines);
  const reading = readPeriod(text, date, first.vocabulary) ?? periodOfRange(text, first.vocabulary);
  if (reading === null) return [];
  const value = reading.year === null ? reading.part : periodCode(reading.part, reading.year);
  const saysReport = patternOf(first.vocabulary, 'title.says-report').test(text);
  return [{ ...seenOn(first, source, value, text), reading, saysReport }];
}

/**
 * Two places contradict each other when they name different parts of a year, or different years. A bare year elsewhere
 * than in the title (`số liệu năm 2022` over a form) only says which year it is.
 */
export function contradicts(one: SeenPeriod, chosen: SeenPeriod): boolean {
  const { reading: a } = one;
  const { reading: b } = chosen;
  if (a.yearPrinted && b.yearPrinted && a.year !== b.year) return true;
  return a.part !== b.part && !(a.part === 'Y' && one.source !== 'title');
}

/** A printed span counts when it is the calendar's, give or take so many days at either end (figures are closed early). */
const TOLERANCE = 62;
const DAY = 24 * 60 * 60 * 1000;

/** `từ ngày 15/12/2021 đến ngày 14/6/2022`, where the report says which time it covers. */
export function seenRange(
  zones: Zones,
  calendar: { readonly start: string; readonly end: string },
): { readonly start: string; readonly end: string } | null {
  const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
  const lines = [
    zones.title,
    ...zones.appendices.flatMap(({ title, attachedTo }) => [title, attachedTo]),
    ...zones.formHeaders,
    ...zones.body.filter(isAboutData).map((line) => [line]),
  ];
  for (const part of lines) {
    const range = rangeIn(joined(part), zones.vocabulary);
    if (range === null) continue;
    if (apart(range.start, calendar.start) <= TOLERANCE && apart(range.end, calendar.end) <= TOLERANCE) return range;
  }
  return null;
}

const isAboutData = (line: PrintedLine): boolean => patternOf(line.vocabulary, 'body.about-data').test(line.folded);
