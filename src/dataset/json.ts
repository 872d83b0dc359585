/** `dataset.json`: everything, one report a line inside the array, raw text as it is printed (docs/dataset.schema.json). */
import type { Change, Entry } from '../model/dataset.js';
import { reportId } from '../model/dataset.js';
import type { BBox } from '../model/document.js';
import type { Evidence, Figure, Finding, Letterhead, Observation, TableUse, UnmappedRow } from '../model/report.js';
import type { Failure } from '../model/result.js';
import { roundedBox, roundedLikeness } from './decimal.js';
import type { ReportJson } from './json-schema.js';
import { failureOf, outcomeOf } from './outcome.js';
import type { Out, Sink } from './pass.js';
import { pictureFile } from './picture-file.js';

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
      for (const change of changes) await out(`${between()}${JSON.stringify(changeJson(change))}`);
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

const changeJson = (change: Change) => ({
  issuer_code: change.issuerCode,
  period: change.period,
  indicator_id: change.indicatorId,
  old_report_id: change.oldReportId,
  old_value: change.oldValue,
  new_report_id: change.newReportId,
  new_value: change.newValue,
});

/** One input file; a copy of another file is named and carries no rows. */
export function reportJson(entry: Entry): ReportJson {
  const { report } = entry;
  const isCopy = entry.duplicateOf !== null;
  const rows = <T>(list: readonly T[]): readonly T[] => (isCopy ? [] : list);
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
    observations: rows(report.observations).map(observationJson),
    unmapped: rows(report.unmapped).map(unmappedJson),
    missing: [...rows(report.missing)],
    figures: rows(report.figures).map(figureJson),
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

function observationJson(it: Observation): ReportJson['observations'][number] {
  return {
    indicator_id: it.indicatorId,
    form: it.form,
    stt: it.stt,
    indicator: it.indicator,
    label: it.label,
    stt_printed: it.sttPrinted,
    unit: it.unit,
    value: it.value,
    value_raw: it.valueRaw,
    value_catalogue_unit: it.valueCatalogueUnit,
    note: it.note,
    status: it.status,
    reasons: [...it.reasons],
    number_rule: it.numberRule,
    match_rule: it.matchRule,
    readings: it.readings.map((one) => ({ ...one })),
    ...placeJson(it.place),
  };
}

function unmappedJson(it: UnmappedRow): ReportJson['unmapped'][number] {
  return {
    form: it.form,
    stt: it.stt,
    label: it.label,
    unit: it.unit,
    value_raw: it.valueRaw,
    note: it.note,
    reason: it.reason,
    best_indicator_id: it.bestIndicatorId,
    likeness: it.likeness === null ? null : roundedLikeness(it.likeness),
    ...placeJson(it.place),
  };
}

const placeJson = (place: Observation['place']) => ({
  page: place.page,
  table: place.table,
  row: place.row,
  bbox: box(place.bbox),
});

function figureJson(it: Figure): ReportJson['figures'][number] {
  return {
    figure: it.figure,
    section: it.section,
    sentence: it.sentence,
    value: it.value,
    value_raw: it.valueRaw,
    unit: it.unit,
    qualifier: it.qualifier,
    role: it.role,
    indicator_id: it.indicatorId,
    agrees: it.agrees,
    status: it.status,
    reasons: [...it.reasons],
    number_rule: it.numberRule,
    readings: it.readings.map((one) => ({ ...one })),
    candidates: it.candidates.map((one) => ({
      indicator_id: one.indicatorId,
      likeness: roundedLikeness(one.likeness),
    })),
    page: it.page,
    bbox: box(it.bbox),
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
