/** A network's rulings to a lattice: the grid's lines, borders that are not drawn but implied, and which edges are ruled. */
import { covers } from '../../ink/stretch.js';
import { type GridLine, gridLines } from '../grid-lines.js';
import type { TableSettings } from '../settings.js';
import type { Network } from './networks.js';

/** `rows` × `columns` places; the outermost lines are borders, drawn or implied. */
export interface Lattice {
  /** Vertical lines from left to right, columns + 1. */
  readonly xs: readonly GridLine[];
  /** Horizontal lines from top to bottom, rows + 1. */
  readonly ys: readonly GridLine[];
}

/** Null when the rulings enclose nothing, or are too many for a table. */
export function latticeOf(network: Network, settings: TableSettings): Lattice | null {
  const drawnX = gridLines(network.vertical, settings);
  const drawnY = gridLines(network.horizontal, settings);
  if (Math.max(drawnX.length, drawnY.length) > settings.mostLines) return null;
  const xs = withImplied(drawnX, drawnY, settings);
  const ys = withImplied(drawnY, drawnX, settings);
  return xs.length < 2 || ys.length < 2 ? null : { xs, ys };
}

/**
 * `lines` with a border before the first and after the last where the crossing lines run on past it and end together:
 * a table that is open at that side.
 */
function withImplied(
  lines: readonly GridLine[],
  crossing: readonly GridLine[],
  { overhang, snap }: TableSettings,
): GridLine[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [...lines];
  const starts = crossing.flatMap((line) => line.ink[0]?.from ?? []);
  const ends = crossing.flatMap((line) => line.ink.at(-1)?.to ?? []);
  const before = commonEnd(
    starts.filter((start) => start < first.pos - overhang).map((start) => -start),
    snap,
  );
  const after = commonEnd(
    ends.filter((end) => end > last.pos + overhang),
    snap,
  );
  return [
    ...(before === null ? [] : [{ pos: -before, ink: [], drawn: [] }]),
    ...lines,
    ...(after === null ? [] : [{ pos: after, ink: [], drawn: [] }]),
  ];
}

/** The outermost place where lines end together (two at least, or the only one that there is); the mean of those ends. */
function commonEnd(ends: readonly number[], snap: number): number | null {
  const sorted = [...ends].sort((a, b) => b - a);
  for (const end of sorted) {
    const together = sorted.filter((other) => Math.abs(other - end) <= snap);
    if (together.length >= 2 || sorted.length === 1) return together.reduce((a, b) => a + b, 0) / together.length;
  }
  return null;
}

/** Whether a ruling closes place (`row`, `column`) to the right. True at the lattice's own border. */
export function ruledRight(lattice: Lattice, row: number, column: number, { bareColumnEdge }: TableSettings): boolean {
  return edge(lattice.xs, column + 1, lattice.ys, row, bareColumnEdge);
}

/** Whether a ruling closes place (`row`, `column`) below. True at the lattice's own border. */
export function ruledBelow(lattice: Lattice, row: number, column: number, { bareRowEdge }: TableSettings): boolean {
  return edge(lattice.ys, row + 1, lattice.xs, column, bareRowEdge);
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
