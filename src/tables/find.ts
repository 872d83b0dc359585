/**
 * Tables of a document, from pages fed one at a time:
 *
 *     const parts = tablesOfPage(page);            // per page: geometry; keeps no glyph
 *     ... tell body text from furniture and notes among the glyphs that are not in parts.used ...
 *     const tables = joinTables([{ parts, body }, …], noteOf);   // once, at the end
 *
 * What is kept of a page are its cells' lines; the page's glyphs can go.
 */

import { type BodyLine, joinTables, type NoteOf, type PageParts } from './join/stitch.js';
import { tablesOfPage } from './outlines.js';
import type { PageTables } from './part.js';

export { type BodyLine, joinTables, type NoteOf, type PageParts, type PageTables, tablesOfPage };
