/** Pages to reading order: the lines outside the tables become paragraphs, the tables stand among them. */
import { middleHeight } from '../ink/box.js';
import type { BBox, Block, Place, Table } from '../model/document.js';
import { flowsOf } from './columns.js';
import { type FramedPage, framesOf, type TextFrame } from './frames.js';
import type { NoteLookup } from './notes/marks.js';
import { continuesOver, type OpenParagraph, paragraphsOf, toParagraph } from './paragraphs.js';
import type { PrintedLine } from './printed-line.js';

/** A page's body: no furniture, no notes. Boxes of its tables by top, then left. */
type BodyPage = FramedPage;

type Item =
  | { readonly kind: 'table'; readonly table: number }
  | { readonly kind: 'open'; readonly open: OpenParagraph };

/**
 * Paragraphs and tables in the order in which they are read. `tables` are those of the boxes on the pages, joined; lines up to
 * a table, on however many pages, are read as one.
 */
export function blocksOf(pages: readonly BodyPage[], tables: readonly Table[], noteOf: NoteLookup): Block[] {
  const frames = framesOf(pages);
  const frameOf = (page: number): TextFrame => frames.get(page) ?? { left: 0, right: 0, justified: false };
  const items: Item[] = [];
  let band: PrintedLine[] = [];
  for (const page of pages) {
    let rest = page.lines;
    for (const bbox of page.tables.boxes) {
      const middle = middleHeight(bbox);
      const above = rest.filter((line) => middleHeight(line.bbox) < middle);
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
  return items.map((item) => (item.kind === 'table' ? item : toParagraph(item.open, noteOf)));
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

function addLines(items: Item[], lines: readonly PrintedLine[], frameOf: (page: number) => TextFrame): void {
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
