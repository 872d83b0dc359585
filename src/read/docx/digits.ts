/**
 * Digits of a cell that do not show, or do not stand, as the number beside them does: raised or lowered, much smaller, of the colour of
 * the ground, printed over each other. Whether they belong to the number nobody can tell from the text.
 */
import { shows } from './colours.js';
import type { FlowParagraph, Format } from './flow/model.js';

/** Rule id. */
export const DIGIT_SIZE = 'digit-size';

/** Half-points (4 pt): smaller digits are a speck on paper. */
const SMALLEST = 8;

/** Half-points: what Word takes where nothing says a size. */
const USUAL_SIZE = 20;

/** How much larger one digit of a number may be than another: a note's mark is smaller than that, a hand's correction larger. */
const MOST_UNEQUAL = 1.4;

/** Percent of the usual width of letters. */
const NARROWEST = 40;

/** A digit is half as wide as it is high: letters moved together by this share of the size stand on each other. */
const CLOSEST = 0.3;

const DIGIT = /\p{Nd}/u;

const WHITE = 'FFFFFF';
const BLACK = '000000';

/** `fill`: the colour of the cell, `RRGGBB`; null: white. Raised marks of notes are no digits any more (flow/raised.ts). */
export function hasOddDigits(paragraphs: readonly FlowParagraph[], fill: string | null): boolean {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  let position: number | null = null;
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      if (piece.kind !== 'text' || !DIGIT.test(piece.text)) continue;
      const { format } = piece;
      const size = format.size ?? USUAL_SIZE;
      smallest = Math.min(smallest, size);
      largest = Math.max(largest, size);
      if (isOdd(format, size, format.fill ?? paragraph.fill ?? fill ?? WHITE)) return true;
      if (position !== null && position !== format.position) return true;
      position = format.position;
    }
  }
  return largest > 0 && (smallest < SMALLEST || largest > smallest * MOST_UNEQUAL);
}

function isOdd(format: Format, size: number, ground: string): boolean {
  const isClose = -format.spacing > size * TWENTIETHS_OF_HALF_POINT * CLOSEST;
  const usual = format.colour === null && ground === WHITE;
  const shown = !format.transparent && (usual || shows(format.colour ?? BLACK, ground));
  return format.raised || format.lowered || format.stretch < NARROWEST || isClose || !shown;
}

const TWENTIETHS_OF_HALF_POINT = 10;
