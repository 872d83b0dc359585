/** Numbers as they are written: `-?digits[.digits]`, no grouping, no exponent, no trailing zeros, no `-0`. */
import type { BBox } from '../model/document.js';

const CANONICAL = /^(?!-0$)-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

/** `value` as it is written. Anything that is not canonical is a bug of ours and throws: no file may hold it. */
export function decimal(value: string | number): string {
  const written = String(value);
  if (!CANONICAL.test(written)) throw new Error(`not a canonical number: ${JSON.stringify(written)}`);
  return written;
}

/** `value` rounded to `places` decimals; for measures (points, likeness), never for numbers of a report. */
export function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.round(value * scale) / scale + 0;
}

/** A hundredth of a point is far below what a printer or an eye tells apart. */
const BOX_PLACES = 2;

/** `x0 y0 x1 y1` in points of the page as displayed, origin top left. */
export const writtenBox = (box: BBox): string => box.map((edge) => String(rounded(edge, BOX_PLACES))).join(' ');

export const roundedBox = (box: BBox): number[] => box.map((edge) => rounded(edge, BOX_PLACES));

const LIKENESS_PLACES = 3;

export const roundedLikeness = (likeness: number): number => rounded(likeness, LIKENESS_PLACES);
