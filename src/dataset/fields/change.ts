/** `changes.csv`: a row is a value that differs between two submissions of the same report. */
import type { Change } from '../../model/dataset.js';
import { ISSUER, PERIOD } from './entry.js';
import { type Field, number, said, text } from './field.js';
import { OBSERVATION } from './observation.js';

/** A column that a change has in common with the reports that it lies between. */
function shared(name: string): {
  readonly label: Field<Change>['label'];
  readonly description: Field<Change>['description'];
} {
  const found = [...ISSUER, PERIOD, ...OBSERVATION].find((field) => field.name === name);
  if (found === undefined) throw new Error(`no column ${name}`);
  return found;
}

const common = (name: string, of: (change: Change) => string): Field<Change> => {
  const { label, description } = shared(name);
  return text([name, label, description], of);
};

export const CHANGE: readonly Field<Change>[] = [
  common('issuer_code', (it) => it.issuerCode),
  common('period', (it) => it.period),
  common('indicator_id', (it) => it.indicatorId),
  text(
    ['old_report_id', said('Báo cáo trước', 'Older report'), said('bản gửi trước', 'the submission before')],
    (it) => it.oldReportId,
  ),
  number(
    [
      'old_value',
      said('Giá trị trước', 'Older value'),
      said('giá trị của nó; trống khi không có', 'its value; empty when it had none'),
    ],
    (it) => it.oldValue,
  ),
  text(
    ['new_report_id', said('Báo cáo sau', 'Newer report'), said('bản gửi sau', 'the newer submission')],
    (it) => it.newReportId,
  ),
  number(['new_value', said('Giá trị sau', 'Newer value'), said('giá trị của nó', 'its value')], (it) => it.newValue),
];
