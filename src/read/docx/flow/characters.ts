/** Characters as their font prints them -> pieces. */
import type { Ink } from '../../../model/rules/ink.js';
import type { TextDoubt } from '../doubts.js';
import type { Format, Piece } from './model.js';
import type { Box } from './shapes.js';

/** What a paragraph's content gives while it is read. */
export interface Line {
  readonly pieces: Piece[];
  readonly boxes: Box[];
  readonly doubts: Set<TextDoubt>;
  readonly ink: Set<Ink>;
}

/** Fonts whose characters are pictures at the code points of letters. */
const SYMBOL_FONT =
  /^(symbol|wingdings( [23])?|webdings|marlett|mt extra|zapf ?dingbats|bookshelf symbol 7|ms outlook|ms reference specialty)$/i;

/** A line feed in the XML is a blank: lines are broken by elements. */
export function pushText(written: string, format: Format, line: Line): void {
  const text = written.replace(/\s*[\r\n]\s*/g, ' ');
  if (text === '') return;
  if (text.search(PRIVATE_USE) >= 0 && !isSymbolFont(format)) {
    // Which picture stands there is known to the font alone.
    line.doubts.add('unreadable-symbol');
    line.pieces.push({ kind: 'text', text: text.replace(PRIVATE_USE, '\uFFFD'), format });
    return;
  }
  const symbolAscii = format.asciiFont !== null && SYMBOL_FONT.test(format.asciiFont);
  const symbolHigh = format.font !== null && SYMBOL_FONT.test(format.font);
  if (!symbolAscii && !symbolHigh) {
    line.pieces.push({ kind: 'text', text, format });
    return;
  }
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const isSymbol = code > 0x20 && (code < 0x80 ? symbolAscii : symbolHigh && (code < 0x100 || isPrivate(code)));
    if (isSymbol) pushSymbol(symbolHigh ? format.font : format.asciiFont, (code & 0xff).toString(16), format, line);
    else line.pieces.push({ kind: 'text', text: letter, format });
  }
}

const PRIVATE_USE = /[\ue000-\uf8ff]/gu;

const isSymbolFont = ({ font, asciiFont }: Format): boolean =>
  [font, asciiFont].some((name) => SYMBOL_FONT.test(name ?? ''));

/** Word moves the characters of symbol fonts to U+F020–U+F0FF. */
const isPrivate = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

export function symbolPiece(font: string, char: string, format: Format): Piece {
  return { kind: 'symbol', font, char: char.toUpperCase().padStart(4, '0').replace(/^00/, 'F0'), format };
}

export function pushSymbol(
  font: string | null | undefined,
  char: string | undefined,
  format: Format,
  line: Line,
): void {
  const code = /^[0-9a-f]{1,4}$/i.test(char ?? '') ? Number.parseInt(char ?? '', 16) : 0;
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) return;
  if (SYMBOL_FONT.test(font ?? '')) line.pieces.push(symbolPiece(font ?? '', code.toString(16), format));
  else pushText(String.fromCodePoint(code), { ...format, font: font ?? null, asciiFont: font ?? null }, line);
}

/** Pushes text that holds line breaks. */
export function pushLines(text: string, format: Format, line: Line): void {
  text.split('\n').forEach((each, place) => {
    if (place > 0) line.pieces.push({ kind: 'break' });
    pushText(each, format, line);
  });
}
