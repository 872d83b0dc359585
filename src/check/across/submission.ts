/** What was sent in: a file that holds a whole report, or a body and its appendix in two files. */
import { UNKNOWN_PARENT } from '../../catalogue/issuers.js';
import { byCodePoint } from '../../model/order.js';
import type { Evidence, FileType, Observation } from '../../model/report.js';
import type { Card, Head } from './card.js';

/** A content, and the file that it was read from. */
export interface Sent {
  readonly sourceFile: string;
  readonly card: Card;
}

export interface Submission {
  /** The file with the forms; of a submission without forms its only file. */
  readonly sent: Sent;
  /** The file with the letterhead and the prose, where that is another one. */
  readonly body: Sent | null;
  readonly head: Head;
}

/** One report: its renditions, the one that speaks for it first. */
export type Version = readonly Submission[];

/** Null for a `Sở Nội vụ` of which nobody knows the province: it has the code of every other. */
export function issuerOf({ head: { issuerCode } }: Submission): string | null {
  return issuerCode?.startsWith(`${UNKNOWN_PARENT}/`) ? null : issuerCode;
}

/** Files whose text is the office's own come before those that a printer or a camera made of it. */
const RANKS: readonly FileType[] = ['docx', 'doc', 'rtf', 'html', 'mhtml', 'odt', 'pdf'];

/** Which of two renditions speaks for the report: DOCX before text PDF before scan; then the name of the file. */
export function byRank(a: Submission, b: Submission): number {
  return rankOf(a) - rankOf(b) || byCodePoint(a.sent.sourceFile, b.sent.sourceFile);
}

function rankOf({ sent: { card } }: Submission): number {
  const rank = RANKS.indexOf(card.type);
  const place = rank < 0 ? RANKS.length : rank;
  // A page that is only a picture makes a scan of it.
  return card.outcome === 'partial' ? RANKS.length + place : place;
}

/** Files of a submission, forms first. */
export const filesOf = ({ sent, body }: Submission): Sent[] => (body === null ? [sent] : [sent, body]);

/** Of whose reports a finding tells, and in whose it stands: by content. */
interface Content {
  readonly sha256: string;
}

/** A row of `report` as evidence in the findings of `reader`: of another report its hash is named. */
export function evidenceIn(
  reader: Content,
  report: Content,
  { indicatorId, valueRaw, place }: Pick<Observation, 'indicatorId' | 'valueRaw' | 'place'>,
): Evidence {
  return {
    sha256: reader.sha256 === report.sha256 ? null : report.sha256,
    page: place.page,
    table: place.table,
    row: place.row,
    text: `${indicatorId}: ${valueRaw}`,
  };
}

/** A whole report as evidence: its number, date and period. */
export function reportEvidence(reader: Content, report: Content, { number, date, period }: Head): Evidence {
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
