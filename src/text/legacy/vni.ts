/**
 * VNI for Windows: a letter and, after it, a character that carries its marks (`Coäng hoøa` = `Cộng hòa`). Table after the
 * VNI code page; the same in capitals.
 */
import { asWestern } from './latin.js';

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const CIRCUMFLEX = '\u0302';
const TILDE = '\u0303';
const BREVE = '\u0306';
const HOOK = '\u0309';
const HORN = '\u031b';
const DOT = '\u0323';

/** Letters of one character. */
const SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: `o${HORN}`,
  ö: `u${HORN}`,
  í: `i${ACUTE}`,
  ì: `i${GRAVE}`,
  æ: `i${HOOK}`,
  ó: `i${TILDE}`,
  ò: `i${DOT}`,
  î: `y${DOT}`,
};

/** Tones after a, e, o, u, y, ô (= ơ), ö (= ư). */
const TONES: Readonly<Record<string, string>> = { ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT };

/** Circumflex with its tone after a, e, o. */
const CIRCUMFLEXED: Readonly<Record<string, string>> = {
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
};

/** Breve with its tone after a. */
const BREVED: Readonly<Record<string, string>> = {
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};

const PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])/giu;

/** A character that begins a run only because it belongs to the letter before it. */
export const VNI_MARK = /^[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]/u;

/** What a VNI font prints for `text`. Characters that the encoding does not have stay. */
export function fromVni(text: string): string {
  return asWestern(text)
    .normalize('NFC')
    .replace(/([aeouyôö][ùøûõïâáàåãäêéèúüë])|[ñôöíìæóòî]/giu, (sign, pair: string | undefined) =>
      pair === undefined
        ? single(sign)
        : pair.replace(PAIR, (whole, base: string, mark: string) => marked(whole, base, mark)),
    )
    .normalize('NFC');
}

function single(sign: string): string {
  const lower = sign.toLowerCase();
  const letter = SINGLE[lower] ?? lower;
  return sign === lower ? letter : letter.toUpperCase();
}

function marked(whole: string, base: string, mark: string): string {
  const vowel = base.toLowerCase();
  const sign = mark.toLowerCase();
  const marks =
    TONES[sign] ??
    ('aeo'.includes(vowel) ? CIRCUMFLEXED[sign] : undefined) ??
    (vowel === 'a' ? BREVED[sign] : undefined);
  return marks === undefined ? whole : single(base) + marks;
}
