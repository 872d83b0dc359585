/** Document -> Reading: what it prints, as far as reports are concerned. Pure; knows no catalogue and no list of issuers. */
import type { Document } from '../model/document.js';
import type { PrintedLetterhead, Reading, SourceFacts } from '../model/reading.js';
import { proseOf } from './figures/prose.js';
import { headerLines, printedLines } from './letterhead/lines.js';
import { zonesOf } from './letterhead/zones.js';
import { printedTables } from './tables.js';

/** The places of a document where a letterhead can stand. */
export const printedLetterhead = (document: Document): PrintedLetterhead => ({
  zones: zonesOf(printedLines(document)),
  headers: headerLines(document.furniture),
});

export function readingOf(document: Document, source: SourceFacts): Reading {
  return {
    source,
    document: document.type,
    pages: document.type === 'pdf' ? document.pages.length : null,
    unread: document.pages.filter((page) => page.unread !== null),
    letterhead: printedLetterhead(document),
    tables: printedTables(document),
    prose: proseOf(document),
    messages: document.messages,
    pictures: document.pictures.map(({ sha256, mediaType, caption, places }) => ({
      sha256,
      mediaType,
      caption,
      page: places[0]?.page ?? null,
      bbox: places[0]?.bbox ?? null,
    })),
  };
}
