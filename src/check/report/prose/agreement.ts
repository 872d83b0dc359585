/** Whether a figure of the prose says what the row of its indicator prints. */
import type { Catalogue, Indicator } from '../../../catalogue/model.js';
import type { Figure, Observation } from '../../../model/report.js';
import { abs, cmp, mul, mulPow10, scaleOf, sub } from '../../../numbers/decimal.js';
import { LEXEME } from '../../../numbers/lexeme.js';
import { readUnit, toCatalogueUnit } from '../../../numbers/units.js';
import type { Vocabulary } from '../../../text/vocabulary.js';

/** How far `khoảng`, `gần`, `ước` may be from the number that they round (share of it). */
const APPROXIMATE = '0.1';
/** Round numbers behind `trên`, `hơn`: the number itself is not more than this share above. */
const ABOVE = '0.25';

/** What of a row the prose is compared with. */
export type PrintedRow = Pick<Observation, 'indicatorId' | 'value' | 'valueCatalogueUnit'>;

/** Figures with `agrees` set anew: numbers of the table may have been decided, or corrected, since the prose was read. */
export function withAgreement(
  figures: readonly Figure[],
  catalogue: Catalogue | null,
  rows: ReadonlyMap<string, PrintedRow>,
): Figure[] {
  return figures.map((figure) => {
    if (figure.indicatorId === null) return figure;
    const indicator = catalogue?.byId.get(figure.indicatorId);
    const row = rows.get(figure.indicatorId);
    return { ...figure, agrees: indicator && row ? agreement(figure, row, indicator) : null };
  });
}

/** Null when one of the two has no value. Both are compared in the catalogue's unit, at the precision of the prose. */
export function agreement(figure: Figure, row: PrintedRow, indicator: Indicator): boolean | null {
  if (figure.value === null || row.value === null) return null;
  const said = toCatalogueUnit(figure.value, figure.unit, indicator.unit, indicator.vocabulary) ?? figure.value;
  const printed = row.valueCatalogueUnit ?? row.value;
  const difference = sub(said, printed);
  switch (figure.qualifier) {
    case 'approx':
    case 'estimate':
      return cmp(abs(difference), mul(abs(printed), APPROXIMATE)) <= 0;
    case 'gt':
    case 'ge':
      return cmp(printed, said) >= 0 && cmp(sub(printed, said), mul(abs(said), ABOVE)) <= 0;
    case 'lt':
    case 'le':
      return cmp(printed, said) <= 0;
    default:
      return cmp(abs(difference), toleranceOf(figure, said, printed, indicator)) <= 0;
  }
}

/** Half of the last place that the prose gives, where the table gives more places; else none. */
function toleranceOf(figure: Figure, said: string, printed: string, { vocabulary }: Indicator): string {
  const places = placesOf(figure, said, vocabulary);
  return scaleOf(printed) > places ? mulPow10('0.5', -places) : '0';
}

/** Places behind the point of `said` that the prose prints: `3,01` nghìn, said 3010, prints -1; `16,8` prints 1. */
function placesOf({ valueRaw, value, unit }: Figure, said: string, vocabulary: Vocabulary): number {
  const lexeme = LEXEME.exec(valueRaw)?.[0] ?? '';
  const tail = /[.,](\d+)$/u.exec(lexeme)?.[1] ?? '';
  const digits = lexeme.replace(/\D/gu, '').replace(/^0+(?=\d)/u, '');
  const whole = (value ?? '').replace(/\D/gu, '').replace(/^0+(?=\d)/u, '');
  const isScaled = readUnit(unit, vocabulary)?.class !== 'money' && whole.length > digits.length;
  if (isScaled) return digits.length - whole.length;
  const shift = said === value || value === null ? 0 : shiftOf(value, said);
  const isDecimal = tail !== '' && value !== null && (value.includes('.') || tail.length !== 3);
  return (isDecimal ? tail.length : 0) - shift;
}

/** The power of ten between two canonical numbers with the same digits. */
function shiftOf(from: string, to: string): number {
  for (let shift = -12; shift <= 12; shift++) if (mulPow10(from, shift) === to) return shift;
  return 0;
}
