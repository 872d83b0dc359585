/** The frames around what was laid over a page, told from the rulings of the table that it was laid over. */
import { isWithin } from '../../../ink/box.js';
import type { Ruling } from '../../../ink/page.js';
import type { BBox } from '../../../model/document.js';
import { networksOf } from '../../../tables/ruled/networks.js';
import { PRINTED } from '../../../tables/settings.js';
import type { Colour, PageMarks } from '../marks.js';
import { THIN } from '../paint/paths.js';
import { toRulings } from '../see/rulings.js';

/** What rulings are made of. */
export type Strokes = Pick<PageMarks, 'segments' | 'areas' | 'images'>;

/** What is framed. */
export interface Framed {
  /** Around its words. */
  readonly bbox: BBox;
  readonly colour: Colour;
  /** Places of its first and last glyph in the painting order. */
  readonly drawn: readonly [first: number, last: number];
  /** May have a line between its words, as arrival stamps have below their ĐẾN. */
  readonly divided: boolean;
}

export interface Unframed {
  readonly rulings: readonly Ruling[];
  /** The frame around each overlay; null where none is. */
  readonly frames: readonly (BBox | null)[];
}

/** A frame reaches at most this far beyond the words in it (points). */
const FRAME_REACH = 60;

/** The page's rulings without those that frame `overlays`; `rulings` are those of all `strokes`. */
export function withoutFrames(strokes: Strokes, rulings: readonly Ruling[], overlays: readonly Framed[]): Unframed {
  if (overlays.length === 0) return { rulings, frames: [] };
  const drawn = linesOf(strokes);
  const own = overlays.map((overlay) => drawnWith(overlay, drawn) ?? inOwnColour(overlay, drawn, overlays));
  const strange = new Set(own.flatMap((lines) => lines ?? []).map(({ index }) => index));
  const others = strange.size === 0 ? rulings : toRulings(only(strokes, ({ index }) => !strange.has(index)));
  const networks = networksOf(
    others.map((ruling) => ({ ...ruling, drawn: true })),
    PRINTED,
  );
  const gone = new Set<string>();
  const frames = overlays.map(({ bbox }, i) => {
    const lines = own[i];
    if (lines) return enclosing(bbox, lines);
    const frame = networks.find(
      (network) =>
        isWithin(network.bbox, reachOf(bbox)) && isWithin(bbox, network.bbox) && isOneColumn(network.vertical),
    );
    for (const ruling of [...(frame?.horizontal ?? []), ...(frame?.vertical ?? [])]) gone.add(keyOf(ruling));
    return frame?.bbox ?? null;
  });
  const isSide = (ruling: Ruling): boolean =>
    overlays.some((overlay, i) => frames[i] === null && isSideOf(ruling, overlay));
  return { rulings: others.filter((r) => !gone.has(keyOf(r)) && !isSide(r)), frames };
}

/** Upright lines within this are one side of a frame, doubled (points). */
const DOUBLED = 4;

/** Nothing but a left and a right side: a box, no table. */
function isOneColumn(vertical: readonly Ruling[]): boolean {
  const [left, right] = [Math.min(...vertical.map((r) => r.pos)), Math.max(...vertical.map((r) => r.pos))];
  return vertical.every(({ pos }) => pos - left <= DOUBLED || right - pos <= DOUBLED);
}

const keyOf = ({ orientation, pos, from, to }: Ruling): string => `${orientation} ${pos} ${from} ${to}`;

/** A frame has four sides and perhaps a divider; in the colour of its words it may have more of them. */
const SIDES = 4;
const MOST_SIDES = 5;
const MOST_SIDES_OF_ONE_COLOUR = 12;

/** The lines that enclose the overlay and were drawn just before its words, or just after them. */
function drawnWith({ bbox, drawn: [first, last] }: Framed, lines: readonly DrawnLine[]): readonly DrawnLine[] | null {
  const from = lines.findIndex(({ index }) => index > first);
  const before = from < 0 ? lines : lines.slice(0, from);
  const after = lines.filter(({ index }) => index > last);
  for (let count = SIDES; count <= MOST_SIDES; count += 1) {
    for (const some of [before.slice(-count), after.slice(0, count)]) {
      if (some.every(({ box }) => isWithin(box, reachOf(bbox))) && enclosing(bbox, some) !== null) return some;
    }
  }
  return null;
}

/** The lines that enclose the overlay in a colour that no line has but near an overlay. */
function inOwnColour(
  overlay: Framed,
  lines: readonly DrawnLine[],
  overlays: readonly Framed[],
): readonly DrawnLine[] | null {
  const near = lines.filter(({ box }) => isWithin(box, reachOf(overlay.bbox)));
  const reaches = overlays.map(({ bbox }) => reachOf(bbox));
  const elsewhere = new Set(
    lines.filter(({ box }) => !reaches.some((reach) => isWithin(box, reach))).map((l) => l.colour),
  );
  for (const colour of new Set(near.map((line) => line.colour))) {
    if (colour === null || elsewhere.has(colour)) continue;
    const own = near.filter((line) => line.colour === colour);
    const most = overlay.colour === colour ? MOST_SIDES_OF_ONE_COLOUR : MOST_SIDES;
    if (own.length <= most && enclosing(overlay.bbox, own) !== null) return own;
  }
  return null;
}

/** The box of lines when it encloses `box`: drawn on all four sides. */
function enclosing(box: BBox, lines: readonly DrawnLine[]): BBox | null {
  const [xs, ys] = [
    lines.filter(({ box: b }) => b[3] - b[1] > b[2] - b[0]),
    lines.filter(({ box: b }) => b[3] - b[1] <= b[2] - b[0]),
  ];
  if (xs.length < 2 || ys.length < 2) return null;
  const [x, y] = [xs.map(({ box: b }) => (b[0] + b[2]) / 2), ys.map(({ box: b }) => (b[1] + b[3]) / 2)];
  const frame: BBox = [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
  return isWithin(box, frame) ? frame : null;
}

/** In the colour of other lines and touched by them, a frame's sides stand at most this far from the text in it (points), … */
const FRAME = 14;
/** … do not run through it, and are as long as it, but for this (points). */
const SHORT_OF = 2;

function isSideOf(ruling: Ruling, { bbox: [x0, y0, x1, y1], divided }: Framed): boolean {
  const across = ruling.orientation === 'h';
  const [from, to, near, far] = across ? [x0, x1, y0, y1] : [y0, y1, x0, x1];
  if (ruling.from < from - FRAME || ruling.to > to + FRAME) return false;
  if (ruling.from > from + SHORT_OF || ruling.to < to - SHORT_OF) return false;
  if (ruling.pos < near - FRAME || ruling.pos > far + FRAME) return false;
  return (across && divided) || ruling.pos <= near + SHORT_OF || ruling.pos >= far - SHORT_OF;
}

interface DrawnLine {
  readonly box: BBox;
  readonly colour: Colour;
  readonly index: number;
}

/** In the order of painting. */
function linesOf({ segments, areas }: Strokes): DrawnLine[] {
  return [
    ...segments.map(
      ({ orientation, pos, from, to, colour, index }): DrawnLine => ({
        box: orientation === 'h' ? [from, pos, to, pos] : [pos, from, pos, to],
        colour,
        index,
      }),
    ),
    ...areas.filter(({ bbox }) => isThin(bbox)).map(({ bbox, colour, index }) => ({ box: bbox, colour, index })),
  ].sort((a, b) => a.index - b.index);
}

const only = ({ segments, areas, images }: Strokes, is: (mark: { readonly index: number }) => boolean): Strokes => ({
  segments: segments.filter(is),
  areas: areas.filter(is),
  images,
});

const isThin = ([x0, y0, x1, y1]: BBox): boolean => Math.min(x1 - x0, y1 - y0) <= THIN;

const reachOf = ([x0, y0, x1, y1]: BBox): BBox => [
  x0 - FRAME_REACH,
  y0 - FRAME_REACH,
  x1 + FRAME_REACH,
  y1 + FRAME_REACH,
];
