import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/catalogue/check.js';
import { type DraftForm, type DraftRow, draftCatalogue } from '../../src/catalogue/draft.js';
import { readSheet } from '../../src/catalogue/sheet.js';
import { LANGUAGE, VOCABULARY } from '../support/vocabulary.js';

const row = (stt: string, label: string, unit = '', value = ''): DraftRow => ({ stt, label, unit, value });

const draft = async (...forms: readonly DraftForm[]) => {
  const csv = await draftCatalogue(forms, VOCABULARY);
  const { sheet } = await readSheet(csv, 'draft.csv');
  return { csv, cells: sheet?.rows.map((one) => one.cells) ?? [] };
};
const column = async (name: string, ...forms: readonly DraftForm[]) =>
  (await draft(...forms)).cells.map((cells) => cells[name]);

const SURVEY: DraftForm = {
  form: '2',
  title: 'Khảo sát',
  rows: [
    row('II.', 'Khảo sát sự hài lòng'),
    row('1', 'Tỷ lệ người dân hài lòng', '%', '90,5'),
    row('1.1.', 'Số người được hỏi', 'Người', '2.000'),
    row('1.2.', 'Số người hài lòng', 'Người', '1.810'),
    row('2', 'Đối thoại', 'Có = 1; Không = 0', '1'),
    row('3', 'Kinh phí'),
    row('3.1', 'Ngân sách', 'Triệu đồng', '120,5'),
    row('3.2', 'Điểm đánh giá', 'Điểm', '8,2'),
  ],
};

describe('draftCatalogue', () => {
  it('gives ids, kinds, codes, parents and what a kind alone says of the flow', async () => {
    const { cells } = await draft(SURVEY);
    expect(
      cells.map((one) => [one.indicator_id, one.form, one.stt, one.kind, one.codes, one.parent, one.flow]),
    ).toEqual([
      ['II', '2', 'II', 'section', '', '', ''],
      ['II.1', '2', '1', 'percent', '', 'II', 'rate'],
      ['II.1.1', '2', '1.1', 'count', '', 'II.1', ''],
      ['II.1.2', '2', '1.2', 'count', '', 'II.1', ''],
      ['II.2', '2', '2', 'enum', '1=Có|0=Không', 'II', 'stock'],
      ['II.3', '2', '3', 'group', '', 'II', ''],
      ['II.3.1', '2', '3.1', 'money', '', 'II.3', ''],
      ['II.3.2', '2', '3.2', 'score', '', 'II.3', ''],
    ]);
  });

  it('is a catalogue that passes the check, for a spreadsheet', async () => {
    const { csv } = await draft(SURVEY);
    expect(csv.startsWith('\ufeffindicator_id,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(await checkCatalogue(csv, 'draft.csv', LANGUAGE)).toEqual([]);
  });

  it('suggests the relations that the figures obey, and writes none', async () => {
    const sums: DraftForm = {
      form: '1',
      title: 'X',
      rows: [
        row('1', 'Tổng số văn bản', 'Văn bản', '12'),
        row('1.1', 'Cấp tỉnh', 'Văn bản', '5'),
        row('1.2', 'Cấp xã', 'Văn bản', '7'),
      ],
    };
    expect(await column('remark', SURVEY, sums)).toEqual([
      '',
      'Số liệu gợi ý: ratio II.1.2 II.1.1',
      '',
      '',
      '',
      '',
      '',
      '',
      'Số liệu gợi ý: sum I.1.1 I.1.2',
      '',
      '',
    ]);
    expect((await column('relation', SURVEY, sums)).every((text) => text === '')).toBe(true);
  });

  it('numbers forms and sections by their place when the report does not', async () => {
    const plain = (label: string): DraftForm => ({ form: null, title: '', rows: [row('1', label, 'Cuộc', '3')] });
    expect(await column('indicator_id', plain('Số cuộc họp'), plain('Số cuộc thi'))).toEqual(['I.1', 'II.1']);
    expect(await column('form', plain('Số cuộc họp'), plain('Số cuộc thi'))).toEqual(['1', '2']);
  });

  it('tells apart sections that begin again in each form', async () => {
    const form = (number: string): DraftForm => ({
      form: number,
      title: 'X',
      rows: [row('I', 'Phần'), row('1', 'Số lượt', 'Lượt', '3')],
    });
    const { csv, cells } = await draft(form('1'), form('2'));
    expect(cells.map((one) => one.indicator_id)).toEqual(['I', 'I.1', 'F2.I', 'F2.I.1']);
    expect(await checkCatalogue(csv, 'draft.csv', LANGUAGE)).toEqual([]);
  });

  it('says what only a person can complete', async () => {
    const rows = [row('', 'Số lượt', 'Lượt', '3'), row('1', 'Số việc', '', '4'), row('1', 'Số việc khác', 'Việc', '4')];
    expect(await column('remark', { form: '1', title: 'X', rows })).toEqual([
      'Thiếu STT: điền STT và mã',
      'Trùng mã với dòng khác; Không có đơn vị: kiểm tra kind',
      'Trùng mã với dòng khác',
    ]);
  });

  it('gives a spreadsheet no formula, and the label comes back whole', async () => {
    const rows = [row('1', '=1+1 và "ngoặc", phẩy', 'Lượt', '3'), row('2', '- Cấp xã', 'Lượt', '3')];
    const { csv, cells } = await draft({ form: '1', title: 'X', rows });
    expect(csv).toContain(`"'=1+1 và ""ngoặc"", phẩy"`);
    expect(cells.map((one) => one.label)).toEqual(['=1+1 và "ngoặc", phẩy', '- Cấp xã']);
  });
});
