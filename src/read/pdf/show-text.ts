/** One show-text operator: pdf.js' glyphs and kerning numbers become glyphs on the page as displayed. */
import type { BBox } from '../../model/document.js';
import { glyphText } from './glyph-text.js';
import { fillSeen, type GraphicsState, strokeSeen, type TextPosition } from './graphics-state.js';
import type { GlyphMark, Layer, Turn } from './marks.js';
import { compose } from './matrix.js';

/** What the walk knows of the place in the content that the glyphs stand in. */
export interface TextContext {
  readonly artifact: boolean;
  readonly layer: Layer;
  /** In a layer of the PDF that is switched off. */
  readonly hidden: boolean;
  /** Takes the next place in the painting order. */
  next(): number;
  add(glyph: GlyphMark): void;
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
  const lengthX = Math.hypot(m[0], m[1]) || 1;
  const lengthY = Math.hypot(m[2], m[3]) || 1;
  const turn = turnOf(m[0] * stretch, m[1] * stretch);
  const displayed = { size: size * lengthY, tracking: state.charSpacing * lengthX * Math.abs(stretch) };
  const bold = font.bold || (state.renderingMode % ADD_TO_CLIP === FILL_STROKE && state.fill === state.stroke);
  const up = font.vertical ? font.ascent - 0.5 : font.ascent;
  let along = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      along += ((font.vertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    const { unicode, width, isSpace, vertical } = readGlyph(glyph);
    const advance = font.vertical ? -vertical * size * font.widthScale : width * size * font.widthScale;
    const spacing = (isSpace ? state.wordSpacing : 0) + state.charSpacing;
    if (visible && unicode !== '') {
      const shift = font.vertical ? [(-width * size * font.widthScale) / 2, -along] : [along * stretch, 0];
      const x = at.x + (shift[0] ?? 0);
      const y = at.y + state.rise + (shift[1] ?? 0);
      const wide = font.vertical ? width * size * font.widthScale : advance * stretch;
      const corners: BBox = [x, y + font.descent * size * direction, x + wide, y + up * size * direction];
      const read = glyphText(unicode);
      if (read.text !== '') {
        const box = placed(m, corners);
        const centreX = (box[0] + box[2]) / 2;
        const centreY = (box[1] + box[3]) / 2;
        const [c0, c1, c2, c3] = state.clip;
        if (
          centreX >= c0 - CLIP_SLACK &&
          centreX <= c2 + CLIP_SLACK &&
          centreY >= c1 - CLIP_SLACK &&
          centreY <= c3 + CLIP_SLACK
        ) {
          context.add({
            text: read.text,
            x0: box[0],
            y0: box[1],
            x1: box[2],
            y1: box[3],
            baseline: turn === 90 || turn === 270 ? m[0] * x + m[2] * y + m[4] : m[1] * x + m[3] * y + m[5],
            size: displayed.size,
            font: font.key,
            bold,
            italic: font.italic,
            space: read.space,
            tracking: displayed.tracking,
            turn,
            colour: state.renderingMode % ADD_TO_CLIP === 1 ? state.stroke : state.fill,
            combining: read.combining,
            garbled: read.garbled,
            index: context.next(),
            artifact: context.artifact,
            layer: context.layer,
          });
        }
      }
    }
    along += font.vertical ? advance - spacing * direction : advance + spacing * direction;
  }
  if (font.vertical) at.y -= along;
  else at.x += along * stretch;
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

function placed(m: readonly [number, number, number, number, number, number], [a, b, c, d]: BBox): BBox {
  const ax = m[0] * a + m[2] * b + m[4];
  const ay = m[1] * a + m[3] * b + m[5];
  const cx = m[0] * c + m[2] * d + m[4];
  const cy = m[1] * c + m[3] * d + m[5];
  if (m[1] === 0 && m[2] === 0) return [Math.min(ax, cx), Math.min(ay, cy), Math.max(ax, cx), Math.max(ay, cy)];
  const bx = m[0] * c + m[2] * b + m[4];
  const by = m[1] * c + m[3] * b + m[5];
  const dx = m[0] * a + m[2] * d + m[4];
  const dy = m[1] * a + m[3] * d + m[5];
  return [Math.min(ax, bx, cx, dx), Math.min(ay, by, cy, dy), Math.max(ax, bx, cx, dx), Math.max(ay, by, cy, dy)];
}

interface LooseGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** Downward advance of vertical writing, in glyph units, negative. */
  readonly vertical: number;
}

const NO_GLYPH: LooseGlyph = { unicode: '', width: 0, isSpace: false, vertical: 0 };

function readGlyph(glyph: unknown): LooseGlyph {
  if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph) || !('width' in glyph)) return NO_GLYPH;
  const { unicode, width } = glyph;
  const metric = 'vmetric' in glyph && Array.isArray(glyph.vmetric) ? glyph.vmetric[0] : null;
  return {
    unicode: typeof unicode === 'string' ? unicode : '',
    width: typeof width === 'number' ? width : 0,
    isSpace: 'isSpace' in glyph && glyph.isSpace === true,
    vertical: typeof metric === 'number' ? metric : -1000,
  };
}
