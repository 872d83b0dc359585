/** Leaves out what the page paints but nobody sees: ink of the background's colour, and what a later fill or picture covers. */
import type { BBox } from '../../../model/document.js';
import type { AreaMark, Colour, PageMarks } from '../marks.js';
import { WHITE } from '../marks.js';
import { THIN } from '../paint/paths.js';

/** Two colours closer than this in every channel (of 255) cannot be told apart on paper. */
const SAME_COLOUR = 20;
/** Share of a mark's box that must lie under a later opaque fill for the mark to be hidden. */
const COVERED = 0.8;

/** False when either colour is unknown (pattern, picture): then the ink is taken for visible. */
export function looksLike(a: Colour, b: Colour): boolean {
  if (a === null || b === null) return false;
  return (
    Math.abs((a >> 16) - (b >> 16)) <= SAME_COLOUR &&
    Math.abs(((a >> 8) & 0xff) - ((b >> 8) & 0xff)) <= SAME_COLOUR &&
    Math.abs((a & 0xff) - (b & 0xff)) <= SAME_COLOUR
  );
}

export interface SeenMarks extends PageMarks {
  /** Boxes of the inked glyphs that are left out. */
  readonly hidden: readonly BBox[];
}

/** `marks` without the unseen glyphs, segments, shapes and areas; white areas go too once they have done their covering. */
export function seenMarks(marks: PageMarks): SeenMarks {
  const surfaces: readonly Surface[] = [
    ...marks.areas.filter((a) => Math.min(a.bbox[2] - a.bbox[0], a.bbox[3] - a.bbox[1]) > THIN),
    ...marks.images.map(({ bbox, opaque, index }) => ({ bbox, opaque, index, colour: null, picture: true })),
  ].sort((a, b) => a.index - b.index);
  const covers = surfaces.filter((s) => s.opaque && (s.colour !== null || s.picture));
  const dark = surfaces.some((s) => !looksLike(s.colour, WHITE));

  const background = (x: number, y: number, index: number): Colour => {
    for (let i = surfaces.length - 1; i >= 0; i -= 1) {
      const surface = surfaces[i];
      if (surface && surface.index < index && contains(surface.bbox, x, y)) return surface.colour;
    }
    return WHITE;
  };
  const seen = (colour: Colour, box: BBox, index: number, isArea = false): boolean => {
    const mayVanish = dark || looksLike(colour, WHITE);
    if (mayVanish && looksLike(colour, background((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, index))) return false;
    return !covers.some(
      (cover) =>
        cover.index > index &&
        coveredShare(box, cover.bbox) >= COVERED &&
        // Word shades a cell, then each of its paragraphs in the same colour: the cell's area still shows.
        !(isArea && looksLike(cover.colour, colour)),
    );
  };

  const hidden: BBox[] = [];
  return {
    ...marks,
    hidden,
    glyphs: marks.glyphs.filter((g) => {
      const isSeen =
        surfaces.length > 0 ? seen(g.colour, [g.x0, g.y0, g.x1, g.y1], g.index) : !looksLike(g.colour, WHITE);
      if (!isSeen && !g.space) hidden.push([g.x0, g.y0, g.x1, g.y1]);
      return isSeen;
    }),
    shapes: marks.shapes.filter(({ colour, bbox, index }) => seen(colour, bbox, index)),
    segments: marks.segments.filter((s) => {
      const half = s.width / 2;
      const box: BBox =
        s.orientation === 'h' ? [s.from, s.pos - half, s.to, s.pos + half] : [s.pos - half, s.from, s.pos + half, s.to];
      return seen(s.colour, box, s.index);
    }),
    areas: marks.areas.filter((a) => seen(a.colour, a.bbox, a.index, true)),
    images: marks.images.filter((image) => seen(null, image.bbox, image.index)),
  };
}

const contains = (box: BBox, x: number, y: number): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

type Surface = AreaMark & { readonly picture?: boolean };

/** Share of `box` under `cover`; a side without extent counts by where it lies. */
function coveredShare(box: BBox, cover: BBox): number {
  return sideShare(box[0], box[2], cover[0], cover[2]) * sideShare(box[1], box[3], cover[1], cover[3]);
}

function sideShare(from: number, to: number, coverFrom: number, coverTo: number): number {
  if (to <= from) return from >= coverFrom && from <= coverTo ? 1 : 0;
  return Math.max(0, Math.min(to, coverTo) - Math.max(from, coverFrom)) / (to - from);
}
