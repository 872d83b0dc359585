import { describe, expect, it } from 'vitest';
import { pageSvg } from '../../src/commands/page-svg.js';
import type { Glyph } from '../../src/ink/glyph.js';
import type { PageInk, Ruling } from '../../src/ink/page.js';
import { tablesOfPage } from '../tables/page-of.js';

const glyph = (text: string, x0: number, y: number, index: number): Glyph => ({
  text,
  x0,
  y0: y - 8,
  x1: x0 + 6,
  y1: y + 2,
  baseline: y,
  size: 10,
  font: 'f',
  bold: false,
  italic: false,
  space: false,
  tracking: 0,
  index,
});
const across = (y: number): Ruling => ({ orientation: 'h', pos: y, from: 10, to: 110, width: 0.5 });
const down = (x: number): Ruling => ({ orientation: 'v', pos: x, from: 10, to: 50, width: 0.5 });

/** Two rows and two columns, `A` in the first cell, `<` in the last, `Z` below the table. */
const PAGE: PageInk = {
  number: 1,
  width: 200,
  height: 100,
  glyphs: [glyph('A', 20, 22, 0), glyph('<', 80, 42, 1), glyph('Z', 20, 80, 2)],
  rulings: [across(10), across(30), across(50), down(10), down(60), down(110)],
  shades: [],
  images: [],
};

describe('the drawing of a page', () => {
  const svg = pageSvg(PAGE, tablesOfPage(PAGE));
  const fill = (text: string): string | undefined => new RegExp(`fill="([^"]+)">${text}</text>`).exec(svg)?.[1];

  it('has every ruling, and a box with row and column for every cell', () => {
    expect(svg.match(/<line /g)).toHaveLength(6);
    expect(['0,0', '0,1', '1,0', '1,1'].map((place) => svg.includes(`>${place}</text>`))).not.toContain(false);
  });

  it('colours a glyph as its cell, and leaves black what stands in none', () => {
    expect(fill('A')).toBe(fill('0,0'));
    expect(fill('&lt;')).toBe(fill('1,1'));
    expect(fill('A')).not.toBe(fill('&lt;'));
    expect(fill('Z')).toBe('#000000');
  });
});
