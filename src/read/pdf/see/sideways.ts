/** Runs of text that stand sideways on an upright page (a narrow column's header) are read whole, as one glyph each. */
import type { GlyphMark } from '../marks.js';

/** Glyphs on one run share a baseline within this, and leave no wider gap (font sizes). */
const BASELINE = 0.1;
const GAP = 1;

/** `glyphs` with every sideways or upside-down run of glyphs, drawn one after another, as a single glyph. */
export function sidewaysRuns(glyphs: readonly GlyphMark[]): readonly GlyphMark[] {
  if (glyphs.every((glyph) => glyph.turn === 0)) return glyphs;
  const read: GlyphMark[] = [];
  let open = false;
  for (const glyph of glyphs) {
    const run = read.at(-1);
    if (glyph.turn === 0) {
      read.push(glyph);
      open = false;
    } else if (run && open && continues(run, glyph)) {
      run.text += glyph.text;
      run.x0 = Math.min(run.x0, glyph.x0);
      run.y0 = Math.min(run.y0, glyph.y0);
      run.x1 = Math.max(run.x1, glyph.x1);
      run.y1 = Math.max(run.y1, glyph.y1);
    } else if (!glyph.space) {
      read.push({ ...glyph });
      open = true;
    }
  }
  return read.map((glyph) => (glyph.turn === 0 ? glyph : { ...glyph, text: glyph.text.trim(), baseline: glyph.y1 }));
}

function continues(run: GlyphMark, glyph: GlyphMark): boolean {
  if (run.turn !== glyph.turn || Math.abs(run.baseline - glyph.baseline) > BASELINE * run.size) return false;
  const [a0, a1, b0, b1] =
    run.turn === 180 ? [run.x0, run.x1, glyph.x0, glyph.x1] : [run.y0, run.y1, glyph.y0, glyph.y1];
  return Math.max(a0, b0) - Math.min(a1, b1) <= GAP * run.size;
}
