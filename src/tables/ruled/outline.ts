/** Tables that rule their cells on all sides: each network of rulings and the glyphs over it to an outline. */
import { areaOf, isWithin } from '../../ink/box.js';
import { centreOf, type Glyph } from '../../ink/glyph.js';
import { linesOf } from '../../ink/lines.js';
import { covers } from '../../ink/stretch.js';
import type { BBox } from '../../model/document.js';
import type { GridLine } from '../grid-lines.js';
import type { LooseOutline, OutlineCell } from '../outline.js';
import type { TableSettings } from '../settings.js';
import type { Sheet } from '../sheet.js';
import { cleaned, type Draft, type DraftCell } from './draft.js';
import { networksOn } from './edges.js';
import { isTable } from './is-table.js';
import type { Lattice } from './lattice.js';
import { withOpenRegionsSplit } from './open-regions.js';
import { cutCells } from './overflow.js';
import { type CrossesText, type Region, regionsOf } from './regions.js';
import { spilled } from './spill.js';
import { dividedCells } from './stray-lines.js';
import { withUnruledRows } from './unruled-rows.js';

/** From small to large, so that what stands in a cell of a larger one is known by then. */
export function* ruledOutlines(sheet: Sheet): Iterable<LooseOutline> {
  const networks = networksOn(sheet.page, sheet.settings)
    .map((one) => ({ ...one, area: areaOf(one.network.bbox) }))
    .sort((a, b) => b.area - a.area)
    .slice(0, sheet.settings.mostNetworks)
    .reverse();
  for (const { lattice } of networks) {
    const outline = lattice === null ? null : ruledOutline(lattice, sheet);
    if (outline !== null) yield outline;
  }
}

/** Words further apart than this, in em, are not weighed together when a region is cut. */
const APART_EM = 1;

/** Null when it is no table. */
function ruledOutline(lattice: Lattice, sheet: Sheet): LooseOutline | null {
  if (lattice.xs.length < 3) return null;
  const { settings, clues, glyphsIn } = sheet;
  const glyphs = glyphsIn(wholeOf(lattice));
  const regions = regionsOf(lattice, textCrossing(lattice, glyphs), settings);
  const split = withOpenRegionsSplit(lattice, regions, glyphs, settings);
  const draft = withSpilled(cleaned({ ...lattice, cells: filled(lattice, split, glyphs) }, settings), sheet);
  // A cell with nothing but a nested table is no blank one.
  const holdsTable = (cell: DraftCell): boolean => {
    const box = boxOf(draft, cell);
    return sheet.outlines.some((inner) => isWithin(inner.bbox, box, settings.touch));
  };
  if (!isTable(draft, holdsTable)) return null;
  const cut = cutCells(draft, settings);
  const divided = dividedCells(draft);
  const whole = {
    bbox: wholeOf(draft),
    xs: draft.xs.map((line) => line.pos),
    ys: draft.ys.map((line) => line.pos),
    cells: draft.cells.map((cell, i) => outlineCell(draft, cell, doubtsOf(cut.has(i), divided.has(i)), settings)),
    glyphs: draft.cells.flatMap((cell) => cell.glyphs),
  };
  return withUnruledRows(whole, clues);
}

/** Adds what runs out of cells that are open at the table's end while others are closed. */
function withSpilled(draft: Draft, { settings, glyphsIn }: Sheet): Draft {
  const last = draft.ys.length - 1;
  const ending = draft.cells.filter((cell) => cell.bottom === last - 1);
  const open = new Set(ending.filter((cell) => !ruled(draft.ys[last], boxOf(draft, cell), settings)));
  if (open.size === 0 || open.size === ending.length) return draft;
  const [x0, , x1, y1] = wholeOf(draft);
  const below = glyphsIn([x0, y1, x1, y1 + settings.spillDepth]);
  return {
    ...draft,
    cells: draft.cells.map((cell) =>
      open.has(cell) ? { ...cell, glyphs: [...cell.glyphs, ...spilled(boxOf(draft, cell), cell.glyphs, below)] } : cell,
    ),
  };
}

function outlineCell(
  draft: Draft,
  cell: DraftCell,
  doubts: OutlineCell['doubts'],
  settings: TableSettings,
): OutlineCell {
  const bbox = boxOf(draft, cell);
  return {
    row: cell.top,
    column: cell.left,
    rowSpan: cell.bottom - cell.top + 1,
    columnSpan: cell.right - cell.left + 1,
    bbox,
    lines: linesOf(cell.glyphs),
    ruledAbove: ruled(draft.ys[cell.top], bbox, settings),
    ruledBelow: ruled(draft.ys[cell.bottom + 1], bbox, settings),
    doubts,
  };
}

const CUT: OutlineCell['doubts'] = ['text-across-ruling'];
const DIVIDED: OutlineCell['doubts'] = ['cut-by-ruling'];
const NO_DOUBTS: OutlineCell['doubts'] = [];

const doubtsOf = (cut: boolean, divided: boolean): OutlineCell['doubts'] =>
  cut && divided ? [...CUT, ...DIVIDED] : cut ? CUT : divided ? DIVIDED : NO_DOUBTS;

function ruled(line: GridLine | undefined, bbox: BBox, { bareRowEdge }: TableSettings): boolean {
  return line !== undefined && covers(line.drawn, bbox[0], bbox[2], bareRowEdge);
}

const wholeOf = (lines: Lattice): BBox =>
  boxOf(lines, { left: 0, top: 0, right: lines.xs.length - 2, bottom: lines.ys.length - 2 });

function boxOf(lines: Lattice, region: Region): BBox {
  const at = (axis: readonly GridLine[], i: number): number => axis[i]?.pos ?? 0;
  return [
    at(lines.xs, region.left),
    at(lines.ys, region.top),
    at(lines.xs, region.right + 1),
    at(lines.ys, region.bottom + 1),
  ];
}

function filled(lattice: Lattice, regions: readonly Region[], glyphs: readonly Glyph[]): DraftCell[] {
  const columns = lattice.xs.length - 1;
  const owner = new Int32Array(columns * (lattice.ys.length - 1));
  const contents = regions.map((region, i): Glyph[] => {
    for (let row = region.top; row <= region.bottom; row++)
      owner.fill(i, row * columns + region.left, row * columns + region.right + 1);
    return [];
  });
  for (const glyph of glyphs) {
    const [x, y] = centreOf(glyph);
    const place = intervalOf(lattice.ys, y) * columns + intervalOf(lattice.xs, x);
    contents[owner[place] ?? 0]?.push(glyph);
  }
  return regions.map((region, i) => ({ ...region, glyphs: contents[i] ?? [] }));
}

/** Number of the interval between two lines that holds `pos`; the first and last reach outwards without end. */
function intervalOf(lines: readonly GridLine[], pos: number): number {
  let [low, high] = [0, lines.length - 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle + 1]?.pos ?? 0) <= pos) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks at words, built when first asked: most lattices have plain cells only. */
function textCrossing(lattice: Lattice, glyphs: readonly Glyph[]): CrossesText {
  let words: readonly BBox[] | null = null;
  return (axis, line, row, column) => {
    words ??= linesOf(glyphs, { splitGapEm: APART_EM }).flatMap((l) => l.words.map((word) => word.bbox));
    const place = boxOf(lattice, { top: row, bottom: row, left: column, right: column });
    const pos = (axis === 'x' ? lattice.xs : lattice.ys)[line]?.pos ?? 0;
    return words.some(([x0, y0, x1, y1]) =>
      axis === 'x'
        ? x0 < pos && pos < x1 && (y0 + y1) / 2 > place[1] && (y0 + y1) / 2 < place[3]
        : y0 < pos && pos < y1 && (x0 + x1) / 2 > place[0] && (x0 + x1) / 2 < place[2],
    );
  };
}
