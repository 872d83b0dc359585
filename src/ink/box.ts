/** Boxes on a page: `[x0, y0, x1, y1]` in points, origin top left, y downwards. */
import type { BBox } from '../model/document.js';

export const widthOf = ([x0, , x1]: BBox): number => x1 - x0;

export const heightOf = ([, y0, , y1]: BBox): number => y1 - y0;

export const areaOf = (box: BBox): number => widthOf(box) * heightOf(box);

/** y of its middle. */
export const middleHeight = ([, y0, , y1]: BBox): number => (y0 + y1) / 2;

/** The smallest box around both. */
export const union = (a: BBox, b: BBox): BBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** What both boxes cover; a box without extent (`x1 < x0`) when they do not meet. */
export const intersect = (a: BBox, b: BBox): BBox => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** Whether `inner` lies in `outer`, or stands over its sides by `slack` at most. */
export const isWithin = (inner: BBox, outer: BBox, slack = 0): boolean =>
  inner[0] >= outer[0] - slack &&
  inner[1] >= outer[1] - slack &&
  inner[2] <= outer[2] + slack &&
  inner[3] <= outer[3] + slack;

/** Whether the point lies in the box or on its side. */
export const holds = ([x0, y0, x1, y1]: BBox, x: number, y: number): boolean =>
  x >= x0 && x <= x1 && y >= y0 && y <= y1;

/** Box around nothing: any box that is joined to it remains. */
const NOTHING: BBox = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

/** The smallest box around all; its sides are infinite when there are none. */
export const boxAround = (boxes: readonly BBox[]): BBox => boxes.reduce(union, NOTHING);
