/** Columns of `reports.csv`: one row an input file. A file that gave no rows has no counts either. */
import { type Entry, reportId } from '../../model/dataset.js';
import type { Report } from '../../model/report.js';
import { failureOf, outcomeOf } from '../outcome.js';
import type { Language } from './columns.js';
import { type Column, number, text } from './format.js';

export function reportColumns(language: Language): readonly Column<Entry>[] {
  const count = (name: string, of: (report: Report) => number): Column<Entry> =>
    number(name, (entry) => (hasCounts(entry) ? of(entry.report) : null));
  return [
    text('report_id', (entry) => reportId(entry.report.sha256)),
    text('source_file', (entry) => entry.sourceFile),
    text('source_sha256', (entry) => entry.report.sha256),
    text('type', (entry) => entry.report.type),
    number('bytes', (entry) => entry.report.bytes),
    number('pages', (entry) => entry.report.pages),
    text('outcome', outcomeOf),
    text('reason', (entry) => failureOf(entry)?.reason ?? null),
    text('advice', (entry) => explained(entry, language)),
    text('issuer_code', (entry) => entry.report.letterhead.issuerCode),
    text('issuer', (entry) => entry.report.letterhead.issuer),
    text('issuer_level', (entry) => entry.report.letterhead.issuerLevel),
    text('period', (entry) => entry.report.letterhead.period),
    text('report_number', (entry) => entry.report.letterhead.number),
    text('report_date', (entry) => entry.report.letterhead.date),
    text('catalogue', (entry) => entry.report.catalogue),
    count('rows_read', (report) => report.rows.read),
    count('rows_dataset', (report) => report.rows.dataset),
    count('rows_unmapped', (report) => report.rows.unmapped),
    count('rows_ignored', (report) => report.rows.ignored),
    count('accepted', (report) => report.observations.filter((one) => one.status === 'accepted').length),
    count('review', (report) => report.observations.filter((one) => one.status === 'review').length),
    count('missing', (report) => report.missing.length),
    count('figures', (report) => report.figures.length),
    count('findings', (report) => report.findings.length),
  ];
}

const hasCounts = (entry: Entry): boolean => ['read', 'partial', 'empty'].includes(outcomeOf(entry));

/** What is wrong and what to do, in one cell. */
function explained(entry: Entry, language: Language): string | null {
  const failure = failureOf(entry);
  return failure && `${failure.message[language]} ${failure.advice[language]}`;
}
