/** Rulings that touch one another: one table's grid, a frame, or nothing of the kind. */

import { DisjointSets } from '../../ink/disjoint-sets.js';
import type { Ruling } from '../../ink/page.js';
import type { BBox } from '../../model/document.js';
import type { TableSettings } from '../settings.js';

/** A ruling, or (`drawn` false) the outline of a shaded area, which closes a cell as a ruling does. */
export interface Edge extends Ruling {
  readonly drawn: boolean;
}

export interface Network {
  readonly horizontal: readonly Edge[];
  readonly vertical: readonly Edge[];
  readonly bbox: BBox;
}

/**
 * Connected sets of rulings that hold at least one of each direction, by top, then left. Rulings connect when they cross
 * or meet, and when they run side by side as one (doubled, dashed or broken) line.
 */
export function networksOf(edges: readonly Edge[], settings: TableSettings): Network[] {
  const horizontal = edges.filter((r) => r.orientation === 'h').sort(byPlace);
  const vertical = edges.filter((r) => r.orientation === 'v').sort(byPlace);
  const all = [...horizontal, ...vertical];
  const sets = new DisjointSets(all.length);
  connectParallel(horizontal, 0, sets, settings);
  connectParallel(vertical, horizontal.length, sets, settings);
  connectCrossing(horizontal, vertical, sets, settings.touch);
  const groups = new Map<number, Edge[]>();
  all.forEach((ruling, i) => {
    const root = sets.find(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [ruling]);
    else group.push(ruling);
  });
  return [...groups.values()]
    .map(networkOf)
    .filter((network) => network.horizontal.length > 0 && network.vertical.length > 0)
    .sort((a, b) => a.bbox[1] - b.bbox[1] || a.bbox[0] - b.bbox[0]);
}

function byPlace(a: Edge, b: Edge): number {
  return a.pos - b.pos || a.from - b.from || a.to - b.to || a.width - b.width || Number(a.drawn) - Number(b.drawn);
}

/** `rulings` sorted by `pos`; `base` is the number of the first one in `sets`. */
function connectParallel(
  rulings: readonly Edge[],
  base: number,
  sets: DisjointSets,
  { snap, joinGap }: TableSettings,
): void {
  rulings.forEach((a, i) => {
    for (let j = i + 1; j < rulings.length; j++) {
      const b = rulings[j];
      if (b === undefined || b.pos - a.pos > snap) break;
      if (b.from - a.to <= joinGap && a.from - b.to <= joinGap) sets.unite(base + i, base + j);
    }
  });
}

function connectCrossing(
  horizontal: readonly Edge[],
  vertical: readonly Edge[],
  sets: DisjointSets,
  touch: number,
): void {
  const reach = touch + horizontal.reduce((widest, h) => Math.max(widest, h.width), 0) / 2;
  vertical.forEach((v, j) => {
    for (let i = firstFrom(horizontal, v.from - reach); i < horizontal.length; i++) {
      const h = horizontal[i];
      if (h === undefined || h.pos > v.to + reach) break;
      if (meets(h, v, touch)) sets.unite(i, horizontal.length + j);
    }
  });
}

function meets(h: Edge, v: Edge, touch: number): boolean {
  const across = touch + v.width / 2;
  const along = touch + h.width / 2;
  return v.pos >= h.from - across && v.pos <= h.to + across && h.pos >= v.from - along && h.pos <= v.to + along;
}

/** Index of the first ruling at or past `pos`; `rulings` sorted by `pos`. */
function firstFrom(rulings: readonly Edge[], pos: number): number {
  let [low, high] = [0, rulings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rulings[middle]?.pos ?? 0) < pos) low = middle + 1;
    else high = middle;
  }
  return low;
}

function networkOf(rulings: readonly Edge[]): Network {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { orientation, pos, from, to } of rulings) {
    const box = orientation === 'h' ? [from, pos, to, pos] : [pos, from, pos, to];
    x0 = Math.min(x0, box[0] ?? x0);
    y0 = Math.min(y0, box[1] ?? y0);
    x1 = Math.max(x1, box[2] ?? x1);
    y1 = Math.max(y1, box[3] ?? y1);
  }
  return {
    horizontal: rulings.filter((r) => r.orientation === 'h'),
    vertical: rulings.filter((r) => r.orientation === 'v'),
    bbox: [x0, y0, x1, y1],
  };
}
