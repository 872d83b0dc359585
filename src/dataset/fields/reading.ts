/** Columns that tell how a number was read, in a form or in the prose. */
import type { NumberRule } from '../../model/report.js';
import { choice, type Field, list, said } from './field.js';

interface Row {
  readonly it: { readonly reasons: readonly string[]; readonly numberRule: NumberRule };
}

export const REASONS: Field<Row> = list(
  [
    'reasons',
    said('Lý do', 'Reasons'),
    said(
      'mã quy tắc, cách nhau bằng `;` ([reasons.md](reasons.md)); mỗi mã có một dòng trong `findings.csv`, về chỉ tiêu đó hoặc có dòng này trong `evidence`',
      'rule ids with `;` between ([reasons.md](reasons.md)); each has a row in `findings.csv`, about the indicator or with this row in its `evidence`',
    ),
  ],
  ({ it }) => it.reasons,
);

export const NUMBER_RULES = [
  'plain',
  'mixed-separators',
  'repeated-group',
  'decimal-tail',
  'zero-integer',
  'unit-group',
  'unit-decimal',
  'relation',
  'form-style',
  'undecided',
  'coded',
  'blank',
  'dash',
  'corrected',
] as const satisfies readonly NumberRule[];

export const NUMBER_RULE: Field<Row> = choice(
  [
    'number_rule',
    said('Cách đọc số', 'Number rule'),
    said('số được đọc thế nào, xem dưới', 'how the number was read, see below'),
  ],
  NUMBER_RULES,
  ({ it }) => it.numberRule,
);
