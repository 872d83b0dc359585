/** Numbers of documents as they are printed, whole or with the digits left blank. Pure. */
import { printed } from '../../text/normalise.js';

export interface PrintedNumber {
  /** `22/BC-UBND`; without digits (`/BC-UBND`) when they are blank. */
  readonly value: string;
  /** `UBND` of `22/BC-UBND`: who issues. Null when the symbol does not say. */
  readonly issuer: string | null;
  readonly blank: boolean;
  readonly raw: string;
}

const DASH = '[-–—‑]';
/**
 * `Số: 22/BC-UBND`, `Số:     /BC-UBND`, `Số: …../2022/BC-UBND`, `Số 31  /BC - UBND`; `22/BCUBND` where the print lost its
 * hyphen (a soft one).
 */
const STATE = new RegExp(
  `(?<![\\p{L}])Số\\s*[:.]?(?<digits>[\\s.…_\\d]*?)(?<letter>[a-z]?)\\s*/\\s*(?:(?<year>20\\d\\d)\\s*/\\s*)?(?<symbol>\\p{Lu}[\\p{Lu}\\d]{0,7}\\s*${DASH}\\s*\\p{Lu}[\\p{L}\\d&.]*(?:\\s*${DASH}\\s*\\p{Lu}[\\p{L}\\d&]*)?|BC\\p{Lu}{2,})`,
  'iu',
);
/** The Party's, and an old one of the State's: `Số 15-BC/TU`, `Số: 22 BC/UBND`. */
const PARTY = new RegExp(
  `(?<![\\p{L}])Số\\s*[:.]?(?<digits>[\\s.…_\\d]*?)\\s*(?:${DASH}|\\s)\\s*(?<symbol>BC/\\p{Lu}+)`,
  'iu',
);

/** The first number of a document in `text`; null when there is none. */
export function numberIn(text: string): PrintedNumber | null {
  const plain = printed(text).replace(/\n/gu, ' ');
  const state = STATE.exec(plain);
  if (state !== null) return stateNumber(state);
  const party = PARTY.exec(plain);
  if (party === null) return null;
  const digits = digitsOf(party.groups?.digits);
  const symbol = (party.groups?.symbol ?? '').toUpperCase();
  return { value: `${digits}-${symbol}`, issuer: null, blank: digits === '', raw: party[0] };
}

function stateNumber(match: RegExpExecArray): PrintedNumber {
  const { digits: given, letter = '', year, symbol: form = '' } = match.groups ?? {};
  const symbol = form
    .replace(/\s*[-–—‑]\s*/gu, '-')
    .replace(/[.]+$/u, '')
    .toUpperCase()
    .replace(/^BC(?=\p{Lu}+$)/u, 'BC-');
  const digits = digitsOf(given);
  const middle = year === undefined ? '' : `${year}/`;
  return {
    value: `${digits}${digits === '' ? '' : letter}/${middle}${symbol}`,
    issuer: issuerOf(symbol),
    blank: digits === '',
    raw: match[0],
  };
}

const digitsOf = (text: string | undefined): string => (text ?? '').replace(/\D/gu, '');

/** Kinds of documents that stand before the issuer in a symbol; a letter has none: `581/BNV-CCHC` is issued by BNV. */
const KINDS = new Set(['BC', 'TTR', 'TB', 'KH', 'QĐ', 'CT', 'NQ', 'CTR', 'HD', 'PA', 'ĐA']);

function issuerOf(symbol: string): string | null {
  const [first = '', second] = symbol.split('-');
  return KINDS.has(first) ? (second ?? null) : first;
}

/** Same number: leading zeros say nothing. */
export const sameNumber = (a: string, b: string): boolean =>
  a.replace(/^0+(?=\d)/u, '') === b.replace(/^0+(?=\d)/u, '');
