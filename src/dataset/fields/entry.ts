/** Columns that tell of the input file that a row comes from. */
import { type Entry, reportId } from '../../model/dataset.js';
import type { CellPlace } from '../../model/report.js';
import { box, choice, date, type Field, integer, said, text } from './field.js';

/** Any row that comes from an input file. */
interface Row {
  readonly entry: Entry;
}

export const REPORT_ID: Field<Row> = text(
  [
    'report_id',
    said('Mã báo cáo', 'Report'),
    said('12 chữ số thập lục phân đầu của SHA-256 của tệp', "first 12 hex digits of the file's SHA-256"),
  ],
  ({ entry }) => reportId(entry.report.sha256),
);

export const ISSUER: readonly Field<Row>[] = [
  text(
    [
      'issuer_code',
      said('Mã đơn vị', 'Issuer code'),
      said(
        '`P63-91`: tỉnh trong danh sách 63; `P34-91`: trong danh sách 34; `M-G09`: bộ; nếu không có thì mã trong tệp đơn vị của bạn, hoặc `<mã cấp trên>/<tên-không-dấu>`',
        '`P63-91`: a province in the list of 63; `P34-91`: in the list of 34; `M-G09`: a ministry; else the code from your issuers file, or `<parent code>/<folded-name>`',
      ),
    ],
    ({ entry }) => entry.report.letterhead.issuerCode,
  ),
  text(
    [
      'issuer',
      said('Đơn vị', 'Issuer'),
      said('tên chính thức vào ngày báo cáo', "the official name on the report's date"),
    ],
    ({ entry }) => entry.report.letterhead.issuer,
  ),
  choice(
    [
      'issuer_level',
      said('Cấp', 'Level'),
      said(
        '`province`, `ministry`, `department`, `district`, `commune`',
        '`province`, `ministry`, `department`, `district`, `commune`',
      ),
    ],
    ['province', 'ministry', 'department', 'district', 'commune'],
    ({ entry }) => entry.report.letterhead.issuerLevel,
  ),
];

export const PERIOD: Field<Row> = text(
  [
    'period',
    said('Kỳ', 'Period'),
    said(
      '`2022-Q1`, `2022-H1`, `2022-9M`, `2022` (năm), `2022-07` (tháng); `Q2`, `Q3`, `Q4`, `H2` chỉ khi tiêu đề nêu riêng phần đó',
      '`2022-Q1`, `2022-H1`, `2022-9M`, `2022` (the year), `2022-07` (a month); `Q2`, `Q3`, `Q4`, `H2` only when the title names that part alone',
    ),
  ],
  ({ entry }) => entry.report.letterhead.period,
);

export const PERIOD_DAYS: readonly Field<Row>[] = [
  date(
    [
      'period_start',
      said('Từ ngày', 'From'),
      said('ngày đầu, như in, nếu không có thì theo lịch', "first day, as printed, else the calendar's"),
    ],
    ({ entry }) => entry.report.letterhead.periodStart,
  ),
  date(
    ['period_end', said('Đến ngày', 'To'), said('ngày cuối', 'last day')],
    ({ entry }) => entry.report.letterhead.periodEnd,
  ),
];

export const NUMBER_AND_DATE: readonly Field<Row>[] = [
  text(
    [
      'report_number',
      said('Số báo cáo', 'Number'),
      said('như ở đầu văn bản: `22/BC-UBND`', 'as in the letterhead: `22/BC-UBND`'),
    ],
    ({ entry }) => entry.report.letterhead.number,
  ),
  date(
    ['report_date', said('Ngày báo cáo', 'Date'), said('`2022-06-20`', '`2022-06-20`')],
    ({ entry }) => entry.report.letterhead.date,
  ),
];

export const CATALOGUE: Field<Row> = text(
  [
    'catalogue',
    said('Danh mục', 'Catalogue'),
    said('mã của danh mục đã dùng để đối chiếu các dòng', 'id of the catalogue that the rows were mapped with'),
  ],
  ({ entry }) => entry.report.catalogue,
);

export const SOURCE_FILE: Field<Row> = text(
  [
    'source_file',
    said('Tệp', 'File'),
    said(
      'tệp, với `/`, tính từ thư mục đầu vào (nhiều đầu vào: từ thư mục chung sâu nhất), chữ dựng sẵn (NFC); hai tệp chỉ khác nhau ở điểm đó thì một tệp có ` (2)` sau tên; byte của tên không phải UTF-8 viết là `\\xE1`',
      'the file, with `/`, relative to the input folder (several inputs: to their deepest common folder), letters composed (NFC); of two files whose names differ in that alone one has ` (2)` behind its name, and bytes of a name that is not in UTF-8 are written `\\xE1`',
    ),
  ],
  ({ entry }) => entry.sourceFile,
);

export const SOURCE_SHA256: Field<Row> = text(
  ['source_sha256', said('SHA-256 của tệp', 'SHA-256'), said('nội dung của tệp', 'its content')],
  ({ entry }) => entry.report.sha256,
);

export const VERSION: readonly Field<Row>[] = [
  choice(
    [
      'version_state',
      said('Hiệu lực', 'State'),
      said(
        '`current`, `superseded` (đã có bản gửi sau thay thế), `rendition` (cùng báo cáo ở tệp khác được dùng)',
        '`current`, `superseded` (a newer submission stands in its place), `rendition` (the same report in another file is used)',
      ),
    ],
    ['current', 'superseded', 'rendition'],
    ({ entry }) => entry.versionState,
  ),
  text(
    [
      'current_report_id',
      said('Báo cáo thay thế', 'Used instead'),
      said(
        'báo cáo được dùng thay; chính nó khi đang được dùng (của phần lời trong tệp riêng: mã của tệp có biểu)',
        'the report that stands in its place; its own id when current (of a body in a file of its own: the id of the file with its forms)',
      ),
    ],
    ({ entry }) => entry.currentReportId,
  ),
];

/** Where the cell of a row stands. */
export const PLACE: readonly Field<{ readonly it: { readonly place: CellPlace } }>[] = [
  integer(
    [
      'page',
      said('Trang', 'Page'),
      said('trang của ô giá trị, từ 1; trống với DOCX', 'page of the value cell, from 1; empty for DOCX'),
    ],
    ({ it }) => it.place.page,
  ),
  integer(
    [
      'table',
      said('Bảng', 'Table'),
      said(
        'thứ tự của bảng trong danh sách mà `cchc tables` in ra, từ 1',
        'place of the table in the list that `cchc tables` prints, from 1',
      ),
    ],
    ({ it }) => it.place.table,
  ),
  integer(
    ['row', said('Dòng', 'Row'), said('dòng của bảng, từ 1', 'row of the table, from 1')],
    ({ it }) => it.place.row,
  ),
];

const BOX_WORDS = [
  'bbox',
  said('Khung ô', 'Box'),
  said(
    '`x0 y0 x1 y1` của ô giá trị, tính bằng point của trang như hiển thị, gốc trên trái; trống với DOCX',
    '`x0 y0 x1 y1` of the value cell in points of the page as displayed, origin top left; empty for DOCX',
  ),
] as const;

export const CELL_BOX: Field<{ readonly it: { readonly place: CellPlace } }> = box(
  BOX_WORDS,
  ({ it }) => it.place.bbox,
);
export const FIGURE_BOX: Field<{ readonly it: Pick<CellPlace, 'bbox'> }> = box(BOX_WORDS, ({ it }) => it.bbox);
