import { describe, expect, it } from 'vitest';
import { loadCatalogues } from '../../src/catalogue/load.js';
import { draftForms } from '../../src/interpret/draft.js';
import { data, documentOf, type Part, p, title } from './letterhead/document.js';

const loaded = await loadCatalogues();
if (!loaded.ok) throw new Error(loaded.failure.message.en);
const set = loaded.value;

const HEADER = ['STT', 'Nội dung', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];
const drafted = (...parts: readonly Part[]) =>
  draftForms(documentOf(parts), set).map(({ form, title: name, rows }) => [form, name, rows.map((row) => row.stt)]);

describe('draftForms', () => {
  it('gives the rows of each form as printed, headers and notes left out', () => {
    const parts = [
      title('Biểu mẫu 2'),
      title('Khảo sát'),
      data(HEADER, ['1.', 'Số người được hỏi', 'Người', '1.240', 'đợt 1'], ['1.1.', 'Tỷ lệ hài lòng', '%', '91,5', '']),
    ];
    expect(draftForms(documentOf(parts), set)).toEqual([
      {
        form: '2',
        title: 'Khảo sát',
        rows: [
          { stt: '1.', label: 'Số người được hỏi', unit: 'Người', value: '1.240' },
          { stt: '1.1.', label: 'Tỷ lệ hài lòng', unit: '%', value: '91,5' },
        ],
      },
    ]);
  });

  it('joins a piece whose numbers go on, and begins a form where one is named or numbers begin again', () => {
    const rows = (...stt: readonly string[]) =>
      data(HEADER, ...stt.map((one) => [one, `Số lượt loại ${one}`, 'Lượt', '12', '']));
    expect(
      drafted(
        title('Biểu số 1. Tiếp nhận'),
        rows('1', '2'),
        rows('3', '4'),
        title('Biểu số 2. Trả kết quả'),
        rows('1', '2'),
        p('Số liệu khác'),
        rows('1'),
      ),
    ).toEqual([
      ['1', 'Tiếp nhận', ['1', '2', '3', '4']],
      ['2', 'Trả kết quả', ['1', '2']],
      [null, 'Số liệu khác', ['1']],
    ]);
  });

  it('drafts nothing from a table that is no form', () => {
    expect(drafted(data(['STT', 'Họ và tên', 'Ngày trực'], ['1', 'Lò Văn Sơn', '29/4']))).toEqual([]);
  });
});
