/** Rulings of one direction to the lines of a grid: doubled, jittering and broken pieces become one line. */
import { DisjointSets } from '../ink/disjoint-sets.js';
import { joinedStretches, type Stretch } from '../ink/stretch.js';
import type { Edge } from './ruled/networks.js';
import type { TableSettings } from './settings.js';

/**
 * A line of the grid. `ink` are the stretches along it that rulings or outlines of shaded areas cover, ascending, apart;
 * none: the line is implied. `drawn` are those of rulings alone.
 */
export interface GridLine {
  readonly pos: number;
  readonly ink: readonly Stretch[];
  readonly drawn: readonly Stretch[];
}

/** Lines in ascending order. Edges within `snap` are one line, at the mean of their ink by length. */
export function gridLines(edges: readonly Edge[], { snap, joinGap }: TableSettings): GridLine[] {
  return groups(edges, snap).map((group) => ({
    pos: meanPosition(group),
    ink: joinedStretches(group, joinGap),
    drawn: joinedStretches(
      group.filter((edge) => edge.drawn),
      joinGap,
    ),
  }));
}

/**
 * Groups of an extent of at most `snap`. The smallest gaps close first, so that the two strokes of a double line find
 * each other and not what stands next to them.
 */
function groups(edges: readonly Edge[], snap: number): Edge[][] {
  const sorted = [...edges].sort((a, b) => a.pos - b.pos || a.from - b.from || a.to - b.to);
  const at = (i: number): number => sorted[i]?.pos ?? 0;
  const sets = new DisjointSets(sorted.length);
  const last = sorted.map((_, i) => i);
  const gaps = sorted.slice(1).map((edge, i) => ({ right: i + 1, gap: edge.pos - at(i) }));
  gaps.sort((a, b) => a.gap - b.gap || a.right - b.right);
  for (const { right } of gaps) {
    const first = sets.find(right - 1);
    const end = last[sets.find(right)] ?? right;
    if (at(end) - at(first) > snap) continue;
    sets.unite(first, right);
    last[first] = end;
  }
  const found = new Map<number, Edge[]>();
  sorted.forEach((edge, i) => {
    const root = sets.find(i);
    const group = found.get(root);
    if (group === undefined) found.set(root, [edge]);
    else group.push(edge);
  });
  return [...found.values()];
}

function meanPosition(group: readonly Edge[]): number {
  let [sum, length] = [0, 0];
  for (const { pos, from, to } of group) {
    sum += pos * (to - from);
    length += to - from;
  }
  return length > 0 ? sum / length : (group[0]?.pos ?? 0);
}
