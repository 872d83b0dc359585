/** `dataset.csv`: a row is an indicator in a report. */
import type { Observation } from '../../model/report.js';
import {
  CATALOGUE,
  CELL_BOX,
  ISSUER,
  NUMBER_AND_DATE,
  PERIOD,
  PERIOD_DAYS,
  PLACE,
  REPORT_ID,
  SOURCE_FILE,
  SOURCE_SHA256,
  VERSION,
} from './entry.js';
import { choice, type Field, number, type Of, said, text } from './field.js';
import { NUMBER_RULE, REASONS } from './reading.js';

type Row = Of<Observation>;

export const OBSERVATION: readonly Field<Row>[] = [
  REPORT_ID,
  ...ISSUER,
  PERIOD,
  ...PERIOD_DAYS,
  ...NUMBER_AND_DATE,
  CATALOGUE,
  text(['form', said('Biểu', 'Form'), said('số của biểu', 'number of the form')], ({ it }) => it.form),
  text(
    [
      'stt',
      said('STT', 'Ordinal'),
      said('số thứ tự trong danh mục, không có dấu chấm cuối', 'ordinal in the catalogue, without the last full stop'),
    ],
    ({ it }) => it.stt,
  ),
  text(
    [
      'indicator_id',
      said('Mã chỉ tiêu', 'Indicator'),
      said(
        'phần + `.` + STT: `III.1.4.1`. Chỉ STT thì không duy nhất: mỗi biểu đánh số lại từ đầu',
        'section + `.` + STT: `III.1.4.1`. STT alone is not unique: it starts again in every form',
      ),
    ],
    ({ it }) => it.indicatorId,
  ),
  text(
    ['indicator', said('Chỉ tiêu', 'Indicator label'), said('tên trong danh mục', 'label in the catalogue')],
    ({ it }) => it.indicator,
  ),
  text(['label', said('Tên như in', 'Printed label'), said('tên như in', 'label as printed')], ({ it }) => it.label),
  text(
    [
      'unit',
      said('Đơn vị tính', 'Unit'),
      said('đơn vị tính như in; trống nếu không in', 'unit as printed; empty where none is'),
    ],
    ({ it }) => it.unit,
  ),
  number(
    [
      'value',
      said('Giá trị', 'Value'),
      said(
        'số theo đơn vị tính như in; trống khi ô trống (ô trống không phải là 0), hoặc khi không cách đọc nào chắc hơn',
        'the number in the printed unit; empty when the cell is blank (a blank is not 0), or when no reading of it leads',
      ),
    ],
    ({ it }) => it.value,
  ),
  text(
    ['value_raw', said('Ô như in', 'Printed value'), said('ô như in', 'the cell as printed')],
    ({ it }) => it.valueRaw,
  ),
  text(
    [
      'note',
      said('Ghi chú', 'Note'),
      said('ghi chú; ghi chú gộp nhiều dòng có ở từng dòng', 'the note; one merged over rows stands on each of them'),
    ],
    ({ it }) => it.note,
  ),
  choice(
    [
      'status',
      said('Trạng thái', 'Status'),
      said(
        '`accepted`: văn bản in như vậy, có chứng cứ; `review`: cần xem lại, xem `reasons`; `corrected`: theo đính chính của người',
        "`accepted`: this is what the document prints, on evidence; `review`: doubtful, see `reasons`; `corrected`: a person's correction stands",
      ),
    ],
    ['accepted', 'review', 'corrected'],
    ({ it }) => it.status,
  ),
  REASONS,
  NUMBER_RULE,
  choice(
    [
      'match_rule',
      said('Cách khớp', 'Match'),
      said('dòng được khớp bằng: `stt+label`, `label`, `stt`', 'how the row was mapped: `stt+label`, `label`, `stt`'),
    ],
    ['stt+label', 'label', 'stt'],
    ({ it }) => it.matchRule,
  ),
  SOURCE_FILE,
  SOURCE_SHA256,
  ...PLACE,
  CELL_BOX,
  number(
    [
      'value_catalogue_unit',
      said('Giá trị theo danh mục', 'Value in catalogue unit'),
      said(
        'giá trị theo đơn vị của danh mục khi khác đơn vị in (tỷ thay cho triệu), nếu không thì trống',
        "the value in the catalogue's unit where that differs from the printed one (tỷ for triệu), else empty",
      ),
    ],
    ({ it }) => it.valueCatalogueUnit,
  ),
  ...VERSION,
];
