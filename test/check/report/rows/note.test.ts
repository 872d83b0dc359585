import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../../support/forms.js';
import { checked } from '../../support/check.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

const told = (id: string, value: string, note: string) => checked(set, TEMPLATE_2022, { [id]: { value, note } }).told;

describe('a coded answer and its note', () => {
  it.each([
    ['I.6', '1', 'Dự kiến thực hiện trong quý III'],
    ['I.6', '1', 'Sẽ tổ chức vào tháng 11'],
    ['I.7', '1', 'Chưa tổ chức'],
    ['VII.1', '1', 'Hiện đang triển khai'],
    ['VII.4', '1', 'Chưa triển khai'],
    ['I.7', '0', 'Đã tổ chức 02 cuộc đối thoại'],
  ])('%s = %s with “%s” contradict each other', (id, value, note) => {
    expect(told(id, value, note)).toEqual([`note-contradicts ${id}`]);
  });

  it.each([
    ['I.6', '0', 'Dự kiến thực hiện trong quý III'],
    ['I.6', '1', 'Đã tổ chức trong tháng 5'],
    ['I.6', '1', 'Kết hợp phiếu giấy và trực tuyến'],
    ['VII.4', '1', 'Đang triển khai giai đoạn 2'],
    ['I.6.2', '1', 'Dự kiến thực hiện trong quý III'],
    ['I.7', '0', 'Đã có kế hoạch nhưng chưa tổ chức'],
    ['I.6', '0', 'Đã ban hành Kế hoạch khảo sát số 12/KH-UBND'],
    ['I.6', '1', 'Kế hoạch khảo sát số 12/KH-UBND ngày 15/3/2022'],
    ['I.7', '1', 'Chưa có kiến nghị nào chưa được trả lời'],
    ['I.7', '1', 'Đang tổ chức thường xuyên hằng quý'],
  ])('%s = %s with “%s” do not', (id, value, note) => {
    expect(told(id, value, note)).toEqual([]);
  });

  it('the finding quotes both, and the row is for review', () => {
    const { finding, row } = checked(set, TEMPLATE_2022, {
      'I.6': { value: '1', note: 'Dự kiến thực hiện trong quý III' },
    });
    expect(finding('note-contradicts').evidence.map(({ text }) => text)).toEqual([
      'I.6: 1',
      'I.6: Dự kiến thực hiện trong quý III',
    ]);
    expect(row('I.6')).toMatchObject({ value: '1', status: 'review', reasons: ['note-contradicts'] });
  });
});

describe('a number and its note', () => {
  it.each([
    ['I.3.1', '8', 'Chưa thực hiện trong kỳ'],
    ['I.3.1', '8', 'Chưa thực hiện do dịch bệnh'],
  ])('%s = %s with “%s” contradict each other', (id, value, note) => {
    expect(told(id, value, note)).toEqual([`note-contradicts ${id}`]);
  });

  it.each([
    ['I.3.1', '0', 'Dự kiến kiểm tra trong quý III'],
    ['I.3.1', '8', 'Chưa kiểm tra các đơn vị còn lại theo kế hoạch năm của tỉnh'],
    ['I.3.1', '8', 'Theo Kế hoạch kiểm tra năm 2022'],
    ['I.3.1', '8', 'Kế hoạch kiểm tra quý II'],
    ['I.3.1', '8', 'Chưa có vi phạm'],
    ['I.2.2', '40', 'Chưa hoàn thành 15 nhiệm vụ'],
    ['I.2', '47,27', 'Dự kiến cả năm đạt 95%'],
    ['IV.2.1', '2494', 'Dự kiến năm sau giảm 5%'],
  ])('%s = %s with “%s” do not', (id, value, note) => {
    expect(told(id, value, note)).toEqual([]);
  });
});

/** In a report on the first half of 2022. */
const inHalf = (id: string, value: string, note: string, unit?: string) =>
  checked(set, TEMPLATE_2022, { [id]: unit === undefined ? { value, note } : { value, note, unit } }, [], '2022-H1');

describe('a note that takes the value back or makes it another', () => {
  it.each([
    'Số liệu năm 2021',
    'Số liệu quý I',
    'Quý I năm 2022',
    'Tính đến 31/12/2021',
    'Lũy kế từ đầu nhiệm kỳ',
    'Cùng kỳ năm trước',
    'Lấy theo báo cáo năm trước',
    'Số liệu của huyện Sông Lam',
    'Chưa bao gồm cấp xã',
    'Đã trừ các xã miền núi',
    'Số đúng là 15',
    'Đính chính: 15',
    'Do nhầm số liệu, đề nghị sửa thành 15',
    'Số liệu chưa chính xác, đang rà soát',
    'Chưa đầy đủ, sẽ bổ sung sau',
    'Chưa có số liệu',
    'Số liệu tạm tính',
    'Ước thực hiện',
    'Kế hoạch cả năm',
    'Mục tiêu năm 2022',
    'Dự kiến kiểm tra trong quý III',
    'ĐVT: nghìn thủ tục',
    'Nghìn thủ tục',
    'Nhân với 1.000',
    'Không phát sinh',
    '15',
    '15 thủ tục',
    'Số cũ',
    'Nay là 15',
    'Đề nghị lấy số 15',
    'Có sai sót',
    'Bỏ',
    'Hủy số liệu này',
    'Theo năm 2021',
  ])('%s', (note) => {
    const { told: rules, row } = inHalf('III.1.1', '42', note);
    expect(rules).toEqual(['note-changes-value III.1.1']);
    expect(row('III.1.1').status).toBe('review');
  });

  it.each(['Số đúng là 15', 'Số liệu năm 2021', 'Chưa có số liệu', 'Ước thực hiện'])('%s: of a zero too', (note) => {
    expect(inHalf('III.1.1', '0', note).told).toEqual(['note-changes-value III.1.1']);
  });
});

describe('a note that leaves the value as it is', () => {
  it.each([
    'Có danh sách kèm theo',
    'Nguồn: Sở Nội vụ',
    'Số liệu do Sở Nội vụ tổng hợp',
    'Theo số liệu của Sở Tư pháp cung cấp',
    'Số liệu 6 tháng đầu năm 2022',
    'Lũy kế đến thời điểm báo cáo',
    'Theo Quyết định số 15/QĐ-UBND ngày 12/01/2021',
    'Trong đó bãi bỏ 12, thay thế 30',
    'Gồm 03 chỉ thị',
    'Cùng kỳ năm trước: 37',
    'Kế hoạch năm: 120',
    'Ban hành theo Kế hoạch của tỉnh, dự kiến quý III công bố thêm',
    'ĐVT: thủ tục',
    '42 thủ tục',
    'Không phát sinh hồ sơ quá hạn',
    'Bãi bỏ văn bản cũ của năm 2021',
    'Theo năm báo cáo',
    'Thực hiện Nghị định số 60/2021/NĐ-CP, đã cập nhật trên Cổng dịch vụ công',
  ])('%s', (note) => {
    const { told: rules, row } = inHalf('III.1.1', '42', note);
    expect(rules).toEqual([]);
    expect(row('III.1.1').status).toBe('accepted');
  });

  it.each(['Dự kiến thực hiện trong quý III', 'Không phát sinh', 'Trong kỳ không phát sinh'])(
    '%s explains a zero, a blank and a dash',
    (note) => {
      for (const value of ['0', '', '-']) expect(inHalf('III.1.1', value, note).told).toEqual([]);
    },
  );
});

describe('a blank or a dash with a number in its note', () => {
  it.each(['Có 15 TTHC, xem phụ lục 3', '15', 'Kết quả: 15', 'Đã có 15, chưa tổng hợp', 'Đã bãi bỏ 15 thủ tục'])(
    '%s is not certain',
    (note) => {
      for (const value of ['', '-']) {
        const { told: rules, row } = inHalf('III.1.1', value, note);
        expect(rules).toEqual(['number-in-note III.1.1']);
        expect(row('III.1.1').status).toBe('review');
      }
    },
  );

  it.each([
    'Theo Nghị định số 60/2021/NĐ-CP chưa phân loại',
    'Xem phụ lục 3',
    'Thực hiện từ ngày 01/7/2022',
    'Không còn nội dung theo tiêu chí 2.2 và 2.3',
    'Năm 2021 đã thực hiện',
  ])('%s explains it', (note) => {
    expect(inHalf('III.1.1', '-', note).told).toEqual([]);
  });
});
