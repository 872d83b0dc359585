/** The columns of every CSV file, in order: names and order are a contract (docs/output.md). */
import type { Change, Entry } from '../../model/dataset.js';
import { reportId } from '../../model/dataset.js';
import type { Evidence, Figure, Finding, Observation, UnmappedRow } from '../../model/report.js';
import type { Said } from '../../model/result.js';
import { roundedLikeness, writtenBox } from '../decimal.js';
import { type Column, number, text } from './format.js';

export type Language = keyof Said;

/** A row that stands in a file of inputs: the entry it comes from, and what it tells. */
export interface Of<T> {
  readonly entry: Entry;
  readonly it: T;
}

const idOf = ({ entry }: { readonly entry: Entry }): string => reportId(entry.report.sha256);
const page = (it: { readonly page: number | null }): number | null => it.page;

export const DATASET: readonly Column<Of<Observation>>[] = [
  text('report_id', idOf),
  text('issuer_code', ({ entry }) => entry.report.letterhead.issuerCode),
  text('issuer', ({ entry }) => entry.report.letterhead.issuer),
  text('issuer_level', ({ entry }) => entry.report.letterhead.issuerLevel),
  text('period', ({ entry }) => entry.report.letterhead.period),
  text('period_start', ({ entry }) => entry.report.letterhead.periodStart),
  text('period_end', ({ entry }) => entry.report.letterhead.periodEnd),
  text('report_number', ({ entry }) => entry.report.letterhead.number),
  text('report_date', ({ entry }) => entry.report.letterhead.date),
  text('catalogue', ({ entry }) => entry.report.catalogue),
  text('form', ({ it }) => it.form),
  text('stt', ({ it }) => it.stt),
  text('indicator_id', ({ it }) => it.indicatorId),
  text('indicator', ({ it }) => it.indicator),
  text('label', ({ it }) => it.label),
  text('unit', ({ it }) => it.unit),
  number('value', ({ it }) => it.value),
  text('value_raw', ({ it }) => it.valueRaw),
  text('note', ({ it }) => it.note),
  text('status', ({ it }) => it.status),
  text('reasons', ({ it }) => it.reasons.join(';')),
  text('number_rule', ({ it }) => it.numberRule),
  text('match_rule', ({ it }) => it.matchRule),
  text('source_file', ({ entry }) => entry.sourceFile),
  text('source_sha256', ({ entry }) => entry.report.sha256),
  number('page', ({ it }) => page(it.place)),
  number('table', ({ it }) => it.place.table),
  number('row', ({ it }) => it.place.row),
  text('bbox', ({ it }) => it.place.bbox && writtenBox(it.place.bbox)),
  number('value_catalogue_unit', ({ it }) => it.valueCatalogueUnit),
  text('version_state', ({ entry }) => entry.versionState),
  text('current_report_id', ({ entry }) => entry.currentReportId),
];

export const FIGURES: readonly Column<Of<Figure>>[] = [
  text('report_id', idOf),
  number('figure', ({ it }) => it.figure),
  text('section', ({ it }) => it.section),
  text('sentence', ({ it }) => it.sentence),
  number('value', ({ it }) => it.value),
  text('value_raw', ({ it }) => it.valueRaw),
  text('unit', ({ it }) => it.unit),
  text('qualifier', ({ it }) => it.qualifier),
  text('role', ({ it }) => it.role),
  text('indicator_id', ({ it }) => it.indicatorId),
  text('agrees', ({ it }) => (it.agrees === null ? null : it.agrees ? 'yes' : 'no')),
  text('status', ({ it }) => it.status),
  text('reasons', ({ it }) => it.reasons.join(';')),
  text('number_rule', ({ it }) => it.numberRule),
  text('source_file', ({ entry }) => entry.sourceFile),
  number('page', ({ it }) => page(it)),
  text('bbox', ({ it }) => it.bbox && writtenBox(it.bbox)),
];

/** Evidence in another report is named by that report's file; `fileOf` knows it by content. */
export function findingColumns(language: Language, fileOf: (sha256: string) => string): readonly Column<Of<Finding>>[] {
  const written = (entry: Entry, evidence: Evidence) => ({
    source_file: evidence.sha256 === null ? entry.sourceFile : fileOf(evidence.sha256),
    page: evidence.page,
    table: evidence.table,
    row: evidence.row,
    text: evidence.text,
  });
  return [
    text('report_id', idOf),
    text('severity', ({ it }) => it.severity),
    text('rule', ({ it }) => it.rule),
    text('indicator_id', ({ it }) => it.indicatorId),
    text('message', ({ it }) => it.message[language]),
    text('expected', ({ it }) => it.expected),
    text('actual', ({ it }) => it.actual),
    text('evidence', ({ entry, it }) => JSON.stringify(it.evidence.map((one) => written(entry, one)))),
    text('source_file', ({ entry }) => entry.sourceFile),
    number('page', ({ it }) => it.evidence.find((one) => one.sha256 === null)?.page ?? null),
  ];
}

export const UNMAPPED: readonly Column<Of<UnmappedRow>>[] = [
  text('report_id', idOf),
  text('form', ({ it }) => it.form),
  text('stt', ({ it }) => it.stt),
  text('label', ({ it }) => it.label),
  text('unit', ({ it }) => it.unit),
  text('value_raw', ({ it }) => it.valueRaw),
  text('note', ({ it }) => it.note),
  text('reason', ({ it }) => it.reason),
  text('best_indicator_id', ({ it }) => it.bestIndicatorId),
  number('likeness', ({ it }) => (it.likeness === null ? null : roundedLikeness(it.likeness))),
  text('source_file', ({ entry }) => entry.sourceFile),
  number('page', ({ it }) => page(it.place)),
  number('table', ({ it }) => it.place.table),
  number('row', ({ it }) => it.place.row),
  text('bbox', ({ it }) => it.place.bbox && writtenBox(it.place.bbox)),
];

export const CHANGES: readonly Column<Change>[] = [
  text('issuer_code', (it) => it.issuerCode),
  text('period', (it) => it.period),
  text('indicator_id', (it) => it.indicatorId),
  text('old_report_id', (it) => it.oldReportId),
  number('old_value', (it) => it.oldValue),
  text('new_report_id', (it) => it.newReportId),
  number('new_value', (it) => it.newValue),
];
