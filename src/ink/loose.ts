/** Ink that is neither text that can be read, nor a ruling, nor the ground of a cell: what a blank cell must not hold. Coordinates as in `page.ts`. */
import type { BBox } from '../model/document.js';

/**
 * - `picture`: an embedded one, also inside the content stream.
 * - `drawing`: a shape filled or stroked by hand: outlines of letters, curves, slanted lines, bars of a digit.
 * - `field`: a field of a form, or a note laid over the page, that shows no text.
 * - `text`: letters of which only the outline shapes what is painted.
 * - `hidden`: text in the file that nobody sees: too small, in the colour of its ground, covered.
 */
export type LooseKind = 'picture' | 'drawing' | 'field' | 'text' | 'hidden';

export interface LooseInk {
  readonly kind: LooseKind;
  readonly bbox: BBox;
  /** Corners of a stroke's or outline's course, in order; empty when only its box is known. */
  readonly course: readonly (readonly [x: number, y: number])[];
}
