/** Stretches along one axis of the page, in points. */
import type { BBox } from '../model/document.js';

/** `from` ≤ `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const middleOf = ({ from, to }: Stretch): number => (from + to) / 2;

/** From top to bottom, the middle half of a line of text: its box reaches from ascent to descent, its ink does not. */
export const coreOf = ([, top, , bottom]: BBox): Stretch => ({
  from: top + (bottom - top) / 4,
  to: bottom - (bottom - top) / 4,
});

/** The pieces in order and apart, gaps up to `gap` closed. */
export function joinedStretches(pieces: readonly Stretch[], gap: number): Stretch[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const before = stretches.at(-1);
    if (before !== undefined && from - before.to <= gap) before.to = Math.max(before.to, to);
    else stretches.push({ from, to });
  }
  return stretches;
}

/** Whether the stretches cover the way from `from` to `to`; `bare` is the share of it that may stay open. */
export function covers(stretches: readonly Stretch[], from: number, to: number, bare: number): boolean {
  let open = to - from;
  for (const stretch of stretches) open -= Math.max(0, Math.min(to, stretch.to) - Math.max(from, stretch.from));
  return open <= bare * (to - from);
}

/** How far the stretches reach together; they lie apart. */
export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);
