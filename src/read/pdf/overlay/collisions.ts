/**
 * Words that no list knows, printed unlike the page's text and right across it: over other words, or over the rulings
 * between columns. Text that was set with the page keeps clear of both.
 */
import type { Ruling } from '../../../ink/page.js';
import type { PageGlyph } from '../see/seen-page.js';

/** What is stamped on is a line or two; a number alone may be a correction written over the printed one. */
const LONGEST = 60;
const WORDS = /\p{L}{2}/u;

/** So many glyphs over others are no accident of tight setting. */
const OVERPRINTED = 3;
/** A glyph lies over another when both share this much of the narrower one's width. */
const SHARED_WIDTH = 0.4;
/** Height of small letters in font sizes: ascenders and marks of neighbouring lines may touch. */
const LETTER_HEIGHT = 0.45;

/** Neighbours further apart than this (em) may stand in two cells; words are set apart by a quarter. */
const WIDEST_BLANK_EM = 0.4;
/** A ruling this far inside a glyph (share of its width) runs through it. */
const GLYPH_EDGE = 0.1;
/** A ruling runs through a word when it leaves less room than this (em) between two letters. */
const WITHIN_WORD_EM = 0.1;

/** `block` is drawn in one go; `others` are the page's glyphs, those of the block too. */
export function isLaidAcross(
  block: readonly PageGlyph[],
  others: readonly PageGlyph[],
  rulings: readonly Ruling[],
): boolean {
  if (block.length > LONGEST || !WORDS.test(block.map((g) => g.text).join(''))) return false;
  return crossesRulings(block, rulings) || overprints(block, others);
}

/** Text of one print that lies over itself was set so: a heading and its shadow, two headings of which one is hidden. */
function overprints(block: readonly PageGlyph[], others: readonly PageGlyph[]): boolean {
  const own = new Set(block.map((g) => g.index));
  const inked = block.filter((g) => !g.space);
  const first = inked[0];
  const [low, high] = [Math.min(...inked.map((g) => g.y0)), Math.max(...inked.map((g) => g.y1))];
  const isOther = (g: PageGlyph): boolean =>
    !own.has(g.index) && (g.colour !== first?.colour || g.size !== first?.size);
  const near = others.filter((g) => !g.space && g.y1 > low && g.y0 < high && isOther(g));
  return inked.filter((glyph) => near.some((other) => liesOver(glyph, other))).length >= OVERPRINTED;
}

function liesOver(a: PageGlyph, b: PageGlyph): boolean {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  if (width < SHARED_WIDTH * Math.min(a.x1 - a.x0, b.x1 - b.x0) || width <= 0) return false;
  return a.baseline - LETTER_HEIGHT * a.size < b.baseline && b.baseline - LETTER_HEIGHT * b.size < a.baseline;
}

/** An upright ruling runs through a word, and none through a gap in which a new cell could begin. */
function crossesRulings(block: readonly PageGlyph[], rulings: readonly Ruling[]): boolean {
  const inked = block.filter((g) => !g.space);
  let through = false;
  for (const [i, glyph] of inked.entries()) {
    const height = glyph.baseline - (LETTER_HEIGHT / 2) * glyph.size;
    const crossed = (from: number, to: number): boolean =>
      rulings.some((r) => r.orientation === 'v' && r.pos > from && r.pos < to && r.from < height && r.to > height);
    const edge = GLYPH_EDGE * (glyph.x1 - glyph.x0);
    if (crossed(glyph.x0 + edge, glyph.x1 - edge)) through = true;
    const next = inked[i + 1];
    if (next === undefined || Math.abs(next.baseline - glyph.baseline) > glyph.size / 10) continue;
    if (!crossed(glyph.x1 - edge, next.x0 + GLYPH_EDGE * (next.x1 - next.x0))) continue;
    const gap = next.x0 - glyph.x1 - glyph.tracking;
    if (gap > WIDEST_BLANK_EM * glyph.size) return false;
    if (gap < WITHIN_WORD_EM * glyph.size) through = true;
  }
  return through && block.some((g) => g.space);
}
