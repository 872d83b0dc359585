/** Forms of a catalogue as rows of strings, to be edited as an office would and read again. */
import { join } from 'node:path';
import { readCatalogue } from '../../fixtures/make/catalogue.js';
import { RULES_2022, RULES_2025 } from '../../fixtures/make/templates.js';
import { inventValues } from '../../fixtures/make/values.js';
import { assess, reportOf as made } from '../../src/assess/assess.js';
import { PACKAGE_CATALOGUES } from '../../src/catalogue/load.js';
import type { CatalogueSet } from '../../src/catalogue/model.js';
import { readingOf } from '../../src/interpret/reading.js';
import type { Document } from '../../src/model/document.js';
import type { Observation, Report, UnmappedRow } from '../../src/model/report.js';
import { type CellInput, documentOf, type TableSpec, table } from './document.js';

export const TEMPLATE_2022 = '581-bnv-2022-province';
export const TEMPLATE_2025 = '4625-bnv-2025-province';

export interface FormRow {
  readonly id: string;
  readonly form: string;
  readonly stt: string;
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly note: string;
}

/** All rows of a template, with invented values (canonical, printed without groups) that satisfy its relations. */
export async function templateRows(id: typeof TEMPLATE_2022 | typeof TEMPLATE_2025): Promise<FormRow[]> {
  const indicators = await readCatalogue(join(PACKAGE_CATALOGUES, `${id}.csv`));
  const values = inventValues('cases', indicators, id === TEMPLATE_2022 ? RULES_2022 : RULES_2025);
  return indicators.map((indicator) => {
    const value = values.get(indicator.id) ?? '';
    const raw = indicator.kind === 'percent' ? value.replace('.', ',') : value;
    return {
      id: indicator.id,
      form: indicator.form,
      stt: `${indicator.stt}.`,
      label: indicator.label,
      unit: indicator.unit,
      value: raw,
      note: '',
    };
  });
}

export const ofForm = (rows: readonly FormRow[], form: string): FormRow[] => rows.filter((row) => row.form === form);

/** Edits rows by indicator id; `null` drops the row. */
export function edited(rows: readonly FormRow[], edits: Readonly<Record<string, Partial<FormRow> | null>>): FormRow[] {
  return rows.flatMap((row) => {
    const edit = edits[row.id];
    return edit === null ? [] : [{ ...row, ...edit }];
  });
}

/** `rows` with `local` (an id of its own) after the row `after`. */
export function inserted(rows: readonly FormRow[], after: string, local: Omit<FormRow, 'id' | 'form'>): FormRow[] {
  return rows.flatMap((row) => (row.id === after ? [row, { id: '', form: row.form, ...local }] : [row]));
}

/** STT, label, unit, and a header over value and note: the lay-out of 2022. */
export const HEADER_2022: readonly (readonly CellInput[])[] = [
  [
    { text: 'STT', rows: 2 },
    { text: 'Chỉ tiêu thống kê', rows: 2 },
    { text: 'Đơn vị tính', rows: 2 },
    { text: 'Báo cáo cải cách hành chính 6 tháng đầu năm 2024', columns: 2 },
  ],
  ['Số liệu', 'Ghi chú'],
];

export const inOrder = (rows: readonly FormRow[]): string[][] =>
  rows.map(({ stt, label, unit, value, note }) => [stt, label, unit, value, note]);

/** A form in the lay-out of 2022, under its name. */
export const form2022 = (form: string, rows: readonly FormRow[]): (string | TableSpec)[] => [
  `Biểu mẫu ${form}`,
  table([...HEADER_2022, ...inOrder(rows)]),
];

/** Head of a province's report for the first half of 2024. */
export const HEAD: readonly (string | TableSpec)[] = [
  table(
    [
      [
        'ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nSố: 45/BC-UBND',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBắc Kạn, ngày 14 tháng 6 năm 2024',
      ],
    ],
    { layout: true },
  ),
  'BÁO CÁO',
  'Công tác cải cách hành chính 6 tháng đầu năm 2024',
  'Kính gửi: Bộ Nội vụ',
];

export const reportOf = (...parts: readonly (string | TableSpec)[]): Document => documentOf(...HEAD, ...parts);

const SOURCE = { sha256: '0'.repeat(64), type: 'docx', bytes: 1 } as const;

/** Interpreted and checked, as the program does it. */
export function read(document: Document, set: CatalogueSet): Report {
  const reading = readingOf(document, SOURCE, set.vocabulary);
  return made(reading, assess(reading, set));
}

export function observation(report: Report, id: string): Observation {
  const found = report.observations.filter(({ indicatorId }) => indicatorId === id);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${id} stands ${found.length} times in the report`);
  return only;
}

/** `id=value` of the accepted observations, in order. */
export const accepted = (report: Report): string[] =>
  report.observations
    .filter(({ status }) => status === 'accepted')
    .map(({ indicatorId, value }) => `${indicatorId}=${value ?? ''}`);

/** `id=value` that the rows mean to say, values canonical. */
export const meant = (rows: readonly FormRow[]): string[] =>
  rows.filter(({ id, value }) => id !== '' && value !== '').map(({ id, value }) => `${id}=${value.replace(',', '.')}`);

/** Indicators that are accepted with another value than `rows` gives them. */
export function acceptedWrongly(report: Report, rows: readonly FormRow[]): string[] {
  const right = new Set(meant(rows));
  return accepted(report).filter((one) => !one.endsWith('=') && !right.has(one));
}

export const unmapped = (report: Report, label: string): UnmappedRow | undefined =>
  report.unmapped.find((row) => row.label === label);

export const findings = (report: Report, rule: string, indicatorId: string | null = null) =>
  report.findings.filter((one) => one.rule === rule && (indicatorId === null || one.indicatorId === indicatorId));

/** Every row read is in exactly one place. */
export const isConserved = ({ rows }: Report): boolean => rows.read === rows.dataset + rows.unmapped + rows.ignored;
