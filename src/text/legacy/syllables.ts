/**
 * Does text look like Vietnamese? Every Vietnamese word is a syllable of a known shape (onset, vowels, one tone, coda), so
 * text read with the wrong encoding shows at once.
 */

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Onset and rhyme, tone taken away. The rhymes that begin with o or u as a glide are spelled out with it. */
const SYLLABLE = new RegExp(
  `^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:${[
    'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
    'ă(?:c|m|n|ng|p|t)',
    'â(?:c|m|n|ng|p|t|u|y)',
    'e(?:c|m|n|ng|o|p|t)?',
    'ê(?:ch|m|n|nh|p|t|u|c|ng)?',
    'i(?:ch|m|n|nh|p|t|u|a|c)?',
    'iê(?:c|m|n|ng|p|t|u)',
    'yê(?:m|n|ng|t|u)',
    'o(?:c|i|m|n|ng|p|t|ong|oc)?',
    'oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?',
    'oă(?:c|m|n|ng|t|p)',
    'oe(?:n|o|t|m)?',
    'ô(?:c|i|m|n|ng|p|t|ng)?',
    'ơ(?:i|m|n|p|t|ng)?',
    'u(?:a|c|i|m|n|ng|p|t)?',
    'uâ(?:n|ng|t|y)',
    'uê(?:ch|nh|n)?',
    'uô(?:c|i|m|n|ng|t)',
    'uơ',
    'uy(?:a|n|nh|t|u|ch|p|ên|êt)?',
    'ư(?:a|c|i|m|n|ng|t|u)?',
    'ươ(?:c|i|m|n|ng|p|t|u)',
    'y(?:nh|t|m|n|ch)?',
  ].join('|')})$`,
  'u',
);

/** Words with a letter beyond ASCII: only they tell one encoding from another. */
const isTelling = (word: string): boolean => /[\u0080-\u{10ffff}]/u.test(word);

/** A run of letters, and of signs that are letters in some old encoding. */
const WORD = /[A-Za-z\u0080-\u{10ffff}]+/gu;

/** Typographic signs are no letters of a wrong encoding. */
const TYPOGRAPHY = /[\u00a0«»\u2000-\u206f\u20a0-\u2bff]/gu;

/** `QĐ`, `ĐVSN`, the unit `đ`: abbreviations are no syllables and no sign of a wrong encoding either. */
const ABBREVIATION = /^[A-ZĐ]*Đ[A-ZĐ]*$|^đ$/u;

export interface Plausibility {
  /** Words that have a letter beyond ASCII, abbreviations left out. */
  readonly words: number;
  /** Those among them that are Vietnamese syllables. */
  readonly syllables: number;
}

export const plausibility = (text: string): Plausibility => plausibilityOf([{ text, counts: true }]);

/** Of the words that `parts` make when joined, those that have a letter of a part that counts: runs can tear words apart. */
export function plausibilityOf(parts: readonly { readonly text: string; readonly counts: boolean }[]): Plausibility {
  let joined = '';
  const counting: (readonly [start: number, end: number])[] = [];
  for (const { text, counts } of parts) {
    const start = joined.length;
    joined += text.normalize('NFC').replace(TYPOGRAPHY, ' ');
    if (counts) counting.push([start, joined.length]);
  }
  let words = 0;
  let syllables = 0;
  let next = 0;
  for (const { index, 0: word } of joined.matchAll(WORD)) {
    while ((counting[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    const begins = counting[next]?.[0] ?? Number.POSITIVE_INFINITY;
    if (begins >= index + word.length || !isTelling(word)) continue;
    if (isSyllable(word)) syllables += 1;
    else if (ABBREVIATION.test(word)) continue;
    words += 1;
  }
  return { words, syllables };
}

export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFD');
  const tones = lower.match(TONE) ?? [];
  // The dot below and the horn come apart from the letter in any order; composing what is left gives the plain vowel.
  return tones.length <= 1 && SYLLABLE.test(lower.replace(TONE, '').normalize('NFC'));
}

/** Telling words -> `write(word)`; all else stays. */
export const replaceTellingWords = (text: string, write: (word: string) => string): string =>
  text.normalize('NFC').replace(WORD, (word) => (isTelling(word.replace(TYPOGRAPHY, '')) ? write(word) : word));

/** `text` without signs that stand on their own (a middle dot, a degree): they are letters in old encodings alone. */
export const withoutLoneSigns = (text: string): string =>
  text.replace(WORD, (word) => (/\p{L}/u.test(word) ? word : ' '));
