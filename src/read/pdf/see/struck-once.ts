/** Glyphs as they are read: combining marks join their letter, and a glyph struck again for boldness counts once. */
import type { GlyphMark } from '../marks.js';

/** A combining mark drawn on its own stands within this distance of its letter's box (font sizes). */
const MARK_REACH = 0.5;

/** Joins marks that stand alone to the letter drawn before them (whose text changes). */
export function joinCombining(glyphs: readonly GlyphMark[]): readonly GlyphMark[] {
  if (!glyphs.some((glyph) => glyph.combining)) return glyphs;
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
/** A figure struck again at once, in its own colour and line, further off than fakes of boldness (font sizes), or not at all: it may be the next figure. */
const NEXT_FIGURE = 0.06;
const SAME_LINE = 0.02;
const FIGURE = /^[0-9]$/u;
/** Edge of the squares that glyphs are looked up by (points): a little over the reach of a strike in usual sizes. */
const SQUARE = 8;
/** No more squares along a side, however large the page: they only get larger. */
const MOST_SQUARES = 400;
const NONE = -1;

/** `glyphs` of a page of `width` × `height` without repeated strikes; the first strike stays and is bold. */
export function struckOnce(glyphs: readonly GlyphMark[], width: number, height: number): GlyphMark[] {
  const squares = new Squares(width, height, glyphs.length);
  return glyphs.filter((glyph, i) => {
    const x = (glyph.x0 + glyph.x1) / 2;
    const y = (glyph.y0 + glyph.y1) / 2;
    const reach = Math.min(glyph.size * STRIKE_SIZE, Math.max(glyph.x1 - glyph.x0, glyph.y1 - glyph.y0) * STRIKE_WIDTH);
    const first = squares.near(glyphs, glyph, x, y, reach);
    if (first) {
      if (first === glyphs[i - 1] && mayBeNext(first, glyph)) first.doubt = 'figures-overprinted';
      if (Math.hypot(glyph.x0 - first.x0, glyph.y0 - first.y0) > glyph.size * BOLDER) first.bold = true;
      return false;
    }
    squares.add(i, x, y);
    return true;
  });
}

function mayBeNext(first: GlyphMark, glyph: GlyphMark): boolean {
  if (!FIGURE.test(glyph.text) || first.colour !== glyph.colour) return false;
  const [dx, dy] = [Math.abs(glyph.x0 - first.x0) / glyph.size, Math.abs(glyph.baseline - first.baseline) / glyph.size];
  return dy <= SAME_LINE && (dx > NEXT_FIGURE || dx <= BOLDER);
}

/** Glyphs by the square that their centre lies in: chains of indices, since a page has thousands. */
class Squares {
  private readonly edge: number;
  private readonly columns: number;
  private readonly rows: number;
  private readonly first: Int32Array;
  private readonly next: Int32Array;

  constructor(width: number, height: number, glyphs: number) {
    this.edge = Math.max(SQUARE, width / MOST_SQUARES, height / MOST_SQUARES);
    this.columns = Math.ceil(width / this.edge) + 1;
    this.rows = Math.ceil(height / this.edge) + 1;
    this.first = new Int32Array(this.columns * this.rows).fill(NONE);
    this.next = new Int32Array(glyphs).fill(NONE);
  }

  add(index: number, x: number, y: number): void {
    const square = this.row(y) * this.columns + this.column(x);
    this.next[index] = this.first[square] ?? NONE;
    this.first[square] = index;
  }

  /** A glyph like `glyph` whose centre is within `reach` of (`x`, `y`) both ways. */
  near(glyphs: readonly GlyphMark[], glyph: GlyphMark, x: number, y: number, reach: number): GlyphMark | undefined {
    const [right, bottom] = [this.column(x + reach), this.row(y + reach)];
    for (let row = this.row(y - reach); row <= bottom; row += 1) {
      for (let column = this.column(x - reach); column <= right; column += 1) {
        let at = this.first[row * this.columns + column] ?? NONE;
        for (; at !== NONE; at = this.next[at] ?? NONE) {
          const other = glyphs[at];
          if (
            other &&
            other.text === glyph.text &&
            other.turn === glyph.turn &&
            Math.abs((other.x0 + other.x1) / 2 - x) <= reach &&
            Math.abs((other.y0 + other.y1) / 2 - y) <= reach
          )
            return other;
        }
      }
    }
    return undefined;
  }

  private column(x: number): number {
    return Math.min(Math.max(Math.floor(x / this.edge), 0), this.columns - 1);
  }

  private row(y: number): number {
    return Math.min(Math.max(Math.floor(y / this.edge), 0), this.rows - 1);
  }
}
