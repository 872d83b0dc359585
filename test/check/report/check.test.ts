import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../src/catalogue/model.js';
import { checkReport } from '../../../src/check/report/check.js';
import { CHECKS, CHECKS_OF_A_ROW } from '../../../src/check/report/checks.js';
import { RELATION_RULES } from '../../../src/check/report/relations.js';
import type { Report } from '../../../src/model/report.js';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/limits.js';
import { workOn } from '../../../src/work/unit.js';
import { catalogues, FIXTURE_CATALOGUES } from '../../support/catalogues.js';
import { FIXTURES } from '../../support/truth.js';
import { figuresOf } from '../support/figures.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues(FIXTURE_CATALOGUES);
});

const RULES: readonly string[] = [...RELATION_RULES, ...[...CHECKS_OF_A_ROW, ...CHECKS].flatMap(({ rules }) => rules)];

describe('the list of checks', () => {
  it('names every rule once, and docs/reasons.md explains it', () => {
    expect(new Set(RULES).size).toBe(RULES.length);
    const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'reasons.md'), 'utf8');
    expect(RULES.filter((rule) => !page.includes(`\`${rule}\``))).toEqual([]);
  });
});

describe('a report without a catalogue', () => {
  it('has its prose checked against itself', () => {
    const figures = figuresOf('Tỉnh hoàn thành 31/62 nhiệm vụ, đạt 51%.');
    const { findings } = checkReport(
      { letterhead: { period: null }, catalogue: null, observations: [], figures, findings: [] },
      set,
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['prose-ratio-differs']);
  });
});

/** Milliseconds for reading a file on a busy machine. */
const READING = 60_000;

/** What the checks say of each fixture; whatever is not listed would be a false alarm. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'reports/Năm 2022/Báo cáo CCHC 6 tháng - Hậu Giang.docx': [],
  'reports/Năm 2023/Yên Bái (báo cáo năm).docx': [],
  'reports/Năm 2024/Quảng Ngãi - Báo cáo quý III, 9 tháng.docx': [],
  'reports/Năm 2025/Huế - 6 tháng đầu năm (mẫu cũ).docx': [],
  'reports/Năm 2025/9 tháng/Đắk Lắk 9 tháng 2025.docx': [
    'unit-missing III.1.1',
    'percent-looks-like-count IV.1.1',
    'share-out-of-range IV.1.2',
    'percent-looks-like-count IV.1.2',
  ],
  'documents/ben-tre-2023-q1.docx': [],
  'documents/bo-xay-dung-2023.docx': [],
  'documents/cao-bang-2020-mau-la.docx': [],
  'documents/phan-cong-truc-le.docx': [],
  'documents/so-tu-phap-thai-binh-2022-q3.docx': [],
  'documents/xa-vinh-binh-thuong-2025.docx': [],
};

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  let checked: Report;
  beforeAll(async () => {
    const work = await workOn(new Uint8Array(readFileSync(join(FIXTURES, name))), set, DEFAULT_READ_OPTIONS);
    checked = work.report;
  }, READING);

  it('is told what contradicts itself in it, and nothing else', () => {
    const told = checked.findings.filter(({ rule }) => RULES.includes(rule));
    expect(told.map(({ rule, indicatorId }) => `${rule} ${indicatorId}`)).toEqual(expected);
  });

  it('has a finding for every reason of a row, which names the row', () => {
    for (const { indicatorId, reasons, place } of checked.observations) {
      for (const reason of reasons) {
        const about = checked.findings.filter(
          ({ rule, indicatorId: id, evidence }) =>
            rule === reason &&
            (id === indicatorId || evidence.some(({ table, row }) => table === place.table && row === place.row)),
        );
        expect([indicatorId, reason, about.length]).not.toEqual([indicatorId, reason, 0]);
      }
    }
  });

  it('has findings in the order of its catalogue, the whole report first', () => {
    const order = set.catalogues.find(({ id }) => id === checked.catalogue)?.indicators.map(({ id }) => id) ?? [];
    const places = checked.findings.map(({ indicatorId }) => (indicatorId === null ? -1 : order.indexOf(indicatorId)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
