/** Lines of a region as rows of pieces that may stand in different columns. */

import type { Glyph } from '../../ink/glyph.js';
import { linesOf, type TextLine } from '../../ink/lines.js';

/** Pieces of a line further apart than this, in em, can stand in different columns: blanks have up to 0.6 (typewriter faces), the padding of two cells at 14 pt 0.75. */
const APART_EM = 0.7;

/** Baselines within this, in em, are one line of the page. */
const SAME_LINE_EM = 0.3;

export interface TextRow {
  readonly baseline: number;
  readonly size: number;
  /** From left to right; never empty. */
  readonly pieces: readonly TextLine[];
}

/** From top to bottom. */
export function textRows(glyphs: readonly Glyph[]): TextRow[] {
  const rows: { baseline: number; size: number; pieces: TextLine[] }[] = [];
  for (const piece of linesOf(glyphs, { splitGapEm: APART_EM })) {
    const row = rows.at(-1);
    if (row !== undefined && piece.baseline - row.baseline <= SAME_LINE_EM * row.size) row.pieces.push(piece);
    else rows.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.bbox[0] - b.bbox[0]);
  return rows;
}
