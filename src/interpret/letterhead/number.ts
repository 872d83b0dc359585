/** Numbers of documents as they are printed, whole or with the digits left blank. Pure. */
import { printed } from '../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary, wordsOf } from '../../text/vocabulary.js';

export interface PrintedNumber {
  /** `22/BC-UBND`; without digits (`/BC-UBND`) when they are blank. */
  readonly value: string;
  /** `UBND` of `22/BC-UBND`: who issues. Null when the symbol does not say. */
  readonly issuer: string | null;
  readonly blank: boolean;
  readonly raw: string;
}

const numberWords = onceFor((vocabulary) => ({
  /**
   * `Số: 22/BC-UBND`, `Số:     /BC-UBND`, `Số: …../2022/BC-UBND`, `Số 31  /BC - UBND`; `22/BCUBND` where the print lost its
   * hyphen (a soft one). Named groups `digits`, `letter`, `year`, `symbol`.
   */
  state: patternOf(vocabulary, 'number.state'),
  /** The Party's, and an old one of the State's: `Số 15-BC/TU`, `Số: 22 BC/UBND`. Named groups `digits`, `symbol`. */
  party: patternOf(vocabulary, 'number.party'),
  /** A kind of document whose hyphen the print lost; group: the kind. */
  gluedKind: patternOf(vocabulary, 'number.glued-kind'),
  /** Kinds of documents that stand before the issuer in a symbol; a letter has none: `581/BNV-CCHC` is issued by BNV. */
  kinds: new Set(wordsOf(vocabulary, 'document-symbol')),
}));

/** The first number of a document in `text`; null when there is none. */
export function numberIn(text: string, vocabulary: Vocabulary): PrintedNumber | null {
  const words = numberWords(vocabulary);
  const plain = printed(text).replace(/\n/gu, ' ');
  const state = words.state.exec(plain);
  if (state !== null) return stateNumber(state, vocabulary);
  const party = words.party.exec(plain);
  if (party === null) return null;
  const digits = digitsOf(party.groups?.digits);
  const symbol = (party.groups?.symbol ?? '').toUpperCase();
  return { value: `${digits}-${symbol}`, issuer: null, blank: digits === '', raw: party[0] };
}

function stateNumber(match: RegExpExecArray, vocabulary: Vocabulary): PrintedNumber {
  const { gluedKind, kinds } = numberWords(vocabulary);
  const { digits: given, letter = '', year, symbol: form = '' } = match.groups ?? {};
  const symbol = form
    .replace(/\s*[-–—‑]\s*/gu, '-')
    .replace(/[.]+$/u, '')
    .toUpperCase()
    .replace(gluedKind, '$1-');
  const digits = digitsOf(given);
  const middle = year === undefined ? '' : `${year}/`;
  return {
    value: `${digits}${digits === '' ? '' : letter}/${middle}${symbol}`,
    issuer: issuerOf(symbol, kinds),
    blank: digits === '',
    raw: match[0],
  };
}

const digitsOf = (text: string | undefined): string => (text ?? '').replace(/\D/gu, '');

function issuerOf(symbol: string, kinds: ReadonlySet<string>): string | null {
  const [first = '', second] = symbol.split('-');
  return kinds.has(first) ? (second ?? null) : first;
}

/** Same number: leading zeros say nothing. */
export const sameNumber = (a: string, b: string): boolean =>
  a.replace(/^0+(?=\d)/u, '') === b.replace(/^0+(?=\d)/u, '');
