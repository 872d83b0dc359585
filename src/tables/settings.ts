/**
 * Every distance that the table geometry takes for "the same", and every count past which it gives up: one object, checked
 * once and passed in, so that a raster (whose lines are a pixel off) or another geometry brings its own. Shares of evidence
 * (how many rows must have a label) are no tolerances and stand beside the rule that they belong to.
 */
import { z } from 'zod';

/** `points` are 1/72 inch; `em` multiples of the font size; `share` a part of one; `count` a number of things. */
type Unit = 'points' | 'em' | 'share' | 'count';

const setting = (unit: Unit, reason: string) => {
  const number = unit === 'count' ? z.int().positive() : z.number().nonnegative();
  return (unit === 'share' ? number.max(1) : number).meta({ unit, description: reason });
};

/** Text is seldom set below 5 pt: what lies closer than that cannot be two rows. */
export const tableSettingsSchema = z
  .strictObject({
    touch: setting(
      'points',
      "How far the end of a ruling may stop short of the ruling that it meets; the ink's half width comes on top. Word leaves out the corner squares, Chromium insets by a border's width.",
    ),
    snap: setting(
      'points',
      'Parallel rulings within this extent are one line: doubled borders stand 0.75–3 pt apart, and jitter comes on top.',
    ),
    joinGap: setting(
      'points',
      'Gap that is bridged between two pieces of one line: dashes, corner squares, the spacing of separate borders.',
    ),
    bareColumnEdge: setting(
      'share',
      'The edge between two columns is ruled when at most this share of it shows no ink: text is never joined over a ruling.',
    ),
    bareRowEdge: setting('share', 'The same between two rows, where an underline can run along the edge for a while.'),
    overhang: setting(
      'points',
      'A ruling must run on by more than this past the outermost crossing line to tell of a border that is not drawn.',
    ),
    overhangColumn: setting(
      'points',
      'A blank outermost column behind a border that is not drawn is an overhang of the rulings, unless it is as wide as this.',
    ),
    sliverWidth: setting(
      'points',
      'Blank columns narrower than this come from edges that miss each other, not from the author: no glyph fits between padding.',
    ),
    sliverHeight: setting('points', 'The same for rows.'),
    mostLines: setting(
      'count',
      'More lines than this in one direction is a drawing or a hatching, no table: a page of 4 pt type has fewer rows.',
    ),
    mostRulings: setting('count', 'More rulings than this on a page is a drawing: real reports have a few hundred.'),
    mostShades: setting('count', 'More shaded areas than this paint a gradient or a picture.'),
    mostNetworks: setting(
      'count',
      'Networks of rulings past this many on one page belong to a drawing (a map has thousands); tables are the larger ones.',
    ),
    abutting: setting(
      'points',
      'Shaded areas that leave less than this between them are one area; cells set apart by white lines leave more.',
    ),
    cutGlyph: setting('share', 'A glyph is cut by a ruling that leaves at least this share of it on both sides.'),
    overflow: setting(
      'em',
      'Glyphs closer than this across a ruling are one word that overflows its cell: cells have padding.',
    ),
    spillDepth: setting('points', "How far below a table spilled text is looked for: a page's margin."),
    textSlack: setting('points', "By so much text may stand over a line of the grid, or its neighbour's edge, uncut."),
    stackWidth: setting(
      'points',
      'Rulings that rule rows alone are at least this long: three columns of figures need more; underlined words and signatures are narrower.',
    ),
    stackInside: setting(
      'points',
      "A vertical ruling this far inside their ends divides columns: then the rulings are a grid's, or a drawing's.",
    ),
    stackReach: setting('points', 'Text that runs over the ends of such rulings is looked for this far out: a word.'),
    headRows: setting('points', 'Lines between rows of column heads that are closer than this are one.'),
    columnEdge: setting(
      'points',
      'Column edges of two parts of one table agree within this. Producers round widths per page; columns are wider by far.',
    ),
    marginShift: setting(
      'points',
      'A part may stand this far to the side of the part before: margins of left and right pages differ by up to 15 mm, and then some.',
    ),
    partGap: setting('points', 'Pieces of one table on one page stand at most this far apart: a line and its spacing.'),
    roomToSpare: setting(
      'points',
      'A row that would have fitted with this to spare and stands on the next page was sent there on purpose.',
    ),
    padding: setting('points', "A cell's padding is at most this: what is more is the line's alignment."),
  })
  .refine(
    ({ joinGap, snap, sliverWidth, sliverHeight }) => joinGap <= snap && snap < Math.min(sliverWidth, sliverHeight),
    {
      error: 'joinGap ≤ snap < sliverWidth, sliverHeight: what is one line cannot be a column as well',
    },
  );

export type TableSettings = Readonly<z.infer<typeof tableSettingsSchema>>;

/** For pages that a program printed: positions are exact to hundredths of a point. */
export const PRINTED: TableSettings = Object.freeze(
  tableSettingsSchema.parse({
    touch: 2,
    snap: 4,
    joinGap: 3.5,
    bareColumnEdge: 0.5,
    bareRowEdge: 0.25,
    overhang: 6,
    overhangColumn: 20,
    sliverWidth: 8,
    sliverHeight: 7,
    mostLines: 400,
    mostRulings: 5_000,
    mostShades: 2_000,
    mostNetworks: 500,
    abutting: 0.9,
    cutGlyph: 0.2,
    overflow: 0.06,
    spillDepth: 120,
    textSlack: 1,
    stackWidth: 120,
    stackInside: 6,
    stackReach: 60,
    headRows: 4,
    columnEdge: 3,
    marginShift: 60,
    partGap: 40,
    roomToSpare: 24,
    padding: 6,
  }),
);
