/** What pdf.js' operators paint on one page, still with colour, order and clip: the raw material of `PageInk`. */
import type { BBox } from '../../model/document.js';
import type { Doubt } from '../../model/rules.js';

/** 0xRRGGBB, or null when the colour is not plain (pattern, shading, picture). */
export type Colour = number | null;

export const WHITE = 0xffffff;

/** Which layer painted a mark: the page itself or one of its annotations, by pdf.js' annotation id. */
export type Layer = string | null;

/** Direction in which a glyph advances on the page as displayed: degrees clockwise; null when along neither axis. */
export type Turn = 0 | 90 | 180 | 270 | null;

export interface GlyphMark {
  /** NFC; blanks are `' '`. Never empty. */
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** Coordinate of the baseline across the advance: y for turns 0 and 180, x for 90 and 270. */
  baseline: number;
  readonly size: number;
  readonly font: string;
  bold: boolean;
  readonly italic: boolean;
  readonly space: boolean;
  readonly tracking: number;
  /** Place in the painting order, shared by all kinds of marks. */
  readonly index: number;
  readonly turn: Turn;
  /** Combining marks alone: they belong to the letter before. */
  readonly combining: boolean;
  readonly colour: Colour;
  /** Inside marked content that the producer tagged as page furniture. */
  readonly artifact: boolean;
  readonly layer: Layer;
  /** The font gives no trustworthy unicode for it. */
  readonly garbled: boolean;
  /** See `Glyph.doubt`. */
  doubt?: Doubt;
}

/** A stroked straight segment along an axis. */
export interface SegmentMark {
  readonly orientation: 'h' | 'v';
  readonly pos: number;
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly colour: Colour;
  readonly index: number;
}

/** A filled axis-parallel rectangle, thin ones included, clipped to what is visible. */
export interface AreaMark {
  readonly bbox: BBox;
  readonly colour: Colour;
  /** Hides what was painted under it. */
  readonly opaque: boolean;
  readonly index: number;
}

export interface ImageMark {
  readonly bbox: BBox;
  readonly opaque: boolean;
  readonly index: number;
  readonly layer: Layer;
  /** Size of the picture itself. */
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** pdf.js' object id; null for inline pictures and masks. */
  readonly objectId: string | null;
}

/** What is drawn neither as text nor as a straight ruling or a plain area: curves, slanted strokes, outlines of letters. */
export interface ShapeMark {
  readonly bbox: BBox;
  /** Corners of its course, in order; curves by their ends. */
  readonly course: readonly (readonly [x: number, y: number])[];
  readonly colour: Colour;
  readonly index: number;
}

/** Glyphs that only shape what is painted next (a text used as a clip). */
export interface ClipText {
  readonly bbox: BBox;
  readonly index: number;
}

export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly GlyphMark[];
  readonly segments: readonly SegmentMark[];
  readonly areas: readonly AreaMark[];
  readonly images: readonly ImageMark[];
  readonly shapes: readonly ShapeMark[];
  readonly clipTexts: readonly ClipText[];
  /** Keys of fonts that contradict themselves about their figures. */
  readonly untrustedFonts: ReadonlySet<string>;
  /** Names of the fonts by their keys. */
  readonly fonts: ReadonlyMap<string, string>;
  /** Ids of annotations that painted something, in order. */
  readonly layers: readonly string[];
  /** Ids of annotations in optional content that is switched off. */
  readonly hiddenLayers: ReadonlySet<string>;
}

/** pdf.js' description of an annotation, as far as it decides the role. */
export interface AnnotationKind {
  readonly id: string;
  readonly subtype: string;
  readonly fieldType: string | null;
  /** On the page as displayed. */
  readonly bbox: BBox;
  /** Neither hidden nor kept from the screen. */
  readonly shown: boolean;
}
