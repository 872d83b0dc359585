/** Reports of several files against each other, as the program compares them. */
import type { CatalogueSet } from '../../../src/catalogue/model.js';
import { compareReports, withAcross } from '../../../src/check/across/across.js';
import { cardOf } from '../../../src/check/across/card.js';
import { entryOf, standsAlone } from '../../../src/dataset/listing.js';
import { type Change, type Entry, reportId } from '../../../src/model/dataset.js';
import { byCodePoint } from '../../../src/model/order.js';
import type { Candidate, Letterhead, Report } from '../../../src/model/report.js';
import { catalogues } from '../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../support/forms.js';
import { LETTERHEAD, report } from '../../support/reports.js';
import { catalogueOf } from './check.js';
import { type Printed, rowsOf } from './rows.js';

/** Twelve rows: enough for a report to be known by its content. */
export const ROWS = {
  'I.1': '27',
  'I.2': '47,27',
  'I.2.1': '55',
  'I.2.2': '26',
  'II.1': '15',
  'II.1.1': '14',
  'II.1.2': '1',
  'II.1.3': '0',
  'III.1.1': '21',
  'III.1.2': '50',
  'III.1.3': '88',
  'IV.1.3': '5',
};

export interface Sent {
  readonly file: string;
  readonly rows?: Readonly<Record<string, Printed>>;
  readonly letterhead?: Partial<Letterhead>;
  readonly more?: Partial<Report>;
  readonly catalogue?: string;
}

/** All reports of a test, as the comparison leaves them. */
export interface Compared {
  /** In the order of their files. */
  readonly entries: readonly Entry[];
  readonly changes: readonly Change[];
}

/** `reports` with their files, compared as a run does it; each content once. */
export function compared(reports: readonly [string, Report][], set: CatalogueSet): Compared {
  const sorted = [...reports].sort(([a], [b]) => byCodePoint(a, b));
  const across = compareReports(
    sorted.map(([sourceFile, one]) => ({ sourceFile, card: cardOf(one) })),
    set,
  );
  return {
    entries: sorted.map(([sourceFile, one]) =>
      entryOf(sourceFile, {
        ...standsAlone(one),
        ...across.standings.get(one.sha256),
        report: withAcross(one, across, set),
      }),
    ),
    changes: across.changes,
  };
}

/** What a test needs to send reports in and to look at what became of them; made once a test file. */
export async function desk() {
  const set = await catalogues();
  return {
    /** A report as it was read from `file`; all that is not given is the same in every one. */
    sent: (it: Sent): [string, Report] => sentWith(set, it),
    across: (...reports: readonly [string, Report][]): Compared => compared(reports, set),
  };
}

export type Desk = Awaited<ReturnType<typeof desk>>;

function sentWith(
  set: CatalogueSet,
  { file, rows = ROWS, letterhead = {}, catalogue = TEMPLATE_2022, more = {} }: Sent,
): [string, Report] {
  const observations = rowsOf(catalogueOf(set, catalogue), rows);
  const type = file.endsWith('.pdf') ? 'pdf' : 'docx';
  return [
    file,
    report(file, {
      type,
      observations,
      catalogue,
      letterhead: { ...LETTERHEAD, ...letterhead },
      findings: [],
      ...more,
    }),
  ];
}

export const entry = (dataset: Compared, file: string): Entry => {
  const found = dataset.entries.find(({ sourceFile }) => sourceFile === file);
  if (found === undefined) throw new Error(`no entry ${file}`);
  return found;
};

/** `file: state -> file that stands in its place`. */
export const standings = (dataset: Compared): string[] => {
  const files = new Map(dataset.entries.map((one) => [reportId(one.report.sha256), one.sourceFile]));
  return dataset.entries.map((one) => `${one.sourceFile}: ${one.versionState} -> ${files.get(one.currentReportId)}`);
};

export const told = (dataset: Compared, file: string): string[] =>
  entry(dataset, file).report.findings.map(({ rule, indicatorId }) => `${rule} ${indicatorId ?? '-'}`);

export const candidate = (field: Candidate['field'], value: string, where: Candidate['source']): Candidate => ({
  field,
  value,
  raw: value,
  source: where,
  chosen: true,
  page: null,
});
