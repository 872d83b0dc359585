/**
 * The ink of one page, as a reader (PDF now, scan later) hands it to layout and tables: its glyphs, rulings, shades, pictures.
 *
 * All coordinates are points (1/72 inch) of the page **as displayed**: upright, origin top left, y downwards. A page's
 * `/Rotate` is already applied, and so is the turn that sets a page upright whose text itself runs sideways.
 */
import type { BBox } from '../model/document.js';
import type { Glyph } from './glyph.js';

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
export interface PageInk {
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
