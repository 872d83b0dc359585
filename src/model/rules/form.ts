/** Which template a report follows, which of its forms and rows are there, which column holds the values. */
import { type Rule, said } from './rule.js';

const TOLD = { scope: 'report', severity: 'warning', blocks: 'nothing', lifts: ['person'] } as const;
/** A doubt that all rows of a table share. */
const OF_TABLE = { scope: 'form', severity: 'warning', blocks: 'value', lifts: ['person'] } as const;

export const FORM_RULES = {
  'no-forms': {
    means: 'no statistical form in the file',
    example: 'a plan, a duty roster',

    ...TOLD,
    say: ({ perhapsUnruled }: { perhapsUnruled: boolean }) => {
      const none = said('Không tìm thấy biểu số liệu nào trong tệp.', 'No statistical form was found in the file.');
      // Tables of a PDF are known by their rulings: who looks at the page may well see a form.
      return perhapsUnruled
        ? said(
            `${none.vi} Nếu trên trang có biểu thì bảng không kẻ khung nên chưa đọc được: hãy gửi bản DOCX.`,
            `${none.en} If a page shows one, its table has no rulings and was not read: send the DOCX.`,
          )
        : none;
    },
  },
  'form-missing': {
    means: 'a whole form of the template is missing',
    example: 'form 7 left out of the appendix',

    ...TOLD,
    scope: 'form',
    say: ({ form, title }: { form: string; title: string }) =>
      said(`Báo cáo không có Biểu mẫu ${form} (${title}).`, `The report has no form ${form} (${title}).`),
  },
  'indicator-missing': {
    means: 'an indicator of the template has no row',
    example: 'V.2.3 deleted from form 5',

    ...TOLD,
    scope: 'row',
    say: ({ id, label }: { id: string; label: string }) =>
      said(`Không tìm thấy dòng của chỉ tiêu ${id} “${label}”.`, `No row was found for indicator ${id} “${label}”.`),
  },
  'template-unknown': {
    means: 'no template for that level and date; rows mapped to the likest are all for review',
    example: "a department's report",

    ...OF_TABLE,
    scope: 'report',
    say: (
      places:
        | { readonly of: 'rows' }
        | { readonly of: 'report'; readonly likest: string; readonly percent: number }
        | { readonly of: 'file' },
    ) => {
      if (places.of === 'rows') {
        return said(
          'Báo cáo không theo mẫu biểu nào đã biết cho cấp và thời điểm này; cần người đối chiếu từng dòng.',
          'The report follows no template known for this level and date; every row needs a look.',
        );
      }
      return places.of === 'file'
        ? said(
            'Tệp có biểu số liệu nhưng không theo mẫu biểu nào đã biết; các dòng nằm ở unmapped.csv.',
            'The file has statistical forms, but of no known template; their rows are in unmapped.csv.',
          )
        : said(
            `Báo cáo không theo mẫu biểu nào đã biết: mẫu gần nhất (${places.likest}) chỉ khớp ${places.percent}% số dòng.`,
            `The report follows no known template: the likest (${places.likest}) names ${places.percent}% of its rows.`,
          );
    },
  },
  'template-not-in-force': {
    means: "the template is not the one in force on the report's date",
    example: 'a 2025 report in the 2022 template',

    ...TOLD,
    severity: 'info',
    say: ({ catalogue }: { catalogue: string }) =>
      said(
        `Báo cáo dùng mẫu ${catalogue}, không phải mẫu có hiệu lực tại thời điểm báo cáo.`,
        `The report uses template ${catalogue}, which is not the one in force on its date.`,
      ),
  },
  'stt-differs': {
    means: "ordinals differ from the template's while labels agree",
    example: 'a local row shifted the numbering',

    ...TOLD,
    scope: 'form',
    severity: 'info',
    say: ({ rows }: { rows: number }) =>
      said(
        `${rows} dòng có số thứ tự khác danh mục (đánh số sai hoặc có dòng thêm, bớt); ghép theo tên chỉ tiêu.`,
        `${rows} rows have another ordinal than the catalogue (mistyped, or rows added or dropped); they were matched by label.`,
      ),
  },
  'value-heading-not-result': {
    means:
      'the heading over the values says another thing than results of this period and body, or a word that is in no list',
    example: '“Kế hoạch”, “Kết quả dự kiến”, “Cấp huyện” over the only column of numbers',

    ...OF_TABLE,
    say: (places: { readonly of: 'rows' } | { readonly of: 'heading'; readonly words: string }) =>
      places.of === 'rows'
        ? said(
            'Tiêu đề cột số liệu không chắc là kết quả của kỳ và cơ quan báo cáo.',
            'The heading of the value column is not certain to say results of the report’s period and body.',
          )
        : said(
            `Tiêu đề cột số liệu có “${places.words}”: không chắc là kết quả của kỳ và cơ quan báo cáo.`,
            `The heading of the value column says “${places.words}”: not certain to be results of the report’s period and body.`,
          ),
  },
  'value-column-revised': {
    means: 'a column of numbers with a column of corrected ones beside; the later one leads',
    example: 'Số liệu báo cáo, Số liệu thẩm định',

    ...OF_TABLE,
    say: said(
      'Bên cạnh cột số liệu có cột đã điều chỉnh, thẩm định hoặc cập nhật; tạm lấy cột sau.',
      'Beside the column of numbers stands one of corrected, appraised or updated ones; the later one leads.',
    ),
  },
  'form-title-not-result': {
    means:
      "title, caption or a line around the form says another thing than the report's period and body, or a word that is in no list",
    example: '“Số liệu dự kiến”, “Của huyện …”, “Đơn vị tính: nghìn hồ sơ” above the form',

    ...OF_TABLE,
    say: (places: { readonly of: 'rows' } | { readonly of: 'title'; readonly words: string }) =>
      places.of === 'rows'
        ? said(
            'Tiêu đề hoặc chú dẫn của biểu không chắc nói về kết quả của kỳ và cơ quan báo cáo.',
            'Title or caption of the form is not certain to speak of results of the report’s period and body.',
          )
        : said(
            `Tiêu đề hoặc chú dẫn của biểu có “${places.words}”: không chắc là kết quả của kỳ và cơ quan báo cáo.`,
            `Title or caption of the form says “${places.words}”: not certain to be results of the report’s period and body.`,
          ),
  },
  'value-column-missing': {
    means: 'no column for the value',
    example: 'STT, Chỉ tiêu, Đơn vị tính, Ghi chú',

    ...OF_TABLE,
    say: said('Không xác định được cột số liệu của bảng.', 'The table shows no column for the value.'),
  },
  'value-column-ambiguous': {
    means: "several columns of numbers; which is this period's is not certain",
    example: 'Kỳ này, Lũy kế in a report on nine months',

    ...OF_TABLE,
    say: said(
      'Bảng có nhiều cột số liệu; không xác định chắc chắn cột của kỳ báo cáo.',
      'The table has several columns of numbers; which is this period’s is not certain.',
    ),
  },
  'value-column-doubtful': {
    means: 'the column headed as the value holds words',
    example: '“Số liệu” holds “Đạt”, the next column 27',

    ...OF_TABLE,
    say: said(
      'Cột mang tên số liệu lại chứa chữ, còn số nằm ở cột khác.',
      'The column headed as the value holds words while another holds the numbers.',
    ),
  },
  'value-column-other-period': {
    means: "the only column of numbers, the form's title or its appendix names another period",
    example: '“Năm 2022” in a report on 2023, “Quý III” in one on nine months, “Phụ lục: số liệu năm 2022”',

    ...OF_TABLE,
    say: said(
      'Tiêu đề của cột số liệu, của biểu hoặc của phụ lục ghi kỳ khác với kỳ báo cáo.',
      'The heading of the value column, of the form or of its appendix names another period than the report’s.',
    ),
  },
} as const satisfies Readonly<Record<string, Rule>>;
