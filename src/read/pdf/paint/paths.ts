/** Paths as pdf.js packs them, cut into straight segments and axis-parallel rectangles on the page as displayed. */
import type { BBox } from '../../../model/document.js';
import type { Matrix } from './matrix.js';

/** Codes in pdf.js' packed paths, with the count of coordinates that follow. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

export type Point = readonly [x: number, y: number];

export interface Subpath {
  /** Corners on the page as displayed, the closing one not repeated. */
  readonly points: Point[];
  closed: boolean;
  curved: boolean;
}

/** Unpacks `data`; points are mapped by `m`. Curves keep their end point only, and are marked. */
export function subpaths(data: ArrayLike<number>, m: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let current: Subpath = { points: [], closed: false, curved: false };
  const at = (i: number): number => data[i] ?? 0;
  const add = (i: number): void => {
    const [x, y] = [at(i), at(i + 1)];
    current.points.push([m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]);
  };
  for (let i = 0; i < data.length; ) {
    switch (data[i]) {
      case MOVE:
        current = { points: [], closed: false, curved: false };
        found.push(current);
        add(i + 1);
        i += 3;
        break;
      case LINE:
        add(i + 1);
        i += 3;
        break;
      case CURVE:
        current.curved = true;
        add(i + 5);
        i += 7;
        break;
      case QUADRATIC:
        current.curved = true;
        add(i + 3);
        i += 5;
        break;
      case CLOSE:
        current.closed = true;
        i += 1;
        break;
      default:
        return found;
    }
  }
  return found;
}

export function boxOf(points: readonly Point[]): BBox {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [x0, y0, x1, y1];
}

/** A line that leans by less than this over its whole length counts as along the axis (points; rounding of producers, no slant one sees). */
const LEAN = 0.6;

/** Along an axis of the page: `pos` across it, `from` < `to` along it. */
export interface AxisSegment {
  readonly orientation: 'h' | 'v';
  readonly pos: number;
  readonly from: number;
  readonly to: number;
}

/** The straight axis-parallel segments of a stroked subpath. */
export function axisSegments(path: Subpath): AxisSegment[] {
  if (path.curved) return [];
  const corners = path.closed && path.points[0] ? [...path.points, path.points[0]] : path.points;
  return corners.slice(1).flatMap(([x, y], i): AxisSegment[] => {
    const before = corners[i];
    if (!before) return [];
    const [px, py] = before;
    const [dx, dy] = [Math.abs(x - px), Math.abs(y - py)];
    if (dy <= LEAN && dx > dy) {
      return [{ orientation: 'h', pos: (y + py) / 2, from: Math.min(x, px), to: Math.max(x, px) }];
    }
    if (dx <= LEAN && dy > dx) {
      return [{ orientation: 'v', pos: (x + px) / 2, from: Math.min(y, py), to: Math.max(y, py) }];
    }
    return [];
  });
}

/** What of a stroked subpath runs along no axis: a curved one as a whole, else each slanted segment. */
export function slantedCourses(path: Subpath): (readonly Point[])[] {
  const corners = path.closed && path.points[0] ? [...path.points, path.points[0]] : path.points;
  if (path.curved) return corners.length > 1 ? [corners] : [];
  return corners.slice(1).flatMap((to, i): (readonly Point[])[] => {
    const from = corners[i];
    const isSlanted = from && Math.abs(to[0] - from[0]) > LEAN && Math.abs(to[1] - from[1]) > LEAN;
    return isSlanted ? [[from, to]] : [];
  });
}

/** A filled shape no thicker than this is a line whatever its outline (points): mitred border pieces are trapezoids. */
export const THIN = 3;

/**
 * The rectangle that a filled subpath paints, or null when it is no rectangle: its corners lie on its box, or it is
 * so thin that it looks like a line.
 */
export function filledBox(path: Subpath): BBox | null {
  if (path.curved || path.points.length < 2) return null;
  const box = boxOf(path.points);
  const [x0, y0, x1, y1] = box;
  if (Math.min(x1 - x0, y1 - y0) <= THIN && Math.max(x1 - x0, y1 - y0) > 2 * Math.min(x1 - x0, y1 - y0)) return box;
  const onBox = ([x, y]: Point): boolean =>
    (Math.abs(x - x0) <= LEAN || Math.abs(x - x1) <= LEAN) && (Math.abs(y - y0) <= LEAN || Math.abs(y - y1) <= LEAN);
  return path.points.length >= 4 && path.points.every(onBox) ? box : null;
}

/** The four sides of a border that is filled as the space between two nested rectangles; null when `outer`, `inner` are none. */
export function frameSides(outer: BBox, inner: BBox): readonly BBox[] | null {
  const [left, top] = [inner[0] - outer[0], inner[1] - outer[1]];
  const [right, bottom] = [outer[2] - inner[2], outer[3] - inner[3]];
  if ([left, top, right, bottom].some((margin) => margin <= 0 || margin > THIN)) return null;
  return [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]],
    [inner[2], outer[1], outer[2], outer[3]],
  ];
}
