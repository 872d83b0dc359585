/** What a page of a PDF shows to a reader, ready for tables and paragraphs. */

import type { Glyph } from '../../../ink/glyph.js';
import type { PageInk } from '../../../ink/page.js';
import type { QuarterTurn } from '../../../ink/turn.js';
import type { GlyphMark, ImageMark, PageMarks } from '../marks.js';
import { WHITE } from '../marks.js';
import { decoded } from '../paint/legacy.js';
import { THIN } from '../paint/paths.js';
import { toRulings } from './rulings.js';
import { sidewaysRuns } from './sideways.js';
import { joinCombining, struckOnce } from './struck-once.js';
import { textTurn, turnMarks } from './upright.js';
import { looksLike, seenMarks } from './visible.js';

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
  /** What the rulings are made of, with colours. */
  readonly strokes: Pick<PageMarks, 'segments' | 'areas' | 'images'>;
  /** Annotations that painted something. */
  readonly layers: readonly string[];
}

/** What the painted marks show to a reader. */
export function seenPage(painted: PageMarks, number: number): SeenPage {
  const seen = seenMarks(painted);
  const once = struckOnce(joinCombining(seen.glyphs), painted.width, painted.height);
  const glyphs = legible(decoded(once, painted.fonts));
  const turn = textTurn(glyphs);
  const marks = turnMarks({ ...seen, glyphs }, turn);
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
    strokes: { segments: marks.segments, areas: marks.areas, images: marks.images },
    layers: marks.layers,
  };
}

/** Smaller than this (points) is nothing that anybody reads, unless the page is set so small as a whole: hidden text. */
const LEGIBLE = 2;
/** Share of glyphs up to which small ones are hidden among others. */
const HIDDEN_SHARE = 0.3;

/** Without what is printed too small to be seen. */
function legible(glyphs: readonly GlyphMark[]): readonly GlyphMark[] {
  let tiny = 0;
  for (const { size, space } of glyphs) if (size < LEGIBLE && !space) tiny += 1;
  if (tiny === 0 || tiny > HIDDEN_SHARE * glyphs.length) return glyphs;
  return glyphs.filter((glyph) => glyph.size >= LEGIBLE);
}

const isThick = (b: readonly [number, number, number, number]): boolean => Math.min(b[2] - b[0], b[3] - b[1]) > THIN;
