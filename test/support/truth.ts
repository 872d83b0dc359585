/** The project's own comparison of what was read with the truth file of a fixture. */
import { join } from 'node:path';
import { type Row, readCsv } from '../../fixtures/make/csv.js';
import type { Observation } from '../../src/model/report.js';

export const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures');

/** A row of `dataset.csv`, or an observation under the same names. */
export interface ReadRow {
  readonly indicator_id: string;
  readonly form: string;
  readonly stt: string;
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly value_raw: string;
  readonly note: string;
  readonly status: string;
}

export const rowOf = (observation: Observation): ReadRow => ({
  indicator_id: observation.indicatorId,
  form: observation.form,
  stt: observation.stt,
  label: observation.label,
  unit: observation.unit,
  value: observation.value ?? '',
  value_raw: observation.valueRaw,
  note: observation.note,
  status: observation.status,
});

export interface Comparison {
  /** One sentence a difference; empty when everything is as the truth has it. */
  readonly differences: readonly string[];
  /** Indicators accepted with a value that the document does not hold for them. */
  readonly acceptedWrong: readonly string[];
  /** Indicators not accepted. */
  readonly review: readonly string[];
}

export const readTruth = (name: string): Promise<Row[]> => readCsv(join(FIXTURES, 'truth', `${name}.csv`));

/** Blanks of every kind are one blank: truth files have no no-break spaces and no line breaks. */
const clean = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

const FIELDS = ['form', 'stt', 'unit', 'value', 'value_raw', 'note', 'label'] as const;

export function compareWithTruth(truth: readonly Row[], rows: readonly ReadRow[]): Comparison {
  const wanted = truth.filter(({ kind }) => kind === 'indicator');
  const differences: string[] = [];
  const acceptedWrong: string[] = [];
  const found = new Map<string, ReadRow>();
  for (const row of rows) {
    const known = wanted.some(({ indicator_id }) => indicator_id === row.indicator_id);
    if (known && !found.has(row.indicator_id)) {
      found.set(row.indicator_id, row);
      continue;
    }
    differences.push(`${row.indicator_id}: ${known ? 'read twice' : 'not in this document'} (${row.label})`);
    if (row.status === 'accepted') acceptedWrong.push(row.indicator_id);
  }
  for (const want of wanted) {
    const id = want.indicator_id ?? '';
    const row = found.get(id);
    if (!row) {
      differences.push(`${id}: lost (${want.label})`);
      continue;
    }
    for (const field of FIELDS) {
      if (clean(row[field]) === clean(want[field])) continue;
      differences.push(`${id}.${field}: want “${clean(want[field])}”, got “${clean(row[field])}”`);
      if (field === 'value' && row.status === 'accepted') acceptedWrong.push(id);
    }
  }
  const review = rows.filter(({ status }) => status !== 'accepted').map(({ indicator_id }) => indicator_id);
  return { differences, acceptedWrong, review };
}
