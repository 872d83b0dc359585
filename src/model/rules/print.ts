/** What the print of a page says against taking the text of its cells as it stands. */
import { type Rule, said } from './rule.js';

const DOUBT = { scope: 'value', severity: 'warning', blocks: 'value', lifts: ['second-reader', 'person'] } as const;

/** Named in a message: so many operators. */
const NAMED = 3;

type Incomplete =
  | { readonly in: 'cell' }
  | { readonly in: 'page'; readonly page: number; readonly skipped: readonly string[] };

export const PRINT_RULES = {
  'figures-overprinted': {
    means: 'figures are printed over each other: which of them are the number is not certain',
    example: '85,19 printed over 27; figures of no width',

    ...DOUBT,
    say: said('Các chữ số trong ô in chồng lên nhau.', 'Figures in the cell are printed over each other.'),
  },
  'untrusted-font': {
    means: 'the font of a PDF contradicts itself about its figures: what is read may not be what shows',
    example: 'the glyph `five`, which the font says is a 7',

    ...DOUBT,
    say: said(
      'Phông chữ trong tệp PDF tự mâu thuẫn về chữ số: số đọc được có thể khác số nhìn thấy.',
      'The font of the PDF contradicts itself about its figures: what is read may not be what shows.',
    ),
  },
  'cut-by-ruling': {
    means: 'a ruling that hardly another row has divides the value cell: which part is the value is not certain',
    example: 'a line drawn through one cell: `12 | 34`',

    ...DOUBT,
    say: said(
      'Một đường kẻ chỉ có ở dòng này chia ô làm nhiều phần: không rõ phần nào là số liệu.',
      'A ruling that hardly another row has divides the cell: which part is the value is not clear.',
    ),
  },
  'page-incomplete': {
    means:
      'drawing operators of a page lack their operands or mean nothing and were left out: text may be missing or stand elsewhere, and the values of the page are for review',
    example: '`Td` with one number in place of two',

    ...DOUBT,
    severity: (where: Incomplete) => (where.in === 'page' ? 'error' : 'warning'),
    say: (where: Incomplete) => {
      if (where.in === 'cell') {
        return said(
          'Trang có lệnh vẽ bị hỏng: nội dung của ô có thể thiếu hoặc nằm sai chỗ.',
          'A drawing operator of the page is damaged: what the cell says may be missing something, or stand in the wrong place.',
        );
      }
      const names = [...new Set(where.skipped)].slice(0, NAMED).join(', ');
      return said(
        `Trang ${where.page} bị hỏng: ${where.skipped.length} lệnh vẽ (${names}) thiếu tham số hoặc không có nghĩa nên không thực hiện được; số liệu của trang cần người xem lại.`,
        `Page ${where.page} is damaged: ${where.skipped.length} drawing operators (${names}) lack operands or mean nothing and were left out; the values of the page need a look.`,
      );
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
