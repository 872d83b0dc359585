/** One show-text operator: pdf.js' glyphs and kerning numbers become glyphs on the page as displayed. */
import type { BBox } from '../../../model/document.js';
import type { Doubt } from '../../../model/rules.js';
import type { GlyphMark, Layer, Turn } from '../marks.js';
import type { Font } from './fonts.js';
import { glyphText } from './glyph-text.js';
import { fillSeen, type GraphicsState, strokeSeen, type TextPosition } from './graphics-state.js';
import { legacyCode } from './legacy.js';
import { compose, type Matrix, transformBox } from './matrix.js';

/** What the walk knows of the place in the content that the glyphs stand in. */
export interface TextContext {
  readonly artifact: boolean;
  readonly layer: Layer;
  /** In a layer of the PDF that is switched off. */
  readonly hidden: boolean;
  /** Takes the next place in the painting order. */
  next(): number;
  add(glyph: GlyphMark): void;
  /** Takes the box of a glyph that nothing but shapes what is painted through it. */
  addClipText(bbox: BBox): void;
}

/** Text rendering modes of PDF (ISO 32000-1, table 106). */
const FILL_STROKE = 2;
const INVISIBLE = 3;
const CLIP_ONLY = 7;
const ADD_TO_CLIP = 4;

/** An advance counts as along an axis when it leans by less than this (tangent; 2°: scans set upright, no slanted watermark). */
const LEAN = 0.035;

/** A glyph is visible when its centre is inside the clip, with this slack for rounding (points). */
const CLIP_SLACK = 0.5;

/** Shows `glyphs`, moves the text position, and adds every glyph that can be seen. */
export function showText(
  glyphs: readonly unknown[],
  state: GraphicsState,
  at: TextPosition,
  context: TextContext,
): void {
  const { font } = state;
  if (!font || state.fontSize === 0) return;
  const size = Math.abs(state.fontSize);
  const direction = state.fontSize < 0 ? -1 : 1;
  const stretch = state.horizontalScale * direction;
  const m = compose(state.ctm, at.matrix);
  const visible = !context.hidden && isVisible(state);
  const clips = !context.hidden && state.renderingMode === CLIP_ONLY;
  const lengthX = Math.hypot(m[0], m[1]) || 1;
  const lengthY = Math.hypot(m[2], m[3]) || 1;
  const turn = turnOf(m[0] * stretch, m[1] * stretch);
  const displayed = { size: size * lengthY, tracking: state.charSpacing * lengthX * Math.abs(stretch) };
  const bold = font.bold || (state.renderingMode % ADD_TO_CLIP === FILL_STROKE && state.fill === state.stroke);
  const { ascent, descent, widthScale, vertical } = font;
  const plain = m[1] === 0 && m[2] === 0;
  const colour = state.renderingMode % ADD_TO_CLIP === 1 ? state.stroke : state.fill;
  const up = (vertical ? ascent - 0.5 : ascent) * size * direction;
  const down = descent * size * direction;
  const y = at.y + state.rise;
  let along = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      along += ((vertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    if (!isGlyph(glyph)) continue;
    const width = glyph.width * size * widthScale;
    const advance = vertical ? -verticalAdvance(glyph) * size * widthScale : width;
    const spacing = (glyph.isSpace === true ? state.wordSpacing : 0) + state.charSpacing;
    if ((visible || clips) && glyph.unicode !== '') {
      const read = glyphText(font.legacy ? legacyCode(glyph.unicode) : glyph.unicode);
      const left = at.x + (vertical ? -width / 2 : along * stretch);
      const right = left + (vertical ? width : advance * stretch);
      const base = vertical ? y - along : y;
      const box = plain
        ? upright(m, left, base + down, right, base + up)
        : transformBox(m, [left, base + down, right, base + up]);
      if (clips && read.text !== '' && !read.space) context.addClipText(box);
      else if (read.text !== '' && isInside(box, state.clip)) {
        const doubt = FIGURE.test(read.text) ? doubtOf(font, glyph, read.text, width) : undefined;
        context.add({
          text: read.text,
          x0: box[0],
          y0: box[1],
          x1: box[2],
          y1: box[3],
          baseline: turn === 90 || turn === 270 ? m[0] * left + m[2] * base + m[4] : m[1] * left + m[3] * base + m[5],
          size: displayed.size,
          font: font.key,
          bold,
          italic: font.italic,
          space: read.space,
          tracking: displayed.tracking,
          turn,
          colour,
          combining: read.combining,
          garbled: read.garbled,
          index: context.next(),
          artifact: context.artifact,
          layer: context.layer,
          ...(doubt !== undefined && { doubt }),
        });
      }
    }
    along += vertical ? advance - spacing * direction : advance + spacing * direction;
  }
  if (vertical) at.y -= along;
  else at.x += along * stretch;
}

const FIGURE = /^[0-9]$/u;

/** What speaks against a figure as its font gives it: it has no width of its own; the font contradicts itself (told for all of the font). */
function doubtOf(font: Font, glyph: LooseGlyph, text: string, width: number): Doubt | undefined {
  if (typeof glyph.originalCharCode === 'number') font.figures.see(glyph.originalCharCode, text);
  return width === 0 && !font.vertical ? 'figures-overprinted' : undefined;
}

/** `transformBox` for a matrix that neither turns nor slants: nearly all text. */
function upright(m: Matrix, x0: number, y0: number, x1: number, y1: number): BBox {
  const [ax, ay, bx, by] = [m[0] * x0 + m[4], m[3] * y0 + m[5], m[0] * x1 + m[4], m[3] * y1 + m[5]];
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

function isInside(box: BBox, clip: BBox): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return (
    x >= clip[0] - CLIP_SLACK && x <= clip[2] + CLIP_SLACK && y >= clip[1] - CLIP_SLACK && y <= clip[3] + CLIP_SLACK
  );
}

function isVisible(state: GraphicsState): boolean {
  const { renderingMode: mode } = state;
  if (mode === INVISIBLE || mode === CLIP_ONLY) return false;
  return mode % ADD_TO_CLIP === 1 ? strokeSeen(state) : fillSeen(state);
}

function turnOf(dx: number, dy: number): Turn {
  const [ax, ay] = [Math.abs(dx), Math.abs(dy)];
  if (ay <= ax * LEAN) return dx >= 0 ? 0 : 180;
  if (ax <= ay * LEAN) return dy >= 0 ? 90 : 270;
  return null;
}

/** What is used of pdf.js' glyph. `width` in glyph units; `vmetric[0]` is the downward advance of vertical writing. */
interface LooseGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: unknown;
  readonly vmetric?: unknown;
  readonly originalCharCode?: unknown;
}

const isGlyph = (glyph: unknown): glyph is LooseGlyph =>
  typeof glyph === 'object' &&
  glyph !== null &&
  'unicode' in glyph &&
  'width' in glyph &&
  typeof glyph.unicode === 'string' &&
  typeof glyph.width === 'number';

/** A full size down, as fonts without metrics of their own advance (ISO 32000-1, 9.7.4.3). */
const FULL_SIZE_DOWN = -1000;

function verticalAdvance({ vmetric }: LooseGlyph): number {
  const metric: unknown = Array.isArray(vmetric) ? vmetric[0] : null;
  return typeof metric === 'number' ? metric : FULL_SIZE_DOWN;
}
