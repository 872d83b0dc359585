/** Pages, once all are read, to a `Document`: furniture and notes out, tables joined, the rest to paragraphs in reading order. */
import type { BBox, Block, Document, Furniture, Message, Page, Place, Table } from '../../model/document.js';
import { joinTables, type PageTables } from '../../tables/find.js';
import type { Ruling } from '../../tables/model.js';
import { flowsOf } from './columns.js';
import { findNotes, labelOf, type Notes } from './footnotes.js';
import { framesOf } from './frames.js';
import { continuesOver, type Frame, type OpenParagraph, paragraphsOf, toParagraph } from './paragraphs.js';
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
  readonly tables: PageTables;
  /** Horizontal rulings that may set off footnotes. */
  readonly rulings: readonly Ruling[];
  readonly overlays: readonly Furniture[];
  /** Rule id; see `Page.unread`. */
  readonly unread: string | null;
}

export function composeDocument(pages: readonly ReadPage[], messages: readonly Message[]): Document {
  const roles = runningRoles(pages.map((page) => ({ ...page, tables: page.tables.parts.map(verticalExtent) })));
  const withoutRunning = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !roles.has(line)) }));
  const notes = findNotes(withoutRunning.map(notesPage));
  const body = withoutRunning.map((page) => ({ ...page, lines: page.lines.filter((line) => !notes.lines.has(line)) }));
  const tables = joinTables(
    body.map((page) => ({ parts: page.tables, body: page.lines })),
    (page, text) => notes.of(page, text),
  );
  const displayed = displayPlace(pages);
  return {
    type: 'pdf',
    pages: pages.map(({ number, displayed: size, unread }): Page => ({ number, ...size, unread })),
    blocks: blocksOf(body, tables, notes).map((block) =>
      block.kind === 'table' ? block : { ...block, lines: block.lines.map(displayed) },
    ),
    tables: tables.map((table) => ({
      ...table,
      places: table.places.map(displayed),
      cells: table.cells.map((cell) => ({ ...cell, places: cell.places.map(displayed) })),
    })),
    notes: notes.notes.map((note) => ({ ...note, lines: note.lines.map(displayed) })),
    furniture: furnitureOf(pages, roles).map((f) => ({ ...f, places: f.places.map(displayed) })),
    pictures: [],
    messages,
  };
}

const verticalExtent = ({ bbox }: { readonly bbox: BBox }): { top: number; bottom: number } => ({
  top: bbox[1],
  bottom: bbox[3],
});

function notesPage(page: ReadPage): Parameters<typeof findNotes>[0][number] {
  const { parts } = page.tables;
  return {
    number: page.number,
    width: page.width,
    lines: page.lines,
    cellMarks: parts.flatMap(({ cells }) =>
      cells.flatMap(({ lines }) => lines.flatMap(({ text, raised }) => raised.map((r) => text.slice(r.start, r.end)))),
    ),
    rulings: page.rulings,
    tablesEnd: Math.max(0, ...parts.map(({ bbox }) => bbox[3])),
  };
}

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

function blocksOf(pages: readonly ReadPage[], tables: readonly Table[], notes: Notes): Block[] {
  const frames = framesOf(pages);
  const items: Item[] = [];
  for (const page of pages) {
    const frame = frames.get(page.number) ?? { left: 0, right: page.width };
    addPage(items, page, tables, frame);
  }
  const noteOf = (page: number, label: string): number | null =>
    labelOf(label) === null ? null : notes.of(page, label);
  return items.map((item) => (item.kind === 'table' ? item : toParagraph(item.open, noteOf)));
}

function addPage(items: Item[], page: ReadPage, tables: readonly Table[], frame: Frame): void {
  let rest = page.lines;
  for (const part of page.tables.parts) {
    const middle = (part.bbox[1] + part.bbox[3]) / 2;
    const above = rest.filter((line) => (line.bbox[1] + line.bbox[3]) / 2 < middle);
    rest = rest.filter((line) => !above.includes(line));
    addLines(items, above, frame);
    const table = tables.findIndex(
      ({ parent, places: [first] }) => !parent && first && isPlace(first, page.number, part.bbox),
    );
    if (table >= 0) addTable(items, table, tables);
  }
  addLines(items, rest, frame);
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

function addLines(items: Item[], lines: readonly PrintedLine[], frame: Frame): void {
  for (const flow of flowsOf(lines)) {
    paragraphsOf(flow, frame).forEach((open, i) => {
      const last = items.at(-1);
      if (i === 0 && last?.kind === 'open' && mayGoOn(last.open, open) && continuesOver(last.open, open)) {
        last.open.lines.push(...open.lines);
      } else {
        items.push({ kind: 'open', open });
      }
    });
  }
}

/** Text goes on at the head of the next page or of the next column only. */
function mayGoOn(before: OpenParagraph, next: OpenParagraph): boolean {
  const [last, first] = [before.lines.at(-1), next.lines[0]];
  return last !== undefined && first !== undefined && (last.page !== first.page || first.bbox[1] < last.bbox[1]);
}

/** From the page as set upright to the page as displayed. */
function displayPlace(pages: readonly ReadPage[]): <P extends Place>(place: P) => P {
  const turned = new Map(pages.filter((page) => page.turn !== 0).map((page) => [page.number, page]));
  return (place) => {
    const page = turned.get(place.page);
    return page ? { ...place, bbox: turnBox(place.bbox, opposite(page.turn), page.width, page.height) } : place;
  };
}
