import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/model/document.js';
import { documentOf, rowsOf, textsIn } from '../fixture.js';

const laidOver = ({ furniture }: Document): string[] => furniture.map(({ role, text }) => `${role}: ${text}`);

const ROWS = [
  ['STT', 'Chỉ tiêu thống kê', 'Số liệu', 'Ghi chú'],
  ['1', 'Số văn bản đã ban hành', '15', ''],
  ['2', 'Số kế hoạch', '7', 'DỰ THẢO'],
  ['3', 'Số hồ sơ tiếp nhận', '2.372', ''],
  ['4', 'Số hồ sơ giải quyết', '2.311', 'Đạt'],
];

describe('what is laid over a table', () => {
  it('an arrival stamp on every page, whatever its orientation, leaves a table whole over the page end', async () => {
    const document = await documentOf('stamped-pages');
    expect(document.tables).toHaveLength(1);
    expect(rowsOf(document).slice(-2)).toEqual([
      ['16', 'Số hồ sơ được giải quyết đúng hạn tại các bộ\nphận một cửa của tỉnh', 'Hồ sơ', '116'],
      ['17', 'Chỉ tiêu thứ 17', 'Hồ sơ', '117'],
    ]);
    expect(laidOver(document)).toEqual(Array(3).fill('stamp: ĐẾN Số: 4512\nNgày: 19/6/2023'));
    expect(textsIn(document).join(' ')).not.toMatch(/4512|19\/6/);
  });

  it('a mark is no part of a cell, and takes nothing of the table with it', async () => {
    const document = await documentOf('marked-over');
    expect(laidOver(document)).toEqual([
      'stamp: SAO Y BẢN CHÍNH',
      'stamp: MẬT',
      'watermark: BẢN SAO',
      'stamp: SAO LỤC',
      'watermark: DỰ THẢO',
      'stamp: SAO Y\nỦy ban nhân dân tỉnh Sông Lam\n20/06/2023 10:11:12 +07:00',
    ]);
    expect(document.tables).toHaveLength(6);
    for (const table of document.tables.keys()) expect(rowsOf(document, table)).toEqual(ROWS);
  });

  it('words that no list knows are none either when they run across the rulings or over the text', async () => {
    const document = await documentOf('unlisted-over');
    expect(laidOver(document)).toEqual([
      'stamp: VĂN THƯ UBND TỈNH',
      'stamp: Mã VB: 20230617-118',
      'watermark: UBND TỈNH',
    ]);
    for (const table of [0, 1, 2]) expect(rowsOf(document, table)).toEqual(ROWS);
  });

  it('a row in another colour stays, and so does a figure written over another', async () => {
    const [, first, , third] = rowsOf(await documentOf('unlisted-over'), 3);
    expect(third).toEqual(['3', 'Số hồ sơ tiếp nhận', '2.372', 'Chưa đủ']);
    expect(first?.[2]).not.toBe('15');
  });

  it.each(['signed-table', 'signed-table-black'])(
    'a signature box drawn into the page gives no rulings and takes none: %s',
    async (name) => {
      const document = await documentOf(name);
      expect(document.tables).toHaveLength(1);
      expect(rowsOf(document)).toEqual([
        ['STT', 'Chỉ tiêu thống kê', 'Số liệu', 'Ghi chú'],
        ['I. Chỉ đạo điều hành'],
        ['1', 'Số văn bản', '15', ''],
        ['2', 'Số kế hoạch', '7', ''],
        ['II. Thủ tục hành chính'],
        ['1', 'Số hồ sơ tiếp nhận', '2.372', ''],
        ['2', 'Số hồ sơ giải quyết', '2.311', 'Đạt'],
      ]);
      expect(document.furniture.map(({ role }) => role)).toEqual(['signature']);
    },
  );
});
