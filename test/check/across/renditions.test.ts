import { beforeAll, describe, expect, it } from 'vitest';
import { type Desk, entry, desk as openDesk, ROWS, standings, told } from '../support/across.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('renditions', () => {
  it('same issuer, period, number and date: the DOCX counts, then the text PDF, then the scan', () => {
    const scan = desk.sent({ file: 'a-quét.pdf', more: { outcome: 'partial' } });
    const dataset = desk.across(scan, desk.sent({ file: 'b.pdf' }), desk.sent({ file: 'c.docx' }));
    expect(standings(dataset)).toEqual([
      'a-quét.pdf: rendition -> c.docx',
      'b.pdf: rendition -> c.docx',
      'c.docx: current -> c.docx',
    ]);
    expect(dataset.changes).toEqual([]);
    for (const { report: one } of dataset.entries) expect(one.findings).toEqual([]);
  });

  it('a cell that differs is told of both, with both places, and both values are in doubt', () => {
    const dataset = desk.across(
      desk.sent({ file: 'a.docx' }),
      desk.sent({ file: 'b.pdf', rows: { ...ROWS, 'I.1': '72' } }),
    );
    expect(told(dataset, 'a.docx')).toEqual(['rendition-differs I.1']);
    expect(told(dataset, 'b.pdf')).toEqual(['rendition-differs I.1']);
    const [finding] = entry(dataset, 'a.docx').report.findings;
    expect(finding).toMatchObject({ expected: '72', actual: '27' });
    expect(finding?.evidence).toMatchObject([
      { sha256: null, table: 1, row: 2, text: 'I.1: 27' },
      { sha256: entry(dataset, 'b.pdf').report.sha256, table: 1, row: 2, text: 'I.1: 72' },
    ]);
    for (const file of ['a.docx', 'b.pdf']) {
      const [row] = entry(dataset, file).report.observations;
      expect(row).toMatchObject({ status: 'review', reasons: ['rendition-differs'] });
    }
  });

  it('other separators and another unit are the same cell', () => {
    const amount = { 'VI.1.1': { value: '5.124,5', unit: 'Tỷ đồng' } };
    const same = { 'VI.1.1': { value: '5.124.500', unit: 'Triệu đồng' } };
    const dataset = desk.across(
      desk.sent({ file: 'a.docx', rows: { ...ROWS, ...amount, 'III.1.4': '2,004' } }),
      desk.sent({ file: 'b.pdf', rows: { ...ROWS, ...same, 'III.1.4': '2.004' } }),
    );
    expect(told(dataset, 'a.docx')).toEqual([]);
  });

  it('rows that one of them lacks are one finding', () => {
    const { 'I.1': _first, 'II.1': _second, ...fewer } = ROWS;
    const dataset = desk.across(desk.sent({ file: 'a.docx' }), desk.sent({ file: 'b.pdf', rows: fewer }));
    expect(told(dataset, 'b.pdf')).toEqual(['rendition-lacks -']);
    expect(entry(dataset, 'b.pdf').report.findings[0]).toMatchObject({ expected: 'I.1; II.1' });
  });

  it('a DOCX whose number and day are blank is known by its rows', () => {
    const blank = desk.sent({ file: 'a.docx', letterhead: { number: null, date: '2022-06' } });
    expect(standings(desk.across(blank, desk.sent({ file: 'b.pdf' })))).toEqual([
      'a.docx: current -> a.docx',
      'b.pdf: rendition -> a.docx',
    ]);
  });

  it('a file whose letterhead could not be read is known by the same content', () => {
    const nameless = { issuerCode: null, issuer: null, period: null, number: null, date: null };
    const dataset = desk.across(desk.sent({ file: 'a.docx' }), desk.sent({ file: 'b.pdf', letterhead: nameless }));
    expect(standings(dataset)).toEqual(['a.docx: current -> a.docx', 'b.pdf: rendition -> a.docx']);
    const other = desk.across(
      desk.sent({ file: 'a.docx' }),
      desk.sent({ file: 'b.pdf', letterhead: nameless, rows: { ...ROWS, 'I.1': '2' } }),
    );
    expect(standings(other)).toEqual(['a.docx: current -> a.docx', 'b.pdf: current -> b.pdf']);
  });

  it('a copy stands where its original stands', () => {
    const [, one] = desk.sent({ file: 'b.pdf' });
    const dataset = desk.across(desk.sent({ file: 'a.docx' }), ['b.pdf', one], ['c.pdf', one]);
    expect(standings(dataset)).toEqual([
      'a.docx: current -> a.docx',
      'b.pdf: rendition -> a.docx',
      'c.pdf: rendition -> a.docx',
    ]);
  });
});
