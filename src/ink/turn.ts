/** Pages turned by quarters, clockwise. */
import type { BBox } from '../model/document.js';

export type QuarterTurn = 0 | 90 | 180 | 270;

/** Turns `box` on a page of `width` × `height` back by `turn`. */
export function turnBox([x0, y0, x1, y1]: BBox, turn: QuarterTurn, width: number, height: number): BBox {
  switch (turn) {
    case 0:
      return [x0, y0, x1, y1];
    case 90:
      return [y0, width - x1, y1, width - x0];
    case 180:
      return [width - x1, height - y1, width - x0, height - y0];
    case 270:
      return [height - y1, x0, height - y0, x1];
  }
}

/** The turn that undoes `turn`. */
export const opposite = (turn: QuarterTurn): QuarterTurn => (turn === 90 ? 270 : turn === 270 ? 90 : turn);
