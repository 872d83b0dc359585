/** Reads the letterhead of a document: who reports, on which period, under which number and date. Pure. */

import { type IssuerDirectory, issuerDirectory } from '../../catalogue/issuers.js';
import type { Abbreviation, Issuer } from '../../catalogue/model.js';
import { type Finding, finding } from '../../model/finding.js';
import type { PrintedLetterhead } from '../../model/reading.js';
import type { Letterhead } from '../../model/report.js';
import type { Doubt } from '../../model/rules.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import { candidatesOf, chosenOf, contradicting, evidenceOf, type Seen, seenOn } from './candidates.js';
import { isWhole } from './date.js';
import { conflicts, type FieldReading, missing } from './field.js';
import { letterheadFinding } from './finding.js';
import { ISSUER_PRECEDENCE, type SeenIssuer, seenIssuers } from './issuer.js';
import type { PrintedLine } from './lines.js';
import { readDates, readNumbers } from './number-and-date.js';
import type { OtherBody } from './office.js';
import { addresseeOf, signerOf, subjectOf } from './people.js';
import { calendarOf } from './period.js';
import {
  contradicts,
  PERIOD_PRECEDENCE,
  type SeenPeriod,
  seenPeriods,
  seenRange,
  seenWithoutCode,
} from './seen-period.js';
import { understood } from './stored.js';
import type { Zones } from './zones.js';

export interface LetterheadReading {
  readonly letterhead: Letterhead;
  readonly findings: readonly Finding[];
  /** What sends every row of the report to review. */
  readonly doubts: readonly Doubt[];
}

/**
 * Every place that speaks of a field is kept as a candidate; the first by a fixed precedence is chosen; places that
 * contradict it are findings. What no place says is null.
 */
export function readLetterhead(
  printed: PrintedLetterhead,
  issuers: readonly Issuer[],
  abbreviations: readonly Abbreviation[],
  vocabulary: Vocabulary,
): LetterheadReading {
  const { zones, headers: header } = understood(printed, vocabulary);
  const numbers = readNumbers(zones, header);
  const dates = readDates(zones, header);
  const roughDate = dates.chosen?.value ?? dates.seen[0]?.value ?? null;
  const periods = readPeriods(zones, roughDate);
  const onDate = dayWithin(roughDate) ?? periods.end;
  const who = readIssuer(zones, header, issuerDirectory(issuers, abbreviations, vocabulary), onDate);
  return {
    letterhead: {
      issuerCode: who.chosen?.issuer.code ?? null,
      issuer: who.chosen?.issuer.name ?? null,
      issuerLevel: who.chosen?.issuer.level ?? null,
      issuerKind: who.other?.kind ?? null,
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
    doubts: who.foreignAppendix ? ['appendix-of-other-issuer'] : [],
  };
}

/** The day on which the lists of issuers are looked at: the middle of a month whose day is blank. */
const dayWithin = (date: string | null): string | null =>
  date === null || date.length === 4 ? null : isWhole(date) ? date : `${date}-15`;

interface PeriodsRead extends FieldReading<SeenPeriod> {
  readonly start: string | null;
  readonly end: string | null;
}

function readPeriods(zones: Zones, date: string | null): PeriodsRead {
  const seen = seenPeriods(zones, date);
  const coded = chosenOf(seen, PERIOD_PRECEDENCE, (one) => one.reading.year !== null);
  const uncoded = chosenOf(seenWithoutCode(zones), PERIOD_PRECEDENCE);
  // Months without a code in the title are not overruled by an appendix that was copied from another period.
  const chosen = uncoded !== null && coded !== null && isBefore(uncoded, coded) ? null : coded;
  const others = contradicting(seen, chosen, contradicts);
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
      ...(chosen !== null ? [] : [uncoded === null ? missing('period-missing', seen) : withoutCode(uncoded)]),
      ...conflicts('period-conflict', chosen, others),
    ],
  };
}

const isBefore = (one: Seen, other: Seen): boolean =>
  PERIOD_PRECEDENCE.indexOf(one.source) < PERIOD_PRECEDENCE.indexOf(other.source);

const withoutCode = (uncoded: Seen): Finding => letterheadFinding('period-without-code', [uncoded], '', uncoded.value);

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

interface IssuerRead extends FieldReading<SeenIssuer> {
  /** The head names it: then nobody is chosen. */
  readonly other: OtherBody | null;
  /** An appendix names another issuer: its rows are not known to be this one's. */
  readonly foreignAppendix: boolean;
}

function readIssuer(
  zones: Zones,
  header: readonly PrintedLine[],
  directory: IssuerDirectory,
  date: string | null,
): IssuerRead {
  const { seen, other } = seenIssuers(zones, header, directory, date);
  const chosen =
    other !== null
      ? null
      : (chosenOf(seen, ISSUER_PRECEDENCE, (one) => one.named && one.certain) ??
        chosenOf(seen, ISSUER_PRECEDENCE, (one) => one.certain) ??
        chosenOf(seen, ISSUER_PRECEDENCE));
  const others = contradicting(seen, chosen, isAnother);
  return {
    seen,
    chosen,
    other,
    foreignAppendix: others.some(({ source, issuer }) => source === 'appendix' && issuer.listed),
    candidates: candidatesOf('issuer', seen, chosen, ISSUER_PRECEDENCE),
    findings: [
      ...(other !== null ? [otherKind(other)] : chosen === null ? [missing('issuer-missing', seen)] : doubts(chosen)),
      ...conflicts('issuer-conflict', chosen, others),
    ],
  };
}

const otherKind = ({ line, kind }: OtherBody): Finding =>
  finding('issuer-of-other-kind', { kind }, { actual: kind, evidence: [evidenceOf(seenOn(line, 'head', kind))] });

/**
 * Two places name two issuers. Both must be understood: a title or a sentence may speak of any office, so there only a body of
 * a list and of the issuer's own level counts.
 */
function isAnother(one: SeenIssuer, own: SeenIssuer): boolean {
  if (!one.named || !own.named || !one.certain || !own.certain || sameHouse(one, own)) return false;
  return one.source === 'appendix' || (one.issuer.listed && one.issuer.level === own.issuer.level);
}

/**
 * The same body, or one above the other (a department's report may go out as its province's). A body that is named once
 * with the body above it and once without has two codes with the same end.
 */
function sameHouse({ issuer: a }: SeenIssuer, { issuer: b }: SeenIssuer): boolean {
  if (a.code === b.code || a.above.includes(b.code) || b.above.includes(a.code)) return true;
  const own = (code: string): string => code.slice(code.lastIndexOf('/') + 1);
  return !a.listed && !b.listed && own(a.code) === own(b.code);
}

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
