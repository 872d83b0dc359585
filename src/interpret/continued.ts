/**
 * Rows that were printed in two, by a page end or by hand: `Số ĐVSN tự bảo đảm một` and below it, without an ordinal, `phần chi
 * thường xuyên`. They are one where the catalogue proves it: together they are an indicator's label (and unit), and the second half
 * is none.
 */
import type { Form } from '../catalogue/form.js';
import type { Lexicon } from '../catalogue/lexicon.js';
import { fold, printed } from '../text/normalise.js';
import type { FormRow } from './segments.js';

/** A row, and the printed rows that turned out to be its rest. */
export interface WholeRow {
  readonly row: FormRow;
  readonly rests: readonly FormRow[];
}

export function joinContinued(rows: readonly FormRow[], form: Form, { key, matches }: Lexicon): WholeRow[] {
  const named = (label: string): Set<number> => {
    const found = new Set<number>();
    if (label === '') return found;
    matches(key(label), form.indicators).matches.forEach(({ agreement }, at) => {
      if (agreement === 'same') found.add(at);
    });
    return found;
  };
  const isRest = (upper: FormRow, lower: FormRow): boolean => {
    if (lower.stt !== '' || lower.table !== upper.table) return false;
    if (printedValue(upper) !== '' && printedValue(lower) !== '') return false;
    const oneUnit = upper.unit === '' || lower.unit === '';
    if (lower.label === '') {
      return lower.note !== '' && upper.note !== '' && lower.unit === '' && printedValue(lower) === '';
    }
    const whole = named(`${upper.label} ${lower.measure}`);
    const upperAlone = named(upper.measure);
    if (whole.size === 0 || named(lower.measure).size > 0 || ![...upperAlone].every((at) => whole.has(at)))
      return false;
    const unit = fold(`${upper.unit} ${lower.unit}`);
    return oneUnit || [...whole].some((at) => fold(form.indicators[at]?.indicator.unit ?? '') === unit);
  };
  /** Together the two are an indicator's row, and both have a number: one number that was cut with the row, or two rows. */
  const isCutNumber = (upper: FormRow, lower: FormRow): boolean =>
    lower.stt === '' &&
    lower.label !== '' &&
    lower.table === upper.table &&
    printedValue(upper) !== '' &&
    printedValue(lower) !== '' &&
    named(`${upper.label} ${lower.measure}`).size > 0 &&
    named(lower.measure).size === 0;
  const whole: WholeRow[] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    if (above && isRest(above.row, row)) {
      // The whole row stands where its value stands; the other half is the rest.
      const rest = printedValue(row) === '' ? row : above.row;
      whole.splice(-1, 1, { row: joined(above.row, row), rests: [...above.rests, rest] });
      continue;
    }
    if (above && isCutNumber(above.row, row)) {
      const doubts = [...new Set([...above.row.doubts, 'value-elsewhere' as const])];
      whole.splice(-1, 1, { ...above, row: { ...above.row, doubts } });
    }
    whole.push({ row, rests: [] });
  }
  return whole;
}

const printedValue = ({ value }: FormRow): string => (value === null ? '' : printed(value.text));

/** One row; it stands where its value stands. */
function joined(upper: FormRow, lower: FormRow): FormRow {
  const valueBelow = printedValue(lower) !== '';
  const lines = (above: string, below: string): string => [above, below].filter((text) => text !== '').join('\n');
  return {
    ...upper,
    row: valueBelow ? lower.row : upper.row,
    label: lines(upper.label, lower.label),
    measure: lines(upper.label, lower.measure),
    unit: lines(upper.unit, lower.unit),
    // A note that is merged over both is the same text twice.
    note: upper.note === lower.note ? upper.note : lines(upper.note, lower.note),
    value: valueBelow ? lower.value : upper.value,
    because: valueBelow ? lower.because : upper.because,
    doubts: [...new Set([...upper.doubts, ...lower.doubts])],
  };
}
