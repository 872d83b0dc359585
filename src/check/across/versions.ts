/**
 * Which submissions are one report in several renditions, which follow one another as revisions, and which contradict each other.
 * Pure; the answer does not depend on the order of the submissions.
 */
import type { Observation } from '../../model/report.js';
import { sameNumber } from './parts.js';
import { byRank, datesAgree, issuerOf, isWholeDate, rowsOf, type Submission } from './submission.js';

/** One report: its renditions, the one that speaks for it first. */
export type Version = readonly Submission[];

/** Submissions of one issuer for one period. */
export interface Family {
  /** Oldest first; the last is current. */
  readonly versions: readonly Version[];
  /** Versions of which it is not known which is the newer; they stand in `versions` nonetheless. */
  readonly unordered: readonly { readonly a: Version; readonly b: Version; readonly why: 'same-date' | 'unknown' }[];
}

/** Share of common rows that must agree for two files, of which one has no number and date, to be one report. */
const RENDITION_LIKENESS = 0.9;
/** Fewer common rows prove nothing. */
const RENDITION_ROWS = 10;

/** Submissions that belong together by issuer and period; a file that names neither joins the one with the same content. */
export function familiesOf(submissions: readonly Submission[]): Family[] {
  const sorted = [...submissions].sort(byRank);
  const groups = new Map<string, Submission[]>();
  const byContent = new Map<string, Submission[]>();
  const named = sorted.filter((one) => letterheadKey(one) !== null);
  for (const submission of [...named, ...sorted.filter((one) => !named.includes(one))]) {
    const content = contentKey(submission);
    const key = letterheadKey(submission);
    const known = key === null ? byContent.get(content) : groups.get(key);
    const group = known ?? [];
    if (known === undefined) groups.set(key ?? `file ${submission.entry.report.sha256}`, group);
    group.push(submission);
    if (content !== '' && !byContent.has(content)) byContent.set(content, group);
  }
  return [...groups.values()].flatMap(familiesWithin);
}

function letterheadKey(submission: Submission): string | null {
  const issuer = issuerOf(submission);
  const { period } = submission.letterhead;
  return issuer === null || period === null ? null : `${issuer} ${period}`;
}

/** The rows as printed; empty where there are too few to tell one report from another. */
function contentKey(submission: Submission): string {
  const rows = rowsOf(submission);
  if (rows.length < RENDITION_ROWS) return '';
  return JSON.stringify(rows.map(({ indicatorId, valueRaw, note }) => [indicatorId, valueRaw, note]));
}

/** Files without forms are no version of a report, unless they are a rendition of one: each stands for itself. */
function familiesWithin(group: readonly Submission[]): Family[] {
  const versions: Submission[][] = [];
  const withRows = group.filter((one) => rowsOf(one).length > 0);
  for (const submission of [...withRows, ...group.filter((one) => !withRows.includes(one))]) {
    const version = versions.find((one) => one.some((other) => isRendition(other, submission)));
    if (version) version.push(submission);
    else versions.push([submission]);
  }
  const hasRows = (version: Version): boolean => version.some((one) => rowsOf(one).length > 0);
  const reports = versions.filter(hasRows);
  const ordered = [...reports].sort((a, b) => compare(a, b).order || byFirst(a, b));
  const unordered = reports.flatMap((a, i) =>
    reports.slice(i + 1).flatMap((b) => {
      const { why } = compare(a, b);
      return why === null ? [] : [{ a, b, why }];
    }),
  );
  return [
    ...(ordered.length > 0 ? [{ versions: ordered, unordered }] : []),
    ...versions.filter((version) => !hasRows(version)).map((version) => ({ versions: [version], unordered: [] })),
  ];
}

const byFirst = (a: Version, b: Version): number => {
  const [x, y] = [a[0], b[0]];
  return x === undefined || y === undefined ? 0 : byRank(x, y);
};

/** The number agrees and the date does not contradict; where one has no number, the rows agree instead. */
function isRendition(a: Submission, b: Submission): boolean {
  const [x, y] = [a.letterhead, b.letterhead];
  const numbers = x.number !== null && y.number !== null ? sameNumber(x.number, y.number) : null;
  const dates = x.date !== null && y.date !== null ? datesAgree(x.date, y.date) : null;
  if (numbers === false || dates === false) return false;
  return numbers === true || likeRows(rowsOf(a), rowsOf(b));
}

function likeRows(a: readonly Observation[], b: readonly Observation[]): boolean {
  const values = new Map(b.map((row) => [row.indicatorId, row.value]));
  const common = a.filter(({ indicatorId }) => values.has(indicatorId));
  const same = common.filter((row) => values.get(row.indicatorId) === row.value);
  return common.length >= RENDITION_ROWS && same.length >= RENDITION_LIKENESS * common.length;
}

interface Order {
  /** Negative: `a` is the older. */
  readonly order: number;
  /** Set when it is not known. */
  readonly why: 'same-date' | 'unknown' | null;
}

/** The later date is the newer; without dates the higher number. */
function compare(a: Version, b: Version): Order {
  const [dateA, dateB] = [dateOf(a), dateOf(b)];
  if (dateA !== null && dateB !== null && dateA !== dateB) return { order: dateA < dateB ? -1 : 1, why: null };
  const isSameDay = dateA !== null && dateA === dateB;
  const [numberA, numberB] = [ordinalOf(a), ordinalOf(b)];
  if (!isSameDay && numberA !== null && numberB !== null && numberA !== numberB)
    return { order: numberA - numberB, why: null };
  return { order: 0, why: isSameDay ? 'same-date' : 'unknown' };
}

const dateOf = (version: Version): string | null =>
  version.map(({ letterhead }) => letterhead.date).find(isWholeDate) ?? null;

/** `22` of `22/BC-UBND`. */
function ordinalOf(version: Version): number | null {
  const number = version.map(({ letterhead }) => letterhead.number).find((one) => one !== null);
  const digits = /^\d+/u.exec(number ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}
