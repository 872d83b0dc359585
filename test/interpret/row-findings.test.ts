import { describe, expect, it } from 'vitest';
import { rowFindings } from '../../src/interpret/row-findings.js';
import type { Observation } from '../../src/model/report.js';
import type { RuleId } from '../../src/model/rules.js';

const row = (indicatorId: string, table: number, line: number, ...reasons: RuleId[]): Observation => ({
  indicatorId,
  form: '2',
  stt: indicatorId.replace(/^II\./u, ''),
  indicator: 'Số văn bản',
  label: 'Số văn bản',
  sttPrinted: '',
  unit: 'Văn bản',
  value: null,
  valueRaw: '14',
  valueCatalogueUnit: null,
  note: '',
  status: 'review',
  because: [],
  reasons,
  numberRule: 'undecided',
  matchRule: 'stt+label',
  readings: [],
  place: { table, row: line, page: null, bbox: null },
});

const NOTHING_NAMED = { 'value-heading-not-result': new Map(), 'form-title-not-result': new Map() } as const;

const told = (...rows: Observation[]) =>
  rowFindings(rows, NOTHING_NAMED).map(({ rule, indicatorId, evidence }) => [
    rule,
    indicatorId,
    evidence.map((one) => `${one.table}/${one.row}`).join(' '),
  ]);

describe('what rows are told', () => {
  it.each([
    'value-column-missing',
    'value-column-ambiguous',
    'value-column-doubtful',
    'value-column-other-period',
    'rows-by-gaps',
    'columns-by-gaps',
  ] as const)('%s once a table, with every row in the evidence', (rule) => {
    expect(told(row('II.1', 3, 2, rule), row('II.2', 3, 3, rule), row('II.3', 4, 2, rule))).toEqual([
      [rule, null, '3/2 3/3'],
      [rule, 'II.3', '4/2'],
    ]);
  });

  it('a template that is not known once a report', () => {
    expect(told(row('II.1', 3, 2, 'template-unknown'), row('II.3', 4, 2, 'template-unknown'))).toEqual([
      ['template-unknown', null, '3/2 4/2'],
    ]);
  });

  it('a doubt about a cell at its row, however many rows have it', () => {
    expect(told(row('II.1', 3, 2, 'two-numbers'), row('II.2', 3, 3, 'extra-text', 'two-numbers'))).toEqual([
      ['two-numbers', 'II.1', '3/2'],
      ['extra-text', 'II.2', '3/3'],
      ['two-numbers', 'II.2', '3/3'],
    ]);
  });

  it('the number of rows where there are several', () => {
    const rule = 'value-column-ambiguous';
    const [several] = rowFindings([row('II.1', 3, 2, rule), row('II.2', 3, 3, rule)], NOTHING_NAMED);
    const [one] = rowFindings([row('II.1', 3, 2, rule)], NOTHING_NAMED);
    expect(several?.message.vi).toBe(`${one?.message.vi} Số dòng: 2.`);
    expect(several?.message.en).toBe(`${one?.message.en} Rows: 2.`);
  });
});
