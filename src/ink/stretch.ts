/** What stretches along one axis of the page have in common. */
import type { BBox } from '../model/document.js';
import type { Stretch } from '../tables/grid-lines.js';

export const middleOf = ({ from, to }: Stretch): number => (from + to) / 2;

/** From top to bottom, the middle half of a line of text: its box reaches from ascent to descent, its ink does not. */
export const coreOf = ([, top, , bottom]: BBox): Stretch => ({
  from: top + (bottom - top) / 4,
  to: bottom - (bottom - top) / 4,
});
