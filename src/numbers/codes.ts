/** Units that list codes: `Có = 1; Không = 0`, `Chưa có = 0 2 cấp = 1 3 cấp = 2`. */
import { printed } from '../text/normalise.js';
import { decimalOf } from './decimal.js';

/** A code as a canonical number, and what it stands for, as printed. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

/** A label, which may begin with a digit, up to `=` and its code; the next label begins where the code ends. */
const CODE = /([^=;|]*?[\p{L}\d)])\s*=\s*(\d+)(?!\d)[\s;|,.]*/guy;

/** The codes that a unit lists, in its order; empty when the unit is no such list from end to end. */
export function readCodes(unit: string): Code[] {
  const text = printed(unit).replaceAll('\n', ' ');
  const codes: Code[] = [];
  let end = 0;
  for (const match of text.matchAll(CODE)) {
    codes.push({ code: decimalOf(match[2] ?? '0'), label: (match[1] ?? '').trim() });
    end = match.index + match[0].length;
  }
  return end === text.length ? codes : [];
}
