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
  'field-outdated': { vi: 'trường tính toán có kết quả đã cũ', en: 'a field whose result is out of date' },
  'bound-data-differs': {
    vi: 'ô điền nội dung ghi khác dữ liệu mà nó gắn với',
    en: 'a content control that shows something else than the data it is bound to',
  },
  'unknown-number-format': { vi: 'kiểu đánh số tự động chưa hỗ trợ', en: 'an automatic number of an unknown format' },
  'unreadable-symbol': { vi: 'ký hiệu không đọc được', en: 'a symbol that cannot be read' },
};

const meaning = (doubt: string): Said => MEANING[doubt] ?? { vi: doubt, en: doubt };

/** Doubts that bear on numbers alone: of them the rows of forms tell. */
export const isOfNumbers = (doubt: string): boolean => MEANING[doubt] === undefined;

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
