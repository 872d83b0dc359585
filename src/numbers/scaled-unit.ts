/** Scales in a printed unit: `Nghìn hồ sơ`, `1.000 hồ sơ`, `Hồ sơ (trăm)`. The number beside it counts so many at a time. */
import { fold, printed } from '../text/normalise.js';
import { meaningsOf, onceFor, type Vocabulary } from '../text/vocabulary.js';

export interface ScaledUnit {
  /** Power of ten by which the printed number is to be multiplied; 0 without a scale. */
  readonly power: number;
  /** The unit without its scale, as printed. */
  readonly rest: string;
  /** The scale stands there in digits. */
  readonly inDigits: boolean;
}

const scaleWords = onceFor((vocabulary) => {
  const powers = new Map<string, number>();
  for (const { class: name, word, scale } of vocabulary.units) if (name === 'scale') powers.set(word, scale ?? 0);
  for (const [word, power] of meaningsOf(vocabulary, 'unit-scale')) powers.set(word, Number(power));
  return powers;
});

/** `1.000`, `100`, `x 1 000`, with its zeros as a group. */
const DIGITS_BEFORE = /^(?:[x×*]\s?)?1(0+|(?:[., ]000)+)(?![\d.,])\s*/iu;
const DIGITS_BEHIND = /[\s,]*\(?\s*(?:[x×*]\s?)?1(0+|(?:[., ]000)+)\s*\)?$/iu;
const WORD_BEFORE = /^([\p{L}\p{M}]+)(?![\p{L}\p{M}])\.?\s*/u;
const WORD_BEHIND = /(?:^|[\s,(]+)([\p{L}\p{M}]+)\s*\)?$/u;

const zerosOf = (digits: string): number => digits.replace(/[^0]/gu, '').length;

/** Takes the scales off both ends of a unit. A scale word before a currency belongs to the money and is left (`triệu đồng`). */
export function scaledUnit(unit: string, vocabulary: Vocabulary): ScaledUnit {
  const powers = scaleWords(vocabulary);
  let rest = printed(unit)
    .replaceAll('\n', ' ')
    .replace(/^\((.*)\)$/u, '$1');
  let power = 0;
  let inDigits = false;
  for (let taken = true; taken && rest !== ''; ) {
    taken = false;
    for (const pattern of [DIGITS_BEFORE, DIGITS_BEHIND]) {
      const zeros = pattern.exec(rest)?.[1];
      if (zeros === undefined) continue;
      power += zerosOf(zeros);
      rest = rest.replace(pattern, '');
      inDigits = true;
      taken = true;
    }
    for (const pattern of [WORD_BEFORE, WORD_BEHIND]) {
      const scale = powers.get(fold(pattern.exec(rest)?.[1] ?? ''));
      if (scale === undefined) continue;
      power += scale;
      rest = rest.replace(pattern, '');
      taken = true;
    }
  }
  return { power, rest: rest.trim(), inDigits };
}
