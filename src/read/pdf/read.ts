/** The PDF reader: bytes in, `Document` out. */

import { areaOf } from '../../ink/box.js';
import type { Bookmark } from '../../layout/bookmarks.js';
import { maySetOffNotes } from '../../layout/notes/footnotes.js';
import { pageLines } from '../../layout/page-lines.js';
import type { PrintedLine } from '../../layout/printed-line.js';
import type { Document } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import { withNumbersBeside } from '../../tables/numbers-beside.js';
import { PRINTED } from '../../tables/settings.js';
import type { ReadOptions } from '../limits.js';
import { composeDocument, type ReadPage } from '../pages/compose.js';
import { keepTables, NO_TABLES } from '../pages/kept-tables.js';
import { packLines, unpackLines } from '../pages/packed-lines.js';
import type { ImageMark } from './marks.js';
import { allDamaged, needsOcr, pageMessages } from './messages.js';
import { eachPage, LONG_FILE, type PageOutcome } from './pages.js';
import type { PageGlyph, SeenInk } from './see/seen-page.js';
import { understood } from './understood.js';

/**
 * Reads a PDF that has text. `bytes` may be taken away. Places are in points of the page as displayed, origin top left.
 * A page without text is in the document, `unread`, with a message; a file without any text is the failure `needs-ocr`.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<Document>> {
  const pages: WaitingPage[] = [];
  const messages: Finding[] = [];
  const take = (outcome: PageOutcome): void => {
    const page = readPage(outcome, isLong);
    pages.push(isLong ? packed(page) : page);
    messages.push(...pageMessages(outcome, page));
  };
  let bookmarks: readonly Bookmark[] = [];
  let isLong = false;
  const read = await eachPage(bytes, options.limits, take, {
    pages: (count) => {
      isLong = count >= LONG_FILE;
      options.onPages?.(count);
    },
    bookmarks: (found) => {
      bookmarks = found;
    },
  });
  if (!read.ok) return read;
  if (pages.length > 0 && pages.every((page) => page.unread === 'page-damaged')) return allDamaged();
  if (pages.some((page) => page.unread === 'needs-ocr') && pages.every(hasNoText)) return needsOcr();
  return ok(composeDocument(pages.map(unpacked), { type: 'pdf', messages, bookmarks, settings: PRINTED }));
}

/** A page while others are read: of a long file its lines are packed. */
interface WaitingPage extends Omit<ReadPage, 'lines'> {
  readonly lines: Uint8Array | readonly PrintedLine[];
}

const packed = (page: ReadPage): WaitingPage =>
  page.lines.length === 0 ? page : { ...page, lines: packLines(page.lines) };

const unpacked = (page: WaitingPage): ReadPage => ({
  ...page,
  lines: page.lines instanceof Uint8Array ? unpackLines(page.number, page.lines) : page.lines,
});

const hasNoText = (page: WaitingPage): boolean =>
  page.unread !== null || (page.lines.length === 0 && page.tables.parts === null);

function readPage(outcome: PageOutcome, isLong: boolean): ReadPage {
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
  const { seen, pictures } = outcome;
  const { ink, overlays, tables } = understood(outcome);
  const outside = tables.used.size === 0 ? ink.glyphs : ink.glyphs.filter((glyph) => !tables.used.has(glyph.index));
  const lines = pageLines(ink.number, outside.map(legible));
  return {
    number: ink.number,
    width: ink.width,
    height: ink.height,
    displayed: seen.displayed,
    turn: seen.turn,
    lines,
    tables: keepTables(withNumbersBeside(tables, lines), isLong),
    rulings: ink.rulings.filter(maySetOffNotes(ink.width)),
    pictures,
    overlays,
    unread: isPicture(seen.pictures, ink) ? 'needs-ocr' : null,
  };
}

/** Figures without a width of their own are printed over each other: of a sentence nobody can tell the number. */
const legible = (glyph: PageGlyph): PageGlyph =>
  glyph.doubt === 'figures-overprinted' && glyph.x1 <= glyph.x0 ? { ...glyph, text: UNREADABLE } : glyph;
const UNREADABLE = '\uFFFD';

/** A picture that covers this share of the page is the page. */
const PAGE_PICTURE = 0.5;
/** Fewer letters than this beside it were added to a scanned page (a number, a date, a signature's remains). */
const FEW_GLYPHS = 40;

function isPicture(pictures: readonly ImageMark[], { width, height, glyphs }: SeenInk): boolean {
  if (glyphs.filter((g) => !g.space).length >= FEW_GLYPHS) return false;
  const covered = pictures.reduce((sum, { bbox }) => sum + areaOf(bbox), 0);
  return covered >= PAGE_PICTURE * width * height;
}
