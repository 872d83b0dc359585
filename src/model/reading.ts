/**
 * What one document prints, as far as reports are concerned: the lines that a letterhead is looked for in, every table cell by
 * cell, the sentences of the prose with their numbers. No catalogue, no list of issuers, no other report has a say in it, so it
 * stays true as long as the readers do: it is immutable, stored, and what every verdict is made from. Plain JSON throughout.
 */
import type { BBox, Page, Table } from './document.js';
import type { Finding } from './finding.js';
import type { FileType, NumberReading, NumberRule, PictureRef, Qualifier, Role } from './report.js';
import type { Doubt } from './rules.js';

/** The file that was read. */
export interface SourceFacts {
  /** Hex. */
  readonly sha256: string;
  readonly type: FileType;
  readonly bytes: number;
}

export interface Reading {
  readonly source: SourceFacts;
  /** Which reader read it: pages and rulings are a PDF's. */
  readonly document: 'docx' | 'pdf';
  /** Number of pages; null for DOCX. */
  readonly pages: number | null;
  /** Pages that could not be read, or not as text. */
  readonly unread: readonly Page[];
  readonly letterhead: PrintedLetterhead;
  /** Every table of the document, in its order. */
  readonly tables: readonly PrintedTable[];
  /** Every paragraph of the prose in reading order, notes last. */
  readonly prose: readonly Passage[];
  readonly messages: readonly Finding[];
  readonly pictures: readonly PictureRef[];
}

/** A table with the lines above it, back to the table before it, the nearest first, and the lines below it up to the next table. */
export interface PrintedTable extends Pick<Table, 'rows' | 'columns' | 'cells' | 'headerRows' | 'layout'> {
  readonly titles: readonly string[];
  readonly below: readonly string[];
}

/** Where a letterhead can stand. */
export interface PrintedLetterhead {
  readonly zones: Zones;
  /** Running headers of pages. */
  readonly headers: readonly LetterheadLine[];
}

export interface LetterheadLine {
  /** As `printed` gives it, never blank, one line. */
  readonly text: string;
  readonly folded: string;
  /** Index in `document.blocks`: lines with the same number belong to the same paragraph or table. */
  readonly block: number;
  /** Null outside tables. All 0-based. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** In a table of data (not one that only lays text out). */
  readonly inData: boolean;
  readonly page: number | null;
  readonly bold: boolean;
  readonly centred: boolean;
}

/** The lines of a document by the part of a letterhead that they are. */
export interface Zones {
  /** From the top to the title: issuer, motto, number, place and date. */
  readonly head: readonly LetterheadLine[];
  /** What follows `BÁO CÁO`: the subject. */
  readonly title: readonly LetterheadLine[];
  /** `Kính gửi: …`. */
  readonly addressee: readonly LetterheadLine[];
  /** One entry for each `(Kèm theo Báo cáo số …)` or title of an appendix. */
  readonly appendices: readonly AppendixLines[];
  /** Titles above the forms and headers over their columns that name the report, each with its lines. */
  readonly formHeaders: readonly (readonly LetterheadLine[])[];
  /** From `Nơi nhận` or `TM. …` on, up to the appendix. */
  readonly foot: readonly LetterheadLine[];
  /** The prose. */
  readonly body: readonly LetterheadLine[];
}

export interface AppendixLines {
  /** `THỐNG KÊ SỐ LIỆU … CỦA …`, without `PHỤ LỤC`. */
  readonly title: readonly LetterheadLine[];
  /** `(Kèm theo Báo cáo số … ngày … của …)`, its lines. */
  readonly attachedTo: readonly LetterheadLine[];
}

/** A paragraph of the prose under its headings. */
export interface Passage {
  /** Headings above it, outermost first, as printed. Bulleted lead-ins are among `leads`, not here. */
  readonly path: readonly string[];
  /** The bullets that it stands under, outermost first. */
  readonly leads: readonly string[];
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  /** As the document has it; offsets count its UTF-16 units. */
  readonly text: string;
  /** The numbers that state a fact, in order. */
  readonly numbers: readonly PlacedNumber[];
}

/** A number of a sentence, and where it is printed. */
export interface PlacedNumber extends ProseNumber {
  readonly page: number | null;
  readonly bbox: BBox | null;
}

export type UnitClass = 'count' | 'percent' | 'score' | 'money';

export interface ProseNumber {
  /** Offsets in the sentence of the number, its percent sign included. */
  readonly start: number;
  readonly end: number;
  /** As printed, with its percent sign or scale word; without its unit. */
  readonly raw: string;
  readonly value: string | null;
  readonly rule: NumberRule;
  readonly readings: readonly NumberReading[];
  /** As printed; that of the number before where this one has none and stands in the same list; else empty. */
  readonly unit: string;
  readonly unitClass: UnitClass | null;
  readonly qualifier: Qualifier | null;
  readonly role: Role;
  /** For the two sides of a fraction: place of the other side in the list of numbers. */
  readonly partner: number | null;
  /** Sorted; empty when the reading is certain. */
  readonly reasons: readonly Doubt[];
}
