/** Text that somebody crossed out: it is still there to be read, and no longer holds. */
import type { LooseInk } from '../ink/loose.js';
import type { Ruling } from '../ink/page.js';
import type { BBox } from '../model/document.js';
import type { CellLine, PartCell } from './part.js';

/** A line that crosses text out runs between these shares of its height, from ascent to descent: below is an underline. */
const HIGHEST = 0.35;
const LOWEST = 0.72;
/** It runs along at least this much of the text (font sizes): one narrow figure. */
const LENGTH = 0.3;

/** A straight piece of a line, from left to right. */
interface Piece {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What may cross text out: rulings along the lines of text, however long they are, and what is drawn by hand. */
export class Strikes {
  readonly #pieces: readonly Piece[];

  constructor(rulings: readonly Ruling[], loose: readonly LooseInk[]) {
    const level = rulings
      .filter(({ orientation }) => orientation === 'h')
      .map(({ pos, from, to }): Piece => ({ x0: from, y0: pos, x1: to, y1: pos }));
    this.#pieces = [...level, ...loose.flatMap(({ course }) => piecesOf(course))];
  }

  /** Those that touch `bbox`. */
  near([x0, y0, x1, y1]: BBox): readonly Piece[] {
    return this.#pieces.filter((p) => p.x0 < x1 && p.x1 > x0 && Math.min(p.y0, p.y1) < y1 && Math.max(p.y0, p.y1) > y0);
  }
}

function piecesOf(course: LooseInk['course']): Piece[] {
  return course.slice(1).flatMap(([x, y], i): Piece[] => {
    const before = course[i];
    if (before === undefined) return [];
    const [px, py] = before;
    return [px <= x ? { x0: px, y0: py, x1: x, y1: y } : { x0: x, y0: y, x1: px, y1: py }];
  });
}

/** Whether one of `pieces` runs through the letters of the cell. */
export const isStruck = ({ lines }: Pick<PartCell, 'lines'>, pieces: readonly Piece[]): boolean =>
  pieces.length > 0 && lines.some((line) => pieces.some((piece) => runsThrough(piece, line)));

function runsThrough(piece: Piece, { bbox: [x0, y0, x1, y1], size }: Pick<CellLine, 'bbox' | 'size'>): boolean {
  const height = y1 - y0;
  const within = inBand(piece, y0 + HIGHEST * height, y0 + LOWEST * height);
  return within !== null && Math.min(within[1], x1) - Math.max(within[0], x0) >= LENGTH * size;
}

/** From where to where along the page the piece runs between two heights; null when it never does. */
function inBand({ x0, y0, x1, y1 }: Piece, top: number, bottom: number): readonly [from: number, to: number] | null {
  if (y0 === y1) return y0 >= top && y0 <= bottom ? [x0, x1] : null;
  const at = (y: number): number => x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
  const [low, high] = [Math.max(Math.min(y0, y1), top), Math.min(Math.max(y0, y1), bottom)];
  if (low > high) return null;
  return at(low) <= at(high) ? [at(low), at(high)] : [at(high), at(low)];
}
