import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarOf,
  periodCode,
  periodOfRange,
  periodWithoutCode,
  readPeriod,
} from '../../../src/interpret/letterhead/period.js';
import { VOCABULARY } from '../../support/vocabulary.js';

const code = (text: string, date: string | null = null): string | null => {
  const found = readPeriod(text, date, VOCABULARY);
  return found === null || found.year === null ? (found?.part ?? null) : periodCode(found.part, found.year);
};

describe('readPeriod', () => {
  it.each([
    ['Công tác cải cách hành chính quý I năm 2022', '2022-Q1'],
    ['Công tác cải cách hành chính quí I năm 2022', '2022-Q1'],
    ['CÔNG TÁC CẢI CÁCH HÀNH CHÍNH QUÝ I/2025', '2025-Q1'],
    ['Số liệu CCHC Q1/2025', '2025-Q1'],
    ['Công tác CCHC quý I+II năm 2025', '2025-H1'],
    ['Công tác CCHC quý I và II năm 2025', '2025-H1'],
    ['Công tác CCHC quý I, II, III năm 2025', '2025-9M'],
    ['Công tác CCHC quý I, nhiệm vụ quý II năm 2025', '2025-Q1'],
    ['Công tác CCHC 3 quý đầu năm 2025', '2025-9M'],
    ['Công tác CCHC hai quý đầu năm 2025', '2025-H1'],
    ['Kết quả CCHC Quý 1-2025', '2025-Q1'],
    ['Kết quả CCHC Qúy I, năm 2025', '2025-Q1'],
    ['Báo cáo 3 tháng đầu năm 2024', '2024-Q1'],
    ['Công tác cải cách hành chính 6 tháng đầu năm 2022', '2022-H1'],
    ['Công tác cải cách hành chính 06 tháng năm 2022', '2022-H1'],
    ['Công tác cải cách hành chính sáu tháng đầu năm 2022', '2022-H1'],
    ['công tác 6 tháng đầu năm, năm 2022', '2022-H1'],
    ['CCHC 6 tháng/2022', '2022-H1'],
    ['Tình hình nửa đầu năm 2022', '2022-H1'],
    ['9 tháng đầu năm 2024', '2024-9M'],
    ['Kết quả thực hiện công tác CCHC 09 tháng năm 2025', '2025-9M'],
    ['Công tác cải cách hành chính năm 2022', '2022'],
    ['Tổng kết năm 2022', '2022'],
    ['công tác cải cách hành chính tháng 7 năm 2022', '2022-07'],
    ['công tác cải cách hành chính tháng 07/2022', '2022-07'],
  ])('%s: %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  describe('a part that the title names alone', () => {
    it.each([
      ['Công tác cải cách hành chính quý II năm 2023', '2023-Q2'],
      ['Công tác cải cách hành chính quý III năm 2023', '2023-Q3'],
      ['Công tác cải cách hành chính quý IV năm 2023', '2023-Q4'],
      ['Công tác cải cách hành chính 6 tháng cuối năm 2023', '2023-H2'],
    ])('%s: %s', (text, expected) => {
      expect(code(text)).toBe(expected);
    });
  });

  describe('cumulative wins when the title names it', () => {
    it.each([
      ['quý II và 6 tháng đầu năm 2022', '2022-H1'],
      ['6 tháng đầu năm và quý II năm 2022', '2022-H1'],
      ['quý III và 9 tháng đầu năm 2023', '2023-9M'],
      ['quý III, 9 tháng năm 2023', '2023-9M'],
      ['quý IV và năm 2023', '2023'],
      ['quý IV, năm 2023', '2023'],
      ['quý IV/2023 và cả năm 2023', '2023'],
      ['6 tháng cuối năm và cả năm 2023', '2023'],
      ['tháng 6 và 6 tháng đầu năm 2022', '2022-H1'],
      ['tháng 12 và năm 2022', '2022'],
      ['quý I, quý II năm 2022', '2022-H1'],
    ])('%s: %s', (text, expected) => {
      expect(code(text)).toBe(expected);
    });
  });

  describe('the plan for the time after is no part of the period', () => {
    it.each([
      ['Công tác cải cách hành chính 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2022', '2022-H1'],
      ['công tác 6 tháng đầu năm và chương trình công tác 6 tháng cuối năm 2022', '2022-H1'],
      ['công tác 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2022', '2022-H1'],
      ['Tổng kết công tác CCHC năm 2022 và phương hướng, nhiệm vụ năm 2023', '2022'],
      ['Kết quả CCHC năm 2022; kế hoạch năm 2023', '2022'],
      ['Công tác CCHC quý I và nhiệm vụ, giải pháp quý II năm 2025', '2025-Q1'],
      ['Công tác CCHC quý IV và nhiệm vụ quý I năm 2023', '2022-Q4'],
      ['Kết quả thực hiện nhiệm vụ quý III và nhiệm vụ trọng tâm quý IV năm 2024', '2024-Q3'],
      ['Kết quả công tác tháng 7 và nhiệm vụ tháng 8 năm 2022', '2022-07'],
      ['Kết quả quý III, 9 tháng và phương hướng nhiệm vụ quý IV năm 2023', '2023-9M'],
      ['Kết quả quý III năm 2023 - phương hướng 3 tháng cuối năm', '2023-Q3'],
    ])('%s: %s', (text, expected) => {
      expect(code(text)).toBe(expected);
    });
  });

  describe('other years in a title are not its year', () => {
    it.each([
      ['Kết quả 6 tháng đầu năm 2022 thực hiện Chương trình tổng thể giai đoạn 2021-2030', '2022-H1'],
      ['Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 trong quý I năm 2023', '2023-Q1'],
      ['Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018, 9 tháng năm 2023', '2023-9M'],
      ['Kết quả thực hiện Kế hoạch cải cách hành chính năm 2023, quý I năm 2023', '2023-Q1'],
      ['Kết quả thực hiện Kế hoạch cải cách hành chính năm 2022 trong 6 tháng đầu năm', '2022-H1'],
    ])('%s: %s', (text, expected) => {
      expect(code(text)).toBe(expected);
    });
  });

  describe('a title without a year takes it from the date', () => {
    it.each([
      ['Công tác CCHC 6 tháng đầu năm', '2022-06-20', '2022-H1'],
      ['Công tác CCHC 6 tháng đầu năm', '2022-06', '2022-H1'],
      ['Công tác CCHC quý IV', '2022-12-20', '2022-Q4'],
      ['Công tác CCHC quý IV', '2023-01-10', '2022-Q4'],
      ['Tổng kết năm', '2022-11-20', '2022'],
      ['Tổng kết năm', '2023-02-01', '2022'],
      ['Công tác CCHC quý I', null, 'Q1'],
    ])('%s on %s: %s', (text, date, expected) => {
      expect(code(text, date)).toBe(expected);
    });
  });

  it.each([
    'Công tác cải cách hành chính',
    'Kết quả 7 tháng đầu năm 2022',
    'Ngày 20 tháng 6 năm 2022',
    'Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)',
    'Biểu mẫu báo cáo định kỳ (quý, 6 tháng, năm)',
    'Trực lễ 30/4 và 01/5 năm 2023',
    'Công tác CCHC tuần 30 năm 2025',
    'Kết quả tuần thứ 3, năm 2025',
    '',
  ])('names none: "%s"', (text) => {
    expect(code(text)).toBeNull();
  });

  it('reads any part and year that it can write, whatever the wording', () => {
    const wordings: Readonly<Record<string, readonly string[]>> = {
      Q1: ['quý I năm #', 'quý 1/#', 'QUÝ I - #'],
      Q2: ['quý II năm #', 'quý II/#'],
      Q3: ['quý III năm #', 'quý III, năm #'],
      H1: ['6 tháng đầu năm #', 'quý II và 6 tháng đầu năm #', 'sáu tháng năm #'],
      '9M': ['9 tháng đầu năm #', 'quý III và 9 tháng năm #'],
      Y: ['năm #', 'quý IV và năm #', 'tổng kết năm #'],
    };
    const cases = Object.entries(wordings).flatMap(([part, all]) => all.map((wording) => [part, wording] as const));
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.integer({ min: 2011, max: 2099 }), ([part, wording], year) => {
        const title = `Kết quả công tác cải cách hành chính ${wording.replace('#', String(year))}`;
        return code(title) === (part === 'Y' ? `${year}` : `${year}-${part}`);
      }),
    );
  });
});

describe('periodWithoutCode', () => {
  it.each([
    ['Công tác cải cách hành chính 7 tháng đầu năm 2025', '7 tháng đầu năm 2025'],
    ['Công tác CCHC tháng 7 và 7 tháng đầu năm 2025, nhiệm vụ trọng tâm tháng 8 năm 2025', '7 tháng đầu năm 2025'],
    ['Kết quả 10 tháng năm 2025, phương hướng 2 tháng cuối năm', '10 tháng đầu năm 2025'],
    ['Kết quả quý III và mười một tháng năm 2025', '11 tháng đầu năm 2025'],
    ['Tình hình 4 tháng cuối năm 2025', '4 tháng cuối năm 2025'],
    ['Kết quả 05 tháng', '5 tháng đầu năm'],
  ])('%s: %s, and no code', (text, expected) => {
    expect(periodWithoutCode(text, VOCABULARY)).toBe(expected);
    expect(code(text, '2025-10-20')).toBeNull();
  });

  it.each([
    ['Kết quả quý III và 2 tháng cao điểm năm 2025', '2025-Q3'],
    ['Kết quả 9 tháng đầu năm 2025 và 3 tháng cuối năm 2025', '2025-9M'],
    ['Kết quả 9 tháng năm 2025, nhiệm vụ 2 tháng cuối năm', '2025-9M'],
    ['Công tác CCHC tháng 7 năm 2025', '2025-07'],
  ])('%s keeps its code %s', (text, expected) => {
    expect(periodWithoutCode(text, VOCABULARY)).toBeNull();
    expect(code(text)).toBe(expected);
  });
});

describe('calendarOf', () => {
  it.each([
    ['Q1', 2022, '2022-01-01', '2022-03-31'],
    ['H1', 2022, '2022-01-01', '2022-06-30'],
    ['9M', 2022, '2022-01-01', '2022-09-30'],
    ['Y', 2022, '2022-01-01', '2022-12-31'],
    ['H2', 2022, '2022-07-01', '2022-12-31'],
    ['02', 2024, '2024-02-01', '2024-02-29'],
  ] as const)('%s of %i', (part, year, start, end) => {
    expect(calendarOf(part, year)).toEqual({ start, end });
  });
});

describe('periodOfRange', () => {
  it.each([
    ['từ ngày 15/12/2024 đến ngày 14/3/2025', '2025-Q1'],
    ['từ ngày 01/01/2025 đến ngày 31/3/2025', '2025-Q1'],
    ['từ ngày 15/12/2021 đến ngày 14/6/2022', '2022-H1'],
    ['từ 15/12/2021 đến 15/9/2022', '2022-9M'],
    ['từ 15/12/2021 đến 14/12/2022', '2022'],
    ['từ ngày 15/3/2022 đến ngày 14/6/2022', '2022-Q2'],
    ['từ ngày 01/01/2021 đến ngày 31/12/2025', null],
    ['từ ngày 10/02/2022 đến ngày 10/5/2022', null],
  ])('%s: %s', (text, expected) => {
    const found = periodOfRange(`Công tác cải cách hành chính (${text})`, VOCABULARY);
    expect(found?.year == null ? null : periodCode(found.part, found.year)).toBe(expected);
  });
});
