import { describe, expect, it } from 'vitest';
import { readCodes } from '../../src/numbers/codes.js';
import { readUnit, sameUnit, toCatalogueUnit } from '../../src/numbers/units.js';
import { VOCABULARY } from '../support/vocabulary.js';

describe('readUnit', () => {
  it.each([
    ['Hồ sơ', 'count'],
    ['Cơ quan, đơn vị', 'count'],
    ['Số lượng', 'count'],
    ['PAKN', 'count'],
    ['%', 'percent'],
    ['Tỷ lệ %', 'percent'],
    ['phần trăm', 'percent'],
    ['Điểm', 'score'],
    ['điểm cầu', 'count'],
  ])('%s is a %s', (unit, expected) => {
    expect(readUnit(unit, VOCABULARY)?.class).toBe(expected);
  });

  it.each([
    ['đồng', 0, 'vnd'],
    ['Nghìn đồng', 3, 'vnd'],
    ['Triệu đồng', 6, 'vnd'],
    ['tr.đ', 6, 'vnd'],
    ['trđ', 6, 'vnd'],
    ['tỷ đồng', 9, 'vnd'],
    ['Tỉ đồng', 9, 'vnd'],
    ['nghìn tỷ đồng', 12, 'vnd'],
    ['triệu USD', 6, 'usd'],
    ['VNĐ', 0, 'vnd'],
  ])('%s is money, ten to the %d %s', (unit, scale, currency) => {
    expect(readUnit(unit, VOCABULARY)).toEqual({ class: 'money', scale, currency });
  });

  it.each([
    ['Nghìn hồ sơ', 3],
    ['1.000 hồ sơ', 3],
    ['Hồ sơ (trăm)', 2],
    ['nghìn', 3],
    ['Vạn người', 4],
  ])('%s counts ten to the %d at a time', (unit, scale) => {
    expect(readUnit(unit, VOCABULARY)).toEqual({ class: 'count', scale, currency: null });
  });

  it.each(['', 'Có = 1; Không = 0', 'zơ'])('says nothing about %j', (unit) => {
    expect(readUnit(unit, VOCABULARY)).toBeNull();
  });
});

describe('sameUnit', () => {
  it.each([
    ['hồ sơ', 'Hồ sơ'],
    ['cơ quan', 'Cơ quan, đơn vị'],
    ['cơ quan, đơn vị', 'Cơ quan, đơn vị'],
    ['tr.đ', 'Triệu đồng'],
    ['phiếu', 'Số lượng'],
    ['xã', ''],
    ['cơ quan, đơn vị', ''],
  ])('%s in a cell is %j', (inCell, column) => {
    expect(sameUnit(inCell, column, VOCABULARY)).toBe(true);
  });

  it.each([
    ['tỷ đồng', 'Triệu đồng'],
    ['xã', 'Hồ sơ'],
    ['cơ quan', '%'],
    ['dự kiến', ''],
    ['cơ quan, dự kiến', ''],
  ])('%s in a cell is not %j', (inCell, column) => {
    expect(sameUnit(inCell, column, VOCABULARY)).toBe(false);
  });
});

describe('toCatalogueUnit', () => {
  it('converts between scales of one currency, exactly', () => {
    expect(toCatalogueUnit('5775.6', 'tỷ đồng', 'Triệu đồng', VOCABULARY)).toBe('5775600');
    expect(toCatalogueUnit('1', 'đồng', 'Triệu đồng', VOCABULARY)).toBe('0.000001');
  });

  it('is null where nothing is to convert', () => {
    expect(toCatalogueUnit('5', 'triệu đồng', 'Triệu đồng', VOCABULARY)).toBeNull();
    expect(toCatalogueUnit('5', 'triệu USD', 'Triệu đồng', VOCABULARY)).toBeNull();
    expect(toCatalogueUnit('5', 'Hồ sơ', 'Thủ tục', VOCABULARY)).toBeNull();
  });
});

describe('readCodes', () => {
  it.each([
    ['Có = 1; Không = 0', ['1=Có', '0=Không']],
    ['Không = 0 Có = 1', ['0=Không', '1=Có']],
    ['Chưa có = 0\n2 cấp = 1\n3 cấp = 2', ['0=Chưa có', '1=2 cấp', '2=3 cấp']],
    ['Chưa=0, Đang làm=1, Hoàn thành=2', ['0=Chưa', '1=Đang làm', '2=Hoàn thành']],
  ])('reads %j', (unit, expected) => {
    expect(readCodes(unit).map(({ code, label }) => `${code}=${label}`)).toEqual(expected);
  });

  it.each(['', '%', 'Hồ sơ', 'Có = 1; Không'])('finds no list of codes in %j', (unit) => {
    expect(readCodes(unit)).toEqual([]);
  });
});
