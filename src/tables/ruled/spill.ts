/**
 * Text that runs out of a cell below the table. Chromium draws a merged cell that goes on over the page end open, and lets
 * its text spill past the rows beside it.
 */

import type { Glyph } from '../../ink/glyph.js';
import { linesOf } from '../../ink/lines.js';
import type { BBox } from '../../model/document.js';

/** The next line of a text follows within this, in em: leading is seldom more than one and a half. */
const LEADING_EM = 1.7;

/** Two baselines within this, in em, are one line of the page. */
const SAME_LINE_EM = 0.3;

/**
 * Glyphs that go on below `bbox`, the open cell; `inside` are those in it, `below` the free ones under the whole table.
 * A line beside which other text stands is not the cell's.
 */
export function spilled(bbox: BBox, inside: readonly Glyph[], below: readonly Glyph[]): Glyph[] {
  const last = linesOf(inside).at(-1);
  if (last === undefined) return [];
  const inColumn = (glyph: Glyph): boolean => glyph.x0 >= bbox[0] && glyph.x1 <= bbox[2];
  const byIndex = new Map(below.map((glyph) => [glyph.index, glyph]));
  const found: Glyph[] = [];
  let baseline = last.baseline;
  for (const line of linesOf(below.filter(inColumn))) {
    const beside = below.some(
      (glyph) =>
        !glyph.space && !inColumn(glyph) && Math.abs(glyph.baseline - line.baseline) < SAME_LINE_EM * line.size,
    );
    if (beside || line.baseline - baseline > LEADING_EM * line.size) break;
    found.push(...line.glyphs.flatMap((index) => byIndex.get(index) ?? []));
    baseline = line.baseline;
  }
  return found;
}
