/** Observations of a catalogue's indicators as the program reads them from printed cells, without a document. */
import { inventValues, type Rules } from '../../../fixtures/make/values.js';
import type { Catalogue, Indicator } from '../../../src/catalogue/model.js';
import { judged } from '../../../src/model/ground.js';
import type { Observation } from '../../../src/model/report.js';
import { readCell } from '../../../src/numbers/cell.js';
import { toCatalogueUnit } from '../../../src/numbers/units.js';

/** What a row prints: its value, or value, unit and note. */
export type Printed = string | { readonly value: string; readonly unit?: string; readonly note?: string };

export const isHeading = ({ kind }: Indicator): boolean => kind === 'section' || kind === 'group';

/** Rows in catalogue order; a form is a table, an indicator's place in its form the row. */
export function rowsOf(catalogue: Catalogue, printed: Readonly<Record<string, Printed>>): Observation[] {
  return catalogue.indicators.flatMap((indicator) => {
    const cell = printed[indicator.id];
    return cell === undefined ? [] : [rowOf(catalogue, indicator, cell)];
  });
}

/** What stands around the cell is understood. */
const AROUND: Observation['because'] = [
  { of: 'heading', as: 'result of period' },
  { of: 'label', as: 'catalogue (4/4 words)' },
  { of: 'unit', as: 'catalogue' },
];

function rowOf(catalogue: Catalogue, indicator: Indicator, printed: Printed): Observation {
  const { value: raw, unit = indicator.unit, note = '' } = typeof printed === 'string' ? { value: printed } : printed;
  const { kind, codes, id, form, stt, label, vocabulary } = indicator;
  const reading = readCell(raw, { kind, unit, codes, vocabulary });
  const siblings = catalogue.indicators.filter((one) => one.form === form);
  return judged({
    indicatorId: id,
    form,
    stt,
    indicator: label,
    label,
    sttPrinted: `${stt}.`,
    unit,
    value: reading.value,
    valueRaw: raw,
    valueCatalogueUnit:
      reading.value === null ? null : toCatalogueUnit(reading.value, unit, indicator.unit, vocabulary),
    note,
    because: [...AROUND, ...(reading.certain ? [{ of: 'cell', as: 'digits only' } as const] : [])],
    reasons: reading.reasons,
    numberRule: reading.rule,
    matchRule: 'stt+label',
    readings: reading.readings,
    place: {
      table: Number(form),
      row: siblings.indexOf(indicator) + 1,
      page: null,
      bbox: null,
    },
  });
}

/** Invented values that satisfy every relation, as printed with a decimal comma and no groups. */
export function inventedRows(catalogue: Catalogue, rules: Rules, name: string): Record<string, string> {
  const indicators = catalogue.indicators.map(({ relation, codes, ...rest }) => ({
    ...rest,
    codes: codes.map(({ code, label }) => `${code}=${label}`),
    relation:
      relation === null
        ? []
        : relation.kind === 'sum'
          ? ['sum', ...relation.parts]
          : ['ratio', relation.numerator, relation.denominator],
  }));
  const values = inventValues(name, indicators, rules);
  return Object.fromEntries([...values].map(([id, value]) => [id, value.replace('.', ',')]));
}

/** The row of an indicator. */
export function rowAt(rows: readonly Observation[], id: string): Observation {
  const row = rows.find(({ indicatorId }) => indicatorId === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}
