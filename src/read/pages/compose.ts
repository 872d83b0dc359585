/** Pages, once all are read, to a `Document`: furniture and notes out, tables joined, the rest to paragraphs in reading order. */

import type { Ruling } from '../../ink/page.js';
import { opposite, type QuarterTurn, turnBox } from '../../ink/turn.js';
import { type Bookmark, withLevels } from '../../layout/bookmarks.js';
import { findNotes } from '../../layout/notes/footnotes.js';
import type { PrintedLine } from '../../layout/printed-line.js';
import { blocksOf } from '../../layout/reading-order.js';
import { type RunningRoles, runningRoles } from '../../layout/running/roles.js';
import type { BBox, Document, Furniture, Page, Place } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { TableSettings } from '../../tables/settings.js';
import { joinedTables, type KeptTables } from './kept-tables.js';
import { documentPictures, type PagePicture, type PicturePage } from './pictures.js';
import { unansweredMarks } from './unanswered-marks.js';

/** What is kept of a page until all are read. */
export interface ReadPage {
  readonly number: number;
  /** As set upright. */
  readonly width: number;
  readonly height: number;
  /** As displayed: turned by `turn` from the upright page. */
  readonly displayed: { readonly width: number; readonly height: number };
  readonly turn: QuarterTurn;
  /** Lines outside the tables, overlays out, from top to bottom. */
  readonly lines: readonly PrintedLine[];
  readonly tables: KeptTables;
  /** Horizontal rulings that may set off footnotes. */
  readonly rulings: readonly Ruling[];
  readonly pictures: readonly PagePicture[];
  readonly overlays: readonly Furniture[];
  /** Rule id; see `Page.unread`. */
  readonly unread: Page['unread'];
}

/** What is known of the document besides its pages. */
export interface Known {
  readonly type: Document['type'];
  readonly messages: readonly Finding[];
  readonly bookmarks: readonly Bookmark[];
  readonly settings: TableSettings;
}

export function composeDocument(pages: readonly ReadPage[], { type, messages, bookmarks, settings }: Known): Document {
  const roles = runningRoles(pages.map((page) => ({ ...page, tables: page.tables.boxes.map(verticalExtent) })));
  const withoutRunning = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !roles.has(line)) }));
  const notes = findNotes(withoutRunning.map(notesPage));
  const body = withoutRunning.map((page) => ({ ...page, lines: page.lines.filter((line) => !notes.lines.has(line)) }));
  const tables = joinedTables(body, settings, notes.of);
  const blocks = withLevels(blocksOf(body, tables, notes.of), bookmarks);
  const upright: Placed = { blocks, tables, notes: notes.notes, furniture: furnitureOf(pages, roles) };
  const placed = pages.every(({ turn }) => turn === 0) ? upright : asDisplayed(upright, displayPlace(pages));
  return {
    type,
    pages: pages.map(({ number, displayed: size, unread }): Page => ({ number, ...size, unread })),
    ...placed,
    pictures: documentPictures(pages.map(picturesAsDisplayed), placed.blocks),
    messages: [...messages, ...unansweredMarks(body, notes.of)],
  };
}

/** What has places. */
type Placed = Pick<Document, 'blocks' | 'tables' | 'notes' | 'furniture'>;

const asDisplayed = (
  { blocks, tables, notes, furniture }: Placed,
  displayed: <P extends Place>(place: P) => P,
): Placed => ({
  blocks: blocks.map((block) => (block.kind === 'table' ? block : { ...block, lines: block.lines.map(displayed) })),
  tables: tables.map((table) => ({
    ...table,
    places: table.places.map(displayed),
    cells: table.cells.map((cell) => ({ ...cell, places: cell.places.map(displayed) })),
  })),
  notes: notes.map((note) => ({ ...note, lines: note.lines.map(displayed) })),
  furniture: furniture.map((one) => ({ ...one, places: one.places.map(displayed) })),
});

const verticalExtent = ([, top, , bottom]: BBox): { top: number; bottom: number } => ({ top, bottom });

const notesPage = ({ number, width, lines, tables, rulings }: ReadPage): Parameters<typeof findNotes>[0][number] => ({
  number,
  width,
  lines,
  cellMarks: tables.raised,
  rulings,
  tablesEnd: Math.max(0, ...tables.boxes.map((bbox) => bbox[3])),
});

const picturesAsDisplayed = ({ number, width, height, turn, displayed, pictures }: ReadPage): PicturePage => ({
  number,
  ...displayed,
  pictures:
    turn === 0
      ? pictures
      : pictures.map((picture) => ({ ...picture, bbox: turnBox(picture.bbox, opposite(turn), width, height) })),
});

/** Furniture page by page, each page's by place. */
function furnitureOf(pages: readonly ReadPage[], roles: RunningRoles): Furniture[] {
  return pages.flatMap((page) => {
    const running = page.lines.flatMap((line): Furniture[] => {
      const role = roles.get(line);
      return role ? [{ role, text: line.text, places: [{ page: page.number, bbox: line.bbox }] }] : [];
    });
    return [...running, ...page.overlays].sort((a, b) => (a.places[0]?.bbox[1] ?? 0) - (b.places[0]?.bbox[1] ?? 0));
  });
}

/** From the page as set upright to the page as displayed. */
function displayPlace(pages: readonly ReadPage[]): <P extends Place>(place: P) => P {
  const turned = new Map(pages.filter((page) => page.turn !== 0).map((page) => [page.number, page]));
  return (place) => {
    const page = turned.get(place.page);
    return page ? { ...place, bbox: turnBox(place.bbox, opposite(page.turn), page.width, page.height) } : place;
  };
}
