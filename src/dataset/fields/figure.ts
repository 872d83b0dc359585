/** `figures.csv`: a row is a number in the prose. */
import type { Figure } from '../../model/report.js';
import { FIGURE_BOX, PLACE, REPORT_ID, SOURCE_FILE } from './entry.js';
import { choice, type Field, flag, integer, number, type Of, said, text } from './field.js';
import { NUMBER_RULE, REASONS } from './reading.js';

type Row = Of<Figure>;

const [pageOfCell] = PLACE;

export const FIGURE: readonly Field<Row>[] = [
  REPORT_ID,
  integer(
    [
      'figure',
      said('Số liệu thứ', 'Figure'),
      said('thứ tự số liệu trong báo cáo, từ 1', 'number of the figure in the report, from 1'),
    ],
    ({ it }) => it.figure,
  ),
  text(
    ['section', said('Mục', 'Section'), said('các đề mục, cách nhau bằng ` > `', 'heading path with ` > `')],
    ({ it }) => it.section,
  ),
  text(
    [
      'sentence',
      said('Câu', 'Sentence'),
      said('câu, nối qua dòng và trang', 'the sentence, joined over lines and pages'),
    ],
    ({ it }) => it.sentence,
  ),
  number(
    [
      'value',
      said('Giá trị', 'Value'),
      said(
        'số theo `unit`; trống khi không cách đọc nào chắc hơn',
        'the number in `unit`; empty when no reading leads',
      ),
    ],
    ({ it }) => it.value,
  ),
  text(['value_raw', said('Số như in', 'Printed value'), said('như in', 'as printed')], ({ it }) => it.valueRaw),
  text(
    [
      'unit',
      said('Đơn vị tính', 'Unit'),
      said('cái được đếm hay đo, như in', 'what is counted or measured, as printed'),
    ],
    ({ it }) => it.unit,
  ),
  choice(
    [
      'qualifier',
      said('Từ hạn định', 'Qualifier'),
      said(
        '`gt` (trên, hơn), `ge`, `lt`, `le`, `approx` (khoảng, gần), `estimate` (ước); trống với số thường',
        '`gt` (trên, hơn), `ge`, `lt`, `le`, `approx` (khoảng, gần), `estimate` (ước); empty for a plain number',
      ),
    ],
    ['gt', 'ge', 'lt', 'le', 'approx', 'estimate'],
    ({ it }) => it.qualifier,
  ),
  choice(
    [
      'role',
      said('Vai trò', 'Role'),
      said(
        '`value`, `numerator`, `denominator`, `percent`, `rank`, `score`',
        '`value`, `numerator`, `denominator`, `percent`, `rank`, `score`',
      ),
    ],
    ['value', 'numerator', 'denominator', 'percent', 'rank', 'score'],
    ({ it }) => it.role,
  ),
  text(
    [
      'indicator_id',
      said('Mã chỉ tiêu', 'Indicator'),
      said('chỉ tiêu, chỉ khi là cùng một số đo', 'the indicator, only when it is the same measure'),
    ],
    ({ it }) => it.indicatorId,
  ),
  flag(
    [
      'agrees',
      said('Khớp biểu', 'Agrees'),
      said(
        '`yes`, `no`: biểu có ghi như vậy không; trống khi không có gì để so',
        '`yes`, `no`: whether the table says the same; empty when there is nothing to compare',
      ),
    ],
    ({ it }) => it.agrees,
  ),
  choice(
    ['status', said('Trạng thái', 'Status'), said('`accepted`, `review`', '`accepted`, `review`')],
    ['accepted', 'review'],
    ({ it }) => it.status,
  ),
  REASONS,
  NUMBER_RULE,
  SOURCE_FILE,
  integer(['page', pageOfCell?.label ?? said('', ''), pageOfCell?.description ?? said('', '')], ({ it }) => it.page),
  FIGURE_BOX,
];
