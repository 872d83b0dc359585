/** When two printed numbers of reports are one. */
import { fold } from '../../text/normalise.js';

/** The same for `22/BC-UBND`, `22 /BC- UBND` and `022/BC-UBND`. */
export const numberKey = (number: string): string =>
  fold(number)
    .replaceAll(' ', '')
    .replace(/^0+(?=\d)/u, '');

/** `22` of `22/BC-UBND`. */
export function ordinalOf(number: string | null): number | null {
  const digits = /^\d+/u.exec(number ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}
