import type { Glyph } from './page.js';

/** Share of the font size from the baseline up to the middle of a capital: fonts lie about ascent and descent, seldom about this. */
const MIDDLE_EM = 0.33;

/** The point that decides in which cell a glyph stands. */
export function centreOf(glyph: Glyph): readonly [x: number, y: number] {
  return [(glyph.x0 + glyph.x1) / 2, glyph.baseline - MIDDLE_EM * glyph.size];
}
