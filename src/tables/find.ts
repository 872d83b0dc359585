/**
 * Tables of a document, from pages fed one at a time:
 *
 *     const parts = tablesOfPage(page);            // per page: geometry; keeps no glyph
 *     ... tell body text from furniture and notes among the glyphs that are not in parts.used ...
 *     const tables = joinTables([{ parts, body }, …], noteOf);   // once, at the end
 *
 * What is kept of a page are its cells' lines; the page's glyphs can go.
 */
import type { Table } from '../model/document.js';
import { linesOf } from './lines.js';
import type { PageContent } from './model.js';
import { tablesOfPage } from './page.js';
import type { PageTables } from './part.js';
import { type BodyLine, joinTables, type NoteOf, type PageParts } from './stitch.js';

export { type BodyLine, joinTables, type NoteOf, type PageParts, type PageTables, tablesOfPage };

/** For callers that hold all pages and know no furniture and no notes: every line outside the tables is body text. */
export function findTables(pages: Iterable<PageContent>): {
  readonly tables: readonly Table[];
  /** Per page, in order: `Glyph.index` of the glyphs that stand in a table. */
  readonly used: readonly ReadonlySet<number>[];
} {
  const parts: PageParts[] = [];
  for (const page of pages) {
    const tables = tablesOfPage(page);
    const outside = page.glyphs.filter((glyph) => !tables.used.has(glyph.index));
    parts.push({ parts: tables, body: linesOf(outside) });
  }
  return { tables: joinTables(parts), used: parts.map((page) => page.parts.used) };
}
