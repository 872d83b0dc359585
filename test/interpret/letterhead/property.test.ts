/** Any province, date, number, period and layout: what is read is what was written, and nothing is doubted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogues } from '../../../src/catalogue/load.js';
import type { Issuer } from '../../../src/catalogue/model.js';
import { calendarOf, type PeriodPart, periodCode } from '../../../src/interpret/letterhead/period.js';
import { readLetterhead } from '../../../src/interpret/letterhead/read.js';
import { printedLetterhead } from '../../../src/interpret/reading.js';
import { budgeted } from '../../support/budget.js';
import { documentOf, foot, form, head, layout, MOTTO, type Part, p, title } from './document.js';

const loaded = await loadCatalogues();
if (!loaded.ok) throw new Error(loaded.failure.message.en);
const set = loaded.value;

interface Written {
  readonly issuer: Issuer;
  readonly part: PeriodPart;
  readonly year: number;
  readonly wording: string;
  readonly day: number;
  readonly number: number;
  readonly layout: number;
  readonly withAppendix: boolean;
  readonly decomposed: boolean;
}

const WORDINGS: readonly (readonly [PeriodPart, string])[] = [
  ['Q1', 'quý I năm #'],
  ['Q1', 'quý I/# và nhiệm vụ quý II/#'],
  ['H1', '6 tháng đầu năm #'],
  ['H1', 'quý II, 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm #'],
  ['9M', 'quý III và 9 tháng năm #'],
  ['9M', '09 tháng đầu năm, nhiệm vụ trọng tâm 3 tháng cuối năm #'],
  ['Y', 'năm #'],
  ['Y', 'quý IV và năm #; phương hướng, nhiệm vụ năm +'],
];

const provinces = set.issuers.filter((one) => one.level === 'province');

const written: fc.Arbitrary<Written> = fc
  .record({
    issuer: fc.constantFrom(...provinces),
    wording: fc.constantFrom(...WORDINGS),
    year: fc.integer({ min: 2021, max: 2027 }),
    day: fc.integer({ min: -14, max: 20 }),
    number: fc.integer({ min: 1, max: 9999 }),
    layout: fc.integer({ min: 0, max: 3 }),
    withAppendix: fc.boolean(),
    decomposed: fc.boolean(),
  })
  .map(({ wording: [part, wording], ...rest }) => ({ ...rest, part, wording }))
  .filter(({ issuer, part, year, day }) => {
    const date = dateOf(part, year, day);
    return (issuer.validFrom ?? '') <= date && date <= (issuer.validTo ?? '9999');
  });

const dateOf = (part: PeriodPart, year: number, day: number): string =>
  new Date(Date.parse(calendarOf(part, year).end) + day * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

function write(report: Written): Part[] {
  const { issuer, part, year, day, number, wording } = report;
  const [y, m, d] = dateOf(part, year, day).split('-');
  const office = `ỦY BAN NHÂN DÂN\n${issuer.name.toUpperCase()}`;
  const symbol = `Số: ${number}/BC-UBND`;
  const place = issuer.name.replace(/^(?:Tỉnh|Thành phố) /u, '');
  const placeAndDate = `${place}, ngày ${d} tháng ${m} năm ${y}`;
  const heads: readonly Part[][] = [
    [head(office, symbol, placeAndDate)],
    [layout([office, MOTTO], [symbol, placeAndDate])],
    [...office.split('\n'), symbol, ...MOTTO.split('\n'), placeAndDate].map((line) => p(line)),
    [p(`ỦY BAN NHÂN DÂN ${issuer.name.toUpperCase()}`), p(MOTTO), p(`${symbol} ${placeAndDate}`)],
  ];
  const period = wording.replaceAll('#', String(year)).replace('+', String(year + 1));
  const appendix = [
    title('PHỤ LỤC'),
    title(`THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH`),
    p(`(Kèm theo Báo cáo số ${number}/BC-UBND ngày ${d}/${m}/${y} của UBND ${issuer.name})`),
    form(),
  ];
  return [
    ...(heads[report.layout] ?? []),
    title('BÁO CÁO'),
    title(`Kết quả công tác cải cách hành chính ${period}`),
    p('Kính gửi: Bộ Nội vụ.'),
    p('Thực hiện Công văn số 581/BNV-CCHC ngày 21/02/2022 của Bộ Nội vụ về chế độ báo cáo định kỳ.'),
    foot('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Đỗ Thị Ánh'),
    ...(report.withAppendix ? appendix : []),
  ];
}

const decompose = (part: Part): Part =>
  'kind' in part
    ? { ...part, text: part.text.normalize('NFD') }
    : { ...part, rows: part.rows.map((row) => row.map((text) => text.normalize('NFD'))) };

describe('readLetterhead', () => {
  it('reads back any letterhead that is written by the rules', () => {
    fc.assert(
      fc.property(written, (report) => {
        const parts = write(report);
        const document = documentOf(report.decomposed ? parts.map(decompose) : parts);
        const printed = printedLetterhead(document, set.vocabulary);
        const { letterhead, findings } = readLetterhead(printed, set.issuers, set.abbreviations, set.vocabulary);
        expect(findings).toEqual([]);
        expect(letterhead).toMatchObject({
          issuerCode: report.issuer.code,
          issuer: report.issuer.name,
          issuerLevel: 'province',
          period: periodCode(report.part, report.year),
          number: `${report.number}/BC-UBND`,
          date: dateOf(report.part, report.year, report.day),
          addressee: 'Bộ Nội vụ',
          signer: 'Đỗ Thị Ánh',
        });
      }),
      { numRuns: budgeted(400) },
    );
  });
});
