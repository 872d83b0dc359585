/**
 * Where a Vietnamese tone mark stands in its syllable. Two schools write `hòa, thúy` and `hoà, thuý`, and typing slips
 * give `hòan`; for comparison every syllable gets the mark on one letter, by the older school's rules.
 */
import { remembered } from './memo.js';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Circumflex, breve, horn: they make another letter, and stand before the tone mark. */
const QUALITY = '\u0302\u0306\u031b';
/** Onset, vowels, coda of a syllable in NFD without its tone; `qu` and `gi` before a vowel are consonants. */
const SYLLABLE = new RegExp(`^(qu(?=[aeioy])|gi(?=[aeou])|[^aeiouy]*)((?:[aeiouy][${QUALITY}]?)+)([^aeiouy]*)$`, 'u');
const VOWELS = new RegExp(`[aeiouy][${QUALITY}]?`, 'gu');

/** Only where vowels meet can the mark stand on either. */
const TWO_VOWELS = /[aeiouy]\p{M}*[aeiouy]/u;

/** Words kept; Vietnamese has some seven thousand syllables. */
const REMEMBERED_WORDS = 10_000;

/** Lower-case text with each syllable's tone mark on its canonical letter; NFC. Words that are no syllable stay. */
export const placeTones = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{L}\p{M}]+/gu, placedTone)
    .normalize('NFC');

const placedTone = remembered((word) => {
  const letters = word.normalize('NFD');
  return TWO_VOWELS.test(letters) ? placeTone(letters).normalize('NFC') : word;
}, REMEMBERED_WORDS);

/** `word` in NFD. */
function placeTone(word: string): string {
  const tones = word.match(TONE);
  const tone = tones?.[0];
  if (tone === undefined || tones?.length !== 1) return word;
  const parts = SYLLABLE.exec(word.replace(TONE, ''));
  if (parts === null) return word;
  const [, onset = '', nucleus = '', coda = ''] = parts;
  const vowels = nucleus.match(VOWELS) ?? [];
  const at = toneIndex(vowels, coda !== '');
  return onset + vowels.map((vowel, i) => (i === at ? vowel + tone : vowel)).join('') + coda;
}

/** The vowel that carries the mark: a letter with a quality mark, else the last before a coda, else the middle, else the first. */
function toneIndex(vowels: readonly string[], closed: boolean): number {
  const marked = vowels.findLastIndex((vowel) => vowel.length > 1);
  if (marked >= 0) return marked;
  if (closed) return vowels.length - 1;
  return vowels.length >= 3 ? 1 : 0;
}
