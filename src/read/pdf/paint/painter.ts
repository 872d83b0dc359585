/** Turns what is painted under a graphics state into marks on the page as displayed, in the order of painting. */

import { intersect } from '../../../ink/box.js';
import type { BBox } from '../../../model/document.js';
import { OPS } from '../file/library.js';
import type { AreaMark, ClipText, Colour, GlyphMark, ImageMark, Layer, SegmentMark, ShapeMark } from '../marks.js';
import { clipTo, fillSeen, type GraphicsState, opaqueFill, strokeSeen, type TextPosition } from './graphics-state.js';
import { type Args, isNumbers } from './loose.js';
import { type Matrix, transformBox } from './matrix.js';
import { axisSegments, boxOf, filledBox, frameSides, type Subpath, slantedCourses, subpaths } from './paths.js';
import { showText, type TextContext } from './show-text.js';

/** A page breaks a limit of `Limits`; `limit` is its name. */
export class LimitBreach extends Error {
  constructor(readonly limit: 'glyphsPerPage' | 'picturePixels') {
    super(limit);
  }
}

const FILLS: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const CLOSES: ReadonlySet<unknown> = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** Width of the thinnest stroke (`0 w`), in points: what a 300 dpi printer shows. */
const HAIRLINE = 0.24;

const UNIT_SQUARE: BBox = [0, 0, 1, 1];

/** More shapes than this on a page are a drawing, a map: what stands between them is no form. */
const MOST_SHAPES = 5_000;

/** Where in the content the painting happens. */
export interface Surroundings {
  /** Not in a layer that is switched off. */
  readonly seen: boolean;
  /** Tagged as page furniture. */
  readonly artifact: boolean;
  readonly layer: Layer;
}

/** A picture's own size, and pdf.js' id of it; `opaque`: it has no transparent parts. */
export interface PaintedImage {
  readonly id: unknown;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly opaque: boolean;
}

export class Painter implements TextContext {
  readonly glyphs: GlyphMark[] = [];
  readonly segments: SegmentMark[] = [];
  readonly areas: AreaMark[] = [];
  readonly images: ImageMark[] = [];
  readonly shapes: ShapeMark[] = [];
  readonly clipTexts: ClipText[] = [];
  private order = 0;
  private where: Surroundings = { seen: true, artifact: false, layer: null };

  constructor(private readonly glyphLimit: number) {}

  text(glyphs: readonly unknown[], state: GraphicsState, at: TextPosition, where: Surroundings): void {
    this.where = where;
    showText(glyphs, state, at, this);
  }

  get artifact(): boolean {
    return this.where.artifact;
  }

  get layer(): Layer {
    return this.where.layer;
  }

  get hidden(): boolean {
    return !this.where.seen;
  }

  next(): number {
    this.order += 1;
    return this.order;
  }

  add(glyph: GlyphMark): void {
    this.glyphs.push(glyph);
    if (this.glyphs.length > this.glyphLimit) throw new LimitBreach('glyphsPerPage');
  }

  addClipText(bbox: BBox): void {
    this.clipTexts.push({ bbox, index: this.next() });
  }

  /** `args` of `constructPath`; the path becomes the clip when `clips`. */
  path(args: Args, state: GraphicsState, seen: boolean, clips: boolean): void {
    const [operator, packed] = [args[0], args[1]];
    const data: unknown = Array.isArray(packed) ? packed[0] : null;
    const paths = isNumbers(data) ? subpaths(data, state.ctm) : [];
    if (seen && FILLS.has(operator)) this.fill(paths, state);
    if (seen && STROKES.has(operator)) this.stroke(paths, state, CLOSES.has(operator));
    if (clips) clipTo(state, boxOf(paths.flatMap((p) => p.points)));
  }

  /** Fills `box` (on the page as displayed) as far as the clip lets it. */
  area(box: BBox, state: GraphicsState, fill: Colour): void {
    if (!fillSeen(state)) return;
    const bbox = intersect(box, state.clip);
    if (bbox[2] < bbox[0] || bbox[3] < bbox[1]) return;
    this.areas.push({ bbox, colour: fill, opaque: opaqueFill(state), index: this.next() });
  }

  /** Paints a picture into the unit square under `m`. */
  image(image: PaintedImage, m: Matrix, state: GraphicsState, layer: Layer): void {
    if (!fillSeen(state)) return;
    const bbox = intersect(transformBox(m, UNIT_SQUARE), state.clip);
    if (bbox[2] <= bbox[0] || bbox[3] <= bbox[1]) return;
    this.images.push({
      bbox,
      opaque: image.opaque && opaqueFill(state),
      index: this.next(),
      layer,
      pixelWidth: image.pixelWidth,
      pixelHeight: image.pixelHeight,
      objectId: typeof image.id === 'string' ? image.id : null,
    });
  }

  unitSquare(state: GraphicsState): BBox {
    return transformBox(state.ctm, UNIT_SQUARE);
  }

  private fill(paths: readonly Subpath[], state: GraphicsState): void {
    const boxes = paths.map(filledBox).filter((box) => box !== null);
    const [first, second] = boxes;
    const sides =
      first && second && boxes.length === 2 ? (frameSides(first, second) ?? frameSides(second, first)) : null;
    for (const box of sides ?? boxes) this.area(box, state, state.fill);
    if (!fillSeen(state)) return;
    for (const path of paths) {
      const [from] = path.points;
      if (from && path.points.length > 1 && filledBox(path) === null)
        this.shape([...path.points, from], state, state.fill);
    }
  }

  private shape(course: ShapeMark['course'], { clip }: GraphicsState, colour: Colour): void {
    const bbox = intersect(boxOf(course), clip);
    if (bbox[2] < bbox[0] || bbox[3] < bbox[1] || this.shapes.length >= MOST_SHAPES) return;
    this.shapes.push({ bbox, course, colour, index: this.next() });
  }

  private stroke(paths: readonly Subpath[], state: GraphicsState, close: boolean): void {
    if (!strokeSeen(state)) return;
    const { ctm, lineWidth, clip, stroke } = state;
    const scale = Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
    const width = Math.max(lineWidth * scale, HAIRLINE);
    for (const open of paths) {
      const path = close ? { ...open, closed: true } : open;
      for (const course of slantedCourses(path)) this.shape(course, state, stroke);
      for (const s of axisSegments(path)) {
        const [low, high, near, far] =
          s.orientation === 'h' ? [clip[0], clip[2], clip[1], clip[3]] : [clip[1], clip[3], clip[0], clip[2]];
        const [from, to] = [Math.max(s.from, low), Math.min(s.to, high)];
        if (to <= from || s.pos < near - width / 2 || s.pos > far + width / 2) continue;
        this.segments.push({ ...s, from, to, width, colour: stroke, index: this.next() });
      }
    }
  }
}
