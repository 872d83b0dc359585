/** Findings about rows of a table: one maker, and the sentences of the rules that this folder raises. */
import type { CellPlace, Evidence, Finding } from '../model/report.js';
import type { Said, Severity } from '../model/result.js';

/** What a rule says of a row. `text` is what the row prints there. */
interface Rule {
  readonly severity: Severity;
  readonly say: Said;
}

/** Rules that put a row's reading in doubt (`reasons` of an observation). */
const ROW_RULES: Readonly<Record<string, Rule>> = {
  'template-unknown': {
    severity: 'warning',
    say: {
      vi: 'Báo cáo không theo mẫu biểu nào đã biết cho cấp và thời điểm này; cần người đối chiếu từng dòng.',
      en: 'The report follows no template known for this level and date; every row needs a look.',
    },
  },
  'label-differs': {
    severity: 'warning',
    say: {
      vi: 'Tên chỉ tiêu in trong báo cáo khác tên trong danh mục ở từ ngữ có thể đổi nghĩa.',
      en: 'The printed label differs from the catalogue in words that may change its meaning.',
    },
  },
  'label-missing': {
    severity: 'warning',
    say: { vi: 'Dòng chỉ có số thứ tự, không có tên chỉ tiêu.', en: 'The row has an ordinal but no label.' },
  },
  'match-ambiguous': {
    severity: 'warning',
    say: {
      vi: 'Dòng này khớp gần như nhau với nhiều chỉ tiêu của biểu.',
      en: 'The row fits more than one indicator of the form about equally well.',
    },
  },
  'indicator-twice': {
    severity: 'warning',
    say: {
      vi: 'Chỉ tiêu này xuất hiện nhiều lần trong báo cáo với số liệu khác nhau.',
      en: 'This indicator stands in the report more than once, with different values.',
    },
  },
  'row-merged': {
    severity: 'warning',
    say: {
      vi: 'Ô tên chỉ tiêu gộp nhiều dòng có số liệu khác nhau; không rõ số nào thuộc chỉ tiêu.',
      en: 'The label is merged over rows with different values; which one belongs to it is not clear.',
    },
  },
  'value-cell-merged': {
    severity: 'warning',
    say: {
      vi: 'Ô số liệu gộp chung cho nhiều dòng hoặc nhiều cột.',
      en: 'The value cell is merged over several rows or columns.',
    },
  },
  'value-column-missing': {
    severity: 'warning',
    say: { vi: 'Không xác định được cột số liệu của bảng.', en: 'The table shows no column for the value.' },
  },
  'value-column-ambiguous': {
    severity: 'warning',
    say: {
      vi: 'Bảng có nhiều cột số liệu; không xác định chắc chắn cột của kỳ báo cáo.',
      en: 'The table has several columns of numbers; which is this period’s is not certain.',
    },
  },
  'value-column-doubtful': {
    severity: 'warning',
    say: {
      vi: 'Cột mang tên số liệu lại chứa chữ, còn số nằm ở cột khác.',
      en: 'The column headed as the value holds words while another holds the numbers.',
    },
  },
  'value-elsewhere': {
    severity: 'warning',
    say: {
      vi: 'Ô số liệu để trống nhưng một cột khác của dòng, không rõ là cột gì, lại có số.',
      en: 'The value cell is blank, but another column of the row, which no heading explains, holds a number.',
    },
  },
  'value-column-other-period': {
    severity: 'warning',
    say: {
      vi: 'Tiêu đề của cột số liệu, của biểu hoặc của phụ lục ghi kỳ khác với kỳ báo cáo.',
      en: 'The heading of the value column, of the form or of its appendix names another period than the report’s.',
    },
  },
  'unresolved-change': {
    severity: 'warning',
    say: {
      vi: 'Ô có nội dung sửa đổi (Track Changes) chưa được chấp nhận hay từ chối.',
      en: 'The cell holds tracked changes that nobody accepted or rejected.',
    },
  },
  'struck-text': {
    severity: 'warning',
    say: { vi: 'Ô có chữ bị gạch ngang.', en: 'The cell holds text that is struck through.' },
  },
  'garbled-text': {
    severity: 'error',
    say: {
      vi: 'Chữ trong ô không giải mã được (phông chữ cũ).',
      en: 'Text in the cell could not be decoded (legacy font).',
    },
  },
  'text-across-ruling': {
    severity: 'warning',
    say: {
      vi: 'Chữ trong ô nằm đè lên đường kẻ: không chắc thuộc ô nào.',
      en: 'A ruling runs through the text of the cell: which cell it belongs to is not certain.',
    },
  },
  'ink-not-text': {
    severity: 'warning',
    say: {
      vi: 'Trong ô có hình, nét vẽ, ô nhập liệu hoặc chữ ẩn, không đọc được thành chữ: ô không chắc là trống, số không chắc là tất cả những gì được in.',
      en: 'The cell holds a picture, a drawing, a form field or hidden text: it is not certainly blank, and what else it says may not be all of it.',
    },
  },
  overprinted: {
    severity: 'warning',
    say: { vi: 'Các chữ số trong ô in chồng lên nhau.', en: 'Figures in the cell are printed over each other.' },
  },
  'digit-size': {
    severity: 'warning',
    say: {
      vi: 'Các chữ số liền nhau trong ô khác cỡ hoặc cao thấp khác nhau: không rõ có phải một số.',
      en: 'Figures side by side in the cell differ in size or height: whether they are one number is not clear.',
    },
  },
  'untrusted-font': {
    severity: 'warning',
    say: {
      vi: 'Phông chữ trong tệp PDF tự mâu thuẫn về chữ số: số đọc được có thể khác số nhìn thấy.',
      en: 'The font of the PDF contradicts itself about its figures: what is read may not be what shows.',
    },
  },
  'page-damaged': {
    severity: 'warning',
    say: {
      vi: 'Trang bị hỏng một phần: nội dung của ô có thể thiếu hoặc nằm sai chỗ.',
      en: 'The page is damaged in part: what the cell says may be missing something, or stand in the wrong place.',
    },
  },
  'cut-by-ruling': {
    severity: 'warning',
    say: {
      vi: 'Một đường kẻ chỉ có ở dòng này chia ô làm nhiều phần: không rõ phần nào là số liệu.',
      en: 'A ruling that no other row has divides the cell: which part is the value is not clear.',
    },
  },
  'rows-by-gaps': {
    severity: 'warning',
    say: {
      vi: 'Bảng không kẻ ngang giữa các dòng; các dòng được tách theo khoảng trống.',
      en: 'No rulings divide the rows of the table; they were told apart by the white between them.',
    },
  },
  'columns-by-gaps': {
    severity: 'warning',
    say: {
      vi: 'Bảng không kẻ dọc giữa các cột; các cột được tách theo khoảng trống.',
      en: 'No rulings divide the columns of the table; they were told apart by the white between them.',
    },
  },
  'converter-differs': {
    severity: 'warning',
    say: {
      vi: 'Nội dung ô sau khi chuyển đổi từ .doc không khớp với tệp gốc.',
      en: 'The cell, converted from .doc, is not confirmed by the file itself.',
    },
  },
  'raised-figures': {
    severity: 'warning',
    say: {
      vi: 'Sau số có chữ số viết cao nhưng không tìm thấy chú thích: không rõ là dấu chú thích hay một phần của số.',
      en: 'Raised figures stand behind the number and no note was found: a mark, or digits of the number, is not clear.',
    },
  },
  'number-undecided': {
    severity: 'warning',
    say: {
      vi: 'Số có một dấu ngăn và ba chữ số sau: có thể là hàng nghìn hoặc thập phân.',
      en: 'One separator with three digits after it: thousands or decimals.',
    },
  },
  'number-wrapped': {
    severity: 'warning',
    say: {
      vi: 'Số bị ngắt xuống dòng vì ô hẹp; đã ghép các dòng lại.',
      en: 'The number is broken over lines in a narrow cell; the lines were put together.',
    },
  },
  'decimal-on-count': {
    severity: 'warning',
    say: { vi: 'Chỉ tiêu đếm nhưng số in có phần thập phân.', en: 'A count is printed with decimals.' },
  },
  'group-size': {
    severity: 'warning',
    say: { vi: 'Nhóm chữ số không đủ ba chữ số.', en: 'A group of digits has not three digits.' },
  },
  'other-unit-in-cell': {
    severity: 'warning',
    say: { vi: 'Trong ô có đơn vị khác với cột đơn vị tính.', en: 'The cell names another unit than its row.' },
  },
  'extra-text': {
    severity: 'warning',
    say: { vi: 'Ngoài số, ô số liệu còn có chữ khác.', en: 'The value cell holds text besides the number.' },
  },
  'two-numbers': {
    severity: 'warning',
    say: { vi: 'Ô số liệu có nhiều số.', en: 'The value cell holds more than one number.' },
  },
  'fraction-in-cell': {
    severity: 'warning',
    say: { vi: 'Ô số liệu ghi dạng phân số x/y.', en: 'The value cell holds a fraction x/y.' },
  },
  'word-for-none': {
    severity: 'warning',
    say: {
      vi: 'Ô số liệu ghi chữ thay cho số; không rõ là 0 hay chưa có số liệu.',
      en: 'A word stands in place of a number; zero or missing is not clear.',
    },
  },
  'not-a-number': {
    severity: 'warning',
    say: { vi: 'Ô số liệu không phải là số.', en: 'The value cell holds no number.' },
  },
  'negative-value': {
    severity: 'warning',
    say: { vi: 'Số âm ở chỉ tiêu không thể âm.', en: 'A negative number where none can be.' },
  },
  'share-out-of-range': {
    severity: 'warning',
    say: { vi: 'Tỷ lệ nằm ngoài khoảng 0–100.', en: 'A share outside 0–100.' },
  },
  'unit-against-kind': {
    severity: 'warning',
    say: {
      vi: 'Đơn vị tính in trong báo cáo khác loại với danh mục và làm số đọc khác đi.',
      en: 'The printed unit is of another kind than the catalogue’s and reads the number differently.',
    },
  },
  'code-unknown': {
    severity: 'warning',
    say: {
      vi: 'Giá trị không thuộc các mã trả lời cho phép.',
      en: 'The value is none of the codes that the row allows.',
    },
  },
  'code-as-text': {
    severity: 'warning',
    say: { vi: 'Câu trả lời ghi bằng chữ, không đúng nguyên văn mã.', en: 'A coded answer is written in other words.' },
  },
};

/** Rule ids that this table explains; docs/reasons.md lists the same. */
export const ROW_RULE_IDS: readonly string[] = Object.keys(ROW_RULES);

const UNKNOWN: Rule = {
  severity: 'warning',
  say: { vi: 'Cần người xem lại dòng này.', en: 'This row needs a look.' },
};

export const evidenceAt = (place: CellPlace, text: string): Evidence => ({
  sha256: null,
  page: place.page,
  table: place.table,
  row: place.row,
  text,
});

/** The finding of a row rule for one indicator. */
export function rowFinding(
  rule: string,
  indicatorId: string | null,
  evidence: readonly Evidence[],
  expected = '',
  actual = '',
): Finding {
  const { severity, say } = ROW_RULES[rule] ?? UNKNOWN;
  return { severity, rule, indicatorId, message: say, expected, actual, evidence };
}
