/** Text that a ruling runs through: its glyphs land in two cells, and neither can be trusted. */

import type { Glyph } from '../../ink/glyph.js';
import type { TableSettings } from '../settings.js';
import type { Draft } from './draft.js';

/** Indices of the cells that share a glyph or a word with the cell beside them. */
export function cutCells(draft: Draft, settings: TableSettings): Set<number> {
  const cut = new Set<number>();
  const placed = draft.cells.flatMap(({ glyphs }, cell) =>
    glyphs.filter((g) => !g.space).map((glyph) => ({ glyph, cell })),
  );
  placed.sort(
    (a, b) => a.glyph.baseline - b.glyph.baseline || a.glyph.x0 - b.glyph.x0 || a.glyph.index - b.glyph.index,
  );
  placed.forEach(({ glyph, cell }, i) => {
    if (straddles(draft, cell, glyph, settings)) cut.add(cell);
    const next = placed[i + 1];
    if (next === undefined || next.cell === cell || !runOn(glyph, next.glyph, settings)) return;
    cut.add(cell);
    cut.add(next.cell);
  });
  return cut;
}

function straddles(draft: Draft, cell: number, glyph: Glyph, { cutGlyph }: TableSettings): boolean {
  const region = draft.cells[cell];
  if (region === undefined) return false;
  const margin = cutGlyph * (glyph.x1 - glyph.x0);
  return [region.left, region.right + 1].some((line) => {
    const pos = draft.xs[line]?.pos;
    return pos !== undefined && margin > 0 && glyph.x0 + margin < pos && pos < glyph.x1 - margin;
  });
}

function runOn(left: Glyph, right: Glyph, { overflow }: TableSettings): boolean {
  const em = Math.min(left.size, right.size);
  const gap = right.x0 - left.x1 - left.tracking;
  return Math.abs(right.baseline - left.baseline) < em / 10 && Math.abs(gap) <= overflow * em;
}
