/**
 * Every distance that the table geometry takes for "the same". Points (1/72 inch) unless the name says em
 * (multiples of the font size). Text is seldom set below 5 pt: what lies closer than that cannot be two rows.
 */

/** How far the end of a ruling may stop short of the ruling that it meets; the ink's half width comes on top. Word leaves out the corner squares, Chromium insets by a border's width. */
export const TOUCH = 2;

/** Parallel rulings within this extent are one line: doubled borders stand 0.75–3 pt apart, and jitter comes on top. */
export const SNAP = 4;

/** Gap that is bridged between two pieces of one line: dashes, corner squares, the spacing of separate borders. */
export const JOIN_GAP = 3.5;

/** The edge between two columns is ruled when at most this share of it shows no ink: text is never joined over a ruling. */
export const BARE_COLUMN_EDGE = 0.5;

/** The same between two rows, where an underline can run along the edge for a while. */
export const BARE_ROW_EDGE = 0.25;

/** A ruling must run on by more than this past the outermost crossing line to tell of a border that is not drawn. */
export const OVERHANG = 6;

/** Blank columns narrower than this come from edges that miss each other, not from the author: no glyph fits between padding. */
export const SLIVER_WIDTH = 8;

/** The same for rows. */
export const SLIVER_HEIGHT = 7;

/** More lines than this in one direction is a drawing or a hatching, no table: a page of 4 pt type has fewer rows. */
export const MAX_LINES = 400;

/** More rulings than this on a page is a drawing: real reports have a few hundred. */
export const MAX_RULINGS = 5_000;

/** More shaded areas than this paint a gradient or a picture. */
export const MAX_SHADES = 2_000;

/** Column edges of two parts of one table agree within this. Producers round widths per page; columns are wider by far. */
export const COLUMN_EDGE = 3;

/** A blank outermost column behind a border that is not drawn is an overhang of the rulings, unless it is as wide as this. */
export const OVERHANG_COLUMN = 20;

/** A glyph is cut by a ruling that leaves at least this share of it on both sides. */
export const CUT_GLYPH = 0.2;

/** Glyphs closer than this across a ruling (em) are one word that overflows its cell: cells have padding. */
export const OVERFLOW_EM = 0.06;

/** Shaded areas that leave less than this between them are one area; cells set apart by white lines leave more. */
export const ABUTTING = 0.9;

/** A part may stand this far to the side of the part before: margins of left and right pages differ by up to 15 mm, and then some. */
export const MARGIN_SHIFT = 60;
