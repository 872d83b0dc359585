import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OUTPUT_FILES } from '../../src/dataset/files.js';
import { DATASET_JSON, jsonSchema } from '../../src/dataset/json/schema.js';
import type { Dataset } from '../../src/model/dataset.js';
import type { Figure } from '../../src/model/report.js';
import { csvRows, parseCsv } from '../support/csv.js';
import { contentOf } from '../support/output.js';
import { datasetOf, failed, observation, report, source, unmappedRow } from '../support/reports.js';

async function file(name: string, dataset: Dataset, language: 'vi' | 'en' = 'vi'): Promise<string> {
  const found = OUTPUT_FILES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return contentOf(found, dataset, language);
}

const whole = report('whole', {
  observations: [
    observation({ place: { table: 1, row: 2, page: 3, bbox: [1, 2.006, 3.123, 40] } }),
    observation({
      indicatorId: 'I.2',
      value: '47.27',
      valueRaw: '=47,27',
      unit: '%',
      note: 'dòng 1\ndòng 2',
      status: 'review',
      reasons: ['extra-text', 'label-differs'],
      readings: [
        { value: '47.27', rule: 'decimal-tail' },
        { value: '4727', rule: 'unit-group' },
      ],
      place: { table: 1, row: 3, page: null, bbox: null },
    }),
    observation({
      indicatorId: 'I.3',
      value: null,
      numberRule: 'blank',
      place: { table: 1, row: 4, page: null, bbox: null },
    }),
  ],
  unmapped: [unmappedRow()],
  missing: ['I.4'],
  findings: [
    {
      severity: 'warning',
      rule: 'extra-text',
      indicatorId: 'I.2',
      message: { vi: 'Có chữ khác.', en: 'Other text.' },
      expected: '',
      actual: '',
      evidence: [{ sha256: null, page: 3, table: 1, row: 3, text: '=47,27' }],
      rows: [],
      figures: [],
    },
  ],
});
const dataset = datasetOf([
  source('Năm 2022/a.docx', whole),
  source('bản sao.docx', whole),
  source('z.docx', failed('')),
]);

describe('dataset.csv', () => {
  it('has the columns of the contract, in order', async () => {
    const [header] = parseCsv(await file('dataset.csv', dataset));
    expect(header?.join(', ')).toBe(
      'report_id, issuer_code, issuer, issuer_level, period, period_start, period_end, report_number, report_date, catalogue, form, stt, indicator_id, indicator, label, unit, value, value_raw, note, status, reasons, number_rule, match_rule, source_file, source_sha256, page, table, row, bbox, value_catalogue_unit, version_state, current_report_id',
    );
  });

  it('has a row an observation, once a content', async () => {
    const rows = csvRows(await file('dataset.csv', dataset));
    expect(rows.map((row) => [row.indicator_id, row.value, row.source_file])).toEqual([
      ['I.1', '7', 'Năm 2022/a.docx'],
      ['I.2', '47.27', 'Năm 2022/a.docx'],
      ['I.3', '', 'Năm 2022/a.docx'],
    ]);
    expect(rows[0]).toMatchObject({
      page: '3',
      table: '1',
      row: '2',
      bbox: '1 2.01 3.12 40',
      version_state: 'current',
    });
    expect(rows[1]).toMatchObject({ page: '', bbox: '', reasons: 'extra-text;label-differs', value_raw: "'=47,27" });
    expect(rows[0]?.report_id).toBe(rows[0]?.source_sha256?.slice(0, 12));
    expect(rows[0]?.current_report_id).toBe(rows[0]?.report_id);
  });

  it('has a twin for a Vietnamese Excel with the same rows', async () => {
    const rows = csvRows(await file('dataset.vi.csv', dataset), ';');
    expect(rows.map((row) => row.value)).toEqual(['7', '47,27', '']);
    const twin = csvRows(await file('dataset.csv', dataset));
    expect(rows.map((row) => ({ ...row, value: '' }))).toEqual(twin.map((row) => ({ ...row, value: '' })));
  });
});

describe('reports.csv', () => {
  it('has the columns of the contract, in order', async () => {
    const [header] = parseCsv(await file('reports.csv', dataset));
    expect(header?.join(', ')).toBe(
      'report_id, source_file, source_sha256, type, bytes, pages, outcome, reason, advice, issuer_code, issuer, issuer_level, period, report_number, report_date, catalogue, rows_read, rows_dataset, rows_unmapped, rows_ignored, accepted, review, missing, figures, findings',
    );
  });

  it('tells of every file, with a reason and advice when it gave nothing', async () => {
    const rows = csvRows(await file('reports.csv', dataset));
    expect(rows.map((row) => [row.source_file, row.outcome, row.reason])).toEqual([
      ['Năm 2022/a.docx', 'read', ''],
      ['bản sao.docx', 'duplicate', 'same-content'],
      ['z.docx', 'failed', 'empty-file'],
    ]);
    expect(rows[1]?.advice).toContain('Năm 2022/a.docx');
    expect(rows[2]?.advice).toBe('Tệp rỗng. Gửi lại.');
    expect(rows[0]).toMatchObject({ rows_read: '5', rows_dataset: '3', rows_unmapped: '1', rows_ignored: '1' });
    expect(rows[0]).toMatchObject({ accepted: '2', review: '1', missing: '1', findings: '1' });
    expect(rows[2]).toMatchObject({ rows_read: '', accepted: '', issuer: '' });
  });

  it('speaks the language that was asked for', async () => {
    const rows = csvRows(await file('reports.csv', dataset, 'en'));
    expect(rows[2]?.advice).toBe('The file is empty. Send it again.');
  });
});

describe('unmapped.csv and findings.csv', () => {
  it('have the columns of the contract, in order', async () => {
    const [unmapped] = parseCsv(await file('unmapped.csv', dataset));
    expect(unmapped?.join(', ')).toBe(
      'report_id, form, stt, label, unit, value_raw, note, reason, best_indicator_id, likeness, source_file, page, table, row, bbox',
    );
    const [findings] = parseCsv(await file('findings.csv', dataset));
    expect(findings?.join(', ')).toBe(
      'report_id, severity, rule, indicator_id, message, expected, actual, evidence, source_file, page',
    );
  });

  it('tell where', async () => {
    const [row] = csvRows(await file('unmapped.csv', dataset));
    expect(row).toMatchObject({ label: 'Số sáng kiến', likeness: '0.417', table: '1', row: '9' });
    const [finding] = csvRows(await file('findings.csv', dataset));
    expect(finding).toMatchObject({ rule: 'extra-text', message: 'Có chữ khác.', page: '3' });
    expect(JSON.parse(finding?.evidence ?? '')).toEqual([
      { source_file: 'Năm 2022/a.docx', page: 3, table: 1, row: 3, text: '=47,27' },
    ]);
  });

  it('name the other report when the evidence stands there', async () => {
    const other = report('other');
    const accusing = report('accusing', {
      findings: [
        {
          severity: 'error',
          rule: 'rendition-differs',
          indicatorId: null,
          message: { vi: '', en: '' },
          expected: '',
          actual: '',
          evidence: [{ sha256: other.sha256, page: null, table: null, row: null, text: '' }],
          rows: [],
          figures: [],
        },
      ],
    });
    const both = datasetOf([source('a.docx', accusing), source('b.docx', other)]);
    const [finding] = csvRows(await file('findings.csv', both));
    expect(JSON.parse(finding?.evidence ?? '')).toMatchObject([{ source_file: 'b.docx' }]);
    expect(finding?.page).toBe('');
  });
});

describe('figures.csv and changes.csv', () => {
  it('have the columns of the contract, in order', async () => {
    const [figures] = parseCsv(await file('figures.csv', dataset));
    expect(figures?.join(', ')).toBe(
      'report_id, figure, section, sentence, value, value_raw, unit, qualifier, role, indicator_id, agrees, status, reasons, number_rule, source_file, page, bbox',
    );
    const [changes] = parseCsv(await file('changes.csv', dataset));
    expect(changes?.join(', ')).toBe(
      'issuer_code, period, indicator_id, old_report_id, old_value, new_report_id, new_value',
    );
  });

  it('have a row a figure, and a row a change', async () => {
    const figure: Figure = {
      figure: 1,
      section: 'I > 2',
      sentence: 'Đã giải quyết trên 1.234 hồ sơ.',
      value: '1234',
      valueRaw: '1.234',
      unit: 'hồ sơ',
      qualifier: 'gt',
      role: 'value',
      indicatorId: 'I.1',
      agrees: false,
      status: 'accepted',
      reasons: ['prose-differs'],
      numberRule: 'unit-group',
      readings: [{ value: '1234', rule: 'unit-group' }],
      candidates: [{ indicatorId: 'I.1', likeness: 0.9 }],
      page: 2,
      bbox: [1, 2, 3, 4],
      spot: { statement: 0, start: 18, end: 23, unitClass: 'count', partner: null },
    };
    const told = report('told', { figures: [figure] });
    const change = {
      issuerCode: 'P63-91',
      period: '2022-H1',
      indicatorId: 'I.1',
      oldReportId: 'aaaaaaaaaaaa',
      oldValue: null,
      newReportId: 'bbbbbbbbbbbb',
      newValue: '-1.5',
    };
    const both: Dataset = datasetOf([source('a.docx', told)], [change]);
    const [row] = csvRows(await file('figures.csv', both));
    expect(row).toMatchObject({
      value: '1234',
      qualifier: 'gt',
      agrees: 'no',
      reasons: 'prose-differs',
      bbox: '1 2 3 4',
    });
    const [changed] = csvRows(await file('changes.csv', both));
    expect(changed).toMatchObject({ indicator_id: 'I.1', old_value: '', new_value: '-1.5' });
    const json = JSON.parse(await file('dataset.json', both));
    expect(DATASET_JSON.safeParse(json).error).toBeUndefined();
  });
});

describe('dataset.json', () => {
  it('follows the schema in docs/, one report a line', async () => {
    const schema: unknown = JSON.parse(
      readFileSync(new URL('../../docs/dataset.schema.json', import.meta.url), 'utf8'),
    );
    const content = await file('dataset.json', dataset);
    const checked = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(JSON.parse(content));
    expect(checked.error).toBeUndefined();
    const lines = content.split('\n').filter((line) => line.startsWith('{"report_id"'));
    expect(lines).toHaveLength(3);
  });

  it('keeps raw text as it is printed, and every reading', async () => {
    const { reports } = JSON.parse(await file('dataset.json', dataset));
    expect(reports[0].observations[1]).toMatchObject({
      value: '47.27',
      value_raw: '=47,27',
      readings: [
        { value: '47.27', rule: 'decimal-tail' },
        { value: '4727', rule: 'unit-group' },
      ],
    });
    expect(reports[1]).toMatchObject({ outcome: 'duplicate', duplicate_of: 'Năm 2022/a.docx', observations: [] });
  });

  it('is valid without reports', async () => {
    expect(JSON.parse(await file('dataset.json', datasetOf([])))).toMatchObject({ reports: [], changes: [] });
  });

  it('has a schema in docs/ that is the one of the code', () => {
    const written: unknown = JSON.parse(
      readFileSync(new URL('../../docs/dataset.schema.json', import.meta.url), 'utf8'),
    );
    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
  });
});
