/** The input files of one run, in their order, and the one entry that each of them gives. */
import { type Entry, reportId } from '../model/dataset.js';
import { byCodePoint } from '../model/order.js';
import type { Report } from '../model/report.js';

/** One input file, and where its report comes from. */
export interface Source {
  readonly sourceFile: string;
  /** Of its content; empty for a file that could not be opened. */
  readonly sha256: string;
  /** Gives the report; asked once for each content. */
  readonly take: () => Promise<Report>;
}

export interface ListedFile extends Source {
  /** The file that the same content is read from. */
  readonly duplicateOf: string | null;
  /** Other files have this content too. */
  readonly hasCopies: boolean;
}

/** Orders the sources and tells copies: of files with the same content the first by name is read, the others point to it. */
export function listing(sources: readonly Source[]): ListedFile[] {
  const sorted = [...sources].sort((a, b) => byCodePoint(a.sourceFile, b.sourceFile));
  const first = new Map<string, string>();
  const copied = new Set<string>();
  const originals = sorted.map(({ sourceFile, sha256 }) => {
    const original = sha256 === '' ? undefined : first.get(sha256);
    if (original === undefined) first.set(sha256, sourceFile);
    else copied.add(sha256);
    return original ?? null;
  });
  return sorted.map((source, at) => ({
    ...source,
    duplicateOf: originals[at] ?? null,
    hasCopies: copied.has(source.sha256),
  }));
}

/** What the other reports of the set make of one. */
export type Judged = Pick<Entry, 'report' | 'versionState' | 'currentReportId'>;

/** A report that stands for itself. */
export const standsAlone = (report: Report): Judged => ({
  report,
  versionState: 'current',
  currentReportId: reportId(report.sha256),
});

export interface Making {
  /** The report as the set leaves it. */
  readonly judge: (report: Report) => Judged;
  /** The file failed before now with the same reason. */
  readonly isKnown: (sourceFile: string, report: Report) => boolean;
}

/** The entries of `files`, made one by one each time they are asked for: of all reports only one is in memory. */
export const entriesOf = (files: readonly ListedFile[], making: Making): AsyncIterable<Entry> => ({
  [Symbol.asyncIterator]: () => made(files, making),
});

async function* made(files: readonly ListedFile[], { judge, isKnown }: Making): AsyncGenerator<Entry> {
  const heads = new Map<string, Judged>();
  for (const { sourceFile, sha256, duplicateOf, hasCopies, take } of files) {
    const judged = (duplicateOf === null ? null : heads.get(sha256)) ?? judge(await take());
    if (hasCopies && duplicateOf === null) heads.set(sha256, { ...judged, report: withoutLists(judged.report) });
    yield entryOf(sourceFile, judged, { duplicateOf, known: isKnown(sourceFile, judged.report) });
  }
}

export const entryOf = (
  sourceFile: string,
  judged: Judged,
  told: Pick<Entry, 'duplicateOf' | 'known'> = { duplicateOf: null, known: false },
): Entry => ({ ...judged, sourceFile, ...told, failure: judged.report.failure });

/** What is told of a copy: nothing that rows are written from. */
const withoutLists = (report: Report): Report => ({
  ...report,
  tables: [],
  observations: [],
  unmapped: [],
  missing: [],
  figures: [],
  findings: [],
  pictures: [],
});

/** The file that a content is read from; the content's hash when it is not among `files`. */
export function fileNamer(files: readonly ListedFile[]): (sha256: string) => string {
  const names = new Map(files.filter((one) => one.duplicateOf === null).map((one) => [one.sha256, one.sourceFile]));
  return (sha256) => names.get(sha256) ?? sha256;
}
