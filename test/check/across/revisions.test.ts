import { beforeAll, describe, expect, it } from 'vitest';
import { reportId } from '../../../src/model/dataset.js';
import { TEMPLATE_2025 } from '../../support/forms.js';
import { type Desk, entry, desk as openDesk, ROWS, standings, told } from '../support/across.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('revisions', () => {
  const later = { number: '31/BC-UBND', date: '2022-07-04' };

  it('the later date counts; what changed is listed in the order of the catalogue', () => {
    const rows = { ...ROWS, 'III.1.3': '90', 'I.1': '28', 'IV.1.3': '' };
    const dataset = desk.across(
      desk.sent({ file: 'cũ.docx' }),
      desk.sent({ file: 'mới.docx', rows, letterhead: later }),
    );
    expect(standings(dataset)).toEqual(['cũ.docx: superseded -> mới.docx', 'mới.docx: current -> mới.docx']);
    const [oldId, newId] = dataset.entries.map(({ report: one }) => reportId(one.sha256));
    expect(dataset.changes.map(({ indicatorId, oldValue, newValue }) => [indicatorId, oldValue, newValue])).toEqual([
      ['I.1', '27', '28'],
      ['III.1.3', '88', '90'],
      ['IV.1.3', '5', null],
    ]);
    expect(dataset.changes[0]).toMatchObject({
      issuerCode: 'P63-91',
      period: '2022-H1',
      oldReportId: oldId,
      newReportId: newId,
    });
    expect(told(dataset, 'cũ.docx')).toEqual(['report-superseded -']);
    expect(told(dataset, 'mới.docx')).toEqual([]);
  });

  it('three in a row: each change once, both older ones lead to the last', () => {
    const second = desk.sent({ file: '2.docx', rows: { ...ROWS, 'I.1': '28' }, letterhead: later });
    const third = desk.sent({
      file: '1.docx',
      rows: { ...ROWS, 'I.1': '29' },
      letterhead: { number: '40/BC-UBND', date: '2022-07-20' },
    });
    const dataset = desk.across(third, second, desk.sent({ file: '3.docx' }));
    expect(standings(dataset)).toEqual([
      '1.docx: current -> 1.docx',
      '2.docx: superseded -> 1.docx',
      '3.docx: superseded -> 1.docx',
    ]);
    expect(dataset.changes.map(({ oldValue, newValue }) => [oldValue, newValue])).toEqual([
      ['28', '29'],
      ['27', '28'],
    ]);
  });

  it('renditions of an older version are superseded with it', () => {
    const dataset = desk.across(
      desk.sent({ file: 'a.docx' }),
      desk.sent({ file: 'a.pdf' }),
      desk.sent({ file: 'b.docx', letterhead: later }),
    );
    expect(standings(dataset)).toEqual([
      'a.docx: superseded -> b.docx',
      'a.pdf: superseded -> b.docx',
      'b.docx: current -> b.docx',
    ]);
  });

  it('without dates the higher number is the newer', () => {
    const rows = { ...ROWS, 'I.1': '1', 'I.2.1': '2', 'I.2.2': '3' };
    const dataset = desk.across(
      desk.sent({ file: 'a.docx', letterhead: { number: '9/BC-UBND', date: null } }),
      desk.sent({ file: 'b.docx', letterhead: { number: '112/BC-UBND', date: null }, rows }),
    );
    expect(standings(dataset)).toEqual(['a.docx: superseded -> b.docx', 'b.docx: current -> b.docx']);
  });

  it('the same date and different numbers is an error, and every row of both is for review', () => {
    const rival = desk.sent({ file: 'b.docx', letterhead: { number: '23/BC-UBND' } });
    const dataset = desk.across(desk.sent({ file: 'a.docx' }), rival);
    for (const { sourceFile, report: one, versionState } of dataset.entries) {
      expect(told(dataset, sourceFile)).toEqual(['revisions-contradict -']);
      expect(one.findings[0]?.severity).toBe('error');
      expect(
        one.observations.every(
          ({ status, reasons }) => status === 'review' && reasons.includes('revisions-contradict'),
        ),
      ).toBe(true);
      expect(versionState).toBe('current');
    }
    expect(dataset.changes).toEqual([]);
  });

  it('different rows and nothing to order them by: review as well', () => {
    const rows = { ...ROWS, 'I.1': '1', 'I.2.1': '2', 'I.2.2': '3' };
    const unnamed = desk.sent({ file: 'b.docx', rows, letterhead: { number: null, date: null } });
    const dataset = desk.across(desk.sent({ file: 'a.docx' }), unnamed);
    expect(told(dataset, 'b.docx')).toEqual(['revisions-unordered -']);
    expect(entry(dataset, 'a.docx').report.observations[0]?.status).toBe('review');
  });

  it('across two templates only what the map calls the same can change', () => {
    const old = desk.sent({ file: 'a.docx', rows: { 'I.5.1': '49', 'III.1.4': '2004' } });
    const now = desk.sent({
      file: 'b.docx',
      rows: { 'I.4.1': '50', 'III.1.4': '1900' },
      catalogue: TEMPLATE_2025,
      letterhead: later,
    });
    expect(
      desk.across(old, now).changes.map(({ indicatorId, oldValue, newValue }) => [indicatorId, oldValue, newValue]),
    ).toEqual([['I.4.1', '49', '50']]);
  });
});
