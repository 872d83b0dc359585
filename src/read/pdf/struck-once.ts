/** Glyphs as they are read: combining marks join their letter, and a glyph struck again for boldness counts once. */
import type { GlyphMark } from './marks.js';

/** A combining mark drawn on its own stands within this distance of its letter's box (font sizes). */
const MARK_REACH = 0.5;

/** Joins marks that stand alone to the letter drawn before them (whose text changes). */
export function joinCombining(glyphs: readonly GlyphMark[]): GlyphMark[] {
  const joined: GlyphMark[] = [];
  for (const glyph of glyphs) {
    const letter = glyph.combining ? joined.at(-1) : undefined;
    if (letter && !letter.space && near(letter, glyph)) {
      letter.text = (letter.text + glyph.text).normalize('NFC');
    } else {
      joined.push(glyph);
    }
  }
  return joined;
}

const near = (letter: GlyphMark, mark: GlyphMark): boolean => {
  const reach = letter.size * MARK_REACH;
  const [x, y] = [(mark.x0 + mark.x1) / 2, (mark.y0 + mark.y1) / 2];
  return x >= letter.x0 - reach && x <= letter.x1 + reach && y >= letter.y0 - reach && y <= letter.y1 + reach;
};

/** The same glyph this near (font sizes; share of its width) is a second strike, not a second letter: the narrowest letters are 0.25 wide. */
const STRIKE_SIZE = 0.12;
const STRIKE_WIDTH = 0.45;
/** A second strike moved by more than this (font sizes) makes the letter bolder. */
const BOLDER = 0.005;
/** Edge of the squares that glyphs are looked up by (points): a little over the reach of a strike in usual sizes. */
const SQUARE = 8;
/** Squares a row, more than any page is wide. */
const ROW = 1 << 16;

/** `glyphs` without repeated strikes; the first strike stays and is bold. */
export function struckOnce(glyphs: readonly GlyphMark[]): GlyphMark[] {
  const squares = new Map<number, GlyphMark[]>();
  const kept: GlyphMark[] = [];
  for (const glyph of glyphs) {
    const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2];
    const reach = Math.min(glyph.size * STRIKE_SIZE, Math.max(glyph.x1 - glyph.x0, glyph.y1 - glyph.y0) * STRIKE_WIDTH);
    const first = firstStrike(squares, glyph, x, y, reach);
    if (first) {
      if (Math.hypot(glyph.x0 - first.x0, glyph.y0 - first.y0) > glyph.size * BOLDER) first.bold = true;
      continue;
    }
    kept.push(glyph);
    const key = Math.floor(y / SQUARE) * ROW + Math.floor(x / SQUARE);
    const square = squares.get(key);
    if (square) square.push(glyph);
    else squares.set(key, [glyph]);
  }
  return kept;
}

function firstStrike(
  squares: ReadonlyMap<number, readonly GlyphMark[]>,
  glyph: GlyphMark,
  x: number,
  y: number,
  reach: number,
): GlyphMark | undefined {
  for (let row = Math.floor((y - reach) / SQUARE); row <= Math.floor((y + reach) / SQUARE); row += 1) {
    for (let column = Math.floor((x - reach) / SQUARE); column <= Math.floor((x + reach) / SQUARE); column += 1) {
      const found = squares
        .get(row * ROW + column)
        ?.find(
          (other) =>
            other.text === glyph.text &&
            other.turn === glyph.turn &&
            Math.abs((other.x0 + other.x1) / 2 - x) <= reach &&
            Math.abs((other.y0 + other.y1) / 2 - y) <= reach,
        );
      if (found) return found;
    }
  }
  return undefined;
}
