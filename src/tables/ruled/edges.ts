/** What can close a cell on a page: its rulings, and the outlines of shaded areas where no rulings are. */
import { holds, isWithin } from '../../ink/box.js';
import type { PageInk } from '../../ink/page.js';
import type { BBox } from '../../model/document.js';
import type { TableSettings } from '../settings.js';
import { type Lattice, latticeOf } from './lattice.js';
import { type Edge, type Network, networksOf } from './networks.js';

/** The edges that hang together, and the lattice that they make; null when they make none. */
export interface LatticedNetwork {
  readonly network: Network;
  readonly lattice: Lattice | null;
}

/**
 * Networks of rulings and outlines, by top, then left. A shaded area inside a ruled grid is left out: the rulings know better,
 * and shading is often painted in strips (Word: the paragraphs and the margins of a cell each on its own). None on a page that
 * is a drawing.
 */
export function networksOn(page: PageInk, settings: TableSettings): LatticedNetwork[] {
  if (page.rulings.length > settings.mostRulings) return [];
  const drawn = page.rulings.map((ruling) => ({ ...ruling, drawn: true }));
  const ruled = networksOf(drawn, settings).map((network) => ({ network, lattice: latticeOf(network, settings) }));
  const grids = ruled.filter(({ lattice }) => (lattice?.xs.length ?? 0) > 2).map(({ network }) => network.bbox);
  const shades = page.shades.length > settings.mostShades ? [] : page.shades;
  const loose = shades
    .map((shade) => shade.bbox)
    .filter(([x0, y0, x1, y1]) => !grids.some((grid) => holds(grid, (x0 + x1) / 2, (y0 + y1) / 2)));
  if (loose.length === 0) return ruled;
  const edges = [...drawn, ...joinedAreas(loose, settings.abutting).flatMap(outline)];
  return networksOf(edges, settings).map((network) => ({ network, lattice: latticeOf(network, settings) }));
}

/** Areas side by side in one row that touch or overlap as one area, and those inside another left out. */
function joinedAreas(areas: readonly BBox[], abutting: number): BBox[] {
  const joined: BBox[] = [];
  for (const area of [...areas].sort((a, b) => a[1] - b[1] || a[0] - b[0] || a[2] - b[2] || a[3] - b[3])) {
    const at = joined.findIndex((other) => isWithin(area, other, abutting) || isBeside(area, other, abutting));
    const other = joined[at];
    if (other === undefined) joined.push(area);
    else if (!isWithin(area, other, abutting))
      joined[at] = [Math.min(other[0], area[0]), other[1], Math.max(other[2], area[2]), other[3]];
  }
  return joined;
}

function isBeside(a: BBox, b: BBox, abutting: number): boolean {
  const sameRow = Math.abs(a[1] - b[1]) <= abutting && Math.abs(a[3] - b[3]) <= abutting;
  return sameRow && a[0] <= b[2] + abutting && b[0] <= a[2] + abutting;
}

function outline([x0, y0, x1, y1]: BBox): Edge[] {
  return [
    { orientation: 'h', pos: y0, from: x0, to: x1, width: 0, drawn: false },
    { orientation: 'h', pos: y1, from: x0, to: x1, width: 0, drawn: false },
    { orientation: 'v', pos: x0, from: y0, to: y1, width: 0, drawn: false },
    { orientation: 'v', pos: x1, from: y0, to: y1, width: 0, drawn: false },
  ];
}
