import { beforeAll, describe, expect, it } from 'vitest';
import type { Letterhead } from '../../../src/model/report.js';
import { TEMPLATE_2025 } from '../../support/forms.js';
import { type Desk, entry, desk as openDesk, ROWS, told } from '../support/across.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('the period before', () => {
  const period = (name: string, end: string, start = '2022-01-01'): Partial<Letterhead> => ({
    period: name,
    periodStart: start,
    periodEnd: end,
    number: `${name}/BC`,
    date: end,
  });
  const quarter = period('2022-Q1', '2022-03-31');
  const half = period('2022-H1', '2022-06-30');

  it('what counts since January may not fall within the year', () => {
    const dataset = desk.across(
      desk.sent({ file: 'a.docx', rows: { 'I.1': '30', 'I.2.1': '60' }, letterhead: quarter }),
      desk.sent({ file: 'b.docx', rows: { 'I.1': '27', 'I.2.1': '55' }, letterhead: half }),
    );
    expect(told(dataset, 'a.docx')).toEqual([]);
    expect(told(dataset, 'b.docx')).toEqual(['cumulative-falls I.1']);
    const [finding] = entry(dataset, 'b.docx').report.findings;
    expect(finding).toMatchObject({ expected: '≥ 30', actual: '27' });
    expect(finding?.evidence).toMatchObject([{ sha256: null, text: 'I.1: 27' }, { text: 'I.1: 30' }]);
    expect(entry(dataset, 'b.docx').report.observations[0]).toMatchObject({
      status: 'accepted',
      reasons: ['cumulative-falls'],
    });
  });

  it('starts anew with the year, and grows within it', () => {
    const lastYear = desk.sent({
      file: 'a.docx',
      rows: { 'I.1': '90' },
      letterhead: period('2021', '2021-12-31', '2021-01-01'),
    });
    const grown = desk.sent({ file: 'c.docx', rows: { 'I.1': '30' }, letterhead: half });
    const dataset = desk.across(
      lastYear,
      desk.sent({ file: 'b.docx', rows: { 'I.1': '27' }, letterhead: quarter }),
      grown,
    );
    for (const { sourceFile } of dataset.entries) expect(told(dataset, sourceFile)).toEqual([]);
  });

  it('a stock that leaps', () => {
    const dataset = desk.across(
      desk.sent({ file: 'a.docx', rows: { 'III.1.4': '2004', 'IV.1.3': '5', 'IV.1.5': '911' }, letterhead: quarter }),
      desk.sent({ file: 'b.docx', rows: { 'III.1.4': '20040', 'IV.1.3': '60', 'IV.1.5': '811' }, letterhead: half }),
    );
    expect(told(dataset, 'b.docx')).toEqual(['value-leaps III.1.4']);
  });

  it('is looked for across the templates by the map, and across lists of issuers where nobody was merged', () => {
    const old = desk.sent({
      file: 'a.docx',
      rows: { 'I.5.2': '30', 'III.1.4': '90' },
      letterhead: { ...quarter, issuerCode: 'P63-01' },
    });
    const now = desk.sent({
      file: 'b.docx',
      rows: { 'I.4.1.1': '20', 'III.1.4': '9000' },
      catalogue: TEMPLATE_2025,
      letterhead: { ...half, issuerCode: 'P34-01' },
    });
    expect(told(desk.across(old, now), 'b.docx')).toEqual(['cumulative-falls I.4.1.1']);
    const merged = desk.sent({ file: 'b.docx', rows: { 'I.1': '2' }, letterhead: { ...half, issuerCode: 'P34-91' } });
    expect(told(desk.across(desk.sent({ file: 'a.docx', letterhead: quarter }), merged), 'b.docx')).toEqual([]);
  });

  it('goes by what counts: superseded values and values in doubt are left out', () => {
    const corrected = { ...quarter, number: '99/BC', date: '2022-04-20' };
    const dataset = desk.across(
      desk.sent({ file: 'a.docx', rows: { ...ROWS, 'I.1': '300' }, letterhead: quarter }),
      desk.sent({ file: 'b.docx', rows: { ...ROWS, 'I.1': '20' }, letterhead: corrected }),
      desk.sent({ file: 'c.docx', rows: ROWS, letterhead: half }),
    );
    expect(told(dataset, 'c.docx')).toEqual([]);
  });
});
