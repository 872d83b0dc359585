import { describe, expect, it } from 'vitest';
import { numberIn, sameNumber } from '../../../src/interpret/letterhead/number.js';
import { VOCABULARY } from '../../support/vocabulary.js';

describe('numberIn', () => {
  it.each([
    ['Số: 22/BC-UBND', '22/BC-UBND', 'UBND'],
    ['Số:22/BC-UBND', '22/BC-UBND', 'UBND'],
    ['Số 05/BC-SNV', '05/BC-SNV', 'SNV'],
    ['Số: 31  / BC – UBND', '31/BC-UBND', 'UBND'],
    ['Số: 3 1/BC-UBND', '31/BC-UBND', 'UBND'],
    ['Số: 22a/BC-UBND', '22a/BC-UBND', 'UBND'],
    ['Số: 22/2022/BC-UBND', '22/2022/BC-UBND', 'UBND'],
    ['Số: 512/SYT-VP', '512/SYT-VP', 'SYT'],
    ['Số: 2231/SNV-CCHC&PC', '2231/SNV-CCHC&PC', 'SNV'],
    ['Số: 61/BCUBND', '61/BC-UBND', 'UBND'],
    ['Số: 15-BC/TU', '15-BC/TU', null],
    ['Số: 22 BC/UBND', '22-BC/UBND', null],
    ['(Kèm theo Báo cáo số 202/BC-UBND ngày 20 tháng 6 năm 2022)', '202/BC-UBND', 'UBND'],
  ])('%s', (text, value, issuer) => {
    expect(numberIn(text, VOCABULARY)).toMatchObject({ value, issuer, blank: false });
  });

  it.each(['Số:       /BC-UBND', 'Số: …/BC-UBND', 'Số: ....../BC-UBND', 'Số:____/BC-UBND'])('%s is blank', (text) => {
    expect(numberIn(text, VOCABULARY)).toMatchObject({ value: '/BC-UBND', blank: true });
  });

  it.each(['Số: 1234', 'Số liệu 6/2022', 'đạt 26/55 nhiệm vụ', 'số 24/7', ''])('%s has none', (text) => {
    expect(numberIn(text, VOCABULARY)).toBeNull();
  });
});

describe('sameNumber', () => {
  it('does not mind leading zeros', () => {
    expect(sameNumber('05/BC-UBND', '5/BC-UBND')).toBe(true);
    expect(sameNumber('22/BC-UBND', '202/BC-UBND')).toBe(false);
  });
});
