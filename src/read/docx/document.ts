/** The flow -> blocks, tables and notes of the document model. */

import type { Block, Cell, Note, Table } from '../../model/document.js';
import type { Ink } from '../../model/rules/ink.js';
import type { Doubt } from '../../model/rules.js';
import { type Content, contentOf, noteKey, type Printed } from './content.js';
import { DIGIT_SIZE, hasOddDigits } from './digits.js';
import type { TextDoubt } from './doubts.js';
import { eachParagraph, type FlowBlock, type FlowParagraph, type FlowTable } from './flow/model.js';
import { headerRows, type Placed, placedCells } from './grid.js';
import { inkOf, NOT_TEXT } from './ink.js';
import type { Stories } from './stories.js';

export interface Mapped {
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
  /** Every paragraph of the body with something in it, cells' too, in reading order. */
  readonly printed: readonly Printed[];
  /** Doubt -> number of body paragraphs (outside tables) that have it. */
  readonly bodyDoubts: ReadonlyMap<TextDoubt, number>;
  /** By table: what its cells hold that is no text, and in how many of them. */
  readonly ink: ReadonlyMap<number, ReadonlyMap<Ink, number>>;
}

/** What the document says apart from its headers and footers. */
export type BodyAndNotes = Pick<Stories, 'body' | 'footnotes' | 'endnotes' | 'noteLabels'>;

/** Notes are those that the body marks, in the order of their first marks. */
export function mapDocument(stories: BodyAndNotes): Mapped {
  const { notes, places } = readNotes(stories);
  const mapping = new Mapping(places);
  for (const block of stories.body) mapping.add(block);
  const { blocks, tables, printed, bodyDoubts, ink } = mapping;
  return { blocks, tables: tables.map((read) => read()), notes, printed, bodyDoubts, ink };
}

class Mapping {
  readonly blocks: Block[] = [];
  /** Each gives its table: a nested one is met, and counted, before its parent has been read to the end. */
  readonly tables: (() => Table)[] = [];
  readonly printed: Printed[] = [];
  readonly bodyDoubts = new Map<TextDoubt, number>();
  readonly ink = new Map<number, Map<Ink, number>>();
  readonly #notes: ReadonlyMap<string, number>;

  constructor(notes: ReadonlyMap<string, number>) {
    this.#notes = notes;
  }

  add(block: FlowBlock): void {
    if (block.kind === 'paragraph') this.#paragraph(block);
    else this.#table(block, null);
  }

  #paragraph(paragraph: FlowParagraph): void {
    const { text, marks, bold, italic, doubts } = this.#content(paragraph);
    if (text === '' && marks.length === 0) return;
    for (const doubt of doubts) this.bodyDoubts.set(doubt, (this.bodyDoubts.get(doubt) ?? 0) + 1);
    const { level, align } = paragraph;
    this.blocks.push({ kind: 'paragraph', text, level, bold, italic, align, lines: [], noteMarks: marks });
  }

  #table(table: FlowTable, parent: Table['parent']): void {
    const index = this.tables.length;
    this.blocks.push({ kind: 'table', table: index });
    const read: { table: Table | null } = { table: null };
    this.tables.push(() => {
      if (read.table === null) throw new Error('table was not read to its end');
      return read.table;
    });
    read.table = {
      rows: table.rows.length,
      columns: table.columns,
      cells: placedCells(table).map((placed) => this.#cell(placed, index, table.layout)),
      pages: [],
      places: [],
      parent,
      headerRows: headerRows(table),
      layout: table.layout,
      joins: [],
    };
  }

  #cell({ at, blocks, own }: Placed, table: number, layout: boolean): Cell {
    const contents: Content[] = [];
    const paragraphs: FlowParagraph[] = [];
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        contents.push(this.#content(block));
        paragraphs.push(block);
      } else this.#table(block, { table, row: at.row, column: at.column });
    }
    const doubts: Doubt[] = contents.flatMap((content) => content.doubts);
    // Beside the lines of a letterhead stands no number.
    if (!layout) doubts.push(...own.doubts, ...this.#marks(blocks, paragraphs, own, table));
    const written = contents.filter(({ text }) => text !== '');
    return {
      row: at.row,
      column: at.column,
      rowSpan: at.rowSpan,
      columnSpan: at.columnSpan,
      text: written.map(({ text }) => text).join('\n'),
      places: NONE,
      bold: written.length > 0 && written.every(({ bold }) => bold),
      notes: distinct(contents.flatMap(({ marks }) => marks.map(({ note }) => note))),
      doubts: distinct(doubts),
    };
  }

  /** What is to be said of the marks of a cell that are not plainly its text. */
  #marks(
    blocks: readonly FlowBlock[],
    paragraphs: readonly FlowParagraph[],
    { fill, ink }: Placed['own'],
    table: number,
  ): readonly Doubt[] {
    const doubts: Doubt[] = [];
    const found = inkOf(blocks, ink);
    if (found.length > 0) {
      const counts = this.ink.get(table) ?? new Map<Ink, number>();
      this.ink.set(table, counts);
      for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1);
      doubts.push(NOT_TEXT);
    }
    if (hasOddDigits(paragraphs, fill)) doubts.push(DIGIT_SIZE);
    return doubts;
  }

  #content(paragraph: FlowParagraph): Content {
    const content = contentOf(paragraph, this.#notes);
    const { text, pictures } = content;
    if (text !== '' || pictures.length > 0) this.printed.push({ text, pictures });
    return content;
  }
}

const NONE: readonly never[] = [];

const distinct = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : [...new Set(list)]);

/** The notes, and the place of each by its key. */
function readNotes({ body, footnotes, endnotes, noteLabels }: BodyAndNotes): {
  readonly notes: readonly Note[];
  readonly places: ReadonlyMap<string, number>;
} {
  const notes: Note[] = [];
  const places = new Map<string, number>();
  eachParagraph(body, ({ pieces }) => {
    for (const piece of pieces) {
      if (piece.kind !== 'note') continue;
      const key = noteKey(piece.type, piece.id);
      if (places.has(key)) continue;
      places.set(key, notes.length);
      const blocks = (piece.type === 'footnote' ? footnotes : endnotes).get(piece.id) ?? [];
      const label = noteLabels.get(key) ?? String(notes.length + 1);
      notes.push({ kind: piece.type, label, text: noteText(blocks, places), lines: [] });
    }
  });
  return { notes, places };
}

/** The text of all paragraphs, tables' too. */
function noteText(blocks: readonly FlowBlock[], places: ReadonlyMap<string, number>): string {
  const texts: string[] = [];
  eachParagraph(blocks, (paragraph) => texts.push(contentOf(paragraph, places).text));
  return texts.filter((text) => text !== '').join('\n');
}
