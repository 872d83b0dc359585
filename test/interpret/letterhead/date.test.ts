import { describe, expect, it } from 'vitest';
import { contradict, datesIn, rangeIn } from '../../../src/interpret/letterhead/date.js';
import { VOCABULARY } from '../../support/vocabulary.js';

const values = (text: string) => datesIn(text, VOCABULARY).map((date) => date.value);

describe('datesIn', () => {
  it.each([
    ['Kiên Giang, ngày 20 tháng 6 năm 2022', '2022-06-20'],
    ['Huế, ngày 05 tháng 12 năm 2025', '2025-12-05'],
    ['ngày 20 tháng 6\nnăm 2022', '2022-06-20'],
    ['ngày 20/6/2022', '2022-06-20'],
    ['ngày 20.06.2022', '2022-06-20'],
    ['ngày 20-6-2022', '2022-06-20'],
    ['Ngày     tháng 6 năm 2022', '2022-06'],
    ['ngày … tháng … năm 2022', '2022'],
    ['ngày ..... tháng 6 năm 2022', '2022-06'],
    ['ngày     /6/2022', '2022-06'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each(['ngày 31 tháng 6 năm 2022', 'ngày 29/02/2023', 'ngày 5 tháng 13 năm 2022', '20/6/2022', 'ngày mai'])(
    '%s is no date of a document',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );

  it('gives several in their order', () => {
    expect(values('ngày 02/7/2025 … ngày 20 tháng 6 năm 2022')).toEqual(['2025-07-02', '2022-06-20']);
  });
});

describe('contradict', () => {
  it.each([
    ['2022-06-20', '2022-06-20', false],
    ['2022-06-20', '2022-06', false],
    ['2022', '2022-06-20', false],
    ['2022-06-20', '2022-07', true],
    ['2022-06-20', '2022-06-21', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(contradict(a, b)).toBe(expected);
  });
});

describe('rangeIn', () => {
  it.each([
    'từ ngày 15/12/2021 đến ngày 14/6/2022',
    'Từ 15/12/2021 đến hết ngày 14/6/2022',
    'từ ngày 15 tháng 12 năm 2021 đến ngày 14 tháng 6 năm 2022',
    'từ ngày 15/12/2021 - 14/6/2022',
  ])('%s', (text) => {
    expect(rangeIn(`(Số liệu ${text})`, VOCABULARY)).toMatchObject({ start: '2021-12-15', end: '2022-06-14' });
  });

  it.each(['từ ngày 14/6/2022 đến ngày 15/12/2021', 'đến ngày 14/6/2022', 'từ ngày 31/6/2022 đến ngày 30/7/2022'])(
    '%s is none',
    (text) => {
      expect(rangeIn(text, VOCABULARY)).toBeNull();
    },
  );
});
