/** What a value cell prints that is not plainly one number of the row's kind. */
import { inVietnamese, type Rule, said } from './rule.js';

const DOUBT = { scope: 'value', severity: 'warning', blocks: 'value', lifts: ['second-reader', 'person'] } as const;
/** Two readings of one print: arithmetic may tell which is meant. */
const OPEN = { ...DOUBT, lifts: ['relation', 'second-reader', 'person'] } as const;
const TOLD = { scope: 'value', severity: 'warning', blocks: 'nothing', lifts: ['person'] } as const;

export const VALUE_RULES = {
  'value-cell-merged': {
    means: 'the value cell spans rows or columns',
    example: '31 beside both 2.2 and 2.3',

    ...DOUBT,
    say: said(
      'Ô số liệu gộp chung cho nhiều dòng hoặc nhiều cột.',
      'The value cell is merged over several rows or columns.',
    ),
  },
  'value-elsewhere': {
    means:
      'the value cell is blank, or cut short, and a number stands in the note, the unit, behind the label, in a column that no heading explains or in a row without a name',
    example: '“Kết quả” blank, “Đạt” 95',

    ...DOUBT,
    say: said(
      'Số của dòng này có thể nằm ngoài ô số liệu: trong ghi chú, đơn vị tính, sau tên chỉ tiêu, ở cột không rõ là cột gì hoặc ở dòng không tên bên cạnh.',
      'The number of this row may stand outside its value cell: in the note, the unit, behind the label, in a column that no heading explains or in the nameless row beside it.',
    ),
  },
  'number-undecided': {
    means: 'thousands or decimals, nothing decides',
    example: '`1,234` triệu đồng',

    ...OPEN,
    say: said(
      'Số có một dấu ngăn và ba chữ số sau: có thể là hàng nghìn hoặc thập phân.',
      'One separator with three digits after it: thousands or decimals.',
    ),
  },
  'digits-apart': {
    means: 'digits apart by blanks: one number or several; only the style of the form can tell',
    example: '`110 120`',

    ...OPEN,
    lifts: ['second-reader', 'person'],
    say: said(
      'Các chữ số cách nhau bằng dấu cách: có thể là một số hoặc nhiều số.',
      'Digits stand apart by blanks: one number or several.',
    ),
  },
  'digits-unclear': {
    means: 'a digit of another script, a fraction sign, or a letter that looks like a digit',
    example: '`1O`',

    ...DOUBT,
    say: said(
      'Trong số có chữ hoặc ký hiệu trông giống chữ số nhưng không phải chữ số thường.',
      'The number holds a letter or a sign that looks like a digit and is no plain one.',
    ),
  },
  'part-of-one': {
    means: 'a share below 1 with three decimals: per cent, or a part of one',
    example: '`0,987`',

    ...OPEN,
    say: said(
      'Tỷ lệ nhỏ hơn 1 và có ba chữ số thập phân: có thể là phần trăm hoặc là phần của 1.',
      'A share below 1 with three decimals: per cent, or a part of one.',
    ),
  },
  'number-marked': {
    means: 'a mark behind the number stands for a note, or for a power',
    example: '`10²`, `10*`',

    ...DOUBT,
    say: said(
      'Sau số có dấu chú thích (hoặc số mũ); không rõ chú thích có làm thay đổi số liệu hay không.',
      'A mark of a note (or a power) stands behind the number; whether it changes the number is not known.',
    ),
  },
  'number-wrapped': {
    means: 'a number broken over lines in a narrow cell was put together',
    example: '`12.3` / `45`',

    ...OPEN,
    say: said(
      'Số bị ngắt xuống dòng vì ô hẹp; đã ghép các dòng lại.',
      'The number is broken over lines in a narrow cell; the lines were put together.',
    ),
  },
  'decimal-on-count': {
    means: 'a count with decimals',
    example: '`12,5` hồ sơ',

    ...DOUBT,
    say: ({ decided }: { decided: boolean }) =>
      decided
        ? said('Chỉ tiêu đếm nhưng giá trị có phần thập phân.', 'A count with decimals.')
        : said('Chỉ tiêu đếm nhưng số in có phần thập phân.', 'A count is printed with decimals.'),
  },
  'group-size': {
    means: 'a group of digits has not three',
    example: '`1.23.456`',

    ...DOUBT,
    say: said('Nhóm chữ số không đủ ba chữ số.', 'A group of digits has not three digits.'),
  },
  'other-unit-in-cell': {
    means: 'the cell names another unit than its row',
    example: '`5 tỷ` under triệu đồng',

    ...DOUBT,
    say: said('Trong ô có đơn vị khác với cột đơn vị tính.', 'The cell names another unit than its row.'),
  },
  'extra-text': {
    means: 'the cell holds words besides the number',
    example: '`12 (đã xong)`',

    ...DOUBT,
    say: said('Ngoài số, ô số liệu còn có chữ khác.', 'The value cell holds text besides the number.'),
  },
  'two-numbers': {
    means: 'more than one number',
    example: '`3; 4`',

    ...DOUBT,
    say: said('Ô số liệu có nhiều số.', 'The value cell holds more than one number.'),
  },
  'fraction-in-cell': {
    means: 'a fraction',
    example: '`14/49`',

    ...DOUBT,
    say: said('Ô số liệu ghi dạng phân số x/y.', 'The value cell holds a fraction x/y.'),
  },
  'word-for-none': {
    means: 'a word where a number is due; zero or missing is not clear',
    example: 'Không',

    ...DOUBT,
    say: said(
      'Ô số liệu ghi chữ thay cho số; không rõ là 0 hay chưa có số liệu.',
      'A word stands in place of a number; zero or missing is not clear.',
    ),
  },
  'not-a-number': {
    means: 'no number at all',
    example: 'đang rà soát',
    ...DOUBT,
    say: said('Ô số liệu không phải là số.', 'The value cell holds no number.'),
  },

  'negative-value': {
    means: 'negative where none can be',
    example: '-3 văn bản',

    ...DOUBT,
    say: said('Số âm ở chỉ tiêu không thể âm.', 'A negative number where none can be.'),
  },
  'share-out-of-range': {
    means: 'a share below 0 or above 100',
    example: '120 %',

    ...DOUBT,
    say: said('Tỷ lệ nằm ngoài khoảng 0–100.', 'A share outside 0–100.'),
  },
  'unit-against-kind': {
    means: 'the printed unit is of another kind and reads the number differently',
    example: '% under a count',

    ...DOUBT,
    say: said(
      'Đơn vị tính in trong báo cáo khác loại với danh mục và làm số đọc khác đi.',
      'The printed unit is of another kind than the catalogue’s and reads the number differently.',
    ),
  },
  'code-unknown': {
    means: 'none of the codes that the row allows',
    example: '3 where 0, 1, 2',

    ...DOUBT,
    say: said('Giá trị không thuộc các mã trả lời cho phép.', 'The value is none of the codes that the row allows.'),
  },
  'code-as-text': {
    means: 'a coded answer in other words',
    example: '“đã có”',

    ...DOUBT,
    say: said('Câu trả lời ghi bằng chữ, không đúng nguyên văn mã.', 'A coded answer is written in other words.'),
  },
  'codes-differ': {
    means: 'the row prints other codes than the template',
    example: 'Không = 1; Có = 0',

    ...DOUBT,
    say: ({ printed, template }: { printed: string; template: string }) =>
      said(
        `Mã trả lời in trong báo cáo (“${printed}”) khác mẫu (“${template}”).`,
        `The codes as printed (“${printed}”) are not the template’s (“${template}”).`,
      ),
  },
  'codes-missing': {
    means: 'a bare code, and the row does not print what its codes mean',
    example: '1, no unit; the template has Có = 1; Không = 0',

    ...DOUBT,
    say: ({ template }: { template: string }) =>
      said(
        `Dòng không in ý nghĩa của các mã trả lời; mẫu là “${template}”.`,
        `The row does not print what its codes mean; the template has “${template}”.`,
      ),
  },
  'unit-unexplained': {
    means: "a unit that is neither the template's, nor a known name or scale of it",
    example: 'Thủ tục where files are counted',

    ...DOUBT,
    say: ({ printed, template }: { printed: string; template: string }) =>
      said(
        `Đơn vị tính in là “${printed}”, mẫu là “${template}”: không rõ số liệu tính theo đơn vị nào.`,
        `The unit is printed as “${printed}”, the template has “${template}”: what the number counts is not clear.`,
      ),
  },
  'scale-outside-unit': {
    means: 'lines above the table give the unit, in another scale than the template',
    example: '“ĐVT: tỷ đồng” above amounts that the template has in triệu đồng',

    ...DOUBT,
    say: said(
      'Đơn vị tính ghi ở trên bảng có thang khác mẫu; giá trị quy đổi theo đơn vị đó.',
      'The unit stands above the table, in another scale than the template’s; the converted value goes by it.',
    ),
  },
  'unit-differs': {
    means: "another scale of the template's unit",
    example: 'tỷ đồng for triệu đồng',

    ...TOLD,
    severity: 'info',
    say: ({ printed, template, converted }: { printed: string; template: string; converted: string | null }) =>
      said(
        `Đơn vị tính in là “${printed}”, mẫu là “${template}”${converted === null ? '' : `; quy đổi thành ${inVietnamese(converted)} ${template}`}.`,
        `The unit is printed as “${printed}”, the template has “${template}”${converted === null ? '' : `; that makes ${converted} ${template}`}.`,
      ),
  },
  'unit-missing': {
    means: 'no unit printed where the template has one',
    example: 'III.1.1: 33, no unit; the template has Thủ tục',

    ...TOLD,
    severity: 'info',
    say: (
      places:
        | { readonly of: 'row'; readonly template: string }
        | { readonly of: 'form'; readonly form: string; readonly sharesOnly: boolean },
    ) => {
      if (places.of === 'row') {
        return said(
          `Dòng không in đơn vị tính; mẫu là “${places.template}”.`,
          `The row prints no unit; the template has “${places.template}”.`,
        );
      }
      return places.sharesOnly
        ? said(
            `Biểu mẫu ${places.form} chỉ in đơn vị tính (%) ở các dòng tỷ lệ.`,
            `Form ${places.form} prints a unit (%) in its rows of shares only.`,
          )
        : said(
            `Biểu mẫu ${places.form} không in đơn vị tính ở dòng nào.`,
            `Form ${places.form} prints no unit in any row.`,
          );
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;
