/**
 * Number and day that a registry fills into the blanks of a letterhead with a signing tool. They are painted by annotations of
 * signatures, but they are words of the page: told by what stands before them on their line.
 */
import { linesOf } from '../../../ink/lines.js';
import type { PageGlyph } from '../see/seen-page.js';
import { isFilledIn } from './words.js';

/** A number filled in stands on its line, give or take this (em): tools place its box, not its baseline. */
const OFF_LINE_EM = 0.6;
/** It begins this far (em) at most before the end of what stands before it. */
const OVERLAP_EM = 0.1;

/**
 * `glyphs` with those of each annotation that fills a blank set on the baseline of the blank's line, as part of the page.
 * `isOverlay` tells the annotations that would be laid over it otherwise, by their ids.
 */
export function onItsLines(glyphs: readonly PageGlyph[], isOverlay: (layer: string) => boolean): readonly PageGlyph[] {
  const layers = new Map<string, PageGlyph[]>();
  for (const glyph of glyphs) {
    if (glyph.layer === null || !isOverlay(glyph.layer)) continue;
    layers.set(glyph.layer, [...(layers.get(glyph.layer) ?? []), glyph]);
  }
  if (layers.size === 0) return glyphs;
  const page = glyphs.filter((g) => g.layer === null && !g.space);
  const moved = new Map<PageGlyph, number>();
  for (const own of layers.values()) {
    const down = distanceToBlank(own, page);
    if (down !== null) for (const glyph of own) moved.set(glyph, down);
  }
  return glyphs.map((glyph) => {
    const down = moved.get(glyph);
    if (down === undefined) return glyph;
    return { ...glyph, layer: null, y0: glyph.y0 + down, y1: glyph.y1 + down, baseline: glyph.baseline + down };
  });
}

/** How far below `own` (points) the line is whose blank it fills; null when it fills none. */
function distanceToBlank(own: readonly PageGlyph[], page: readonly PageGlyph[]): number | null {
  const inked = own.filter((g) => !g.space);
  const [first, last] = [inked[0], inked.at(-1)];
  const [line] = linesOf(own);
  if (first === undefined || last === undefined || line === undefined) return null;
  const overlap = OVERLAP_EM * first.size;
  const near = page.filter((g) => Math.abs(g.baseline - first.baseline) <= OFF_LINE_EM * Math.max(g.size, first.size));
  const isBefore = (g: PageGlyph): boolean => g.x1 <= first.x0 + overlap;
  const nearest = near
    .filter(isBefore)
    .reduce<PageGlyph | null>((best, g) => (best && best.x1 >= g.x1 ? best : g), null);
  if (nearest === null) return null;
  const onLine = near.filter((g) => g.baseline === nearest.baseline);
  const before = textOf(onLine.filter(isBefore));
  const behind = textOf(onLine.filter((g) => g.x0 >= last.x1 - overlap));
  return isFilledIn(line.text, before, behind) ? nearest.baseline - first.baseline : null;
}

const textOf = (glyphs: readonly PageGlyph[]): string =>
  linesOf(glyphs)
    .map((one) => one.text)
    .join(' ');
