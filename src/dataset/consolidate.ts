/** Reports of one run -> `Dataset`. */

import { type Dataset, type Entry, reportId } from '../model/dataset.js';
import { byCodePoint } from '../model/order.js';
import type { Report } from '../model/report.js';

/** One input file with what it yielded; files of the same content share one `report`. */
export interface Source {
  readonly sourceFile: string;
  readonly report: Report;
  /** The same file failed for the same reason in the run before. */
  readonly known: boolean;
}

/** Orders the sources and tells copies: of files with the same content the first by name is read, the others point to it. */
export function consolidate(sources: readonly Source[]): Dataset {
  const sorted = [...sources].sort((a, b) => byCodePoint(a.sourceFile, b.sourceFile));
  const first = new Map<string, string>();
  const entries = sorted.map(({ sourceFile, report, known }): Entry => {
    const original = report.sha256 === '' ? undefined : first.get(report.sha256);
    if (original === undefined) first.set(report.sha256, sourceFile);
    return {
      sourceFile,
      report,
      versionState: 'current',
      currentReportId: reportId(report.sha256),
      duplicateOf: original ?? null,
      known,
      failure: report.failure,
    };
  });
  return { entries, changes: [] };
}

/** Entries that rows are written for: each content once. */
export const rowEntries = (dataset: Dataset): Entry[] => dataset.entries.filter((entry) => entry.duplicateOf === null);
