/** `unmapped.csv`: a row is a table row that is no indicator of the catalogue. */
import type { UnmappedRow } from '../../model/report.js';
import { roundedLikeness } from '../decimal.js';
import { CELL_BOX, PLACE, REPORT_ID, SOURCE_FILE } from './entry.js';
import { type Field, number, type Of, said, text } from './field.js';

type Row = Of<UnmappedRow>;

const AS_PRINTED = said('như in', 'as printed');

export const UNMAPPED: readonly Field<Row>[] = [
  REPORT_ID,
  text(['form', said('Biểu', 'Form'), said('biểu, nếu biết', 'the form, if known')], ({ it }) => it.form),
  text(['stt', said('STT', 'Ordinal'), AS_PRINTED], ({ it }) => it.stt),
  text(['label', said('Tên như in', 'Printed label'), AS_PRINTED], ({ it }) => it.label),
  text(['unit', said('Đơn vị tính', 'Unit'), AS_PRINTED], ({ it }) => it.unit),
  text(['value_raw', said('Ô như in', 'Printed value'), AS_PRINTED], ({ it }) => it.valueRaw),
  text(['note', said('Ghi chú', 'Note'), AS_PRINTED], ({ it }) => it.note),
  text(
    ['reason', said('Lý do', 'Reason'), said('vì sao ([reasons.md](reasons.md))', 'why ([reasons.md](reasons.md))')],
    ({ it }) => it.reason,
  ),
  text(
    [
      'best_indicator_id',
      said('Chỉ tiêu gần nhất', 'Nearest indicator'),
      said('chỉ tiêu gần nhất', 'the indicator that comes nearest'),
    ],
    ({ it }) => it.bestIndicatorId,
  ),
  number(
    [
      'likeness',
      said('Độ giống', 'Likeness'),
      said('tên giống tới đâu, từ 0 đến 1', 'how near its label comes, 0 to 1'),
    ],
    ({ it }) => (it.likeness === null ? null : roundedLikeness(it.likeness)),
  ),
  SOURCE_FILE,
  ...PLACE,
  CELL_BOX,
];
