/** What the print of a line's figures says against reading them as they stand. */
import type { Doubt } from '../model/rules.js';
import type { Glyph } from './glyph.js';

const FIGURE = /^\p{Nd}$/u;

/** Figures of one number differ in size by less than this share, … */
const SIZE_SHARE = 0.15;
/** … their baselines by less than this (font sizes), … */
const BASELINE_EM = 0.12;
/** … and neighbours stand no further apart than this (font sizes): the widest separator between them. */
const NEAR_EM = 0.5;

/** Advance boxes of two figures share at most this much of the narrower one: kerning moves figures by a sixth. */
const SHARED = 0.3;
/** So many neighbours to the right can a figure lie over: two numbers of usual width. */
const NEIGHBOURS = 3;

const NO_DOUBTS: readonly Doubt[] = [];

/**
 * Of one line's inked glyphs, from left to right: `figures-overprinted` when figures lie over each other, `digit-size` when a figure beside
 * others is smaller, larger, higher or lower than they are (raised ones are marks of notes or powers, and told elsewhere), and what
 * the glyphs themselves bring.
 */
export function figureDoubts(inked: readonly Glyph[], isRaised: (glyph: Glyph) => boolean): readonly Doubt[] {
  const figures = inked.filter(({ text }) => FIGURE.test(text));
  if (figures.length === 0) return NO_DOUBTS;
  const found = new Set<Doubt>();
  for (const { doubt } of figures) if (doubt !== undefined) found.add(doubt);
  figures.forEach((figure, i) => {
    for (const other of figures.slice(i + 1, i + 1 + NEIGHBOURS)) {
      if (liesOver(figure, other)) found.add('figures-overprinted');
    }
    const next = figures[i + 1];
    if (next && !isRaised(figure) && !isRaised(next) && isNear(figure, next) && isUneven(figure, next)) {
      found.add('digit-size');
    }
  });
  return found.size === 0 ? NO_DOUBTS : [...found].sort();
}

function liesOver(a: Glyph, b: Glyph): boolean {
  const width = Math.min(a.x1 - a.x0, b.x1 - b.x0);
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return width > 0 && shared > SHARED * width;
}

const isNear = (a: Glyph, b: Glyph): boolean => b.x0 - a.x1 <= NEAR_EM * Math.max(a.size, b.size);

function isUneven(a: Glyph, b: Glyph): boolean {
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  return small < (1 - SIZE_SHARE) * large || Math.abs(a.baseline - b.baseline) > BASELINE_EM * large;
}
