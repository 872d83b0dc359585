/** The PDF reader: bytes in, `Document` out. */
import type { Document } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import { tablesOfPage } from '../../tables/find.js';
import type { ReadOptions } from '../limits.js';
import type { Bookmark } from './bookmarks.js';
import { composeDocument, type ReadPage } from './compose.js';
import { maySetOffNotes } from './footnotes.js';
import { keepTables, NO_TABLES } from './kept-tables.js';
import { allDamaged, needsOcr, pageMessages } from './messages.js';
import { withoutOverlays } from './overlays.js';
import { packLines, unpackLines } from './packed-lines.js';
import { pageLines } from './page-lines.js';
import type { PageScan } from './page-scan.js';
import { eachPage, type PageOutcome } from './pages.js';
import { withStruckText } from './struck-text.js';

/**
 * Reads a PDF that has text. `bytes` may be taken away. Places are in points of the page as displayed, origin top left.
 * A page without text is in the document, `unread`, with a message; a file without any text is the failure `needs-ocr`.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<Document>> {
  const pages: KeptPage[] = [];
  const messages: Finding[] = [];
  const take = (outcome: PageOutcome): void => {
    const page = readPage(outcome);
    pages.push(keep(page));
    messages.push(...pageMessages(outcome, page));
  };
  let bookmarks: readonly Bookmark[] = [];
  const read = await eachPage(bytes, options.limits, take, {
    pages: options.onPages,
    bookmarks: (found) => {
      bookmarks = found;
    },
  });
  if (!read.ok) return read;
  if (pages.length > 0 && pages.every((page) => page.unread === 'page-damaged')) return allDamaged();
  if (pages.some((page) => page.unread === 'needs-ocr') && pages.every(hasNoText)) return needsOcr();
  return ok(composeDocument(pages.map(taken), messages, bookmarks));
}

/** A page while others are read: `lines` are packed, null when there are none. */
interface KeptPage extends Omit<ReadPage, 'lines'> {
  readonly lines: Uint8Array | null;
}

const keep = (page: ReadPage): KeptPage => ({ ...page, lines: page.lines.length === 0 ? null : packLines(page.lines) });

const taken = (page: KeptPage): ReadPage => ({
  ...page,
  lines: page.lines === null ? [] : unpackLines(page.number, page.lines),
});

const hasNoText = (page: KeptPage): boolean =>
  page.unread !== null || (page.lines === null && page.tables.packed === null);

function readPage(outcome: PageOutcome): ReadPage {
  if (outcome.kind === 'damaged') {
    const { number, width, height } = outcome;
    const displayed = { width, height };
    return {
      number,
      width,
      height,
      displayed,
      turn: 0,
      lines: [],
      tables: NO_TABLES,
      rulings: [],
      pictures: [],
      overlays: [],
      unread: 'page-damaged',
    };
  }
  const { scan, annotations, pictures } = outcome;
  const { content, overlays } = withoutOverlays(scan, annotations);
  const tables = withStruckText(tablesOfPage(content), content.rulings);
  const outside = content.glyphs.filter((glyph) => !tables.used.has(glyph.index));
  return {
    number: content.number,
    width: content.width,
    height: content.height,
    displayed: scan.displayed,
    turn: scan.turn,
    lines: pageLines(content.number, outside),
    tables: keepTables(tables),
    rulings: content.rulings.filter(maySetOffNotes(content.width)),
    pictures,
    overlays,
    unread: isPicture(scan, content.glyphs) ? 'needs-ocr' : null,
  };
}

/** A picture that covers this share of the page is the page. */
const PAGE_PICTURE = 0.5;
/** Fewer letters than this beside it were added to a scanned page (a number, a date, a signature's remains). */
const FEW_GLYPHS = 40;

function isPicture({ content, pictures }: PageScan, glyphs: PageScan['content']['glyphs']): boolean {
  if (glyphs.filter((g) => !g.space).length >= FEW_GLYPHS) return false;
  const covered = pictures.reduce((sum, { bbox }) => sum + (bbox[2] - bbox[0]) * (bbox[3] - bbox[1]), 0);
  return covered >= PAGE_PICTURE * content.width * content.height;
}
