/** `reports.csv`: a row is an input file. A file that gave no rows has no counts either. */
import type { Entry } from '../../model/dataset.js';
import type { Report } from '../../model/report.js';
import type { Said } from '../../model/result.js';
import { failureOf, outcomeOf } from '../outcome.js';
import { CATALOGUE, ISSUER, NUMBER_AND_DATE, PERIOD, REPORT_ID, SOURCE_FILE, SOURCE_SHA256 } from './entry.js';
import { choice, described, type Field, integer, said, text } from './field.js';

interface Row {
  readonly entry: Entry;
}

export const FILE_TYPES = [
  'docx',
  'pdf',
  'doc',
  'xlsx',
  'xls',
  'pptx',
  'ppt',
  'odt',
  'rtf',
  'html',
  'mhtml',
  'zip',
  'image',
  'text',
  'empty',
  'unknown',
] as const satisfies readonly Report['type'][];

const count = (name: string, label: Said, description: Said, of: (report: Report) => number): Field<Row> =>
  integer([name, label, description], ({ entry }) => (hasCounts(entry) ? of(entry.report) : null));

const ofStatus = (report: Report, status: string): number =>
  report.observations.filter((one) => one.status === status).length;

export const reportFields = (language: keyof Said): readonly Field<Row>[] => [
  described(
    REPORT_ID,
    said('như trên; trống khi không mở được tệp', 'as above; empty when the file could not be opened'),
  ),
  SOURCE_FILE,
  SOURCE_SHA256,
  choice(
    ['type', said('Loại', 'Type'), said(`theo nội dung: ${listed(FILE_TYPES)}`, `by content: ${listed(FILE_TYPES)}`)],
    FILE_TYPES,
    ({ entry }) => entry.report.type,
  ),
  integer(['bytes', said('Dung lượng', 'Bytes'), said('dung lượng', 'size')], ({ entry }) => entry.report.bytes),
  integer(
    ['pages', said('Số trang', 'Pages'), said('số trang; trống với DOCX', 'pages; empty for DOCX')],
    ({ entry }) => entry.report.pages,
  ),
  choice(
    [
      'outcome',
      said('Kết quả', 'Outcome'),
      said(
        '`read`; `partial` (có phần không đọc được: trang quét); `failed`; `duplicate` (cùng nội dung, đọc ở tên khác); `empty` (đã đọc, không có gì cho bộ dữ liệu)',
        '`read`; `partial` (something could not be read: a scanned page); `failed`; `duplicate` (the same content is read under another name); `empty` (read, and nothing in it for the dataset)',
      ),
    ],
    ['read', 'partial', 'failed', 'duplicate', 'empty'],
    ({ entry }) => outcomeOf(entry),
  ),
  text(
    [
      'reason',
      said('Lý do', 'Reason'),
      said(
        'vì sao không đọc được, hoặc chỉ một phần: mã trong [reasons.md](reasons.md)',
        'why it failed, or is partial: an id of [reasons.md](reasons.md)',
      ),
    ],
    ({ entry }) => failureOf(entry)?.reason ?? null,
  ),
  text(
    [
      'advice',
      said('Nên làm gì', 'Advice'),
      said('cũng điều đó thành câu, và người gửi có thể làm gì', 'the same in a sentence, and what the sender can do'),
    ],
    ({ entry }) => explained(entry, language),
  ),
  ...ISSUER,
  PERIOD,
  ...NUMBER_AND_DATE,
  CATALOGUE,
  count(
    'rows_read',
    said('Dòng đã đọc', 'Rows read'),
    said(
      'dòng của mọi bảng = tổng ba cột sau; lần chạy thất bại nếu không khớp',
      'rows of all its tables = the next three together; a run fails when they do not add up',
    ),
    (report) => report.rows.read,
  ),
  count(
    'rows_dataset',
    said('Dòng vào bộ dữ liệu', 'Rows in the dataset'),
    said('dòng có trong `dataset.csv`', 'rows that are in `dataset.csv`'),
    (report) => report.rows.dataset,
  ),
  count(
    'rows_unmapped',
    said('Dòng ngoài danh mục', 'Rows unmapped'),
    said('dòng có trong `unmapped.csv`', 'rows that are in `unmapped.csv`'),
    (report) => report.rows.unmapped,
  ),
  count(
    'rows_ignored',
    said('Dòng bỏ qua', 'Rows ignored'),
    said(
      'dòng không thuộc hai loại trên, vì lý do có tên: `header`, `repeated-header`, `section`, `group`, `blank`, `layout`, `not-a-form`',
      'rows that are neither, for a named reason: `header`, `repeated-header`, `section`, `group`, `blank`, `layout`, `not-a-form`',
    ),
    (report) => report.rows.ignored,
  ),
  count('accepted', said('Chấp nhận', 'Accepted'), said('giá trị được chấp nhận', 'values accepted'), (report) =>
    ofStatus(report, 'accepted'),
  ),
  count('review', said('Cần xem lại', 'To review'), said('giá trị cần xem lại', 'values for review'), (report) =>
    ofStatus(report, 'review'),
  ),
  count(
    'missing',
    said('Chỉ tiêu thiếu', 'Missing'),
    said('chỉ tiêu của danh mục mà báo cáo không có', 'indicators of the catalogue that the report does not contain'),
    (report) => report.missing.length,
  ),
  count(
    'figures',
    said('Số liệu phần lời', 'Figures'),
    said('số liệu trong phần lời', 'numbers found in the prose'),
    (report) => report.figures.length,
  ),
  count(
    'findings',
    said('Phát hiện', 'Findings'),
    said('dòng trong `findings.csv`', 'rows in `findings.csv`'),
    (report) => report.findings.length,
  ),
];

const listed = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ');

const hasCounts = (entry: Entry): boolean => ['read', 'partial', 'empty'].includes(outcomeOf(entry));

/** What is wrong and what to do, in one cell. */
function explained(entry: Entry, language: keyof Said): string | null {
  const failure = failureOf(entry);
  return failure && `${failure.message[language]} ${failure.advice[language]}`;
}
