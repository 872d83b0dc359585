/** What readers of the report are told of text that is doubted. The ids stand in `Cell.doubts` and in messages. */
import type { Message } from '../../model/document.js';
import type { Said } from '../../model/result.js';

const MEANING: Readonly<Record<string, Said>> = {
  'unresolved-change': {
    vi: 'nội dung sửa đổi (Track Changes) chưa được chấp nhận hay từ chối',
    en: 'tracked changes that nobody has accepted or rejected',
  },
  'struck-text': { vi: 'chữ bị gạch ngang', en: 'text that is struck through' },
  'garbled-text': { vi: 'chữ viết bằng bảng mã không nhận ra được', en: 'text in an encoding that is not recognised' },
  'field-without-result': { vi: 'trường tính toán chưa có kết quả', en: 'a field without a result' },
  'placeholder-text': {
    vi: 'ô điền nội dung còn mang dấu «chưa điền»',
    en: 'a content control that is marked as not filled in',
  },
  'unknown-number-format': { vi: 'kiểu đánh số tự động chưa hỗ trợ', en: 'an automatic number of an unknown format' },
  'unreadable-symbol': { vi: 'ký hiệu không đọc được', en: 'a symbol that cannot be read' },
};

const meaning = (doubt: string): Said => MEANING[doubt] ?? { vi: doubt, en: doubt };

/** `table`: index in the document's tables. `cells`: how many of its cells are doubted for that. */
export const doubtInTable = (doubt: string, table: number, cells: number): Message => ({
  rule: doubt,
  severity: 'warning',
  message: {
    vi: `Bảng ${table + 1} có ${cells} ô chứa ${meaning(doubt).vi}.`,
    en: `Table ${table + 1} has ${cells} cell(s) with ${meaning(doubt).en}.`,
  },
  place: null,
  table,
});

export const doubtInBody = (doubt: string, paragraphs: number): Message => ({
  rule: doubt,
  severity: 'warning',
  message: {
    vi: `Phần lời văn có ${paragraphs} đoạn chứa ${meaning(doubt).vi}.`,
    en: `The text has ${paragraphs} paragraph(s) with ${meaning(doubt).en}.`,
  },
  place: null,
  table: null,
});
