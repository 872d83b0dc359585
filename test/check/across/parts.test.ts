import { beforeAll, describe, expect, it } from 'vitest';
import type { Letterhead, Report } from '../../../src/model/report.js';
import { candidate, type Desk, entry, desk as openDesk, standings, told } from '../support/across.js';
import { figuresOf } from '../support/figures.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

describe('parts', () => {
  const head = [
    candidate('issuer', 'P63-91', 'head'),
    candidate('number', '22/BC-UBND', 'head'),
    candidate('date', '2022-06-20', 'head'),
  ];
  const line = [candidate('number', '22/BC-UBND', 'appendix'), candidate('date', '2022-06-20', 'appendix')];
  const noForms = {
    severity: 'warning',
    rule: 'no-forms',
    indicatorId: null,
    message: { vi: 'x', en: 'x' },
    expected: '',
    actual: '',
    evidence: [],
    rows: [],
    figures: [],
  } as const;
  const noPeriod = { ...noForms, rule: 'period-missing' } as const;

  const body = (more: Partial<Report> = {}, letterhead: Partial<Letterhead> = {}) =>
    desk.sent({
      file: 'báo cáo.docx',
      rows: {},
      letterhead: { candidates: head, ...letterhead },
      more: { findings: [noForms], ...more },
    });
  const appendix = (letterhead: Partial<Letterhead> = {}, file = 'phụ lục.docx') =>
    desk.sent({
      file,
      letterhead: { period: null, periodStart: null, periodEnd: null, candidates: line, ...letterhead },
      more: { findings: [noPeriod] },
    });

  it('a body and the appendix that names its number are one report', () => {
    const dataset = desk.across(body(), appendix());
    expect(standings(dataset)).toEqual([
      'báo cáo.docx: current -> phụ lục.docx',
      'phụ lục.docx: current -> phụ lục.docx',
    ]);
    expect(told(dataset, 'báo cáo.docx')).toEqual(['parts-joined -']);
    expect(told(dataset, 'phụ lục.docx')).toEqual(['parts-joined -']);
    expect(entry(dataset, 'phụ lục.docx').report.letterhead).toMatchObject({
      period: '2022-H1',
      periodEnd: '2022-06-30',
      number: '22/BC-UBND',
    });
  });

  it('a period without a code in the body is not filled from the appendix', () => {
    const sevenMonths = { ...noForms, rule: 'period-without-code' } as const;
    const unknown = { period: null, periodStart: null, periodEnd: null };
    const dataset = desk.across(body({ findings: [noForms, sevenMonths] }, unknown), appendix({ period: '2022-Q2' }));
    expect(told(dataset, 'báo cáo.docx')).toContain('parts-joined -');
    expect(entry(dataset, 'phụ lục.docx').report.letterhead).toMatchObject(unknown);
  });

  it('the prose of one is compared with the rows of the other', () => {
    const figures = figuresOf({ sentence: 'Đã ban hành 29 văn bản chỉ đạo.', ties: { '29': 'I.1' } });
    const dataset = desk.across(body({ figures }), appendix());
    expect(entry(dataset, 'báo cáo.docx').report.figures[0]?.agrees).toBe(false);
    const { report: one } = entry(dataset, 'phụ lục.docx');
    const finding = one.findings.find(({ rule }) => rule === 'prose-differs');
    expect(finding?.evidence.map(({ sha256 }) => sha256)).toEqual([null, entry(dataset, 'báo cáo.docx').report.sha256]);
    expect(one.observations[0]?.reasons).toEqual(['prose-differs']);
  });

  it.each<[string, Partial<Letterhead>]>([
    ['another number', { number: '202/BC-UBND', candidates: [candidate('number', '202/BC-UBND', 'appendix')] }],
    [
      'another date',
      {
        date: '2022-06-21',
        candidates: [candidate('number', '22/BC-UBND', 'appendix'), candidate('date', '2022-06-21', 'appendix')],
      },
    ],
    ['another issuer', { issuerCode: 'P63-93' }],
    ['another period', { period: '2022-Q1' }],
  ])('are not joined with %s', (_what, letterhead) => {
    const dataset = desk.across(body(), appendix(letterhead));
    expect(told(dataset, 'báo cáo.docx')).toEqual(['no-forms -']);
    expect(told(dataset, 'phụ lục.docx')).toEqual(['period-missing -']);
  });

  it('whose numbers are blank need issuer, period and date', () => {
    const blank = { number: null, candidates: head.filter(({ field }) => field !== 'number') };
    const named = { number: null, period: '2022-H1', candidates: line.filter(({ field }) => field === 'date') };
    expect(told(desk.across(body({}, blank), appendix(named)), 'báo cáo.docx')).toEqual(['parts-joined -']);
    expect(told(desk.across(body({}, blank), appendix({ ...named, period: null })), 'báo cáo.docx')).toEqual([
      'no-forms -',
    ]);
  });

  it('are left alone when two appendices fit', () => {
    const dataset = desk.across(body(), appendix(), appendix({}, 'phụ lục (1).docx'));
    expect(told(dataset, 'phụ lục.docx')).toEqual(['period-missing -', 'parts-ambiguous -']);
    expect(told(dataset, 'báo cáo.docx')).toEqual(['no-forms -']);
  });

  it('a report with a head of its own is no appendix', () => {
    const whole = desk.sent({ file: 'cả báo cáo.docx', letterhead: { candidates: [...head, ...line] } });
    expect(told(desk.across(body(), whole), 'báo cáo.docx')).toEqual(['no-forms -']);
  });

  it('take part in versions as one report', () => {
    const pdf = desk.sent({ file: 'toàn văn.pdf', letterhead: { candidates: head } });
    expect(standings(desk.across(body(), appendix(), pdf))).toEqual([
      'báo cáo.docx: current -> phụ lục.docx',
      'phụ lục.docx: current -> phụ lục.docx',
      'toàn văn.pdf: rendition -> phụ lục.docx',
    ]);
  });
});
