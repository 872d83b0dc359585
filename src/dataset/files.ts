/** Which files make up the dataset: one line a file. `run.json`, which tells of the run, is written beside them. */
import type { Entry } from '../model/dataset.js';
import type { Report } from '../model/report.js';
import { csvSink, STANDARD, VIETNAMESE } from './csv/format.js';
import { CHANGE } from './fields/change.js';
import type { Language, Of } from './fields/field.js';
import { FIGURE } from './fields/figure.js';
import { findingFields } from './fields/finding.js';
import { OBSERVATION } from './fields/observation.js';
import { reportFields } from './fields/report.js';
import { UNMAPPED } from './fields/unmapped.js';
import { jsonSink } from './json/write.js';
import type { Out, Sink } from './pass.js';

export interface OutputFile {
  readonly name: string;
  /** Writes what stands before all reports, and gives where the reports go. */
  readonly open: (out: Out, options: WriteOptions) => Promise<Sink>;
}

export interface WriteOptions {
  /** Of messages and advice. */
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  /** The file that a content is read from: evidence in another report names it. */
  readonly fileOf: (sha256: string) => string;
}

export const OUTPUT_FILES: readonly OutputFile[] = [
  {
    name: 'dataset.csv',
    open: (out) => csvSink(out, OBSERVATION, STANDARD, { entry: each((report) => report.observations) }),
  },
  {
    name: 'dataset.vi.csv',
    open: (out) => csvSink(out, OBSERVATION, VIETNAMESE, { entry: each((report) => report.observations) }),
  },
  { name: 'dataset.json', open: (out, { version }) => jsonSink(out, version) },
  {
    name: 'reports.csv',
    open: (out, { language }) => csvSink(out, reportFields(language), STANDARD, { entry: (entry) => [{ entry }] }),
  },
  {
    name: 'unmapped.csv',
    open: (out) => csvSink(out, UNMAPPED, STANDARD, { entry: each((report) => report.unmapped) }),
  },
  {
    name: 'findings.csv',
    open: (out, { language, fileOf }) =>
      csvSink(out, findingFields(language, fileOf), STANDARD, { entry: each((report) => report.findings) }),
  },
  {
    name: 'figures.csv',
    open: (out) => csvSink(out, FIGURE, STANDARD, { entry: each((report) => report.figures) }),
  },
  { name: 'changes.csv', open: (out) => csvSink(out, CHANGE, STANDARD, { changes: (changes) => changes }) },
];

/** Everything of one kind in a report; a copy of a file gives nothing. */
function each<T>(list: (report: Report) => readonly T[]): (entry: Entry) => Of<T>[] {
  return (entry) => (entry.duplicateOf === null ? list(entry.report).map((it) => ({ entry, it })) : []);
}
