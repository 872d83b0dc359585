/** Which files make up the dataset: one line a file. `run.json`, which tells of the run, is written beside them. */
import type { Dataset, Entry } from '../model/dataset.js';
import type { Report } from '../model/report.js';
import type { Content } from '../store/folder/journal.js';
import { rowEntries } from './consolidate.js';
import { CHANGES, DATASET, FIGURES, findingColumns, type Language, type Of, UNMAPPED } from './csv/columns.js';
import { csv, STANDARD, VIETNAMESE } from './csv/format.js';
import { reportColumns } from './csv/reports.js';
import { datasetJson } from './json.js';

export interface OutputFile {
  readonly name: string;
  readonly content: (dataset: Dataset, options: WriteOptions) => Content;
}

export interface WriteOptions {
  /** Of messages and advice. */
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
}

export const OUTPUT_FILES: readonly OutputFile[] = [
  {
    name: 'dataset.csv',
    content: (dataset) =>
      csv(
        DATASET,
        each(dataset, (r) => r.observations),
        STANDARD,
      ),
  },
  {
    name: 'dataset.vi.csv',
    content: (dataset) =>
      csv(
        DATASET,
        each(dataset, (r) => r.observations),
        VIETNAMESE,
      ),
  },
  { name: 'dataset.json', content: (dataset, { version }) => datasetJson(dataset, version) },
  { name: 'reports.csv', content: (dataset, { language }) => csv(reportColumns(language), dataset.entries, STANDARD) },
  {
    name: 'unmapped.csv',
    content: (dataset) =>
      csv(
        UNMAPPED,
        each(dataset, (r) => r.unmapped),
        STANDARD,
      ),
  },
  {
    name: 'findings.csv',
    content: (dataset, { language }) =>
      csv(
        findingColumns(language, fileOf(dataset)),
        each(dataset, (r) => r.findings),
        STANDARD,
      ),
  },
  {
    name: 'figures.csv',
    content: (dataset) =>
      csv(
        FIGURES,
        each(dataset, (report) => report.figures),
        STANDARD,
      ),
  },
  { name: 'changes.csv', content: (dataset) => csv(CHANGES, dataset.changes, STANDARD) },
];

/** Everything of one kind in all reports, in order of the files; a copy of a file gives nothing. */
function* each<T>(dataset: Dataset, list: (report: Report) => readonly T[]): Generator<Of<T>> {
  for (const entry of rowEntries(dataset)) {
    for (const it of list(entry.report)) yield { entry, it };
  }
}

/** The file that a content was read from; the content's hash when it is not in this dataset. */
function fileOf(dataset: Dataset): (sha256: string) => string {
  const files = new Map<string, string>(
    dataset.entries
      .filter((entry: Entry) => entry.duplicateOf === null)
      .map((entry) => [entry.report.sha256, entry.sourceFile]),
  );
  return (sha256) => files.get(sha256) ?? sha256;
}
