/**
 * The bytes of a web page -> text. A byte order mark counts first, then what the page declares, then whether the bytes are UTF-8,
 * then the Western page that old Vietnamese encodings (TCVN3, VNI) are typed in; those are decided by font and letters later.
 */
import iconv from 'iconv-lite';
import { plausibility } from '../../text/legacy/syllables.js';

/** Bytes from the start in which a page must declare its encoding (HTML standard, 13.2.3.2: 1024; Word writes more before it). */
const DECLARED_WITHIN = 8192;

/** What a page calls the encodings that browsers do not know, or mean otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  // Old pages said so to have their bytes left alone: letters of a font, at the places of the Western page.
  'x-user-defined': 'windows-1252',
  'x-sjis': 'shift_jis',
  'x-viet-tcvn5712': 'tcvn',
  'tcvn-5712': 'tcvn',
  tcvn5712: 'tcvn',
  'x-viscii': 'viscii',
};

export function decodeHtml(bytes: Uint8Array): string {
  const marked = byMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const declared = declaredEncoding(bytes);
  const utf8 = asUtf8(bytes);
  // A page of a one-byte encoding that is UTF-8 throughout, letters beyond ASCII too, was declared wrongly: chance makes no such text.
  if (utf8 !== null) return utf8.plain && declared !== null ? decodeAs(bytes, declared) : utf8.text;
  if (declared !== null && !/^utf-?8$/.test(declared)) return decodeAs(bytes, declared);
  return damagedUtf8(bytes) ?? western(bytes);
}

/** Letters beyond ASCII for each byte that is none of UTF-8: chance makes a pair or two, a one-byte encoding hardly any. */
const LETTERS_A_FAULT = 10;

/** UTF-8 of which a few bytes were lost or cut: each is a U+FFFD, which doubts what it stands in. Null: another encoding. */
function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const faults = text.match(/\ufffd/g)?.length ?? 0;
  const letters = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return letters >= faults * LETTERS_A_FAULT ? text : null;
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** In small letters; null: none, or one that cannot be (a page whose declaration reads as ASCII is not UTF-16). */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '');
  const label =
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  if (label === undefined) return null;
  const name = label.toLowerCase();
  const known = OTHER_NAMES[name] ?? name;
  return known.startsWith('utf-16') || !(isOfBrowsers(known) || iconv.encodingExists(known)) ? null : known;
}

function isOfBrowsers(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

const decodeAs = (bytes: Uint8Array, name: string): string =>
  isOfBrowsers(name) ? new TextDecoder(name).decode(bytes) : iconv.decode(Buffer.from(bytes), name);

/** `plain`: nothing but ASCII, which says nothing about the encoding. */
function asUtf8(bytes: Uint8Array): { readonly text: string; readonly plain: boolean } | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, plain: text.length === bytes.length };
  } catch {
    return null;
  }
}

/** Share of telling words that must be syllables: as where an encoding is told by letters alone. */
const FITS = 0.75;

/** Windows' Vietnamese page where it makes syllables of the words, else the Western one, which it shares most places with. */
function western(bytes: Uint8Array): string {
  const vietnamese = decodeAs(bytes, 'windows-1258');
  const { words, syllables } = plausibility(vietnamese.replace(/<[^>]*>/g, ' '));
  return words > 0 && syllables >= words * FITS ? vietnamese : decodeAs(bytes, 'windows-1252');
}
