/** What the words of a report's labels may say of the report itself: its period, and that its issuer is a city. */
import type { Own } from '../catalogue/wording.js';
import type { Letterhead } from '../model/report.js';
import { fold } from '../text/normalise.js';
import { onceFor, type Vocabulary } from '../text/vocabulary.js';
import { namesPeriod } from './column-period.js';

const ownWords = onceFor((vocabulary: Vocabulary) => ({
  cities: vocabulary.labelWords.flatMap(({ word, effect }) => (effect === 'city' ? [` ${word} `] : [])),
  /** Words that the name of a period is made of. */
  period: new Set(
    vocabulary.labelWords.flatMap(({ word, effect }) => (effect === 'period' || effect === 'none' ? [word] : [])),
  ),
}));

/** A number, or a quarter in roman numerals. */
const NUMBER = /^(?:\d{1,4}|i{1,3}|iv)$/u;

export function ownOf(
  { issuer, issuerLevel, period }: Pick<Letterhead, 'issuer' | 'issuerLevel' | 'period'>,
  vocabulary: Vocabulary,
): Own {
  const { cities, period: words } = ownWords(vocabulary);
  return {
    city: issuerLevel === 'province' && issuer !== null && cities.some((word) => ` ${fold(issuer)} `.includes(word)),
    year: period?.slice(0, 4) ?? null,
    isPeriod: (text) =>
      text.split(' ').every((word) => NUMBER.test(word) || words.has(word)) && namesPeriod([text], period, vocabulary),
  };
}
