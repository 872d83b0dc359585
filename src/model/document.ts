/**
 * A document as it was read: pages, paragraphs, tables, notes, pictures. No domain: nothing here has heard of
 * indicators. Both readers (DOCX, PDF) give this model; everything right of it works on it alone. Imports nothing
 * but findings and their rules.
 *
 * All text is NFC, without control characters; line breaks are `\n`; no-break spaces are kept as they are printed.
 */
import type { Finding } from './finding.js';
import type { Doubt } from './rules.js';

/** `[x0, y0, x1, y1]` in points of the page as displayed (upright), origin top left, y downwards. */
export type BBox = readonly [x0: number, y0: number, x1: number, y1: number];

/** Where something is printed. `page` is 1-based. DOCX has no places: its lists of places are empty. */
export interface Place {
  readonly page: number;
  readonly bbox: BBox;
}

export interface Document {
  readonly type: 'docx' | 'pdf';
  /** In order; empty for DOCX, which has no pages before it is laid out. */
  readonly pages: readonly Page[];
  /** The body in reading order: what is neither page furniture nor a note. */
  readonly blocks: readonly Block[];
  /**
   * Every table, in the order that `cchc tables` prints: by first page, top, left; a nested table after its parent.
   * A table's place in this list plus one is its number everywhere (`table` in the CSV files).
   */
  readonly tables: readonly Table[];
  /** Footnotes and endnotes, in order of their marks. Their text is not body text. */
  readonly notes: readonly Note[];
  /** Page headers, footers, page numbers, signature boxes, arrival stamps: kept, but no part of the body. */
  readonly furniture: readonly Furniture[];
  readonly pictures: readonly Picture[];
  /** What the reader met that a person may need to know: lost data, unknown parts, things left out. */
  readonly messages: readonly Finding[];
}

export interface Page {
  /** 1-based. */
  readonly number: number;
  /** Points, as displayed (after `/Rotate`). */
  readonly width: number;
  readonly height: number;
  /** Set when the page has nothing that could be read as text (a scan), or cannot be carried out. */
  readonly unread: 'needs-ocr' | 'page-damaged' | null;
}

export type Block = Paragraph | TableBlock;

/** Stands in the reading order for `document.tables[table]` (0-based). A nested table's block follows its parent's. */
export interface TableBlock {
  readonly kind: 'table';
  readonly table: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Heading level 1–6 as the document marks it (style, outline level); null when it marks none. */
  readonly level: number | null;
  /** All visible letters are bold (italic). */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right' | 'justify' | null;
  /** PDF: the printed lines that make up `text`, in order; `start` is the offset in `text` where the line begins. DOCX: []. */
  readonly lines: readonly Line[];
  /** Marks of notes in this paragraph: `at` is the offset in `text` where the mark stood (marks are no part of `text`). */
  readonly noteMarks: readonly NoteMark[];
}

export interface Line extends Place {
  readonly start: number;
}

export interface NoteMark {
  readonly at: number;
  /** Index in `document.notes`. */
  readonly note: number;
}

/** `label` is the mark as printed (`1`, `*`). */
export interface Note {
  readonly kind: 'footnote' | 'endnote';
  readonly label: string;
  readonly text: string;
  readonly lines: readonly Line[];
}

/**
 * A grid of `rows` × `columns`; `cells` cover every place of it exactly once (a merged cell is one cell) and are sorted
 * by row, then column. A table that runs over pages is one table, rows renumbered, repeated headers left out.
 */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** Pages that it stands on, ascending, 1-based; DOCX: []. */
  readonly pages: readonly number[];
  /** One box a page of `pages`; DOCX: []. */
  readonly places: readonly Place[];
  /** The cell that this table stands in, when nested: `table` is an index in `document.tables`. */
  readonly parent: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** Leading rows that the document itself marks as header (`w:tblHeader`, a repeated group); 0 when it marks none. */
  readonly headerRows: number;
  /**
   * True when the table only lays text out (letterhead, signature block): told from structure (borderless, few large cells,
   * no repeated rows), never from a fixed place. Undecided counts as data: interpretation decides by content.
   */
  readonly layout: boolean;
  /** How parts on following pages (or pieces) were joined to this table, with the evidence. */
  readonly joins: readonly Join[];
}

export interface Cell {
  /** 0-based top row and left column. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs and lines of the cell joined by `\n`; note marks left out; `''` when blank. */
  readonly text: string;
  /** Where it is printed: one place a page (a row cut by a page end has two); first is where it begins. DOCX: []. */
  readonly places: readonly Place[];
  readonly bold: boolean;
  /** Indices in `document.notes` of the notes whose marks stand in this cell. */
  readonly notes: readonly number[];
  /** What a reader must say about this cell's text so that its value is doubted (`unresolved-change`, `struck-text`, `ink-not-text`, `digit-size`, `row-uneven`, `garbled-text`, `text-across-ruling`, `rows-by-gaps`, `columns-by-gaps`). */
  readonly doubts: readonly Doubt[];
}

export interface Join {
  /** The page whose part was joined. */
  readonly page: number;
  /** First row (in the joined table's numbering) that came from that part. */
  readonly row: number;
  /**
   * Named facts that spoke for it: `column-edges`, `same-header`, `no-header`, `page-end`, `row-numbers` (they go on),
   * `stray-line` (one line stands between), `row-cut` with `open-edge`, `text-runs-on` or `rest-of-row`, `merged-cell`.
   */
  readonly evidence: readonly string[];
  /** Rows of a repeated header that were dropped there. */
  readonly headerRowsDropped: number;
  /** Rows of this part that continue the row above it (a row cut by the page end). */
  readonly rowsMerged: number;
}

export interface Furniture {
  readonly role: 'header' | 'footer' | 'page-number' | 'stamp' | 'signature' | 'watermark';
  readonly text: string;
  readonly places: readonly Place[];
}

export interface Picture {
  /** SHA-256 of the picture's bytes, hex. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly caption: string | null;
  readonly places: readonly Place[];
  /** The bytes; never part of a stored report. */
  readonly bytes: Uint8Array;
}
