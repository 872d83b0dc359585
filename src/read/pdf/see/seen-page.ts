/** What a page of a PDF shows to a reader, ready for tables and paragraphs. */

import type { Glyph } from '../../../ink/glyph.js';
import type { LooseInk } from '../../../ink/loose.js';
import type { PageInk } from '../../../ink/page.js';
import type { QuarterTurn } from '../../../ink/turn.js';
import type { BBox } from '../../../model/document.js';
import type { GlyphMark, ImageMark, PageMarks } from '../marks.js';
import { WHITE } from '../marks.js';
import { decoded } from '../paint/legacy.js';
import { THIN } from '../paint/paths.js';
import { toRulings } from './rulings.js';
import { sidewaysRuns } from './sideways.js';
import { joinCombining, struckOnce } from './struck-once.js';
import { textTurn, turnMarks } from './upright.js';
import { looksLike, type SeenMarks, seenMarks } from './visible.js';

/** A glyph with what the reader needs to tell body from furniture. */
export type PageGlyph = Glyph & Pick<GlyphMark, 'artifact' | 'layer' | 'garbled' | 'colour'>;

export interface SeenInk extends PageInk {
  readonly glyphs: readonly PageGlyph[];
}

export interface SeenPage {
  /** Upright: turned back by `turn` from the page as displayed. */
  readonly ink: SeenInk;
  readonly turn: QuarterTurn;
  /** Size of the page as displayed. */
  readonly displayed: { readonly width: number; readonly height: number };
  /** Slanted glyphs, in content order: a watermark. */
  readonly slanted: readonly PageGlyph[];
  readonly pictures: readonly ImageMark[];
  /** Ink that is no text, no ruling and no ground; on the upright page. */
  readonly loose: readonly LooseInk[];
  /** What the rulings are made of, with colours. */
  readonly strokes: Pick<PageMarks, 'segments' | 'areas' | 'images'>;
  /** Annotations that painted something. */
  readonly layers: readonly string[];
  /** Annotations that are switched off. */
  readonly hiddenLayers: ReadonlySet<string>;
}

/** What the painted marks show to a reader. */
export function seenPage(painted: PageMarks, number: number): SeenPage {
  const seen = seenMarks(painted);
  const once = struckOnce(joinCombining(seen.glyphs), painted.width, painted.height);
  const all = trusted(decoded(once, painted.fonts), painted.untrustedFonts);
  const { glyphs, tiny } = legible(all);
  const turn = textTurn(glyphs);
  const marks = turnMarks({ ...seen, glyphs, hidden: [...seen.hidden, ...tiny] }, turn);
  const isLevel = marks.glyphs.every((g) => g.turn === 0);
  return {
    ink: {
      number,
      width: marks.width,
      height: marks.height,
      glyphs: isLevel ? marks.glyphs : sidewaysRuns(marks.glyphs.filter((g) => g.turn !== null)),
      rulings: toRulings(marks),
      shades: marks.areas.filter((a) => isThick(a.bbox) && !looksLike(a.colour, WHITE)).map(({ bbox }) => ({ bbox })),
      images: marks.images.filter((i) => isThick(i.bbox)).map(({ bbox, index }) => ({ bbox, index })),
    },
    turn,
    displayed: { width: painted.width, height: painted.height },
    slanted: isLevel ? [] : marks.glyphs.filter((g) => g.turn === null),
    pictures: marks.images,
    loose: looseInk(marks),
    strokes: { segments: marks.segments, areas: marks.areas, images: marks.images },
    layers: marks.layers,
    hiddenLayers: marks.hiddenLayers,
  };
}

/** Smaller than this (points) is nothing that anybody reads, unless the page is set so small as a whole: hidden text. */
const LEGIBLE = 2;
/** Share of glyphs up to which small ones are hidden among others. */
const HIDDEN_SHARE = 0.3;

/** Without what is printed too small to be seen: `tiny` are the boxes of that. */
function legible(glyphs: readonly GlyphMark[]): { glyphs: readonly GlyphMark[]; tiny: readonly BBox[] } {
  const tiny = glyphs.filter(({ size, space }) => size < LEGIBLE && !space);
  if (tiny.length === 0 || tiny.length > HIDDEN_SHARE * glyphs.length) return { glyphs, tiny: [] };
  return {
    glyphs: glyphs.filter((glyph) => glyph.size >= LEGIBLE),
    tiny: tiny.map(({ x0, y0, x1, y1 }): BBox => [x0, y0, x1, y1]),
  };
}

const FIGURE = /^[0-9]$/u;

/** The figures of fonts that contradict themselves are doubted, all of them. */
function trusted(glyphs: readonly GlyphMark[], untrusted: ReadonlySet<string>): readonly GlyphMark[] {
  if (untrusted.size === 0) return glyphs;
  return glyphs.map((glyph) =>
    untrusted.has(glyph.font) && FIGURE.test(glyph.text) ? { ...glyph, doubt: 'untrusted-font' } : glyph,
  );
}

/** A picture or a ground that takes more of the page than this is no ink of one cell. */
const LARGEST_SHARE = 0.5;

function looseInk({ shapes, clipTexts, images, hidden, width, height }: SeenMarks): LooseInk[] {
  const isSmall = ([x0, y0, x1, y1]: BBox): boolean => (x1 - x0) * (y1 - y0) <= LARGEST_SHARE * width * height;
  return [
    ...shapes
      .filter(({ bbox }) => isSmall(bbox))
      .map(({ bbox, course }): LooseInk => ({ kind: 'drawing', bbox, course })),
    ...images
      .filter(({ bbox }) => isThick(bbox) && isSmall(bbox))
      .map(({ bbox }): LooseInk => ({ kind: 'picture', bbox, course: [] })),
    ...clipTexts.map(({ bbox }): LooseInk => ({ kind: 'text', bbox, course: [] })),
    ...hidden.map((bbox): LooseInk => ({ kind: 'hidden', bbox, course: [] })),
  ];
}

const isThick = (b: readonly [number, number, number, number]): boolean => Math.min(b[2] - b[0], b[3] - b[1]) > THIN;
