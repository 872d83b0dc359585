/** A network's rulings to a lattice: the grid's lines, borders that are not drawn but implied, and which edges are ruled. */
import { covers, type GridLine, gridLines } from '../grid-lines.js';
import { BARE_COLUMN_EDGE, BARE_ROW_EDGE, MAX_LINES, OVERHANG, SNAP } from '../settings.js';
import type { Network } from './networks.js';

/** `rows` × `columns` places; the outermost lines are borders, drawn or implied. */
export interface Lattice {
  /** Vertical lines from left to right, columns + 1. */
  readonly xs: readonly GridLine[];
  /** Horizontal lines from top to bottom, rows + 1. */
  readonly ys: readonly GridLine[];
}

/** Null when the rulings enclose nothing, or are too many for a table. */
export function latticeOf(network: Network): Lattice | null {
  const drawnX = gridLines(network.vertical);
  const drawnY = gridLines(network.horizontal);
  if (drawnX.length > MAX_LINES || drawnY.length > MAX_LINES) return null;
  const xs = withImplied(drawnX, drawnY);
  const ys = withImplied(drawnY, drawnX);
  return xs.length < 2 || ys.length < 2 ? null : { xs, ys };
}

/**
 * `lines` with a border before the first and after the last where the crossing lines run on past it and end together:
 * a table that is open at that side.
 */
function withImplied(lines: readonly GridLine[], crossing: readonly GridLine[]): GridLine[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [...lines];
  const starts = crossing.flatMap((line) => line.ink[0]?.from ?? []);
  const ends = crossing.flatMap((line) => line.ink.at(-1)?.to ?? []);
  const before = commonEnd(starts.filter((start) => start < first.pos - OVERHANG).map((start) => -start));
  const after = commonEnd(ends.filter((end) => end > last.pos + OVERHANG));
  return [
    ...(before === null ? [] : [{ pos: -before, ink: [], drawn: [] }]),
    ...lines,
    ...(after === null ? [] : [{ pos: after, ink: [], drawn: [] }]),
  ];
}

/** The outermost place where lines end together (two at least, or the only one that there is); the mean of those ends. */
function commonEnd(ends: readonly number[]): number | null {
  const sorted = [...ends].sort((a, b) => b - a);
  for (const end of sorted) {
    const together = sorted.filter((other) => Math.abs(other - end) <= SNAP);
    if (together.length >= 2 || sorted.length === 1) return together.reduce((a, b) => a + b, 0) / together.length;
  }
  return null;
}

/** Whether a ruling closes place (`row`, `column`) to the right. True at the lattice's own border. */
export function ruledRight(lattice: Lattice, row: number, column: number): boolean {
  return edge(lattice.xs, column + 1, lattice.ys, row, BARE_COLUMN_EDGE);
}

/** Whether a ruling closes place (`row`, `column`) below. True at the lattice's own border. */
export function ruledBelow(lattice: Lattice, row: number, column: number): boolean {
  return edge(lattice.ys, row + 1, lattice.xs, column, BARE_ROW_EDGE);
}

function edge(
  lines: readonly GridLine[],
  at: number,
  crossing: readonly GridLine[],
  along: number,
  bare: number,
): boolean {
  const line = lines[at];
  const from = crossing[along];
  const to = crossing[along + 1];
  if (line === undefined || from === undefined || to === undefined || at === lines.length - 1) return true;
  return covers(line.ink, from.pos, to.pos, bare);
}
