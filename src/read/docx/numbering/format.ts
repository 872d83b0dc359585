/** A number as a list writes it (`w:numFmt`, ISO/IEC 29500-1, 17.18.59). */

import { romanOf } from '../../../text/ordinals.js';

/** Past this a Roman numeral or a row of letters is only long; Word writes nothing there, we write decimals. */
const LARGEST_SPELLED = 3999;

/** `format` is the name of the number format, `custom` the sample of a custom one. Null: a format that is not known here. */
export function formatNumber(value: number, format: string, custom: string | undefined): string | null {
  switch (format) {
    case 'decimal':
      return String(value);
    case 'decimalZero':
      return padded(value, 2);
    case 'upperRoman':
      return spelled(value, romanOf);
    case 'lowerRoman':
      return spelled(value, romanOf).toLowerCase();
    case 'upperLetter':
      return spelled(value, letters);
    case 'lowerLetter':
      return spelled(value, letters).toLowerCase();
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case 'none':
    case 'bullet':
      return '';
    case 'custom': {
      const sample = /^(0*)1\s*,/.exec(custom ?? '');
      return sample === null ? null : padded(value, (sample[1] ?? '').length + 1);
    }
    default:
      return null;
  }
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

const spelled = (value: number, spell: (value: number) => string): string =>
  value >= 1 && value <= LARGEST_SPELLED ? spell(value) : String(value);

/** A … Z, AA, BB … ZZ, AAA: the letter repeats. */
function letters(value: number): string {
  const letter = String.fromCodePoint(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}
