/** What stands at the edges of a number's digits: a sign, a fraction sign, the same number in words, its share in brackets. */
import type { Doubt } from '../../model/rules.js';
import { fold } from '../../text/normalise.js';
import { meaningsOf, onceFor, patternOf, type Vocabulary } from '../../text/vocabulary.js';
import type { ProseUnit } from './unit-words.js';

export interface Sign {
  /** Written with a minus sign. */
  readonly negative: boolean;
  readonly doubts: readonly Doubt[];
}

export interface Tail {
  /** Length behind the digits. */
  readonly length: number;
  /** How much of it is shown as part of the number. */
  readonly shown: number;
  /** Canonical: what it adds to the number. */
  readonly fraction: string;
  readonly doubts: readonly Doubt[];
}

/** Signs of Unicode that stand for a fraction with an exact decimal; the others have none. */
const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['½', '0.5'],
  ['¼', '0.25'],
  ['¾', '0.75'],
  ['⅛', '0.125'],
  ['⅜', '0.375'],
  ['⅝', '0.625'],
  ['⅞', '0.875'],
]);
const FRACTION_SIGN = /^[¼-¾⅐-⅞]/u;
const NO_TAIL: Tail = { length: 0, shown: 0, fraction: '0', doubts: [] };

const tailWords = onceFor((vocabulary) => ({
  minusAfter: patternOf(vocabulary, 'prose.minus-after'),
  minusSign: patternOf(vocabulary, 'prose.minus-sign'),
  inWords: patternOf(vocabulary, 'prose.in-words'),
  share: patternOf(vocabulary, 'prose.share-in-brackets'),
  digits: meaningsOf(vocabulary, 'digit-word'),
}));

/** The sign of a number behind `before`. A minus sign that no word explains may be a dash. */
export function signOf(before: string, own: ProseUnit | null, vocabulary: Vocabulary): Sign {
  const { minusAfter, minusSign } = tailWords(vocabulary);
  if (minusAfter.test(before)) return { negative: true, doubts: [] };
  const isSign = minusSign.test(before);
  return { negative: isSign && own?.class === 'percent', doubts: isSign ? ['figure-unexplained'] : [] };
}

/** What `behind` begins with that belongs to the number `digits`. */
export function tailOf(digits: string, behind: string, vocabulary: Vocabulary): Tail {
  const sign = FRACTION_SIGN.exec(behind)?.[0];
  if (sign !== undefined) {
    const fraction = FRACTIONS.get(sign);
    const doubts: Doubt[] = fraction === undefined || !/^\d+$/u.test(digits) ? ['figure-unexplained'] : [];
    return { length: sign.length, shown: sign.length, fraction: fraction ?? '0', doubts };
  }
  // `12/15 (80%) xã`: its share stands between a number and its unit.
  const share = tailWords(vocabulary).share.exec(behind)?.[0];
  if (share !== undefined) return { ...NO_TAIL, length: share.length };
  const bracket = tailWords(vocabulary).inWords.exec(behind);
  const value = bracket === null ? null : valueInWords(fold(bracket[1] ?? ''), vocabulary);
  if (bracket === null || value === null) return NO_TAIL;
  const doubts: Doubt[] = Number(digits) === value ? [] : ['figure-unexplained'];
  return { length: bracket[0].length, shown: 0, fraction: '0', doubts };
}

/** A number below 100 in words: digits add, `mươi` makes tens of them (`hai mươi lăm`). Null for other words. */
function valueInWords(folded: string, vocabulary: Vocabulary): number | null {
  const { digits } = tailWords(vocabulary);
  let value = 0;
  for (const word of folded.split(' ')) {
    const as = digits.get(word);
    if (as === undefined) return null;
    value = as.startsWith('x') ? value * Number(as.slice(1)) : value + Number(as);
  }
  return value;
}
