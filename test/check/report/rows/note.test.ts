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

  it('the finding quotes both, and the row stays accepted with the reason', () => {
    const { finding, row } = checked(set, TEMPLATE_2022, {
      'I.6': { value: '1', note: 'Dự kiến thực hiện trong quý III' },
    });
    expect(finding('note-contradicts').evidence.map(({ text }) => text)).toEqual([
      'I.6: 1',
      'I.6: Dự kiến thực hiện trong quý III',
    ]);
    expect(row('I.6')).toMatchObject({ value: '1', status: 'accepted', reasons: ['note-contradicts'] });
  });
});

describe('a number and its note', () => {
  it.each([
    ['I.3.1', '8', 'Dự kiến kiểm tra trong quý III'],
    ['I.3.1', '8', 'Chưa thực hiện'],
    ['I.3.1', '8', 'Chưa thực hiện do dịch bệnh'],
    ['V.2.1', '40', 'Chưa có số liệu'],
  ])('%s = %s with “%s” contradict each other', (id, value, note) => {
    expect(told(id, value, note)).toEqual([`note-contradicts ${id}`]);
  });

  it.each([
    ['I.3.1', '0', 'Dự kiến kiểm tra trong quý III'],
    ['I.3.1', '8', 'Chưa bao gồm các ban quản lý'],
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
