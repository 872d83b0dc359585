/** Reads the letterhead of a document: who reports, on which period, under which number and date. Pure. */
import { type IssuerDirectory, issuerDirectory } from '../../catalogue/issuers.js';
import type { Abbreviation, Issuer } from '../../catalogue/model.js';
import type { Document } from '../../model/document.js';
import type { Candidate, Finding, Letterhead } from '../../model/report.js';
import { candidatesOf, chosenOf, contradicting, type Seen, type Source, seenOn } from './candidates.js';
import { contradict, datesIn, isWhole } from './date.js';
import { letterheadFinding } from './finding.js';
import { ISSUER_PRECEDENCE, type SeenIssuer, seenIssuers } from './issuer.js';
import { type PrintedLine, printedLines } from './lines.js';
import { numberIn, sameNumber } from './number.js';
import { addresseeOf, signerOf, subjectOf } from './people.js';
import { calendarOf } from './period.js';
import { PERIOD_PRECEDENCE, type SeenPeriod, seenPeriods, seenRange } from './seen-period.js';
import { type Zones, zonesOf } from './zones.js';

export interface LetterheadReading {
  readonly letterhead: Letterhead;
  readonly findings: readonly Finding[];
}

/** The head is the report's own statement; the appendix repeats it. */
const PRECEDENCE: readonly Source[] = ['head', 'appendix'];

export function readLetterhead(
  document: Document,
  issuers: readonly Issuer[],
  abbreviations: readonly Abbreviation[],
): LetterheadReading {
  const zones = zonesOf(printedLines(document));
  const numbers = readNumbers(zones);
  const dates = readDates(zones);
  const roughDate = dates.chosen?.value ?? dates.seen[0]?.value ?? null;
  const periods = readPeriods(zones, roughDate);
  const onDate = dayWithin(roughDate) ?? periods.end;
  const who = readIssuer(zones, document, issuerDirectory(issuers, abbreviations), onDate);
  return {
    letterhead: {
      issuerCode: who.chosen?.issuer.code ?? null,
      issuer: who.chosen?.issuer.name ?? null,
      issuerLevel: who.chosen?.issuer.level ?? null,
      period: periods.chosen?.value ?? null,
      periodStart: periods.start,
      periodEnd: periods.end,
      number: numbers.chosen?.value ?? null,
      date: dates.chosen?.value ?? null,
      subject: subjectOf(zones),
      addressee: addresseeOf(zones),
      signer: signerOf(zones),
      candidates: [...who.candidates, ...periods.candidates, ...numbers.candidates, ...dates.candidates],
    },
    findings: [
      ...who.findings,
      ...periods.findings,
      ...numbers.findings,
      ...dates.findings,
      ...periodAgainstDate(periods, dates),
    ],
  };
}

/** A field as it was read: everything seen, the choice, what to say about it. */
interface FieldReading<T extends Seen> {
  readonly seen: readonly T[];
  readonly chosen: T | null;
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
}

/** The day on which the lists of issuers are looked at: the middle of a month whose day is blank. */
const dayWithin = (date: string | null): string | null =>
  date === null || date.length === 4 ? null : isWhole(date) ? date : `${date}-15`;

function readNumbers(zones: Zones): FieldReading<Seen> {
  const numberOn = (line: PrintedLine, source: Source): Seen[] => {
    const number = numberIn(line.text);
    return number === null ? [] : [seenOn(line, source, number.value)];
  };
  const seen = [
    ...zones.head.filter(isShort).flatMap((line) => numberOn(line, 'head')),
    ...zones.appendices.flatMap(({ attachedTo }) => attachedTo.flatMap((line) => numberOn(line, 'appendix'))),
  ];
  const isFilled = (one: Seen): boolean => /^\d/u.test(one.value);
  const chosen = chosenOf(seen, PRECEDENCE, isFilled);
  const others = contradicting(seen, chosen, (one, own) => isFilled(one) && !sameNumber(one.value, own.value));
  return {
    seen,
    chosen,
    candidates: candidatesOf('number', seen, chosen, PRECEDENCE),
    findings: [
      ...(chosen === null
        ? [letterheadFinding('report-number-missing', seen.slice(0, 1), '', seen[0]?.value ?? '')]
        : []),
      ...conflicts('report-number-conflict', chosen, others),
    ],
  };
}

function conflicts(
  rule: 'report-number-conflict' | 'report-date-conflict' | 'period-conflict' | 'issuer-conflict',
  chosen: Seen | null,
  others: readonly Seen[],
): Finding[] {
  if (chosen === null) return [];
  return others.map((one) => letterheadFinding(rule, [chosen, one], chosen.value, one.value));
}

/** A line of a head; longer ones are sentences that cite other documents. */
const HEAD_LINE = 140;
const isShort = (line: PrintedLine): boolean => line.text.length <= HEAD_LINE;

function readDates(zones: Zones): FieldReading<Seen> {
  const seen = [
    ...zones.head.filter(isShort).flatMap((line) => datesIn(line.text).map((date) => seenOn(line, 'head', date.value))),
    ...zones.appendices.flatMap(({ attachedTo }) => {
      const first = attachedTo[0];
      if (first === undefined) return [];
      const text = attachedTo.map((line) => line.text).join(' ');
      return datesIn(text)
        .slice(0, 1)
        .map((date) => seenOn(first, 'appendix', date.value, text));
    }),
  ];
  const chosen = chosenOf(seen, PRECEDENCE, (one) => isWhole(one.value));
  const others = contradicting(seen, chosen, (one, own) => contradict(one.value, own.value));
  return {
    seen,
    chosen,
    candidates: candidatesOf('date', seen, chosen, PRECEDENCE),
    findings: [
      ...(chosen === null
        ? [letterheadFinding('report-date-missing', seen.slice(0, 1), '', seen[0]?.value ?? '')]
        : []),
      ...conflicts('report-date-conflict', chosen, others),
    ],
  };
}

interface PeriodsRead extends FieldReading<SeenPeriod> {
  readonly start: string | null;
  readonly end: string | null;
}

function readPeriods(zones: Zones, date: string | null): PeriodsRead {
  const seen = seenPeriods(zones, date);
  const chosen = chosenOf(seen, PERIOD_PRECEDENCE, (one) => one.reading.year !== null);
  const others = contradicting(
    seen,
    chosen,
    ({ reading }, own) =>
      reading.part !== own.reading.part ||
      (reading.yearPrinted && own.reading.yearPrinted && reading.year !== own.reading.year),
  );
  const year = chosen?.reading.year ?? null;
  const calendar = chosen === null || year === null ? null : calendarOf(chosen.reading.part, year);
  const range = calendar === null ? null : seenRange(zones, calendar);
  return {
    seen,
    chosen,
    start: range?.start ?? calendar?.start ?? null,
    end: range?.end ?? calendar?.end ?? null,
    candidates: candidatesOf('period', seen, chosen, PERIOD_PRECEDENCE),
    findings: [
      ...(chosen === null ? [letterheadFinding('period-missing', seen.slice(0, 1), '', seen[0]?.value ?? '')] : []),
      ...conflicts('period-conflict', chosen, others),
    ],
  };
}

const DAY = 24 * 60 * 60 * 1000;
/** A report is dated at most this many days before its period ends, or after it: else one of the two is mistyped. */
const BEFORE_END = 100;
const AFTER_END = 200;

function periodAgainstDate(periods: PeriodsRead, dates: FieldReading<Seen>): Finding[] {
  const { chosen, end } = periods;
  if (chosen === null || end === null || dates.chosen === null || !chosen.reading.yearPrinted) return [];
  const late = (Date.parse(dates.chosen.value) - Date.parse(end)) / DAY;
  if (late >= -BEFORE_END && late <= AFTER_END) return [];
  return [letterheadFinding('period-against-date', [chosen, dates.chosen], chosen.value, dates.chosen.value)];
}

function readIssuer(
  zones: Zones,
  document: Document,
  directory: IssuerDirectory,
  date: string | null,
): FieldReading<SeenIssuer> {
  const seen = seenIssuers(zones, document.furniture, directory, date);
  const chosen = chosenOf(seen, ISSUER_PRECEDENCE, (one) => one.named) ?? chosenOf(seen, ISSUER_PRECEDENCE);
  const others = contradicting(seen, chosen, (one, own) => one.named && own.named && !sameHouse(one, own));
  return {
    seen,
    chosen,
    candidates: candidatesOf('issuer', seen, chosen, ISSUER_PRECEDENCE),
    findings: [
      ...(chosen === null ? [letterheadFinding('issuer-missing', [], '', '')] : doubts(chosen)),
      ...conflicts('issuer-conflict', chosen, others),
    ],
  };
}

/** The same body, or one above the other: a department's report may go out as its province's. */
const sameHouse = (a: SeenIssuer, b: SeenIssuer): boolean =>
  a.issuer.code === b.issuer.code || a.issuer.above.includes(b.issuer.code) || b.issuer.above.includes(a.issuer.code);

function doubts(chosen: SeenIssuer): Finding[] {
  const { issuer } = chosen;
  const say = (rule: 'issuer-not-listed' | 'issuer-parent-unknown' | 'issuer-not-in-force', expected = '') =>
    letterheadFinding(rule, [chosen], expected, issuer.code);
  return [
    ...(issuer.listed ? [] : [say('issuer-not-listed')]),
    ...(issuer.parentKnown ? [] : [say('issuer-parent-unknown')]),
    ...(issuer.inForce ? [] : [say('issuer-not-in-force', issuer.successor ?? '')]),
  ];
}
