/** Which indicator a row is, and what a row that is none of them was. */
import { type Rule, said } from './rule.js';

const DOUBT = { scope: 'row', severity: 'warning', blocks: 'value', lifts: ['alignment', 'person'] } as const;
/** Why a row stands in unmapped.csv. */
const LEFT_OVER = { scope: 'row', severity: 'info', blocks: 'value', lifts: ['alignment', 'person'] } as const;

export const ROW_RULES = {
  'label-differs': {
    means: "the label differs from the template's in words that may change its meaning",
    example: 'cấp xã for cấp huyện',

    ...DOUBT,
    /** Printed words that the catalogue does not have, and its words that are not printed. */
    say: ({ added, missing }: { readonly added: readonly string[]; readonly missing: readonly string[] }) =>
      said(
        `Tên chỉ tiêu in trong báo cáo khác tên trong danh mục ở từ ngữ có thể đổi nghĩa${added.length > 0 ? `; thêm: “${added.join(' ')}”` : ''}${missing.length > 0 ? `; thiếu: “${missing.join(' ')}”` : ''}.`,
        `The printed label differs from the catalogue in words that may change its meaning${added.length > 0 ? `; added: “${added.join(' ')}”` : ''}${missing.length > 0 ? `; missing: “${missing.join(' ')}”` : ''}.`,
      ),
  },
  'label-missing': {
    means: 'an ordinal without a label',
    example: '`3.1.` and a number',

    ...DOUBT,
    say: said('Dòng chỉ có số thứ tự, không có tên chỉ tiêu.', 'The row has an ordinal but no label.'),
  },
  'match-ambiguous': {
    means: 'fits more than one indicator about equally well',
    example: '“Tổng số hồ sơ đã giải quyết xong” under no group',

    ...DOUBT,
    say: said(
      'Dòng này khớp gần như nhau với nhiều chỉ tiêu của biểu.',
      'The row fits more than one indicator of the form about equally well.',
    ),
  },
  'indicator-twice': {
    means: 'stands in the report twice, with different values',
    example: 'form 3 pasted in twice, the second time updated',

    ...DOUBT,
    say: said(
      'Chỉ tiêu này xuất hiện nhiều lần trong báo cáo với số liệu khác nhau.',
      'This indicator stands in the report more than once, with different values.',
    ),
  },
  'row-merged': {
    means: 'one label over rows with different values',
    example: '“Số văn bản” over 14 and 15',

    ...DOUBT,
    say: said(
      'Ô tên chỉ tiêu gộp nhiều dòng có số liệu khác nhau; không rõ số nào thuộc chỉ tiêu.',
      'The label is merged over rows with different values; which one belongs to it is not clear.',
    ),
  },
  'group-with-value': {
    means: 'a heading row that holds a number',
    example: '“Thực hiện tự chủ tài chính”: 733',

    ...DOUBT,
    say: ({ label, text }: { label: string; text: string }) =>
      said(
        `Dòng nhóm “${label}” không có số liệu theo mẫu nhưng báo cáo ghi “${text}”.`,
        `The group row “${label}” takes no value, but the report prints “${text}”.`,
      ),
  },
  'no-indicator-fits': {
    means: 'nothing in the form is like it: a local row',
    example: '“Số sáng kiến CCHC được công nhận”',

    ...LEFT_OVER,
    say: said(
      'Không chỉ tiêu nào của biểu giống dòng này: dòng do địa phương thêm.',
      'Nothing in the form is like this row: a local row.',
    ),
  },
  'form-of-another-report': {
    means:
      'this piece of a form is of another template, or lines around it name another body, period or scope while another piece is this report’s',
    example: 'a second form 3 below “Của Ủy ban nhân dân tỉnh …” of another province',

    ...LEFT_OVER,
    say: said(
      'Biểu này theo mẫu khác, hoặc các dòng quanh biểu cho thấy nó thuộc cơ quan, kỳ hoặc phạm vi khác.',
      'The form follows another template, or the lines around it say that it is of another body, period or scope.',
    ),
  },
  'row-continued': {
    means:
      'the rest of the row above, which a page end or a hand cut in two; its words stand with that row in the dataset',
    example: '“phần chi thường xuyên” under “Số ĐVSN tự bảo đảm một”',

    ...LEFT_OVER,
    blocks: 'nothing',
    say: said(
      'Phần còn lại của dòng phía trên, bị ngắt trang hoặc bị tách tay làm hai.',
      'The rest of the row above, which a page end or a hand cut in two.',
    ),
  },
  'no-label': {
    means: 'a row without a label',
    example: 'a number under a row that was split by hand',
    ...LEFT_OVER,
    say: said('Dòng không có tên chỉ tiêu.', 'The row has no label.'),
  },

  'form-unknown': {
    means: 'the table looks like a form, and is none of the template',
    example: 'a form that the province added for itself',

    ...LEFT_OVER,
    say: said(
      'Bảng giống biểu số liệu nhưng không phải biểu nào của mẫu.',
      'The table looks like a form, and is none of the template.',
    ),
  },
  'no-catalogue': {
    means: 'no template comes near the report',
    example: 'a report of 2020',

    ...LEFT_OVER,
    say: said('Không mẫu biểu nào gần với báo cáo.', 'No template comes near the report.'),
  },
} as const satisfies Readonly<Record<string, Rule>>;
