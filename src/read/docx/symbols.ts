/** Characters of symbol fonts -> Unicode. */
import { hex } from 'dingbat-to-unicode';

/** Word moves the characters of a symbol font to U+F020–U+F0FF. */
const MOVED = /^F0(..)$/;

/**
 * The Unicode text of character `char` (hexadecimal) of the symbol font `font`; null: the font, or the character in it, is
 * not known.
 */
export function symbolText(font: string, char: string): string | null {
  const moved = MOVED.exec(char)?.[1];
  return (hex(font, char) ?? (moved === undefined ? undefined : hex(font, moved)))?.string ?? null;
}
