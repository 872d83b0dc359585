import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { conservationBreaches } from '../../src/work/conservation.js';
import { failed, observation, report, unmappedRow } from '../support/reports.js';

const sound = report('a', { unmapped: [unmappedRow()] });
const without = (more: Partial<Report>): Report => ({ ...sound, ...more });

it('rows of a report add up', () => {
  expect(conservationBreaches(sound)).toEqual([]);
  expect(conservationBreaches(failed(''))).toEqual([]);
});

it.each([
  ['an observation is lost', without({ observations: [] })],
  ['an unmapped row is lost', without({ unmapped: [] })],
  ['a row of a table is not counted', without({ tables: sound.tables.map((use) => ({ ...use, rows: use.rows + 1 })) })],
  ['an ignored row has no reason', without({ tables: sound.tables.map((use) => ({ ...use, ignored: {} })) })],
  ['the tally is wrong', without({ rows: { ...sound.rows, read: sound.rows.read + 1 } })],
  [
    'a row moves to another table',
    without({ observations: [observation({ place: { table: 2, row: 2, page: null, bbox: null } })] }),
  ],
  [
    'a row is used twice',
    without({
      observations: [observation(), observation({ indicatorId: 'I.2' })],
      unmapped: [],
      rows: { ...sound.rows, dataset: 2, unmapped: 0 },
    }),
  ],
])('is breached when %s', (_what, broken) => {
  expect(conservationBreaches(broken)).not.toEqual([]);
});

it('a printed row is one in each half of a form printed side by side, and no more', () => {
  const twice = [observation(), observation({ indicatorId: 'I.2' })];
  const tables = sound.tables.map((use) => ({ ...use, halves: 2 }));
  const rows = { ...sound.rows, dataset: 2, unmapped: 0 };
  expect(conservationBreaches(without({ observations: twice, unmapped: [], rows, tables }))).toEqual([]);
  const thrice = [...twice, observation({ indicatorId: 'I.3' })];
  expect(conservationBreaches(without({ observations: thrice, unmapped: [], rows, tables }))).not.toEqual([]);
});
