/**
 * The tables of a page between its reading and the end of the document. A page of a form has more than a hundred cells, so
 * in a long file they are kept packed, outside of the heap, and unpacked a run of pages at a time: memory stays flat over a
 * thousand pages.
 */

import type { NoteLookup } from '../../layout/notes/marks.js';
import type { PrintedLine } from '../../layout/printed-line.js';
import type { BBox, Table } from '../../model/document.js';
import { doubted } from '../../tables/join/doubts.js';
import { joinTables } from '../../tables/join/stitch.js';
import type { PageTables, TablePart } from '../../tables/part.js';
import type { TableSettings } from '../../tables/settings.js';
import { packParts, unpackParts } from './packed-parts.js';

export interface KeptTables {
  /** Packed or as they are; null when the page has none. */
  readonly parts: Uint8Array | readonly TablePart[] | null;
  /** Boxes of the tables, by top, then left; nested ones left out. */
  readonly boxes: readonly BBox[];
  /** Raised runs in cells: marks of notes. */
  readonly raised: readonly string[];
}

export const NO_TABLES: KeptTables = { parts: null, boxes: [], raised: [] };

export function keepTables({ parts }: PageTables, pack: boolean): KeptTables {
  if (parts.length === 0) return NO_TABLES;
  const raised = parts.flatMap(({ cells }) =>
    cells.flatMap(({ lines }) =>
      lines.flatMap(({ text, raised: runs }) => runs.map((r) => text.slice(r.start, r.end))),
    ),
  );
  return { parts: pack ? packParts(parts) : parts, boxes: parts.map(({ bbox }) => bbox), raised };
}

/** What the joining of tables needs of a page. */
export interface KeptPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly tables: KeptTables;
  /** Body text: no furniture, no notes. */
  readonly lines: readonly PrintedLine[];
}

/** All tables of the document. A table goes on over page ends only, so that a page without tables ends a run. */
export function joinedTables(pages: readonly KeptPage[], settings: TableSettings, noteOf: NoteLookup): Table[] {
  const tables: Table[] = [];
  const ends = lowestPoints(pages);
  for (const run of runsWithTables(pages)) {
    const parts = run.map(({ number, width, height, tables: kept, lines }) => ({
      parts: doubted({ page: number, width, height, parts: partsOf(kept), used: new Set() }, noteOf),
      body: lines,
    }));
    const before = tables.length;
    for (const table of joinTables([...parts, ...ends], settings, noteOf)) {
      const parent = table.parent && { ...table.parent, table: table.parent.table + before };
      tables.push({ ...table, parent });
    }
  }
  return tables;
}

const partsOf = ({ parts }: KeptTables): readonly TablePart[] =>
  parts instanceof Uint8Array ? unpackParts(parts) : (parts ?? []);

function runsWithTables(pages: readonly KeptPage[]): KeptPage[][] {
  const runs: KeptPage[][] = [];
  let open = false;
  for (const page of pages) {
    const has = page.tables.parts !== null;
    if (has && open) runs.at(-1)?.push(page);
    else if (has) runs.push([page]);
    open = has;
  }
  return runs;
}

/** Pages that tell `joinTables` no more than how far down the text reaches anywhere on paper of their height. */
function lowestPoints(pages: readonly KeptPage[]): Parameters<typeof joinTables>[0] {
  const lowest = new Map<number, PrintedLine>();
  for (const { height, lines } of pages) {
    for (const line of lines) {
      if (line.bbox[3] > (lowest.get(height)?.bbox[3] ?? 0)) lowest.set(height, line);
    }
  }
  return [...lowest].map(([height, line]) => ({
    parts: { page: Number.POSITIVE_INFINITY, width: 0, height, parts: [], used: new Set() },
    body: [line],
  }));
}
