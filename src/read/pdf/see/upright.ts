/** Sets a page upright whose text runs sideways or upside down although `/Rotate` does not say so. */

import { type QuarterTurn, turnBox } from '../../../ink/turn.js';
import type { BBox } from '../../../model/document.js';
import type { GlyphMark, SegmentMark, Turn } from '../marks.js';
import type { SeenMarks } from './visible.js';

/** This share of the visible glyphs must run the same way for the page to be turned. */
const MAJORITY = 0.6;

/** How the page's text runs: 0 unless most of it runs another way. Annotations have no say. */
export function textTurn(glyphs: readonly GlyphMark[]): QuarterTurn {
  let [quarter, half, three, all] = [0, 0, 0, 0];
  for (const { space, layer, turn } of glyphs) {
    if (space || layer !== null) continue;
    all += 1;
    if (turn === 90) quarter += 1;
    else if (turn === 180) half += 1;
    else if (turn === 270) three += 1;
  }
  if (quarter > all * MAJORITY) return 90;
  if (half > all * MAJORITY) return 180;
  if (three > all * MAJORITY) return 270;
  return 0;
}

const less = (turn: Turn, by: QuarterTurn): Turn => {
  if (turn === null) return null;
  const left = (turn - by + 360) % 360;
  return left === 90 || left === 180 || left === 270 ? left : 0;
};

/** All marks of the page, turned back by `turn`. */
export function turnMarks(marks: SeenMarks, turn: QuarterTurn): SeenMarks {
  if (turn === 0) return marks;
  const { width, height } = marks;
  const box = (b: BBox): BBox => turnBox(b, turn, width, height);
  const sideways = turn !== 180;
  return {
    ...marks,
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: marks.glyphs.map((g) => {
      const [x0, y0, x1, y1] = box([g.x0, g.y0, g.x1, g.y1]);
      return { ...g, x0, y0, x1, y1, turn: less(g.turn, turn), baseline: turnBaseline(g, turn, width, height) };
    }),
    segments: marks.segments.map((s) => turnSegment(s, box, sideways)),
    areas: marks.areas.map((a) => ({ ...a, bbox: box(a.bbox) })),
    images: marks.images.map((i) => ({ ...i, bbox: box(i.bbox) })),
    shapes: marks.shapes.map((s) => ({ ...s, bbox: box(s.bbox), course: s.course.map((at) => turnPoint(at, box)) })),
    clipTexts: marks.clipTexts.map((c) => ({ ...c, bbox: box(c.bbox) })),
    hidden: marks.hidden.map(box),
  };
}

function turnPoint([x, y]: readonly [number, number], box: (b: BBox) => BBox): readonly [number, number] {
  const [left, top] = box([x, y, x, y]);
  return [left, top];
}

function turnBaseline(g: GlyphMark, turn: QuarterTurn, width: number, height: number): number {
  const acrossIsX = g.turn === 90 || g.turn === 270;
  if (turn === 180) return acrossIsX ? width - g.baseline : height - g.baseline;
  if (turn === 90) return acrossIsX ? width - g.baseline : g.baseline;
  return acrossIsX ? g.baseline : height - g.baseline;
}

function turnSegment(s: SegmentMark, box: (b: BBox) => BBox, sideways: boolean): SegmentMark {
  const across = s.orientation === 'h';
  const [x0, y0, x1, y1] = box(across ? [s.from, s.pos, s.to, s.pos] : [s.pos, s.from, s.pos, s.to]);
  const horizontal = across !== sideways;
  return horizontal
    ? { ...s, orientation: 'h', pos: y0, from: x0, to: x1 }
    : { ...s, orientation: 'v', pos: x0, from: y0, to: y1 };
}
