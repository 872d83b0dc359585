/** Of whom and of when a form is, by the lines around it. */
import { describe, expect, it } from 'vitest';
import { appendixObjections, formObjections } from '../../src/interpret/form-scope.js';
import type { Segment } from '../../src/interpret/segments.js';
import { tableOf } from '../support/document.js';
import { VOCABULARY } from '../support/vocabulary.js';

const OURS = { period: '2023-H1', issuer: 'Tỉnh Phú Yên', vocabulary: VOCABULARY };
/** Lines nearest first, as a table has them. */
const segment = (titles: readonly string[]) => ({ titles, rows: [] }) as unknown as Segment;
const said = (titles: readonly string[], below: readonly string[] = [], heading = 'Số liệu'): string[] =>
  formObjections(
    segment(titles),
    { titles, below, cells: tableOf({ rows: [[heading]] }).cells },
    'Cải cách tổ chức bộ máy',
    OURS,
  ).objections.map(({ words }) => words);

describe('title and caption', () => {
  it.each([
    [['Cải cách tổ chức bộ máy', 'Biểu mẫu 4'], []],
    [['6 tháng đầu năm 2023', 'Biểu mẫu 4. Cải cách tổ chức bộ máy'], []],
    [['Cải cách tổ chức bộ máy - dự kiến', 'Biểu mẫu 4'], ['dự kiến']],
    [['(Của huyện Sông Đà)', 'IV. Cải cách tổ chức bộ máy'], ['huyện sông đà']],
    [['Đơn vị tính: nghìn người', 'Biểu số 4'], ['nghìn người']],
  ])('%j: %j', (titles, words) => expect(said(titles)).toEqual(words));
});

it('the title that a catalogue gives with its number is the same title', () => {
  const lines = ['I. Kết quả tại Trung tâm Phục vụ hành chính công xã'];
  const title = 'I. Kết quả tại Trung tâm Phục vụ hành chính công xã';
  expect(formObjections(segment(lines), { titles: lines, below: [] }, title, OURS)).toEqual({
    named: true,
    objections: [],
  });
});

it('a note below speaks of all numbers when it says so, and is no source', () => {
  expect(said(['Biểu mẫu 4'], ['Ghi chú: số liệu trong biểu là số ước thực hiện'])).toEqual(['ước thực hiện']);
  expect(said(['Biểu mẫu 4'], ['(*) Số liệu ước tính'])).toEqual(['ước tính']);
  expect(said(['Biểu mẫu 4'], ['(1) Số liệu kế hoạch'])).toEqual(['kế hoạch']);
  expect(said(['Biểu mẫu 4'], ['Các số liệu nêu trên mới là dự kiến.'])).toEqual(['dự kiến']);
  expect(said(['Biểu mẫu 4'], ['Ghi chú: tổng hợp từ báo cáo của các sở, ngành'])).toEqual([]);
});

it('a footnote speaks of what bears its star', () => {
  const note = '(*) Tính theo số ước cả năm';
  expect(said(['Biểu mẫu 4'], [note], 'Số liệu (*)')).toEqual(['ước']);
  expect(said(['Biểu mẫu 4'], [note], 'Số liệu')).toEqual([]);
  expect(said(['Biểu mẫu 4'], ['* Theo Kế hoạch số 15/KH-UBND'], 'Số liệu *')).toEqual([]);
});

it('the title of an appendix holds for the tables below it, up to the next', () => {
  const table = (...titles: string[]) => ({
    rows: 0,
    columns: 0,
    cells: [],
    headerRows: 0,
    layout: false,
    titles,
    below: [],
  });
  const words = appendixObjections(
    [
      table('Biểu mẫu 1', 'CỦA ỦY BAN NHÂN DÂN TỈNH CÀ MAU', 'THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH'),
      table('Biểu mẫu 2'),
      table('Biểu mẫu 1', 'CỦA ỦY BAN NHÂN DÂN TỈNH PHÚ YÊN', 'THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH'),
    ],
    OURS,
  ).map((objections) => objections.map((one) => one.words));
  expect(words).toEqual([['tỉnh cà mau'], ['tỉnh cà mau'], []]);
  const of = (line: string) => appendixObjections([table('Biểu mẫu 1', line, 'PHỤ LỤC')], OURS)[0]?.map((o) => o.words);
  expect(of('SỐ LIỆU TRÊN ĐỊA BÀN TỈNH CÀ MAU')).toEqual(['tỉnh cà mau']);
  expect(of('(Kèm theo Tờ trình số 12/TTr-SYT của Sở Y tế)')).toEqual(['sở y tế']);
  expect(of('* Số liệu trích từ báo cáo của các sở, ngành.')).toEqual([]);
});
