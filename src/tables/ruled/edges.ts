/** What can close a cell on a page: its rulings, and the outlines of shaded areas where no rulings are. */

import type { PageContent } from '../../ink/page.js';
import type { BBox } from '../../model/document.js';
import { ABUTTING, MAX_RULINGS, MAX_SHADES } from '../settings.js';
import { latticeOf } from './lattice.js';
import { type Edge, networksOf } from './networks.js';

/**
 * Rulings and outlines. A shaded area inside a ruled grid is left out: the rulings know better, and shading is often
 * painted in strips (Word: the paragraphs and the margins of a cell each on its own). None on a page that is a drawing.
 */
export function edgesOf(page: PageContent): Edge[] {
  if (page.rulings.length > MAX_RULINGS) return [];
  const drawn = page.rulings.map((ruling) => ({ ...ruling, drawn: true }));
  const grids = networksOf(drawn)
    .filter((network) => (latticeOf(network)?.xs.length ?? 0) > 2)
    .map((network) => network.bbox);
  const shades = page.shades.length > MAX_SHADES ? [] : page.shades;
  const loose = shades
    .map((shade) => shade.bbox)
    .filter(([x0, y0, x1, y1]) => !grids.some((grid) => holds(grid, (x0 + x1) / 2, (y0 + y1) / 2)));
  return [...drawn, ...joinedAreas(loose).flatMap(outline)];
}

function holds([x0, y0, x1, y1]: BBox, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** Areas side by side in one row that touch or overlap as one area, and those inside another left out. */
function joinedAreas(areas: readonly BBox[]): BBox[] {
  const joined: BBox[] = [];
  for (const area of [...areas].sort((a, b) => a[1] - b[1] || a[0] - b[0] || a[2] - b[2] || a[3] - b[3])) {
    const at = joined.findIndex((other) => isWithin(area, other) || isBeside(area, other));
    const other = joined[at];
    if (other === undefined) joined.push(area);
    else if (!isWithin(area, other))
      joined[at] = [Math.min(other[0], area[0]), other[1], Math.max(other[2], area[2]), other[3]];
  }
  return joined;
}

function isWithin(inner: BBox, outer: BBox): boolean {
  return (
    inner[0] >= outer[0] - ABUTTING &&
    inner[1] >= outer[1] - ABUTTING &&
    inner[2] <= outer[2] + ABUTTING &&
    inner[3] <= outer[3] + ABUTTING
  );
}

function isBeside(a: BBox, b: BBox): boolean {
  const sameRow = Math.abs(a[1] - b[1]) <= ABUTTING && Math.abs(a[3] - b[3]) <= ABUTTING;
  return sameRow && a[0] <= b[2] + ABUTTING && b[0] <= a[2] + ABUTTING;
}

function outline([x0, y0, x1, y1]: BBox): Edge[] {
  return [
    { orientation: 'h', pos: y0, from: x0, to: x1, width: 0, drawn: false },
    { orientation: 'h', pos: y1, from: x0, to: x1, width: 0, drawn: false },
    { orientation: 'v', pos: x0, from: y0, to: y1, width: 0, drawn: false },
    { orientation: 'v', pos: x1, from: y0, to: y1, width: 0, drawn: false },
  ];
}
