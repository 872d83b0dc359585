/**
 * The bytes behind text in a legacy font. Word keeps such text as characters of the Windows code page that it believed in:
 * Western (1252: byte = code point from A0 on) or Vietnamese (1258).
 */
import iconv from 'iconv-lite';

const BYTES = new Map<string, string>();
for (let byte = 0xa0; byte <= 0xff; byte += 1) {
  const western = String.fromCodePoint(byte);
  const vietnamese = iconv.decode(Buffer.from([byte]), 'windows1258');
  BYTES.set(vietnamese, western);
}

/** `text` with every letter of the Vietnamese code page as the Western letter of the same byte; all else as it is. */
export const asWestern = (text: string): string => [...text].map((letter) => BYTES.get(letter) ?? letter).join('');
