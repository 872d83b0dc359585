/** What was sent in: a file that holds a whole report, or a body and its appendix in two files. */
import { UNKNOWN_PARENT } from '../../catalogue/issuers.js';
import type { Entry } from '../../model/dataset.js';
import { byCodePoint } from '../../model/order.js';
import type { Evidence, FileType, Letterhead, Observation, Report } from '../../model/report.js';

export interface Submission {
  /** The file with the forms; of a submission without forms its only file. */
  readonly entry: Entry;
  /** The file with the letterhead and the prose, where that is another one. */
  readonly body: Entry | null;
  readonly letterhead: Letterhead;
}

export const rowsOf = ({ entry }: Submission): readonly Observation[] => entry.report.observations;

/** Null for a `Sở Nội vụ` of which nobody knows the province: it has the code of every other. */
export function issuerOf({ letterhead: { issuerCode } }: Submission): string | null {
  return issuerCode?.startsWith(`${UNKNOWN_PARENT}/`) ? null : issuerCode;
}

/** Files whose text is the office's own come before those that a printer or a camera made of it. */
const RANKS: readonly FileType[] = ['docx', 'doc', 'rtf', 'html', 'mhtml', 'odt', 'pdf'];

/** Which of two renditions speaks for the report: DOCX before text PDF before scan; then the name of the file. */
export function byRank(a: Submission, b: Submission): number {
  return rankOf(a) - rankOf(b) || byCodePoint(a.entry.sourceFile, b.entry.sourceFile);
}

function rankOf({ entry: { report } }: Submission): number {
  const rank = RANKS.indexOf(report.type);
  const place = rank < 0 ? RANKS.length : rank;
  // A page that is only a picture makes a scan of it.
  return report.outcome === 'partial' ? RANKS.length + place : place;
}

/** Files of a submission, forms first. */
export const filesOf = ({ entry, body }: Submission): Entry[] => (body === null ? [entry] : [entry, body]);

/** A row of `report` as evidence in the findings of `reader`: of another report its hash is named. */
export function evidenceIn(reader: Report, report: Report, row: Observation): Evidence {
  return {
    sha256: reader.sha256 === report.sha256 ? null : report.sha256,
    page: row.place.page,
    table: row.place.table,
    row: row.place.row,
    text: `${row.indicatorId}: ${row.valueRaw}`,
  };
}

/** A whole report as evidence: its number, date and period. */
export function reportEvidence(reader: Report, report: Report, letterhead: Letterhead): Evidence {
  const { number, date, period } = letterhead;
  return {
    sha256: reader.sha256 === report.sha256 ? null : report.sha256,
    page: null,
    table: null,
    row: null,
    text: [number, date, period].filter((part) => part !== null).join(', '),
  };
}

/** A date of which only the month or the year is known agrees with every day within. */
export const datesAgree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

export const isWholeDate = (date: string | null): date is string => date !== null && date.length === 10;
