/** Parts on single pages to the tables of the document. */

import { middleHeight, union } from '../../ink/box.js';
import type { NoteLookup } from '../../layout/notes/marks.js';
import type { BBox, Table } from '../../model/document.js';
import type { PageTables, TablePart } from '../part.js';
import type { TableSettings } from '../settings.js';
import { contentOf } from './cell-text.js';
import { type Between, type BodyLine, continuationOf } from './continuation.js';
import { append, type JoinedTable, startTable } from './joined.js';

/** One page: its tables and the lines of body text around them. */
export interface PageParts {
  readonly parts: PageTables;
  readonly body: readonly BodyLine[];
}

/** Pages in order. The tables by first page, top, left; a nested one after its parent. */
export function joinTables(
  pages: readonly PageParts[],
  settings: TableSettings,
  noteOf: NoteLookup = () => null,
): Table[] {
  const ends = bodyEnds(pages);
  const joined: JoinedTable[] = [];
  let before: { readonly page: PageParts; readonly open: readonly JoinedTable[] } | null = null;
  for (const page of pages) {
    const open: JoinedTable[] = [];
    for (const part of page.parts.parts) {
      const table = continued(part, page, before, open, ends, settings) ?? startTable(part);
      if (table.first === part) joined.push(table);
      if (!open.includes(table)) open.push(table);
    }
    before = { page, open };
  }
  const tables: Table[] = [];
  for (const table of joined) addTable(tables, table, null, noteOf);
  return tables;
}

/** The table that the part was appended to, or null. */
function continued(
  part: TablePart,
  page: PageParts,
  before: { readonly page: PageParts; readonly open: readonly JoinedTable[] } | null,
  here: readonly JoinedTable[],
  ends: ReadonlyMap<number, number>,
  settings: TableSettings,
): JoinedTable | null {
  const above = here.filter((table) => isAbove(boxOnPage(table), part.bbox));
  const candidates: { table: JoinedTable; between: Between }[] = [];
  const nearest = above.reduce<JoinedTable | null>(
    (low, t) => (low === null || boxOnPage(t)[3] > boxOnPage(low)[3] ? t : low),
    null,
  );
  if (nearest !== null) {
    const end = boxOnPage(nearest)[3];
    const lines = page.body.filter((line) => middleHeight(line.bbox) > end && isAbove(line.bbox, part.bbox));
    candidates.push({ table: nearest, between: { kind: 'same-page', lines, room: part.bbox[1] - end } });
  } else if (before !== null && before.page.parts.page === page.parts.page - 1) {
    for (const table of before.open) {
      const end = boxOnPage(table);
      const parts = before.page.parts.parts.filter((other) => isAbove(end, other.bbox));
      if (parts.length > 0) continue;
      const lines = [
        ...before.page.body.filter((line) => isAbove(end, line.bbox)),
        ...page.body.filter((line) => isAbove(line.bbox, part.bbox)),
      ];
      const room = (ends.get(before.page.parts.height) ?? end[3]) - end[3];
      candidates.push({ table, between: { kind: 'page-end', lines, room } });
    }
  }
  for (const { table, between } of candidates) {
    const next = continuationOf(table, part, between, settings);
    if (next === null) continue;
    append(table, next);
    return table;
  }
  return null;
}

function boxOnPage(table: JoinedTable): BBox {
  return table.last.part.bbox;
}

/** Whether the middle of `a` lies above `b`, in the same columns of the page. */
function isAbove(a: BBox, b: BBox): boolean {
  return middleHeight(a) < b[1] && a[0] < b[2] && b[0] < a[2];
}

/** How far down the body reaches on pages of one height: the lowest of all tables and lines. */
function bodyEnds(pages: readonly PageParts[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const { parts, body } of pages) {
    const bottoms = [...parts.parts, ...body].map(({ bbox }) => bbox[3]);
    ends.set(
      parts.height,
      bottoms.reduce((low, bottom) => Math.max(low, bottom), ends.get(parts.height) ?? 0),
    );
  }
  return ends;
}

/** A ruled table of at most this many cells sets text out; it has no room for a header and a value. */
const LAYOUT_CELLS = 2;

function addTable(tables: Table[], table: JoinedTable, parent: Table['parent'], noteOf: NoteLookup): void {
  const index = tables.length;
  const places = placesByPage(table);
  tables.push({
    rows: table.rows,
    columns: table.xs.length - 1,
    cells: [...table.cells]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => ({
        row: cell.row,
        column: cell.column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
        ...contentOf(cell, noteOf),
      })),
    pages: places.map((place) => place.page),
    places,
    parent,
    headerRows: table.headerRows,
    layout: table.cells.length <= LAYOUT_CELLS,
    joins: table.joins,
  });
  for (const { cell, part } of table.nested) {
    addTable(tables, startTable(part), { table: index, row: cell.row, column: cell.column }, noteOf);
  }
}

/** One place a page: two parts on one page share the box around both. */
function placesByPage({ places }: JoinedTable): Table['places'] {
  const boxes = new Map<number, BBox>();
  for (const { page, bbox } of places) {
    const other = boxes.get(page);
    boxes.set(page, other === undefined ? bbox : union(other, bbox));
  }
  return [...boxes].map(([page, bbox]) => ({ page, bbox }));
}
