/** Affine transforms as PDF writes them: `[a b c d e f]` maps (x, y) to (ax + cy + e, bx + dy + f). */
import type { BBox } from '../../../model/document.js';

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that applies `inner` first, then `outer`. */
export const compose = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** The smallest upright box around `box` after the transform. */
export function transformBox(m: Matrix, [x0, y0, x1, y1]: BBox): BBox {
  const xs = [m[0] * x0 + m[2] * y0, m[0] * x1 + m[2] * y0, m[0] * x0 + m[2] * y1, m[0] * x1 + m[2] * y1];
  const ys = [m[1] * x0 + m[3] * y0, m[1] * x1 + m[3] * y0, m[1] * x0 + m[3] * y1, m[1] * x1 + m[3] * y1];
  return [Math.min(...xs) + m[4], Math.min(...ys) + m[5], Math.max(...xs) + m[4], Math.max(...ys) + m[5]];
}

/** `values` as a matrix; null unless they are six finite numbers. pdf.js hands out plain and typed arrays. */
export function toMatrix(values: ArrayLike<unknown> | null | undefined): Matrix | null {
  if (!values || values.length < 6) return null;
  const [a, b, c, d, e, f] = Array.from({ length: 6 }, (_, i) => values[i]);
  const numbers = [a, b, c, d, e, f].filter((v): v is number => typeof v === 'number' && Number.isFinite(v));
  const [n0, n1, n2, n3, n4, n5] = numbers;
  if (n0 === undefined || n1 === undefined || n2 === undefined) return null;
  if (n3 === undefined || n4 === undefined || n5 === undefined) return null;
  return [n0, n1, n2, n3, n4, n5];
}

/** `values` as a box with ordered corners; null unless they are four finite numbers. */
export function toBox(values: ArrayLike<unknown> | null | undefined): BBox | null {
  if (!values || values.length < 4) return null;
  const [a, b, c, d] = [values[0], values[1], values[2], values[3]];
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') return null;
  if (![a, b, c, d].every(Number.isFinite)) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
