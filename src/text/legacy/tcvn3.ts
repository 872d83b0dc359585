/** TCVN3 (ABC): one byte a letter; the fonts are .VnTime and its like, those that end in H hold capitals. */
import iconv from 'iconv-lite';
import { asWestern } from './latin.js';

const LETTERS = new Map<string, string>();
for (let byte = 0xa1; byte <= 0xff; byte += 1) {
  LETTERS.set(String.fromCodePoint(byte), iconv.decode(Buffer.from([byte]), 'tcvn'));
}

const COMBINING = /^\p{M}$/u;
const VOWEL = /[aeiouyăâêôơư]$/iu;

/** What a TCVN3 font prints for `text`. Characters that the encoding does not have (dashes, quotes) stay. */
export function fromTcvn3(text: string, capitals: boolean): string {
  let read = '';
  for (const letter of asWestern(text)) {
    const decoded = LETTERS.get(letter) ?? letter;
    // B0–B4 are tone marks after a vowel; anywhere else they are the signs of the Western code page, such as °.
    read += COMBINING.test(decoded) && !VOWEL.test(read) ? letter : decoded;
  }
  const composed = read.normalize('NFC');
  return capitals ? composed.toUpperCase() : composed;
}
