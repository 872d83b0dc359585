/** Text in the fonts of before Unicode (TCVN3: `.VnTime`; VNI): read by what their letters mean. */
import { decide, decodeAs, encodingOfFont, habitOf, UNREADABLE } from '../../../text/legacy/decide.js';
import type { GlyphMark } from '../marks.js';

/** Letters that an old encoding gives another meaning. */
const WESTERN = /[\u0080-\u00FF]/u;

/** Only fonts whose name promises an old encoding are looked at: in a PDF the name stays with the font. */
export const isLegacyFont = (name: string): boolean => encodingOfFont(name) !== 'unicode';

/** Where symbol fonts put their codes. */
const MOVED_CODE = /[\uF080-\uF0FF]/gu;

/** Unicode of a glyph in such a font: its code, also where the font is declared a symbol font. */
export const legacyCode = (unicode: string): string =>
  unicode.replace(MOVED_CODE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xf000));

/** `glyphs` of a page with the texts of legacy fonts decoded; what fits no encoding is garbled. `fonts`: names by key. */
export function decoded(glyphs: readonly GlyphMark[], fonts: ReadonlyMap<string, string>): readonly GlyphMark[] {
  let current = glyphs;
  for (const [font, name] of fonts) {
    if (!isLegacyFont(name)) continue;
    const promised = encodingOfFont(name);
    const text = textOf(current.filter((glyph) => glyph.font === font));
    const { encoding } = decide(text, promised, habitOf(text, promised));
    if (encoding === 'vni') current = pairsDecoded(current, font);
    else {
      current = current.map((glyph) => {
        if (glyph.font !== font || !WESTERN.test(glyph.text)) {
          return glyph.font === font && encoding === 'tcvn3-capitals'
            ? { ...glyph, text: decodeAs(glyph.text, encoding) }
            : glyph;
        }
        return encoding === null
          ? { ...glyph, text: UNREADABLE, garbled: true }
          : { ...glyph, text: decodeAs(glyph.text, encoding).normalize('NFC') };
      });
    }
  }
  return current;
}

/** In the order of drawing; another baseline is another line. */
function textOf(glyphs: readonly GlyphMark[]): string {
  let text = '';
  let line = Number.NaN;
  for (const glyph of glyphs) {
    if (text !== '' && glyph.baseline !== line) text += '\n';
    line = glyph.baseline;
    text += glyph.text;
  }
  return text;
}

/** VNI writes a letter and its marks as two characters: both together are one glyph. */
function pairsDecoded(glyphs: readonly GlyphMark[], font: string): GlyphMark[] {
  const read: GlyphMark[] = [];
  glyphs.forEach((glyph, i) => {
    const last = glyphs[i - 1];
    const letter = read.at(-1);
    if (glyph.font === font && letter && last?.font === font && last.baseline === glyph.baseline && !last.space) {
      const both = decodeAs(last.text + glyph.text, 'vni').normalize('NFC');
      if ([...both].length === 1) {
        read[read.length - 1] = { ...letter, text: both, x1: Math.max(letter.x1, glyph.x1) };
        return;
      }
    }
    read.push(glyph.font === font ? { ...glyph, text: decodeAs(glyph.text, 'vni').normalize('NFC') } : glyph);
  });
  return read;
}
