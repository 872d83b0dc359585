import { describe, expect, it } from 'vitest';
import { figureDoubts } from '../../src/ink/figures.js';
import type { Glyph } from '../../src/ink/glyph.js';

const glyph = (text: string, x0: number, more: Partial<Glyph> = {}): Glyph => ({
  text,
  x0,
  x1: x0 + 6,
  y0: 0,
  y1: 12,
  baseline: 10,
  size: 12,
  font: 'f',
  bold: false,
  italic: false,
  space: false,
  tracking: 0,
  index: x0,
  ...more,
});
const doubts = (...glyphs: Glyph[]): readonly string[] => figureDoubts(glyphs, () => false);

describe('figures of a line', () => {
  it('side by side, kerned, or of another size in another number are in order', () => {
    expect(doubts(glyph('1', 0), glyph('1', 5.1))).toEqual([]);
    expect(doubts(glyph('1', 0), glyph('2', 20, { size: 8 }))).toEqual([]);
  });

  it('over each other are overprinted, letters over each other are not told', () => {
    expect(doubts(glyph('1', 0), glyph('9', 3))).toEqual(['figures-overprinted']);
    expect(doubts(glyph('V', 0), glyph('A', 3))).toEqual([]);
  });

  it('smaller, larger, higher or lower than their neighbour are no sure part of its number', () => {
    for (const odd of [{ size: 8 }, { size: 16 }, { baseline: 8 }, { baseline: 12 }]) {
      expect(doubts(glyph('1', 0), glyph('2', 6, odd))).toEqual(['digit-size']);
    }
  });

  it('bring the doubts of their own', () => {
    expect(doubts(glyph('1', 0, { doubt: 'untrusted-font' }))).toEqual(['untrusted-font']);
  });
});
