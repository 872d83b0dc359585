/**
 * Which encoding is a piece of text in? The font's name proposes, the letters decide: text typed in Unicode keeps the name
 * of an old font often enough, and old text can have lost its font.
 */
import { type Plausibility, plausibility, plausibilityOf, replaceTellingWords, withoutLoneSigns } from './syllables.js';
import { fromTcvn3 } from './tcvn3.js';
import { fromVni } from './vni.js';

export type Encoding = 'unicode' | 'tcvn3' | 'tcvn3-capitals' | 'vni';

export interface Decision {
  /** The encoding to read it with; null: none fits, its telling words are `UNREADABLE`. */
  readonly encoding: Encoding | null;
  /** The font's name did not tell the encoding, the letters alone did: to be doubted. */
  readonly guessed: boolean;
}

/** Stands for a word that no encoding makes sense of: garbled letters are never passed on as text. */
export const UNREADABLE = '\uFFFD';

/** Share of telling words that must be syllables. Real prose, with names and abbreviations, stays above .9. */
const FITS = 0.75;

/** Without a font's name, this many words that are no syllables as they stand must all become syllables. */
const WORDS_WITHOUT_A_FONT = 2;

/** The encoding that a font's name promises. */
export function encodingOfFont(font: string | null): Encoding {
  const name = (font ?? '').trim().toLowerCase();
  if (/^\.?vn(?!i)[a-z0-9]/.test(name)) return /h$/.test(name) ? 'tcvn3-capitals' : 'tcvn3';
  if (name.startsWith('vni')) return 'vni';
  return 'unicode';
}

/** Vietnamese letters that only Unicode has: neither TCVN3 nor VNI text can hold them. */
const ONLY_UNICODE = /[\u1ea0-\u1ef9]/u;

export function decodeAs(text: string, encoding: Encoding): string {
  switch (encoding) {
    case 'unicode':
      return text;
    case 'tcvn3':
      return fromTcvn3(text, false);
    case 'tcvn3-capitals':
      return fromTcvn3(text, true);
    case 'vni':
      return fromVni(text);
  }
}

/** `text` as `decision` says that it is to be read. */
export const readAs = (text: string, { encoding }: Decision): string =>
  encoding === null ? replaceTellingWords(text, () => UNREADABLE) : decodeAs(text, encoding);

/**
 * Decides for `text` (a paragraph's, of one font) of a font that promises `promised`. `habit`: what all text of that font in
 * the document turned out to be; it decides where this text alone does not (a single short word).
 */
export function decide(text: string, promised: Encoding, habit: Encoding): Decision {
  if (promised === 'unicode') return withoutPromise(text);
  // Letters of ASCII are the same everywhere; capitals fonts print them as capitals.
  if (!BEYOND_ASCII.test(text)) return sure(habit);
  const composed = text.normalize('NFC');
  const unicodeFits = fits(plausibility(composed));
  const promiseFits = fits(plausibility(decodeAs(text, promised)));
  if (unicodeFits && ONLY_UNICODE.test(composed)) return sure('unicode');
  if (promiseFits) return sure(unicodeFits ? habit : promised);
  if (unicodeFits) return sure('unicode');
  // A font can bear the name of another encoding than its own.
  const other = LEGACY.find((each) => fits(plausibility(decodeAs(text, each))));
  return { encoding: other ?? null, guessed: other !== undefined };
}

const LEGACY = ['tcvn3', 'vni'] as const;

/**
 * Whether `parts`, in order and each as it would be read, make sense in the words that the doubted parts have letters in.
 * A word of several fonts (a capital in a capitals font) only shows as a whole what it is.
 */
export const makesSense = (parts: readonly { readonly text: string; readonly counts: boolean }[]): boolean =>
  fits(plausibilityOf(parts));

/** What all text of a font tells about it: the better of its promise and Unicode. */
export function habitOf(text: string, promised: Encoding): Encoding {
  const composed = text.normalize('NFC');
  if (!ONLY_UNICODE.test(composed)) return promised;
  return share(plausibility(composed)) > share(plausibility(decodeAs(text, promised))) ? 'unicode' : promised;
}

/** Text in an ordinary font: garbled when its words are no syllables and an old encoding makes them all so. */
function withoutPromise(text: string): Decision {
  if (!WESTERN.test(text) || ONLY_UNICODE.test(text)) return sure('unicode');
  const words = withoutLoneSigns(text);
  const now = plausibility(words);
  const strange = now.words - now.syllables;
  if (strange < WORDS_WITHOUT_A_FONT || fits(now)) return sure('unicode');
  const encoding = LEGACY.find((each) => {
    const then = plausibility(decodeAs(words, each));
    return fits(then) && then.syllables >= strange;
  });
  return encoding === undefined ? sure('unicode') : { encoding, guessed: true };
}

const BEYOND_ASCII = /[\u0080-\u{10ffff}]/u;
const WESTERN = /[\u00a1-\u00ff]/;

export const sure = (encoding: Encoding): Decision => ({ encoding, guessed: false });

const fits = ({ words, syllables }: Plausibility): boolean => syllables >= words * FITS;

const share = ({ words, syllables }: Plausibility): number => (words === 0 ? 0 : syllables / words);
