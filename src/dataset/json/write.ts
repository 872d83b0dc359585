/** `dataset.json`: everything, one report a line inside the array, raw text as it is printed (docs/dataset.schema.json). */
import type { Entry } from '../../model/dataset.js';
import { reportId } from '../../model/dataset.js';
import type { BBox } from '../../model/document.js';
import type { Evidence, Figure, Finding, Letterhead, Observation, TableUse, UnmappedRow } from '../../model/report.js';
import type { Failure } from '../../model/result.js';
import { roundedBox, roundedLikeness } from '../decimal.js';
import type { Of } from '../fields/field.js';
import { failureOf, outcomeOf } from '../outcome.js';
import type { Out, Sink } from '../pass.js';
import { pictureFile } from '../picture-file.js';
import { CHANGED, OBSERVED, OBSERVED_PLACE, READ, SAID, SAID_PLACE, UNMAPPED_PLACE, UNMAPPED_ROW } from './keys.js';
import { valuesOf } from './record.js';
import type { ReportJson } from './schema.js';

/** Changes when a key is renamed or removed, not when one is added. */
export const JSON_FORMAT = 1;

/** The file, written to `out` a report at a time. */
export async function jsonSink(out: Out, version: string): Promise<Sink> {
  await out(`{"format":${JSON_FORMAT},"version":${JSON.stringify(version)},"reports":[\n`);
  const separator = separators();
  return {
    take: (entry) => out(`${separator()}${JSON.stringify(reportJson(entry))}`),
    close: async (changes) => {
      await out(`\n],"changes":[\n`);
      const between = separators();
      for (const change of changes) await out(`${between()}${JSON.stringify(valuesOf(CHANGED, change))}`);
      await out('\n]}\n');
    },
  };
}

/** Nothing before the first of a list, a comma before each other. */
function separators(): () => string {
  let next = '';
  return () => {
    const separator = next;
    next = ',\n';
    return separator;
  };
}

/** One input file; a copy of another file is named and carries no rows. */
export function reportJson(entry: Entry): ReportJson {
  const { report } = entry;
  const isCopy = entry.duplicateOf !== null;
  const rows = <T>(list: readonly T[]): readonly T[] => (isCopy ? [] : list);
  const of = <T>(list: readonly T[]): Of<T>[] => rows(list).map((it) => ({ entry, it }));
  return {
    report_id: reportId(report.sha256),
    source_file: entry.sourceFile,
    source_sha256: report.sha256,
    type: report.type,
    bytes: report.bytes,
    pages: report.pages,
    outcome: outcomeOf(entry),
    failure: failureJson(failureOf(entry)),
    duplicate_of: entry.duplicateOf,
    version_state: entry.versionState,
    current_report_id: entry.currentReportId,
    catalogue: report.catalogue,
    letterhead: letterheadJson(report.letterhead),
    rows: isCopy ? { read: 0, dataset: 0, unmapped: 0, ignored: 0 } : report.rows,
    tables: rows(report.tables).map(tableJson),
    observations: of(report.observations).map(observationJson),
    unmapped: of(report.unmapped).map(unmappedJson),
    missing: [...rows(report.missing)],
    figures: of(report.figures).map(figureJson),
    findings: rows(report.findings).map(findingJson),
    pictures: rows(report.pictures).map((picture) => ({
      file: pictureFile(picture),
      sha256: picture.sha256,
      media_type: picture.mediaType,
      caption: picture.caption,
      page: picture.page,
      bbox: box(picture.bbox),
    })),
  };
}

const box = (bbox: BBox | null): number[] | null => bbox && roundedBox(bbox);

const failureJson = (failure: Failure | null): ReportJson['failure'] =>
  failure && { reason: failure.reason, message: { ...failure.message }, advice: { ...failure.advice } };

function letterheadJson(it: Letterhead): ReportJson['letterhead'] {
  return {
    issuer_code: it.issuerCode,
    issuer: it.issuer,
    issuer_level: it.issuerLevel,
    issuer_kind: it.issuerKind,
    period: it.period,
    period_start: it.periodStart,
    period_end: it.periodEnd,
    report_number: it.number,
    report_date: it.date,
    subject: it.subject,
    addressee: it.addressee,
    signer: it.signer,
    candidates: it.candidates.map((one) => ({ ...one })),
  };
}

function tableJson(it: TableUse): ReportJson['tables'][number] {
  return {
    table: it.table,
    use: it.use,
    form: it.form,
    rows: it.rows,
    columns: it.columns && { ...it.columns, other: [...it.columns.other] },
    evidence: [...it.evidence],
    ignored: { ...it.ignored },
  };
}

function observationJson(row: Of<Observation>): ReportJson['observations'][number] {
  return {
    ...valuesOf(OBSERVED, row),
    stt_printed: row.it.sttPrinted,
    ...valuesOf(READ, row),
    because: row.it.because.map((one) => ({ ...one })),
    readings: row.it.readings.map((one) => ({ ...one })),
    ...valuesOf(OBSERVED_PLACE, row),
  };
}

function unmappedJson(row: Of<UnmappedRow>): ReportJson['unmapped'][number] {
  const { likeness } = row.it;
  return {
    ...valuesOf(UNMAPPED_ROW, row),
    likeness: likeness === null ? null : roundedLikeness(likeness),
    ...valuesOf(UNMAPPED_PLACE, row),
  };
}

function figureJson(row: Of<Figure>): ReportJson['figures'][number] {
  return {
    ...valuesOf(SAID, row),
    readings: row.it.readings.map((one) => ({ ...one })),
    candidates: row.it.candidates.map((one) => ({
      indicator_id: one.indicatorId,
      likeness: roundedLikeness(one.likeness),
    })),
    ...valuesOf(SAID_PLACE, row),
  };
}

function findingJson(it: Finding): ReportJson['findings'][number] {
  return {
    severity: it.severity,
    rule: it.rule,
    indicator_id: it.indicatorId,
    message: { ...it.message },
    expected: it.expected,
    actual: it.actual,
    evidence: it.evidence.map(evidenceJson),
  };
}

/** `sha256` is null for the report itself. */
const evidenceJson = (it: Evidence): ReportJson['findings'][number]['evidence'][number] => ({
  sha256: it.sha256,
  page: it.page,
  table: it.table,
  row: it.row,
  text: it.text,
});
