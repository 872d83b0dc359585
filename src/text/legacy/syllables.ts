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
const TELLING_WORD =
  /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]*[\u0080-\u{10ffff}][\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]*/gu;

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
  const words = [...joined.matchAll(TELLING_WORD)]
    .filter(({ index, 0: word }) => counting.some(([start, end]) => index < end && start < index + word.length))
    .map(([word]) => word)
    .filter((word) => isSyllable(word) || !ABBREVIATION.test(word));
  return { words: words.length, syllables: words.filter(isSyllable).length };
}

export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFD');
  const tones = lower.match(TONE) ?? [];
  // The dot below and the horn come apart from the letter in any order; composing what is left gives the plain vowel.
  return tones.length <= 1 && SYLLABLE.test(lower.replace(TONE, '').normalize('NFC'));
}

/** Telling words -> `write(word)`; all else stays. */
export const replaceTellingWords = (text: string, write: (word: string) => string): string =>
  text.normalize('NFC').replace(TELLING_WORD, (word) => (word.replace(TYPOGRAPHY, '') === '' ? word : write(word)));
