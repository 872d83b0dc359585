/** One pass over the operator list of a page: what it paints, in order, on the page as displayed. */
import type { BBox } from '../../model/document.js';
import { type Font, toFont } from './fonts.js';
import {
  clipTo,
  fillSeen,
  type GraphicsState,
  initialState,
  opaqueFill,
  startOfText,
  strokeSeen,
  type TextPosition,
} from './graphics-state.js';
import { OPS } from './library.js';
import type { Colour, PageMarks } from './marks.js';
import { compose, intersect, type Matrix, toBox, toMatrix, transformBox } from './matrix.js';
import { axisSegments, boxOf, filledBox, frameSides, type Subpath, subpaths } from './paths.js';
import { showText } from './show-text.js';

/** What the walk asks of pdf.js besides the operators. */
export interface WalkContext {
  /** From PDF user space to the page as displayed. */
  readonly base: Matrix;
  readonly width: number;
  readonly height: number;
  font(name: string): unknown;
  /** Whether optional content (layers of the PDF) is switched on. */
  shown(properties: unknown): boolean;
  /** Thrown past this count: more glyphs than any real page has. */
  readonly glyphLimit: number;
}

/** A page breaks a limit of `Limits`; `limit` is its name. */
export class LimitBreach extends Error {
  constructor(readonly limit: 'glyphsPerPage' | 'picturePixels') {
    super(limit);
  }
}

type Args = ArrayLike<unknown>;

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

/** May stand between the mask being switched off and the picture that it is switched off for. */
const KEEPS_MASK: ReadonlySet<unknown> = new Set([
  OPS.beginMarkedContentProps,
  OPS.dependency,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageXObjectRepeat,
]);

const isMaskOff = (entries: unknown): boolean => {
  const entry: unknown = Array.isArray(entries) && entries.length === 1 ? entries[0] : null;
  return Array.isArray(entry) && entry[0] === 'SMask' && entry[1] === false;
};

const UNIT_SQUARE: BBox = [0, 0, 1, 1];

export function walk(fnArray: ArrayLike<number>, argsArray: ArrayLike<unknown>, context: WalkContext): PageMarks {
  const walker = new Walker(context);
  for (let i = 0; i < fnArray.length; i += 1) {
    const args = argsArray[i];
    walker.step(fnArray[i] ?? 0, isArgs(args) ? args : []);
  }
  return walker.marks;
}

const isArgs = (value: unknown): value is Args => typeof value === 'object' && value !== null && 'length' in value;

const asNumber = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** `#rrggbb` as pdf.js writes every plain colour. */
const colour = (value: unknown): Colour =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : null;

interface MarkedContent {
  readonly seen: boolean;
  readonly artifact: boolean;
}

class Walker {
  readonly marks: PageMarks;
  private readonly page: BBox;
  private state: GraphicsState;
  private stack: GraphicsState[] = [];
  private text: TextPosition = startOfText();
  private readonly content: MarkedContent[] = [];
  private readonly fonts = new Map<string, Font>();
  private pendingClip = false;
  private layer: string | null = null;
  private order = 0;
  /** The picture about to be painted has a soft mask of its own: pdf.js then switches the page's mask off just before it. */
  private ownMask = false;

  constructor(private readonly context: WalkContext) {
    this.page = [0, 0, context.width, context.height];
    this.state = initialState(context.base, this.page);
    this.marks = {
      width: context.width,
      height: context.height,
      glyphs: [],
      segments: [],
      areas: [],
      images: [],
      layers: [],
    };
  }

  step(op: number, args: Args): void {
    const { state, text } = this;
    if (op === OPS.setGState) this.ownMask = isMaskOff(args[0]);
    else if (!KEEPS_MASK.has(op)) this.ownMask = false;
    switch (op) {
      case OPS.save:
        this.save();
        break;
      case OPS.restore:
        this.restore();
        break;
      case OPS.transform:
        this.transform(args);
        break;
      case OPS.setLineWidth:
        state.lineWidth = asNumber(args[0]);
        break;
      case OPS.setGState:
        this.setGState(args[0]);
        break;
      case OPS.setFillRGBColor:
        state.fill = colour(args[0]);
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = colour(args[0]);
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.fill = null;
        break;
      case OPS.setStrokeColorN:
      case OPS.setStrokeTransparent:
        state.stroke = null;
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.pendingClip = true;
        break;
      case OPS.constructPath:
        this.path(args);
        break;
      case OPS.shadingFill:
        this.area(state.clip, null);
        break;
      case OPS.beginText:
        this.text = startOfText();
        break;
      case OPS.setCharSpacing:
        state.charSpacing = asNumber(args[0]);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = asNumber(args[0]);
        break;
      case OPS.setHScale:
        state.horizontalScale = asNumber(args[0]) / 100;
        break;
      case OPS.setLeading:
        state.leading = -asNumber(args[0]);
        break;
      case OPS.setFont:
        this.setFont(args[0], args[1]);
        break;
      case OPS.setTextRenderingMode:
        state.renderingMode = asNumber(args[0]);
        break;
      case OPS.setTextRise:
        state.rise = asNumber(args[0]);
        break;
      case OPS.setLeadingMoveText:
        state.leading = asNumber(args[1]);
        this.moveText(asNumber(args[0]), asNumber(args[1]));
        break;
      case OPS.moveText:
        this.moveText(asNumber(args[0]), asNumber(args[1]));
        break;
      case OPS.nextLine:
        this.moveText(0, state.leading);
        break;
      case OPS.setTextMatrix:
        text.matrix = toMatrix(isArgs(args[0]) ? args[0] : args) ?? text.matrix;
        text.lineX = text.lineY = text.x = text.y = 0;
        break;
      case OPS.showText:
        this.show(args[0]);
        break;
      case OPS.paintFormXObjectBegin:
        this.beginForm(args);
        break;
      case OPS.paintFormXObjectEnd:
        this.restore();
        break;
      case OPS.beginGroup:
        this.beginGroup(args[0]);
        break;
      case OPS.endGroup:
        this.restore();
        break;
      case OPS.beginAnnotation:
        this.beginAnnotation(args);
        break;
      case OPS.endAnnotation:
        this.resetState();
        this.layer = null;
        break;
      case OPS.beginMarkedContent:
        this.content.push({ seen: true, artifact: args[0] === 'Artifact' });
        break;
      case OPS.beginMarkedContentProps:
        this.content.push({
          seen: args[0] !== 'OC' || this.context.shown(args[1]),
          artifact: args[0] === 'Artifact',
        });
        break;
      case OPS.endMarkedContent:
        this.content.pop();
        break;
      case OPS.paintSolidColorImageMask:
        this.area(transformBox(state.ctm, UNIT_SQUARE), state.fill);
        break;
      case OPS.paintImageXObject:
        this.image(args, true);
        break;
      case OPS.paintInlineImageXObject:
        this.inlineImage(args[0], true);
        break;
      case OPS.paintImageMaskXObject:
        this.inlineImage(args[0], false);
        break;
      case OPS.paintImageXObjectRepeat:
        this.repeated([args[1], 0, 0, args[2]], args[3], (m) => this.imageAt(m, args[0], 0, 0, true));
        break;
      case OPS.paintImageMaskXObjectRepeat:
        this.repeated([args[1], args[2], args[3], args[4]], args[5], (m) => this.imageAt(m, null, 0, 0, false));
        break;
      case OPS.paintInlineImageXObjectGroup:
      case OPS.paintImageMaskXObjectGroup:
        this.group(op === OPS.paintInlineImageXObjectGroup ? args[1] : args[0]);
        break;
      default:
    }
  }

  private get seen(): boolean {
    return this.content.every((c) => c.seen);
  }

  private save(): void {
    this.stack.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
    this.pendingClip = false;
  }

  private resetState(): void {
    this.stack = [];
    this.state = initialState(this.context.base, this.page);
  }

  private transform(args: Args): void {
    const matrix = toMatrix(args);
    if (matrix) this.state.ctm = compose(this.state.ctm, matrix);
  }

  private setGState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry)) continue;
      const [key, value]: unknown[] = entry;
      const { state } = this;
      if (key === 'LW') state.lineWidth = asNumber(value);
      else if (key === 'CA') state.strokeAlpha = asNumber(value);
      else if (key === 'ca') state.fillAlpha = asNumber(value);
      else if (key === 'BM') state.blended = value !== 'source-over';
      else if (key === 'SMask') state.masked = value !== false;
      else if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1]);
    }
  }

  private setFont(name: unknown, size: unknown): void {
    if (typeof name !== 'string') return;
    let font = this.fonts.get(name);
    if (!font) {
      font = toFont(name, this.context.font(name));
      this.fonts.set(name, font);
    }
    this.state.font = font;
    this.state.fontSize = asNumber(size);
  }

  private moveText(x: number, y: number): void {
    const { text } = this;
    text.lineX += x;
    text.lineY += y;
    text.x = text.lineX;
    text.y = text.lineY;
  }

  private show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { marks, layer, context } = this;
    showText(glyphs, this.state, this.text, {
      artifact: this.content.some((c) => c.artifact),
      layer,
      hidden: !this.seen,
      next: () => {
        this.order += 1;
        return this.order;
      },
      add: (glyph) => {
        marks.glyphs.push(glyph);
        if (marks.glyphs.length > context.glyphLimit) throw new LimitBreach('glyphsPerPage');
      },
    });
  }

  private path(args: Args): void {
    const [operator, packed] = [args[0], args[1]];
    const data: unknown = Array.isArray(packed) ? packed[0] : null;
    const paths = isNumbers(data) ? subpaths(data, this.state.ctm) : [];
    this.order += 1;
    if (this.seen) {
      if (FILLS.has(operator) && fillSeen(this.state)) this.fillPaths(paths);
      if (STROKES.has(operator) && strokeSeen(this.state)) this.strokePaths(paths, CLOSES.has(operator));
    }
    if (this.pendingClip) {
      clipTo(this.state, boxOf(paths.flatMap((p) => p.points)));
      this.pendingClip = false;
    }
  }

  private fillPaths(paths: readonly Subpath[]): void {
    const boxes = paths.map(filledBox).filter((box) => box !== null);
    const [first, second] = boxes;
    const sides =
      first && second && boxes.length === 2 ? (frameSides(first, second) ?? frameSides(second, first)) : null;
    for (const box of sides ?? boxes) this.area(box, this.state.fill);
  }

  private strokePaths(paths: readonly Subpath[], close: boolean): void {
    const { ctm, lineWidth, clip, stroke } = this.state;
    const scale = Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
    const width = Math.max(lineWidth * scale, HAIRLINE);
    for (const path of paths) {
      for (const s of axisSegments(close ? { ...path, closed: true } : path)) {
        const [low, high, near, far] =
          s.orientation === 'h' ? [clip[0], clip[2], clip[1], clip[3]] : [clip[1], clip[3], clip[0], clip[2]];
        const [from, to] = [Math.max(s.from, low), Math.min(s.to, high)];
        if (to <= from || s.pos < near - width / 2 || s.pos > far + width / 2) continue;
        this.marks.segments.push({ ...s, from, to, width, colour: stroke, index: this.order });
      }
    }
  }

  private area(box: BBox, fill: Colour): void {
    if (!this.seen || !fillSeen(this.state)) return;
    const bbox = intersect(box, this.state.clip);
    if (bbox[2] < bbox[0] || bbox[3] < bbox[1]) return;
    this.order += 1;
    this.marks.areas.push({ bbox, colour: fill, opaque: opaqueFill(this.state), index: this.order });
  }

  private beginForm(args: Args): void {
    this.save();
    const matrix = toMatrix(isArgs(args[0]) ? args[0] : null);
    if (matrix) this.state.ctm = compose(this.state.ctm, matrix);
    const box = toBox(isArgs(args[1]) ? args[1] : null);
    if (box) clipTo(this.state, transformBox(this.state.ctm, box));
  }

  private beginGroup(group: unknown): void {
    this.save();
    if (typeof group !== 'object' || group === null) return;
    const { state } = this;
    const matrix: unknown = Reflect.get(group, 'matrix');
    const bbox: unknown = Reflect.get(group, 'bbox');
    const inner = toMatrix(isArgs(matrix) ? matrix : null);
    const box = toBox(isArgs(bbox) ? bbox : null);
    if (box) clipTo(state, transformBox(inner ? compose(state.ctm, inner) : state.ctm, box));
    if (Reflect.get(group, 'smask')) state.inMask = true;
    state.groupAlpha *= state.fillAlpha;
    state.fillAlpha = state.strokeAlpha = 1;
  }

  private beginAnnotation(args: Args): void {
    this.resetState();
    const id = typeof args[0] === 'string' ? args[0] : 'unknown';
    this.layer = id;
    if (!this.marks.layers.includes(id)) this.marks.layers.push(id);
    const rect = toBox(isArgs(args[1]) ? args[1] : null);
    if (rect) clipTo(this.state, transformBox(this.state.ctm, rect));
    if (isArgs(args[2])) this.transform(args[2]);
    if (isArgs(args[3])) this.transform(args[3]);
  }

  private image(args: Args, opaque: boolean): void {
    this.imageAt(this.state.ctm, args[0], asNumber(args[1]), asNumber(args[2]), opaque);
  }

  private inlineImage(data: unknown, opaque: boolean): void {
    const size = (name: string): number =>
      typeof data === 'object' && data !== null ? asNumber(Reflect.get(data, name)) : 0;
    this.imageAt(this.state.ctm, null, size('width'), size('height'), opaque);
  }

  private imageAt(m: Matrix, id: unknown, pixelWidth: number, pixelHeight: number, opaque: boolean): void {
    if (!this.seen || !fillSeen(this.state)) return;
    const bbox = intersect(transformBox(m, UNIT_SQUARE), this.state.clip);
    if (bbox[2] <= bbox[0] || bbox[3] <= bbox[1]) return;
    this.order += 1;
    this.marks.images.push({
      bbox,
      opaque: opaque && !this.ownMask && opaqueFill(this.state),
      index: this.order,
      layer: this.layer,
      pixelWidth,
      pixelHeight,
      objectId: typeof id === 'string' ? id : null,
    });
  }

  private repeated(scale: unknown[], positions: unknown, paint: (m: Matrix) => void): void {
    if (!isNumbers(positions)) return;
    for (let i = 0; i + 1 < positions.length; i += 2) {
      const m = toMatrix([...scale, positions[i], positions[i + 1]]);
      if (m) paint(compose(this.state.ctm, m));
    }
  }

  private group(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'transform') : null;
      const m = toMatrix(isArgs(value) ? value : null);
      if (m) this.imageAt(compose(this.state.ctm, m), null, 0, 0, false);
    }
  }
}

/** Width of the thinnest stroke (`0 w`), in points: what a 300 dpi printer shows. */
const HAIRLINE = 0.24;

const isNumbers = (value: unknown): value is ArrayLike<number> =>
  (ArrayBuffer.isView(value) && 'length' in value) ||
  (Array.isArray(value) && value.every((v) => typeof v === 'number'));
