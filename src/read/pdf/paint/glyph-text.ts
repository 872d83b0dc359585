/** What a font's unicode for one glyph means as printed text. */

/** Zero-width and directional characters: they print nothing. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const CONTROL = /\p{Cc}/gu;
/** Bare codes of a font that does not say what its glyphs mean. */
const ONLY_CONTROL = /^\p{Cc}+$/u;
/** Stands for what is printed but cannot be known. */
const UNKNOWN = '\uFFFD';
/** Hyphens that look alike in print; fonts map the one glyph to any of them (Word: U+00AD). */
const HYPHENS = /[\u00AD\u2010\u2011]/gu;
const LIGATURES = /[\uFB00-\uFB06]/gu;
const ONLY_BLANK = /^\s+$/u;
const NO_BREAK = /[\u00A0\u202F\u2007]/u;
const ONLY_MARKS = /^\p{M}+$/u;
/** Private use, replacement character, unassigned: no reader could know what was printed. */
const UNREADABLE = /[\p{Co}\p{Cn}\uFFFD]/u;
/** Where symbol fonts put their characters: the low half is ASCII moved up, of the high half only bullets are known. */
const MOVED_ASCII = /[\uF020-\uF07E]/gu;
const SYMBOL_BULLETS: ReadonlyMap<string, string> = new Map([
  ['\uF0B7', '•'],
  ['\uF0A7', '▪'],
  ['\uF0D8', '➢'],
  ['\uF0E8', '➔'],
  ['\uF0FC', '✓'],
  ['\uF0A8', '□'],
  ['\uF0FE', '☑'],
]);

export interface GlyphText {
  /** NFC; `' '` for a blank (a no-break one stays `U+00A0`), `''` when nothing is printed. */
  readonly text: string;
  readonly space: boolean;
  /** Combining marks alone: they belong to the letter before. */
  readonly combining: boolean;
  readonly garbled: boolean;
}

const known = new Map<string, GlyphText>();
/** More distinct glyphs than any script has: beyond it a hostile font must not fill the memory. */
const KNOWN_LIMIT = 20_000;

/** Reads `unicode`, as pdf.js maps it, as printed text. */
export function glyphText(unicode: string): GlyphText {
  const found = known.get(unicode);
  if (found) return found;
  const read = interpret(unicode);
  if (known.size < KNOWN_LIMIT) known.set(unicode, read);
  return read;
}

function interpret(unicode: string): GlyphText {
  if (ONLY_BLANK.test(unicode)) {
    return { text: NO_BREAK.test(unicode) ? '\u00A0' : ' ', space: true, combining: false, garbled: false };
  }
  const mapped = [...unicode.replace(MOVED_ASCII, (c) => String.fromCharCode(c.charCodeAt(0) - 0xf000))]
    .map((c) => SYMBOL_BULLETS.get(c) ?? c)
    .join('');
  if (ONLY_CONTROL.test(mapped)) return { text: UNKNOWN, space: false, combining: false, garbled: true };
  const garbled = UNREADABLE.test(mapped);
  const text = mapped
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(HYPHENS, '-')
    .replace(LIGATURES, (c) => c.normalize('NFKC'))
    .normalize('NFC');
  return { text, space: false, combining: ONLY_MARKS.test(text), garbled };
}
