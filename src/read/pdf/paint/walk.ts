/** One pass over the operator list of a page: what it paints, in order, on the page as displayed. */
import type { BBox } from '../../../model/document.js';
import { OPS } from '../file/library.js';
import type { PageMarks } from '../marks.js';
import { type Font, toFont } from './fonts.js';
import { clipTo, type GraphicsState, initialState, startOfText, type TextPosition } from './graphics-state.js';
import { type Args, asColour, asNumber, isArgs, isNumbers, property } from './loose.js';
import { compose, type Matrix, toBox, toMatrix, transformBox } from './matrix.js';
import { type PaintedImage, Painter, type Surroundings } from './painter.js';

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

export function walk(fnArray: ArrayLike<number>, argsArray: ArrayLike<unknown>, context: WalkContext): PageMarks {
  const walker = new Walker(context);
  for (let i = 0; i < fnArray.length; i += 1) {
    const args = argsArray[i];
    walker.step(fnArray[i] ?? 0, isArgs(args) ? args : []);
  }
  return walker.marks();
}

interface MarkedContent {
  readonly seen: boolean;
  readonly artifact: boolean;
}

class Walker {
  private readonly painter: Painter;
  private readonly page: BBox;
  private state: GraphicsState;
  private stack: GraphicsState[] = [];
  private text: TextPosition = startOfText();
  private readonly content: MarkedContent[] = [];
  private readonly fonts = new Map<string, Font>();
  private readonly layers: string[] = [];
  private readonly hiddenLayers = new Set<string>();
  private pendingClip = false;
  private layer: string | null = null;
  /** Of the text shown last, as long as nothing of it changes. */
  private surroundings: Surroundings | null = null;
  /** The picture about to be painted has a soft mask of its own: pdf.js then switches the page's mask off just before it. */
  private ownMask = false;

  constructor(private readonly context: WalkContext) {
    this.page = [0, 0, context.width, context.height];
    this.state = initialState(context.base, this.page);
    this.painter = new Painter(context.glyphLimit);
  }

  marks(): PageMarks {
    const { width, height } = this.context;
    const { glyphs, segments, areas, images, shapes, clipTexts } = this.painter;
    const untrustedFonts = new Set([...this.fonts].flatMap(([key, { figures }]) => (figures.contradict ? [key] : [])));
    const fonts = new Map([...this.fonts].map(([key, font]) => [key, font.name]));
    return {
      width,
      height,
      glyphs,
      segments,
      areas,
      images,
      shapes,
      clipTexts,
      untrustedFonts,
      fonts,
      layers: this.layers,
      hiddenLayers: this.hiddenLayers,
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
        state.fill = asColour(args[0]);
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = asColour(args[0]);
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
        this.painter.path(args, state, this.seen, this.pendingClip);
        this.pendingClip = false;
        break;
      case OPS.shadingFill:
        if (this.seen) this.painter.area(state.clip, state, null);
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
        this.layer = null;
        this.resetState();
        break;
      case OPS.beginMarkedContent:
        this.surroundings = null;
        this.content.push({ seen: true, artifact: args[0] === 'Artifact' });
        break;
      case OPS.beginMarkedContentProps:
        this.surroundings = null;
        this.content.push({
          seen: args[0] !== 'OC' || this.context.shown(args[1]),
          artifact: args[0] === 'Artifact',
        });
        break;
      case OPS.endMarkedContent:
        this.surroundings = null;
        this.content.pop();
        break;
      case OPS.paintSolidColorImageMask:
        if (this.seen) this.painter.area(this.painter.unitSquare(state), state, state.fill);
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
        this.repeated([args[1], 0, 0, args[2]], args[3], args[0], true);
        break;
      case OPS.paintImageMaskXObjectRepeat:
        this.repeated([args[1], args[2], args[3], args[4]], args[5], null, false);
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
    this.surroundings = null;
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
    this.surroundings ??= {
      seen: this.seen,
      artifact: this.content.some((c) => c.artifact),
      layer: this.layer,
    };
    this.painter.text(glyphs, this.state, this.text, this.surroundings);
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
    const { state } = this;
    const [matrix, bbox] = [property(group, 'matrix'), property(group, 'bbox')];
    const inner = toMatrix(isArgs(matrix) ? matrix : null);
    const box = toBox(isArgs(bbox) ? bbox : null);
    if (box) clipTo(state, transformBox(inner ? compose(state.ctm, inner) : state.ctm, box));
    if (property(group, 'smask')) state.inMask = true;
    state.groupAlpha *= state.fillAlpha;
    state.fillAlpha = state.strokeAlpha = 1;
  }

  private beginAnnotation(args: Args): void {
    this.resetState();
    const id = typeof args[0] === 'string' ? args[0] : 'unknown';
    this.layer = id;
    if (!this.layers.includes(id)) this.layers.push(id);
    if (!this.seen) this.hiddenLayers.add(id);
    const rect = toBox(isArgs(args[1]) ? args[1] : null);
    if (rect) clipTo(this.state, transformBox(this.state.ctm, rect));
    if (isArgs(args[2])) this.transform(args[2]);
    if (isArgs(args[3])) this.transform(args[3]);
  }

  private image(args: Args, opaque: boolean): void {
    const [pixelWidth, pixelHeight] = [asNumber(args[1]), asNumber(args[2])];
    this.imageAt(this.state.ctm, { id: args[0], pixelWidth, pixelHeight, opaque });
  }

  private inlineImage(data: unknown, opaque: boolean): void {
    const [pixelWidth, pixelHeight] = [asNumber(property(data, 'width')), asNumber(property(data, 'height'))];
    this.imageAt(this.state.ctm, { id: null, pixelWidth, pixelHeight, opaque });
  }

  private imageAt(m: Matrix, image: PaintedImage): void {
    if (!this.seen) return;
    this.painter.image({ ...image, opaque: image.opaque && !this.ownMask }, m, this.state, this.layer);
  }

  private repeated(scale: unknown[], positions: unknown, id: unknown, opaque: boolean): void {
    if (!isNumbers(positions)) return;
    for (let i = 0; i + 1 < positions.length; i += 2) {
      const m = toMatrix([...scale, positions[i], positions[i + 1]]);
      if (m) this.imageAt(compose(this.state.ctm, m), { id, pixelWidth: 0, pixelHeight: 0, opaque });
    }
  }

  private group(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      const value = property(entry, 'transform');
      const m = toMatrix(isArgs(value) ? value : null);
      if (m) this.imageAt(compose(this.state.ctm, m), { id: null, pixelWidth: 0, pixelHeight: 0, opaque: false });
    }
  }
}
