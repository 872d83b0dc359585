import { describe, expect, it } from 'vitest';
import { gridOf } from '../../src/interpret/grid.js';
import { headerGroupAt, headingPath, headingRole, isNumberingRow } from '../../src/interpret/header.js';
import { tableOf } from '../support/document.js';
import { VOCABULARY } from '../support/vocabulary.js';

const grid = (...rows: Parameters<typeof tableOf>[0]['rows']) => gridOf(tableOf({ rows }));

describe('headings', () => {
  it.each([
    ['STT', 'stt'],
    ['Số TT', 'stt'],
    ['CHỈ TIÊU THỐNG KÊ\n(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)', 'label'],
    ['ĐVT', 'unit'],
    ['Số liệu', 'value'],
    ['Kết quả', 'value'],
    ['Kỳ trước', 'other'],
    ['Cùng kì năm trước', 'other'],
    ['Số liệu cùng kỳ năm trước', 'other'],
    ['Ghi chú', 'note'],
  ])('%s', (text, role) => {
    expect(headingRole(text, VOCABULARY)).toBe(role);
  });

  it.each(['Số liệu về biên chế công chức', 'Kết quả giải quyết TTHC', 'Kiểm tra CCHC'])(
    'a label is none: %s',
    (text) => {
      expect(headingRole(text, VOCABULARY)).toBeNull();
    },
  );
});

it('a header of two rows ends where its spans end', () => {
  const two = grid(
    [
      { text: 'STT', rows: 2 },
      { text: 'Chỉ tiêu', rows: 2 },
      { text: 'Đơn vị tính', rows: 2 },
      { text: '6 tháng 2023', columns: 2 },
    ],
    ['Số liệu', 'Ghi chú'],
    ['1', 'Số văn bản', 'Văn bản', '5', ''],
  );
  const group = headerGroupAt(two, 0, VOCABULARY);
  expect(group).toEqual({ from: 0, to: 2 });
  expect(group && headingPath(two, group, 3)).toEqual(['6 tháng 2023', 'Số liệu']);
});

it('a second row without spans belongs to the header when it holds nothing but headings', () => {
  const two = grid(
    ['STT', 'Chỉ tiêu', 'ĐVT', '6 tháng', ''],
    ['', '', '', 'Số liệu', 'Ghi chú'],
    ['1', 'Số văn bản', 'Văn bản', '5', ''],
  );
  expect(headerGroupAt(two, 0, VOCABULARY)).toEqual({ from: 0, to: 2 });
});

it('the line that numbers the columns belongs to the header, a first data row does not', () => {
  const numbered = grid(
    ['STT', 'Nội dung', 'Đơn vị', 'Kết quả'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['1', 'Số văn bản', 'Văn bản', '5'],
  );
  expect(isNumberingRow(numbered, 1)).toBe(true);
  expect(headerGroupAt(numbered, 0, VOCABULARY)).toEqual({ from: 0, to: 2 });
  expect(isNumberingRow(numbered, 2)).toBe(false);
});

it('the line that numbers the columns may hold a formula', () => {
  const numbered = grid(
    ['STT', 'Nội dung', 'Kế hoạch', 'Kết quả', 'Tỷ lệ %'],
    ['(1)', '(2)', '(3)', '(4)', '(5)=(4)/(3)'],
    ['1', 'Số văn bản', '10', '5', '50'],
  );
  expect(headerGroupAt(numbered, 0, VOCABULARY)).toEqual({ from: 0, to: 2 });
});

it('a data row is no header', () => {
  expect(
    headerGroupAt(grid(['2', 'Số liệu về biên chế công chức', 'Người', '120', 'Ghi chú thêm']), 0, VOCABULARY),
  ).toBeNull();
});
