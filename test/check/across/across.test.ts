import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../src/catalogue/model.js';
import { ACROSS_RULES, checkAcross } from '../../../src/check/across/across.js';
import { consolidate } from '../../../src/dataset/consolidate.js';
import { type Dataset, type Entry, reportId } from '../../../src/model/dataset.js';
import type { Candidate, Letterhead, Report } from '../../../src/model/report.js';
import { catalogues } from '../../support/catalogues.js';
import { TEMPLATE_2022, TEMPLATE_2025 } from '../../support/forms.js';
import { LETTERHEAD, report, source } from '../../support/reports.js';
import { catalogueOf } from '../support/check.js';
import { figuresOf } from '../support/figures.js';
import { type Printed, rowsOf } from '../support/rows.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

/** Twelve rows: enough for a report to be known by its content. */
const ROWS = {
  'I.1': '27',
  'I.2': '47,27',
  'I.2.1': '55',
  'I.2.2': '26',
  'II.1': '15',
  'II.1.1': '14',
  'II.1.2': '1',
  'II.1.3': '0',
  'III.1.1': '21',
  'III.1.2': '50',
  'III.1.3': '88',
  'IV.1.3': '5',
};

interface Sent {
  readonly file: string;
  readonly rows?: Readonly<Record<string, Printed>>;
  readonly letterhead?: Partial<Letterhead>;
  readonly more?: Partial<Report>;
  readonly catalogue?: string;
}

/** A report as it was read from `file`. */
function sent({ file, rows = ROWS, letterhead = {}, catalogue = TEMPLATE_2022, more = {} }: Sent): [string, Report] {
  const observations = rowsOf(catalogueOf(set, catalogue), rows);
  const type = file.endsWith('.pdf') ? 'pdf' : 'docx';
  return [
    file,
    report(file, {
      type,
      observations,
      catalogue,
      letterhead: { ...LETTERHEAD, ...letterhead },
      findings: [],
      ...more,
    }),
  ];
}

const across = (...reports: readonly [string, Report][]): Dataset =>
  checkAcross(consolidate(reports.map(([file, one]) => source(file, one))), set);

const entry = (dataset: Dataset, file: string): Entry => {
  const found = dataset.entries.find(({ sourceFile }) => sourceFile === file);
  if (found === undefined) throw new Error(`no entry ${file}`);
  return found;
};

/** `file: state -> file that stands in its place`. */
const standings = (dataset: Dataset): string[] => {
  const files = new Map(dataset.entries.map((one) => [reportId(one.report.sha256), one.sourceFile]));
  return dataset.entries.map((one) => `${one.sourceFile}: ${one.versionState} -> ${files.get(one.currentReportId)}`);
};

const told = (dataset: Dataset, file: string): string[] =>
  entry(dataset, file).report.findings.map(({ rule, indicatorId }) => `${rule} ${indicatorId ?? '-'}`);

const candidate = (field: Candidate['field'], value: string, where: Candidate['source']): Candidate => ({
  field,
  value,
  raw: value,
  source: where,
  chosen: true,
  page: null,
});

describe('renditions', () => {
  it('same issuer, period, number and date: the DOCX counts, then the text PDF, then the scan', () => {
    const scan = sent({ file: 'a-quét.pdf', more: { outcome: 'partial' } });
    const dataset = across(scan, sent({ file: 'b.pdf' }), sent({ file: 'c.docx' }));
    expect(standings(dataset)).toEqual([
      'a-quét.pdf: rendition -> c.docx',
      'b.pdf: rendition -> c.docx',
      'c.docx: current -> c.docx',
    ]);
    expect(dataset.changes).toEqual([]);
    for (const { report: one } of dataset.entries) expect(one.findings).toEqual([]);
  });

  it('a cell that differs is told of both, with both places, and both values are in doubt', () => {
    const dataset = across(sent({ file: 'a.docx' }), sent({ file: 'b.pdf', rows: { ...ROWS, 'I.1': '72' } }));
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
    const dataset = across(
      sent({ file: 'a.docx', rows: { ...ROWS, ...amount, 'III.1.4': '2,004' } }),
      sent({ file: 'b.pdf', rows: { ...ROWS, ...same, 'III.1.4': '2.004' } }),
    );
    expect(told(dataset, 'a.docx')).toEqual([]);
  });

  it('rows that one of them lacks are one finding', () => {
    const { 'I.1': _first, 'II.1': _second, ...fewer } = ROWS;
    const dataset = across(sent({ file: 'a.docx' }), sent({ file: 'b.pdf', rows: fewer }));
    expect(told(dataset, 'b.pdf')).toEqual(['rendition-lacks -']);
    expect(entry(dataset, 'b.pdf').report.findings[0]).toMatchObject({ expected: 'I.1; II.1' });
  });

  it('a DOCX whose number and day are blank is known by its rows', () => {
    const blank = sent({ file: 'a.docx', letterhead: { number: null, date: '2022-06' } });
    expect(standings(across(blank, sent({ file: 'b.pdf' })))).toEqual([
      'a.docx: current -> a.docx',
      'b.pdf: rendition -> a.docx',
    ]);
  });

  it('a file whose letterhead could not be read is known by the same content', () => {
    const nameless = { issuerCode: null, issuer: null, period: null, number: null, date: null };
    const dataset = across(sent({ file: 'a.docx' }), sent({ file: 'b.pdf', letterhead: nameless }));
    expect(standings(dataset)).toEqual(['a.docx: current -> a.docx', 'b.pdf: rendition -> a.docx']);
    const other = across(
      sent({ file: 'a.docx' }),
      sent({ file: 'b.pdf', letterhead: nameless, rows: { ...ROWS, 'I.1': '2' } }),
    );
    expect(standings(other)).toEqual(['a.docx: current -> a.docx', 'b.pdf: current -> b.pdf']);
  });

  it('a copy stands where its original stands', () => {
    const [, one] = sent({ file: 'b.pdf' });
    const dataset = across(sent({ file: 'a.docx' }), ['b.pdf', one], ['c.pdf', one]);
    expect(standings(dataset)).toEqual([
      'a.docx: current -> a.docx',
      'b.pdf: rendition -> a.docx',
      'c.pdf: rendition -> a.docx',
    ]);
  });
});

describe('revisions', () => {
  const later = { number: '31/BC-UBND', date: '2022-07-04' };

  it('the later date counts; what changed is listed in the order of the catalogue', () => {
    const rows = { ...ROWS, 'III.1.3': '90', 'I.1': '28', 'IV.1.3': '' };
    const dataset = across(sent({ file: 'cũ.docx' }), sent({ file: 'mới.docx', rows, letterhead: later }));
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
    const second = sent({ file: '2.docx', rows: { ...ROWS, 'I.1': '28' }, letterhead: later });
    const third = sent({
      file: '1.docx',
      rows: { ...ROWS, 'I.1': '29' },
      letterhead: { number: '40/BC-UBND', date: '2022-07-20' },
    });
    const dataset = across(third, second, sent({ file: '3.docx' }));
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
    const dataset = across(
      sent({ file: 'a.docx' }),
      sent({ file: 'a.pdf' }),
      sent({ file: 'b.docx', letterhead: later }),
    );
    expect(standings(dataset)).toEqual([
      'a.docx: superseded -> b.docx',
      'a.pdf: superseded -> b.docx',
      'b.docx: current -> b.docx',
    ]);
  });

  it('without dates the higher number is the newer', () => {
    const rows = { ...ROWS, 'I.1': '1', 'I.2.1': '2', 'I.2.2': '3' };
    const dataset = across(
      sent({ file: 'a.docx', letterhead: { number: '9/BC-UBND', date: null } }),
      sent({ file: 'b.docx', letterhead: { number: '112/BC-UBND', date: null }, rows }),
    );
    expect(standings(dataset)).toEqual(['a.docx: superseded -> b.docx', 'b.docx: current -> b.docx']);
  });

  it('the same date and different numbers is an error, and every row of both is for review', () => {
    const rival = sent({ file: 'b.docx', letterhead: { number: '23/BC-UBND' } });
    const dataset = across(sent({ file: 'a.docx' }), rival);
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
    const unnamed = sent({ file: 'b.docx', rows, letterhead: { number: null, date: null } });
    const dataset = across(sent({ file: 'a.docx' }), unnamed);
    expect(told(dataset, 'b.docx')).toEqual(['revisions-unordered -']);
    expect(entry(dataset, 'a.docx').report.observations[0]?.status).toBe('review');
  });

  it('across two templates only what the map calls the same can change', () => {
    const old = sent({ file: 'a.docx', rows: { 'I.5.1': '49', 'III.1.4': '2004' } });
    const now = sent({
      file: 'b.docx',
      rows: { 'I.4.1': '50', 'III.1.4': '1900' },
      catalogue: TEMPLATE_2025,
      letterhead: later,
    });
    expect(
      across(old, now).changes.map(({ indicatorId, oldValue, newValue }) => [indicatorId, oldValue, newValue]),
    ).toEqual([['I.4.1', '49', '50']]);
  });
});

describe('an issuer whose province nobody knows', () => {
  it('is not told from its namesakes: the reports stand side by side', () => {
    const of = (file: string, number: string, date: string) =>
      sent({
        file,
        letterhead: { issuerCode: 'unknown/so-noi-vu', number, date },
        rows: { ...ROWS, 'I.1': date.slice(-2) },
      });
    const dataset = across(of('a.docx', '22/BC-SNV', '2022-06-20'), of('b.docx', '31/BC-SNV', '2022-06-24'));
    expect(standings(dataset)).toEqual(['a.docx: current -> a.docx', 'b.docx: current -> b.docx']);
  });
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
  } as const;
  const noPeriod = { ...noForms, rule: 'period-missing' } as const;

  const body = (more: Partial<Report> = {}, letterhead: Partial<Letterhead> = {}) =>
    sent({
      file: 'báo cáo.docx',
      rows: {},
      letterhead: { candidates: head, ...letterhead },
      more: { findings: [noForms], ...more },
    });
  const appendix = (letterhead: Partial<Letterhead> = {}, file = 'phụ lục.docx') =>
    sent({
      file,
      letterhead: { period: null, periodStart: null, periodEnd: null, candidates: line, ...letterhead },
      more: { findings: [noPeriod] },
    });

  it('a body and the appendix that names its number are one report', () => {
    const dataset = across(body(), appendix());
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

  it('the prose of one is compared with the rows of the other', () => {
    const figures = figuresOf({ sentence: 'Đã ban hành 29 văn bản chỉ đạo.', ties: { '29': 'I.1' } });
    const dataset = across(body({ figures }), appendix());
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
    const dataset = across(body(), appendix(letterhead));
    expect(told(dataset, 'báo cáo.docx')).toEqual(['no-forms -']);
    expect(told(dataset, 'phụ lục.docx')).toEqual(['period-missing -']);
  });

  it('whose numbers are blank need issuer, period and date', () => {
    const blank = { number: null, candidates: head.filter(({ field }) => field !== 'number') };
    const named = { number: null, period: '2022-H1', candidates: line.filter(({ field }) => field === 'date') };
    expect(told(across(body({}, blank), appendix(named)), 'báo cáo.docx')).toEqual(['parts-joined -']);
    expect(told(across(body({}, blank), appendix({ ...named, period: null })), 'báo cáo.docx')).toEqual(['no-forms -']);
  });

  it('are left alone when two appendices fit', () => {
    const dataset = across(body(), appendix(), appendix({}, 'phụ lục (1).docx'));
    expect(told(dataset, 'phụ lục.docx')).toEqual(['period-missing -', 'parts-ambiguous -']);
    expect(told(dataset, 'báo cáo.docx')).toEqual(['no-forms -']);
  });

  it('a report with a head of its own is no appendix', () => {
    const whole = sent({ file: 'cả báo cáo.docx', letterhead: { candidates: [...head, ...line] } });
    expect(told(across(body(), whole), 'báo cáo.docx')).toEqual(['no-forms -']);
  });

  it('take part in versions as one report', () => {
    const pdf = sent({ file: 'toàn văn.pdf', letterhead: { candidates: head } });
    expect(standings(across(body(), appendix(), pdf))).toEqual([
      'báo cáo.docx: current -> phụ lục.docx',
      'phụ lục.docx: current -> phụ lục.docx',
      'toàn văn.pdf: rendition -> phụ lục.docx',
    ]);
  });
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
    const dataset = across(
      sent({ file: 'a.docx', rows: { 'I.1': '30', 'I.2.1': '60' }, letterhead: quarter }),
      sent({ file: 'b.docx', rows: { 'I.1': '27', 'I.2.1': '55' }, letterhead: half }),
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
    const lastYear = sent({
      file: 'a.docx',
      rows: { 'I.1': '90' },
      letterhead: period('2021', '2021-12-31', '2021-01-01'),
    });
    const grown = sent({ file: 'c.docx', rows: { 'I.1': '30' }, letterhead: half });
    const dataset = across(lastYear, sent({ file: 'b.docx', rows: { 'I.1': '27' }, letterhead: quarter }), grown);
    for (const { sourceFile } of dataset.entries) expect(told(dataset, sourceFile)).toEqual([]);
  });

  it('a stock that leaps', () => {
    const dataset = across(
      sent({ file: 'a.docx', rows: { 'III.1.4': '2004', 'IV.1.3': '5', 'IV.1.5': '911' }, letterhead: quarter }),
      sent({ file: 'b.docx', rows: { 'III.1.4': '20040', 'IV.1.3': '60', 'IV.1.5': '811' }, letterhead: half }),
    );
    expect(told(dataset, 'b.docx')).toEqual(['value-leaps III.1.4']);
  });

  it('is looked for across the templates by the map, and across lists of issuers where nobody was merged', () => {
    const old = sent({
      file: 'a.docx',
      rows: { 'I.5.2': '30', 'III.1.4': '90' },
      letterhead: { ...quarter, issuerCode: 'P63-01' },
    });
    const now = sent({
      file: 'b.docx',
      rows: { 'I.4.1.1': '20', 'III.1.4': '9000' },
      catalogue: TEMPLATE_2025,
      letterhead: { ...half, issuerCode: 'P34-01' },
    });
    expect(told(across(old, now), 'b.docx')).toEqual(['cumulative-falls I.4.1.1']);
    const merged = sent({ file: 'b.docx', rows: { 'I.1': '2' }, letterhead: { ...half, issuerCode: 'P34-91' } });
    expect(told(across(sent({ file: 'a.docx', letterhead: quarter }), merged), 'b.docx')).toEqual([]);
  });

  it('goes by what counts: superseded values and values in doubt are left out', () => {
    const corrected = { ...quarter, number: '99/BC', date: '2022-04-20' };
    const dataset = across(
      sent({ file: 'a.docx', rows: { ...ROWS, 'I.1': '300' }, letterhead: quarter }),
      sent({ file: 'b.docx', rows: { ...ROWS, 'I.1': '20' }, letterhead: corrected }),
      sent({ file: 'c.docx', rows: ROWS, letterhead: half }),
    );
    expect(told(dataset, 'c.docx')).toEqual([]);
  });
});

describe('any set of reports', () => {
  it('gives the same whatever the order of arrival, and only rules that are explained', () => {
    const all = (): [string, Report][] => [
      sent({ file: 'a.docx' }),
      sent({ file: 'a.pdf', rows: { ...ROWS, 'I.1': '72' } }),
      sent({
        file: 'b.docx',
        letterhead: { number: '31/BC-UBND', date: '2022-07-04' },
        rows: { ...ROWS, 'II.1': '16' },
      }),
      sent({ file: 'c.docx', letterhead: { number: '32/BC-UBND', date: '2022-07-04' } }),
      sent({ file: 'd.docx', letterhead: { issuerCode: 'P63-93' } }),
      sent({
        file: 'e.docx',
        letterhead: { period: '2022-9M', periodEnd: '2022-09-30' },
        rows: { ...ROWS, 'I.1': '2' },
      }),
      sent({ file: 'f.pdf', letterhead: { issuerCode: null, period: null } }),
    ];
    const expected = across(...all());
    fc.assert(
      fc.property(fc.shuffledSubarray(all(), { minLength: 7 }), (shuffled) => {
        expect(across(...shuffled)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
    const rules = expected.entries.flatMap(({ report: one }) => one.findings.map(({ rule }) => rule));
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) expect(ACROSS_RULES).toContain(rule);
  });
});
