/** What is printed with one stroke of the press: a letter, a figure, a sign. Coordinates as in `page.ts`. */
import type { Doubt } from '../model/rules.js';

/** One visible glyph. Invisible, clipped, off-page glyphs and second strikes of fake bold never get here. */
export interface Glyph {
  /** Unicode, NFC: usually one character, more for a ligature or a base with its combining marks; a blank is `' '` or `U+00A0`; a printed hyphen is `-`. */
  readonly text: string;
  /**
   * Advance box: `x0`–`x1` from the pen's position to where it stands after the glyph (letter spacing not counted),
   * `y0`–`y1` from ascent to descent of the font.
   */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** y of the baseline. */
  readonly baseline: number;
  /** Font size in points as displayed. */
  readonly size: number;
  /** Key of the font, equal for glyphs of one font resource on one page; says nothing over pages. */
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A printed blank (space, no-break space): it has an advance and no ink. */
  readonly space: boolean;
  /** Letter spacing (`Tc`) that the page adds after this glyph: part of the gap to the next glyph that is no word gap. */
  readonly tracking: number;
  /** Position in the content stream, counted from 0 on each page: the order of drawing, not of reading. */
  readonly index: number;
  /** Why it can't be trusted as it stands: `figures-overprinted`, `untrusted-font`. */
  readonly doubt?: Doubt;
}

/** Share of the font size from the baseline up to the middle of a capital: fonts lie about ascent and descent, seldom about this. */
const MIDDLE_EM = 0.33;

/** The point that decides in which cell a glyph stands. */
export function centreOf(glyph: Glyph): readonly [x: number, y: number] {
  return [(glyph.x0 + glyph.x1) / 2, glyph.baseline - MIDDLE_EM * glyph.size];
}
