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

  describe('of the same date and different numbers', () => {
    const rivals = () => [
      desk.sent({ file: 'a.docx', letterhead: { number: '9/BC-UBND' } }),
      desk.sent({ file: 'b.docx', letterhead: { number: '23/BC-UBND' }, rows: { ...ROWS, 'I.1': '28' } }),
      desk.sent({ file: 'c.docx', letterhead: { number: '22/BC-UBND' } }),
    ];

    it('the last number by code point is used, and no change is listed', () => {
      const dataset = desk.across(...rivals());
      expect(standings(dataset)).toEqual([
        'a.docx: current -> a.docx',
        'b.docx: superseded -> a.docx',
        'c.docx: superseded -> a.docx',
      ]);
      expect(dataset.changes).toEqual([]);
    });

    it('one error lists all of them; the others point to the one that is used', () => {
      const dataset = desk.across(...rivals());
      const findings = dataset.entries.map(({ report: one }) => one.findings);
      expect(findings.map((of) => of.map(({ severity, rule }) => `${severity} ${rule}`))).toEqual([
        ['error revisions-contradict'],
        ['info revisions-contradict'],
        ['info revisions-contradict'],
      ]);
      const named = (at: number) => findings[at]?.[0]?.evidence.map(({ text }) => text.split(',')[0]);
      expect(named(0)).toEqual(['9/BC-UBND', '22/BC-UBND', '23/BC-UBND', 'I.1: 27']);
      expect(named(1)).toEqual(['23/BC-UBND', '9/BC-UBND', 'I.1: 28']);
    });

    it('only the values that differ are for review', () => {
      for (const { report: one } of desk.across(...rivals()).entries) {
        const doubted = one.observations.filter(({ status }) => status === 'review');
        expect(doubted.map(({ indicatorId, reasons }) => [indicatorId, reasons])).toEqual([
          ['I.1', ['revisions-contradict']],
        ]);
      }
    });

    it('a value that only some of them print differs too', () => {
      const { 'I.1': _first, ...fewer } = ROWS;
      const dataset = desk.across(
        desk.sent({ file: 'a.docx' }),
        desk.sent({ file: 'b.docx', rows: fewer, letterhead: { number: '23/BC-UBND' } }),
      );
      expect(entry(dataset, 'a.docx').report.observations[0]).toMatchObject({ indicatorId: 'I.1', status: 'review' });
      expect(entry(dataset, 'b.docx').report.observations.every(({ status }) => status === 'accepted')).toBe(true);
    });

    it('all of them are superseded by a later date, which is compared with the one that was used', () => {
      const newest = desk.sent({ file: 'd.docx', letterhead: later });
      const dataset = desk.across(...rivals(), newest);
      expect(standings(dataset).map((line) => line.split(' -> ')[1])).toEqual(Array(4).fill('d.docx'));
      expect(told(dataset, 'a.docx')).toEqual(['revisions-contradict -', 'report-superseded -']);
    });

    it('among equal numbers the last content is used', () => {
      const twin = (file: string, value: string) =>
        desk.sent({
          file,
          letterhead: { number: null },
          rows: { ...ROWS, 'I.1': value, 'I.2.1': value, 'I.2.2': value },
        });
      const dataset = desk.across(twin('a.docx', '1'), twin('b.docx', '2'));
      const [last] = dataset.entries
        .map(({ report: one }) => one.sha256)
        .sort()
        .reverse();
      expect(dataset.entries.map(({ currentReportId }) => currentReportId)).toEqual(
        Array(2).fill(reportId(last ?? '')),
      );
    });
  });

  it('different rows and nothing to order them by: review as well', () => {
    const rows = { ...ROWS, 'I.1': '1', 'I.2.1': '2', 'I.2.2': '3' };
    const unnamed = desk.sent({ file: 'b.docx', rows, letterhead: { number: null, date: null } });
    const dataset = desk.across(desk.sent({ file: 'a.docx' }), unnamed);
    expect(told(dataset, 'b.docx')).toEqual(['revisions-unordered -']);
    expect(standings(dataset)).toEqual(['a.docx: current -> a.docx', 'b.docx: superseded -> a.docx']);
    expect(entry(dataset, 'a.docx').report.observations.filter(({ status }) => status === 'review')).toHaveLength(3);
  });

  it('what nothing orders stands beside the last of those that have dates', () => {
    const rows = { ...ROWS, 'I.1': '1', 'I.2.1': '2', 'I.2.2': '3' };
    const dataset = desk.across(
      desk.sent({ file: 'a.docx' }),
      desk.sent({ file: 'b.docx', letterhead: later, rows: { ...ROWS, 'II.1': '16' } }),
      desk.sent({ file: 'c.docx', rows, letterhead: { number: null, date: null } }),
    );
    expect(told(dataset, 'a.docx')).toEqual(['report-superseded -']);
    expect(told(dataset, 'b.docx')).toEqual(['revisions-unordered -']);
    expect(dataset.changes.map(({ indicatorId }) => indicatorId)).toEqual(['II.1']);
  });

  it('a version without a date stands where its number stands, unless dates and numbers contradict', () => {
    const of = (file: string, number: string, date: string | null) =>
      desk.sent({ file, letterhead: { number, date }, rows: { ...ROWS, 'I.1': number, 'I.2.1': number } });
    const between = of('b.docx', '31/BC-UBND', null);
    const ordered = desk.across(
      of('a.docx', '22/BC-UBND', '2022-06-20'),
      between,
      of('c.docx', '40/BC-UBND', '2022-07-20'),
    );
    expect(told(ordered, 'b.docx')).toEqual(['report-superseded -']);
    const crossed = desk.across(
      of('a.docx', '40/BC-UBND', '2022-06-20'),
      between,
      of('c.docx', '22/BC-UBND', '2022-07-20'),
    );
    expect(told(crossed, 'b.docx')).toEqual(['revisions-unordered -']);
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
