/** mammoth's HTML -> the document model. */

import { type CheerioAPI, load } from 'cheerio/slim';
import type { Block, Cell, Note, NoteMark, Paragraph, Table } from '../../../model/document.js';
import type { TextDoubt } from '../doubts.js';
import type { Kind, Kinds } from './kinds.js';
import { finish, MARK } from './text.js';

export interface HtmlDocument {
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
  /** Every paragraph with something in it, cells' too, in reading order, with the pictures in it (indices). */
  readonly printed: readonly Printed[];
  /** Doubt -> number of body paragraphs (outside tables) that have it. */
  readonly bodyDoubts: ReadonlyMap<TextDoubt, number>;
}

export interface Printed {
  readonly text: string;
  readonly pictures: readonly number[];
}

export interface TableFacts {
  /** It only lays text out. */
  readonly layout: boolean;
  readonly columns: number;
}

export interface HtmlFacts {
  readonly kinds: Kinds;
  /** Names of the symbols that mammoth could not turn into characters. */
  readonly lostSymbols: ReadonlySet<string>;
  /** By table, in order. */
  readonly tables: readonly TableFacts[];
  /** Label of each note, under `footnote-<id>` or `endnote-<id>`. */
  readonly labels: ReadonlyMap<string, string>;
}

type HtmlNode = ReturnType<CheerioAPI['root']>[number]['children'][number];
type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

interface ReadPart {
  readonly text: string;
  readonly marks: readonly NoteMark[];
  readonly kind: Kind;
  readonly bold: boolean;
  readonly italic: boolean;
}

export function readHtml(html: string, facts: HtmlFacts): HtmlDocument {
  const root = elementsOf(load(html, { xmlMode: false }).root()[0]?.children ?? []);
  const noteList = root.find((element) => element.name === 'ol');
  const reader = new HtmlReader(facts, noteList === undefined ? [] : elementsOf(noteList.children));
  for (const element of root) {
    if (element.name === 'p') reader.bodyParagraph(element);
    else if (element.name === 'table') reader.table(element, null);
  }
  if (reader.tables.length !== facts.tables.length) {
    throw new Error(`${facts.tables.length} tables were written, ${reader.tables.length} came back`);
  }
  return {
    blocks: reader.blocks,
    tables: reader.tables.map((read) => read()),
    notes: reader.notes,
    printed: reader.printed,
    bodyDoubts: reader.bodyDoubts,
  };
}

class HtmlReader {
  readonly blocks: Block[] = [];
  /** Each gives its table; a nested table is found before its parent has been read to the end. */
  readonly tables: (() => Table)[] = [];
  readonly notes: Note[] = [];
  readonly printed: Printed[] = [];
  readonly bodyDoubts = new Map<TextDoubt, number>();
  readonly #facts: HtmlFacts;
  readonly #noteIndex = new Map<string, number>();

  constructor(facts: HtmlFacts, noteItems: readonly HtmlElement[]) {
    this.#facts = facts;
    for (const item of noteItems) {
      const key = item.attribs.id ?? '';
      if (this.#noteIndex.has(key)) continue;
      this.#noteIndex.set(key, this.notes.length);
      this.notes.push({
        kind: key.startsWith('endnote') ? 'endnote' : 'footnote',
        label: facts.labels.get(key) ?? String(this.notes.length + 1),
        text: this.#allText(item),
        lines: [],
      });
    }
  }

  bodyParagraph(element: HtmlElement): void {
    const { text, marks, kind, bold, italic } = this.#paragraph(element, true);
    if (text === '' && marks.length === 0) return;
    for (const doubt of kind.doubts) this.bodyDoubts.set(doubt, (this.bodyDoubts.get(doubt) ?? 0) + 1);
    const paragraph: Paragraph = {
      kind: 'paragraph',
      text,
      level: kind.level,
      bold,
      italic,
      align: kind.align,
      lines: [],
      noteMarks: marks,
    };
    this.blocks.push(paragraph);
  }

  table(element: HtmlElement, parent: Table['parent']): void {
    const index = this.tables.length;
    this.blocks.push({ kind: 'table', table: index });
    const slot: { table: Table | null } = { table: null };
    this.tables.push(() => {
      if (slot.table === null) throw new Error('table was not read to its end');
      return slot.table;
    });

    const { layout, columns } = this.#facts.tables[index] ?? { layout: false, columns: 0 };
    const rows = rowsOf(element);
    const cells: Cell[] = [];
    /** By column: rows that a cell begun above or in this row still covers. */
    const covered: number[] = new Array(columns).fill(0);
    rows.forEach((row, rowIndex) => {
      let column = 0;
      const skipCovered = (): void => {
        while ((covered[column] ?? 0) > 0) column += 1;
      };
      for (const cell of elementsOf(row.children)) {
        skipCovered();
        const rowSpan = Number(cell.attribs.rowspan ?? '1');
        const columnSpan = Number(cell.attribs.colspan ?? '1');
        cells.push(this.#cell(cell, { row: rowIndex, column, rowSpan, columnSpan }, index));
        covered.fill(rowSpan, column, column + columnSpan);
        column += columnSpan;
      }
      for (skipCovered(); column < columns; skipCovered()) {
        cells.push(blankCell(rowIndex, column));
        column += 1;
      }
      covered.forEach((left, at) => {
        covered[at] = Math.max(left - 1, 0);
      });
    });
    const headerRows = rows.filter((row) => elementsOf(row.children)[0]?.name === 'th').length;
    slot.table = {
      rows: rows.length,
      columns,
      cells,
      pages: [],
      places: [],
      parent,
      headerRows,
      layout,
      joins: [],
    };
  }

  #cell(element: HtmlElement, at: Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>, table: number): Cell {
    const parts: ReadPart[] = [];
    for (const block of elementsOf(element.children)) {
      if (block.name === 'p') parts.push(this.#paragraph(block, true));
      else if (block.name === 'table') this.table(block, { table, row: at.row, column: at.column });
    }
    const written = parts.filter((part) => part.text !== '');
    return {
      ...at,
      text: written.map((part) => part.text).join('\n'),
      places: [],
      bold: written.length > 0 && written.every((part) => part.bold),
      notes: [...new Set(parts.flatMap((part) => part.marks.map((mark) => mark.note)))],
      doubts: [...new Set(parts.flatMap((part) => part.kind.doubts))],
    };
  }

  #paragraph(element: HtmlElement, print: boolean): ReadPart {
    const raw: string[] = [];
    const pictures: number[] = [];
    const notes: number[] = [];
    let visible = 0;
    let bold = 0;
    let italic = 0;
    const visit = (nodes: readonly HtmlNode[], isBold: boolean, isItalic: boolean): void => {
      for (const node of nodes) {
        if ('attribs' in node) {
          if (node.name === 'br') raw.push('\n');
          else if (node.name === 'img') pictures.push(Number(node.attribs.src));
          else if (node.name === 'sup') {
            const target = elementsOf(node.children)[0]?.attribs.href ?? '';
            const note = this.#noteIndex.get(target.replace(/^#/, ''));
            if (note !== undefined) {
              notes.push(note);
              raw.push(MARK);
            }
          }
          // The other links are mammoth's own, from a note back to its mark.
          else if (node.name !== 'a') {
            visit(node.children, isBold || node.name === 'strong', isItalic || node.name === 'em');
          }
        } else if ('data' in node) {
          raw.push(node.data.replaceAll(MARK, ''));
          const length = node.data.replace(/\s/gu, '').length;
          visible += length;
          if (isBold) bold += length;
          if (isItalic) italic += length;
        }
      }
    };
    visit(element.children, false, false);
    const { text, marks } = finish(raw.join(''));
    if (print && (text !== '' || pictures.length > 0)) this.printed.push({ text, pictures });
    return {
      text,
      marks: marks.map((at, place) => ({ at, note: notes[place] ?? 0 })),
      kind: this.#kindOf(element),
      bold: visible > 0 && bold === visible,
      italic: visible > 0 && italic === visible,
    };
  }

  #kindOf(element: HtmlElement): Kind {
    const kind = this.#facts.kinds.at(element.attribs.class);
    const lost = kind.symbols.some((symbol) => this.#facts.lostSymbols.has(symbol));
    return lost ? { ...kind, doubts: [...kind.doubts, 'unreadable-symbol'] } : kind;
  }

  /** The text of all paragraphs below `element`, tables' too. */
  #allText(element: HtmlElement): string {
    return elementsOf(element.children)
      .map((each) => (each.name === 'p' ? this.#paragraph(each, false).text : this.#allText(each)))
      .filter((text) => text !== '')
      .join('\n');
  }
}

const blankCell = (row: number, column: number): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: '',
  places: [],
  bold: false,
  notes: [],
  doubts: [],
});

const elementsOf = (nodes: readonly HtmlNode[]): HtmlElement[] =>
  nodes.filter((node): node is HtmlElement => 'attribs' in node);

function rowsOf(table: HtmlElement): HtmlElement[] {
  return elementsOf(table.children).flatMap((element) =>
    element.name === 'tr'
      ? [element]
      : element.name === 'thead' || element.name === 'tbody'
        ? elementsOf(element.children)
        : [],
  );
}
