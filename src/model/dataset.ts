/** All reports of one run as the writers get them: each once, in the order of the files. Imports `report` only. */
import type { Report } from './report.js';
import type { Failure } from './result.js';

export interface Dataset {
  /** Sorted by `sourceFile`, by code point; made anew, one by one, each time they are asked for. */
  readonly entries: AsyncIterable<Entry>;
  readonly changes: readonly Change[];
}

/** One input file. `sourceFile`: `/` always, NFC, relative to the input folder (docs/output.md). */
export interface Entry {
  readonly sourceFile: string;
  readonly report: Report;
  readonly versionState: 'current' | 'superseded' | 'rendition';
  /** `reportId` of the report that stands in its place; its own when current. */
  readonly currentReportId: string;
  /** Set for a file whose content was read under another name: `report` is then that file's without its lists, and no row is written for it. */
  readonly duplicateOf: string | null;
  /** Failed before now with the same reason, when known from earlier runs. */
  readonly known: boolean;
  readonly failure: Failure | null;
}

/** A value that differs between two submissions of the same report. */
export interface Change {
  readonly issuerCode: string;
  readonly period: string;
  readonly indicatorId: string;
  readonly oldReportId: string;
  readonly oldValue: string | null;
  readonly newReportId: string;
  readonly newValue: string | null;
}

/** First 12 hex digits of the source's SHA-256. */
export const reportId = (sha256: string): string => sha256.slice(0, 12);
