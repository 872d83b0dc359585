/** One page of an opened PDF. Everything is asked of the file when it is asked here, so that a page can be asked again. */
import type { Limits } from '../../limits.js';
import type { Pixels } from '../../png.js';
import type { AnnotationKind, ImageMark, PageMarks } from '../marks.js';
import { IDENTITY, type Matrix, toBox, toMatrix, transformBox } from '../paint/matrix.js';
import { LimitBreach } from '../paint/painter.js';
import { walk } from '../paint/walk.js';
import { LOST_FONT, loadFonts } from './fonts.js';
import type { OpenPdf, PDFPageProxy } from './library.js';
import { pixelsOf } from './pixels.js';
import { withSkipped } from './warnings.js';

/** An open document and which of its optional content is shown. */
export interface Opening extends OpenPdf {
  shown(properties: unknown): boolean;
}

/** What a page paints. */
export interface PaintedPage {
  readonly marks: PageMarks;
  /** False when some of it could not be carried out, so that something may be missing. */
  readonly whole: boolean;
  /** Operators that were left out, as the file writes them: they lack operands, or are none. */
  readonly skipped: readonly string[];
  /** No operator at all: an empty page, or one whose content is gone. */
  readonly blank: boolean;
}

export class PdfPage {
  readonly number: number;
  readonly #limits: Limits;
  readonly #leniently: () => Promise<Opening | null>;
  #opening: Opening;
  #proxy: PDFPageProxy;

  /** `leniently` gives the file opened so that faults are passed over; null when it can't be opened. */
  constructor(opening: Opening, proxy: PDFPageProxy, limits: Limits, leniently: () => Promise<Opening | null>) {
    this.number = proxy.pageNumber;
    this.#opening = opening;
    this.#proxy = proxy;
    this.#limits = limits;
    this.#leniently = leniently;
  }

  /**
   * Glyphs, rulings, areas and pictures in the order of painting. Reads strictly; where only ornament is at fault, once more
   * with that left out. Throws `LimitBreach`.
   */
  async marks(): Promise<PaintedPage> {
    const strict = await this.#paint();
    if (strict.whole || !strict.errors.every((error) => ORNAMENT.test(error))) return strict;
    const lenient = await this.#leniently();
    if (lenient === null) return strict;
    this.release();
    this.#opening = lenient;
    this.#proxy = await lenient.document.getPage(this.number);
    return this.#paint();
  }

  /** Its annotations by pdf.js' ids, as far as their kind is told. */
  async annotations(): Promise<AnnotationKind[]> {
    const annotations: unknown[] = await this.#proxy.getAnnotations({ intent: 'display' });
    const { transform } = this.#proxy.getViewport({ scale: 1 });
    const base = toMatrix(transform) ?? IDENTITY;
    return annotations.flatMap((annotation) => annotationKind(annotation, base));
  }

  /** The pixels of an embedded picture that `marks` told of; null when it has none of its own, or of a kind not known. */
  pixels({ objectId }: Pick<ImageMark, 'objectId'>): Promise<Pixels | null> {
    return pixelsOf(this.#proxy, objectId);
  }

  /** Lets go of what pdf.js keeps of the page; it can be asked again all the same. */
  release(): void {
    this.#proxy.cleanup();
  }

  async #paint(): Promise<PaintedPage & { readonly errors: readonly string[] }> {
    const page = this.#proxy;
    const { value: operators, skipped } = await withSkipped(() => page.getOperatorList());
    const fonts = await loadFonts(page, operators.fnArray, operators.argsArray);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const marks = walk(operators.fnArray, operators.argsArray, {
      base: toMatrix(transform) ?? IDENTITY,
      width,
      height,
      font: (name) => fonts.get(name),
      shown: (properties) => this.#opening.shown(properties),
      glyphLimit: this.#limits.glyphsPerPage,
    });
    const errors = this.#opening.takeErrors();
    if (errors.some((error) => TOO_LARGE_PICTURE.test(error))) throw new LimitBreach('picturePixels');
    const whole = errors.length === 0 && !fonts.has(LOST_FONT);
    return { marks, whole, skipped, blank: operators.fnArray.length === 0, errors };
  }
}

/** How pdf.js words a picture past `maxImageSize`. */
const TOO_LARGE_PICTURE = /maximum allowed size/;

/** Faults, in pdf.js' words, in patterns, shadings, colours, transparency, pictures in the stream: no text is lost by them. */
const ORNAMENT = /Pattern(?:Type|Name)|shading|GState|colou?r|inline image/i;

/** Flags of an annotation that keep it from the screen: hidden, no view (ISO 32000-1, table 165). */
const NOT_SHOWN = 0b100010;

function annotationKind(annotation: unknown, base: Matrix): AnnotationKind[] {
  if (typeof annotation !== 'object' || annotation === null) return [];
  const [id, subtype, fieldType] = ['id', 'subtype', 'fieldType'].map((key): unknown => Reflect.get(annotation, key));
  if (typeof id !== 'string' || typeof subtype !== 'string') return [];
  const [rect, flags]: unknown[] = [Reflect.get(annotation, 'rect'), Reflect.get(annotation, 'annotationFlags')];
  const box = toBox(Array.isArray(rect) ? rect : null);
  return [
    {
      id,
      subtype,
      fieldType: typeof fieldType === 'string' ? fieldType : null,
      bbox: box === null ? [0, 0, 0, 0] : transformBox(base, box),
      shown: typeof flags !== 'number' || (flags & NOT_SHOWN) === 0,
    },
  ];
}
