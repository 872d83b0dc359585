/** Pages, once all are read, to a `Document`: furniture and notes out, tables joined, the rest to paragraphs in reading order. */
import type { BBox, Block, Document, Furniture, Page, Place, Table } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Ruling } from '../../tables/model.js';
import { type Bookmark, withLevels } from './bookmarks.js';
import { flowsOf } from './columns.js';
import { findNotes, type Notes } from './footnotes.js';
import { type Frame, framesOf } from './frames.js';
import { joinedTables, type KeptTables } from './kept-tables.js';
import { unansweredMarks } from './messages.js';
import { continuesOver, type OpenParagraph, paragraphsOf, toParagraph } from './paragraphs.js';
import { documentPictures, type PagePicture, type PicturePage } from './pictures.js';
import type { PrintedLine } from './printed-line.js';
import { type Roles, runningRoles } from './running.js';
import { opposite, type QuarterTurn, turnBox } from './upright.js';

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
  readonly unread: Page['unread'];
}

export function composeDocument(
  pages: readonly ReadPage[],
  messages: readonly Finding[],
  bookmarks: readonly Bookmark[],
): Document {
  const roles = runningRoles(pages.map((page) => ({ ...page, tables: page.tables.boxes.map(verticalExtent) })));
  const withoutRunning = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !roles.has(line)) }));
  const notes = findNotes(withoutRunning.map(notesPage));
  const body = withoutRunning.map((page) => ({ ...page, lines: page.lines.filter((line) => !notes.lines.has(line)) }));
  const tables = joinedTables(body, notes.of);
  const blocks = withLevels(blocksOf(body, tables, notes), bookmarks);
  const upright: Placed = { blocks, tables, notes: notes.notes, furniture: furnitureOf(pages, roles) };
  const placed = pages.every(({ turn }) => turn === 0) ? upright : asDisplayed(upright, displayPlace(pages));
  return {
    type: 'pdf',
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
function furnitureOf(pages: readonly ReadPage[], roles: Roles): Furniture[] {
  return pages.flatMap((page) => {
    const running = page.lines.flatMap((line): Furniture[] => {
      const role = roles.get(line);
      return role ? [{ role, text: line.text, places: [{ page: page.number, bbox: line.bbox }] }] : [];
    });
    return [...running, ...page.overlays].sort((a, b) => (a.places[0]?.bbox[1] ?? 0) - (b.places[0]?.bbox[1] ?? 0));
  });
}

type Item =
  | { readonly kind: 'table'; readonly table: number }
  | { readonly kind: 'open'; readonly open: OpenParagraph };

/** Lines up to a table, on however many pages, are read as one. */
function blocksOf(pages: readonly ReadPage[], tables: readonly Table[], notes: Notes): Block[] {
  const frames = framesOf(pages);
  const frameOf = (page: number): Frame => frames.get(page) ?? { left: 0, right: 0, justified: false };
  const items: Item[] = [];
  let band: PrintedLine[] = [];
  for (const page of pages) {
    let rest = page.lines;
    for (const bbox of page.tables.boxes) {
      const middle = (bbox[1] + bbox[3]) / 2;
      const above = rest.filter((line) => (line.bbox[1] + line.bbox[3]) / 2 < middle);
      rest = rest.filter((line) => !above.includes(line));
      addLines(items, [...band, ...above], frameOf);
      band = [];
      const table = tables.findIndex(
        ({ parent, places: [first] }) => !parent && first && isPlace(first, page.number, bbox),
      );
      if (table >= 0) addTable(items, table, tables);
    }
    band.push(...rest);
  }
  addLines(items, band, frameOf);
  return items.map((item) => (item.kind === 'table' ? item : toParagraph(item.open, notes.of)));
}

/** Whether a table's first place begins with the part at `bbox`: two parts on one page share the box around both. */
const isPlace = (place: Place, page: number, bbox: BBox): boolean =>
  place.page === page && place.bbox[1] === bbox[1] && place.bbox[0] <= bbox[0] && place.bbox[2] >= bbox[2];

/** A nested table's block follows its parent's. */
function addTable(items: Item[], table: number, tables: readonly Table[]): void {
  items.push({ kind: 'table', table });
  tables.forEach((inner, i) => {
    if (inner.parent?.table === table) addTable(items, i, tables);
  });
}

function addLines(items: Item[], lines: readonly PrintedLine[], frameOf: (page: number) => Frame): void {
  const opened: OpenParagraph[] = [];
  for (const flow of flowsOf(lines)) {
    paragraphsOf(flow, frameOf).forEach((open, i) => {
      const last = opened.at(-1);
      if (i === 0 && flow.kind === 'column' && last && continuesOver(last, open)) last.lines.push(...open.lines);
      else opened.push(open);
    });
  }
  for (const open of opened) items.push({ kind: 'open', open });
}

/** From the page as set upright to the page as displayed. */
function displayPlace(pages: readonly ReadPage[]): <P extends Place>(place: P) => P {
  const turned = new Map(pages.filter((page) => page.turn !== 0).map((page) => [page.number, page]));
  return (place) => {
    const page = turned.get(place.page);
    return page ? { ...place, bbox: turnBox(place.bbox, opposite(page.turn), page.width, page.height) } : place;
  };
}
