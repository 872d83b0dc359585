/**
 * What a reader (PDF now, scan later) hands to the table geometry: one page as displayed, its glyphs and its rulings.
 *
 * All coordinates are points (1/72 inch) of the page **as displayed**: upright, origin top left, y downwards. A page's
 * `/Rotate` is already applied, and so is the turn that sets a page upright whose text itself runs sideways.
 */
import type { BBox } from '../model/document.js';

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
}

/**
 * A visible straight line that runs along an axis: a stroke, a thin filled rectangle, or one edge of a stroked rectangle.
 * Dashes and dots are already joined to one ruling; doubled lines are two rulings; underlines of text are rulings too.
 */
export interface Ruling {
  readonly orientation: 'h' | 'v';
  /** y of a horizontal, x of a vertical ruling: the middle of its ink. */
  readonly pos: number;
  /** Extent along the line, `from` < `to`. */
  readonly from: number;
  readonly to: number;
  /** Thickness of the ink, in points. */
  readonly width: number;
}

/** A filled rectangle too thick to be a ruling: a shaded header, a coloured row, a box's background. White ones are left out. */
export interface Shade {
  readonly bbox: BBox;
}

/** Where a picture is painted on the page (clipped to what is visible). */
export interface ImageBox {
  readonly bbox: BBox;
  /** Position in the content stream, comparable with `Glyph.index`. */
  readonly index: number;
}

/** What one page shows. */
export interface PageContent {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In content order. */
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  readonly shades: readonly Shade[];
  readonly images: readonly ImageBox[];
}
