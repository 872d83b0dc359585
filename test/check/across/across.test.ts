import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.js';
import { ruleOf } from '../../../src/model/rules.js';
import { budgeted } from '../../support/budget.js';
import { candidate, type Desk, desk as openDesk, ROWS, standings } from '../support/across.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('an issuer whose province nobody knows', () => {
  it('is not told from its namesakes: the reports stand side by side', () => {
    const of = (file: string, number: string, date: string) =>
      desk.sent({
        file,
        letterhead: { issuerCode: 'unknown/so-noi-vu', number, date },
        rows: { ...ROWS, 'I.1': date.slice(-2) },
      });
    const dataset = desk.across(of('a.docx', '22/BC-SNV', '2022-06-20'), of('b.docx', '31/BC-SNV', '2022-06-24'));
    expect(standings(dataset)).toEqual(['a.docx: current -> a.docx', 'b.docx: current -> b.docx']);
  });
});

describe('any set of reports', () => {
  it('gives the same whatever the order of arrival, and only rules that are explained', () => {
    const all = (): [string, Report][] => [
      desk.sent({ file: 'a.docx' }),
      desk.sent({ file: 'a.pdf', rows: { ...ROWS, 'I.1': '72' } }),
      desk.sent({
        file: 'b.docx',
        letterhead: { number: '31/BC-UBND', date: '2022-07-04' },
        rows: { ...ROWS, 'II.1': '16' },
      }),
      desk.sent({ file: 'c.docx', letterhead: { number: '32/BC-UBND', date: '2022-07-04' } }),
      desk.sent({ file: 'd.docx', letterhead: { issuerCode: 'P63-93' } }),
      desk.sent({
        file: 'e.docx',
        letterhead: { period: '2022-9M', periodEnd: '2022-09-30' },
        rows: { ...ROWS, 'I.1': '2' },
      }),
      desk.sent({ file: 'f.pdf', letterhead: { issuerCode: null, period: null } }),
      desk.sent({ file: 'g.docx', letterhead: { issuerCode: 'P63-95', number: '8/BC-UBND' } }),
      desk.sent({ file: 'h.docx', letterhead: { issuerCode: 'P63-95', number: '9/BC-UBND' }, rows: { 'I.1': '3' } }),
      desk.sent({
        file: 'i.docx',
        letterhead: { issuerCode: 'P63-95', number: null, date: null },
        rows: { 'I.1': '4' },
      }),
      desk.sent({
        file: 'j.docx',
        letterhead: { issuerCode: 'P63-96', number: null, date: null },
        rows: { 'I.1': '5' },
      }),
      desk.sent({
        file: 'k.docx',
        letterhead: { issuerCode: 'P63-96', number: null, date: null },
        rows: { 'I.1': '6' },
      }),
      desk.sent({
        file: 'l.docx',
        rows: {},
        letterhead: {
          issuerCode: 'P63-92',
          number: '5/BC-UBND',
          candidates: [candidate('number', '5/BC-UBND', 'head')],
        },
      }),
      ...['m.docx', 'n.docx'].map((file) =>
        desk.sent({
          file,
          letterhead: {
            issuerCode: 'P63-92',
            number: null,
            candidates: [candidate('number', '5/BC-UBND', 'appendix')],
          },
        }),
      ),
    ];
    const expected = desk.across(...all());
    fc.assert(
      fc.property(fc.shuffledSubarray(all(), { minLength: all().length }), (shuffled) => {
        expect(desk.across(...shuffled)).toEqual(expected);
      }),
      { numRuns: budgeted(30) },
    );
    const rules = expected.entries.flatMap(({ report: one }) => one.findings.map(({ rule }) => rule));
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) expect(ruleOf(rule).scope, rule).toBe('across');
  });
});
