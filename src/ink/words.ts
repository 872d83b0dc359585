/** Where a line of glyphs has blanks: by printed blanks and by gaps, letter-spaced words kept whole. */
import type { Glyph } from './glyph.js';

/** A gap from this on is a blank. Blanks of text faces are 0.25 em, squeezed ones 0.2; kerning moves by less than 0.1. */
const WORD_GAP_EM = 0.18;

/** A printed blank counts only where it leaves this much room: some producers overprint blanks. */
const PRINTED_BLANK_EM = 0.05;

/** Letter-spacing is told from words of one letter by evenness: gaps differ by less than this … */
const EVEN_EM = 0.1;

/** … over at least this many letters. Figures are never taken for letter-spaced: `1 2 3 4` may be four numbers. */
const SPACED_LETTERS = 4;

/** Letters further apart than this are not one word. */
const WIDEST_SPACING_EM = 0.8;

/**
 * The blank between each two neighbours among the inked glyphs: `''`, `' '` or a no-break space.
 * `glyphs` are one line's, from left to right, blanks included; the result has one entry fewer than it has inked ones.
 */
export function wordBreaks(glyphs: readonly Glyph[]): string[] {
  const pairs = pairsOf(glyphs);
  const spacing = letterSpacing(pairs);
  return pairs.map(({ gap, blank }, i) => {
    if (blank !== null && gap >= PRINTED_BLANK_EM) return blank;
    return gap - (spacing[i] ?? 0) >= WORD_GAP_EM ? ' ' : '';
  });
}

interface Pair {
  /** In em of the smaller of both. */
  readonly gap: number;
  /** The blank printed between them. */
  readonly blank: string | null;
  readonly letters: boolean;
}

function pairsOf(glyphs: readonly Glyph[]): Pair[] {
  const pairs: Pair[] = [];
  let left: Glyph | null = null;
  let blank: string | null = null;
  for (const glyph of glyphs) {
    if (glyph.space) {
      const printed = NO_BREAK.test(glyph.text) ? '\u00a0' : ' ';
      blank = blank === null || blank === printed ? printed : ' ';
      continue;
    }
    if (left !== null) {
      const em = Math.max(Math.min(left.size, glyph.size), 1);
      pairs.push({ gap: (glyph.x0 - left.x1 - left.tracking) / em, blank, letters: isLetter(left) && isLetter(glyph) });
    }
    left = glyph;
    blank = null;
  }
  return pairs;
}

const NO_BREAK = /^[\u00a0\u202f]$/u;

const ASCII = 0x80;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
/** Tells capitals from small letters of ASCII. */
const SMALL = 0x20;

function isLetter({ text }: Glyph): boolean {
  const code = text.charCodeAt(0);
  if (code < ASCII) return (code | SMALL) >= LETTER_A && (code | SMALL) <= LETTER_Z;
  return /^\p{L}/u.test(text);
}

/** The letter-spacing at each pair, in em: the even gap of the run of letters that it lies in, or 0. */
function letterSpacing(pairs: readonly Pair[]): number[] {
  const spacing = pairs.map(() => 0);
  let start = 0;
  const settle = (end: number): void => {
    const run = pairs.slice(start, end);
    const even = evenGap(run.map((pair) => pair.gap));
    if (even !== null) spacing.fill(even, start, end);
  };
  pairs.forEach((pair, i) => {
    if (pair.letters && pair.blank === null && pair.gap <= WIDEST_SPACING_EM * 2) return;
    settle(i);
    start = i + 1;
  });
  settle(pairs.length);
  return spacing;
}

/** The smaller gaps of a run, when they are even, wide enough to be seen as blanks, and most of the run. */
function evenGap(gaps: readonly number[]): number | null {
  if (gaps.length < SPACED_LETTERS - 1) return null;
  const least = Math.min(...gaps);
  if (least < WORD_GAP_EM || least > WIDEST_SPACING_EM) return null;
  const even = gaps.filter((gap) => gap - least <= EVEN_EM);
  return even.length * 3 >= gaps.length * 2 ? even.reduce((a, b) => a + b, 0) / even.length : null;
}
