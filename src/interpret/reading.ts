/** Document -> Reading: what it prints, as far as reports are concerned. Pure; knows the words of the language, and no catalogue and no list of issuers. */
import type { Document } from '../model/document.js';
import type { PrintedLetterhead, Reading, SourceFacts } from '../model/reading.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { proseOf } from './figures/prose.js';
import { headerLines, printedLines } from './letterhead/lines.js';
import { stored } from './letterhead/stored.js';
import { zonesOf } from './letterhead/zones.js';
import { printedTables } from './tables.js';

/** The places of a document where a letterhead can stand. */
export const printedLetterhead = (document: Document, vocabulary: Vocabulary): PrintedLetterhead =>
  stored({
    zones: zonesOf(printedLines(document, vocabulary), vocabulary),
    headers: headerLines(document.furniture, vocabulary),
  });

export function readingOf(document: Document, source: SourceFacts, vocabulary: Vocabulary): Reading {
  return {
    source,
    document: document.type,
    pages: document.type === 'pdf' ? document.pages.length : null,
    unread: document.pages.filter((page) => page.unread !== null),
    letterhead: printedLetterhead(document, vocabulary),
    tables: printedTables(document),
    prose: proseOf(document, vocabulary),
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
