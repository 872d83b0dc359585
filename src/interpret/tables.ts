/** Every table of a document with the lines above it. */
import type { Block, Cell, Document } from '../model/document.js';
import type { PrintedTable } from '../model/reading.js';
import { printed } from '../text/normalise.js';

/** Lines above a table that may name it, and below it that may say something of it. */
const TITLE_LINES = 6;
const NOTE_LINES = 4;

export function printedTables(document: Document): PrintedTable[] {
  const titles = titlesOfTables(document);
  const below = linesBelowTables(document);
  const inside = insideCells(document);
  return document.tables.map(({ rows, columns, cells, headerRows, layout }, index) => ({
    rows,
    columns,
    cells: inside.size === 0 || columns < 2 || layout ? cells : cells.map((cell) => withInside(cell, inside, index)),
    headerRows,
    layout,
    titles: titles.get(index) ?? [],
    below: below.get(index) ?? [],
  }));
}

/** The lines above each table back to the table before it, nearest first; indices as in `document.tables`. */
function titlesOfTables(document: Document): ReadonlyMap<number, readonly string[]> {
  const titles = new Map<number, readonly string[]>();
  let lines: string[] = [];
  for (const block of document.blocks as readonly Block[]) {
    if (block.kind === 'paragraph') {
      for (const line of block.text.split('\n')) if (printed(line) !== '') lines.unshift(printed(line));
      lines = lines.slice(0, TITLE_LINES);
    } else {
      titles.set(block.table, lines);
      const table = document.tables[block.table];
      // A layout cell's text may be the title of a table nested in it or following it.
      lines = table?.layout
        ? table.cells
            .flatMap((cell) => cell.text.split('\n'))
            .map(printed)
            .filter((line) => line !== '')
            .reverse()
            .slice(0, TITLE_LINES)
        : [];
    }
  }
  return titles;
}

/** The first lines below each table, up to the table after it; indices as in `document.tables`. */
function linesBelowTables(document: Document): ReadonlyMap<number, readonly string[]> {
  const below = new Map<number, string[]>();
  let current: string[] = [];
  for (const block of document.blocks as readonly Block[]) {
    if (block.kind !== 'paragraph') {
      current = [];
      below.set(block.table, current);
      continue;
    }
    for (const line of block.text.split('\n'))
      if (printed(line) !== '' && current.length < NOTE_LINES) current.push(printed(line));
  }
  return below;
}

const placeKey = (table: number, row: number, column: number): string => `${table} ${row} ${column}`;

/** By the cell that a table stands in: what the tables in it say. A PDF prints it as text of the cell anyway. */
function insideCells({ type, tables }: Document): ReadonlyMap<string, readonly string[]> {
  const inside = new Map<string, string[]>();
  if (type !== 'docx') return inside;
  for (const { parent, cells } of tables) {
    if (parent === null) continue;
    const key = placeKey(parent.table, parent.row, parent.column);
    const texts = cells.map(({ text }) => text).filter((text) => text !== '');
    inside.set(key, [...(inside.get(key) ?? []), ...texts]);
  }
  return inside;
}

/** The cell with what the tables in it say: a number is not lost because it stands in a table of its own. */
function withInside(cell: Cell, inside: ReadonlyMap<string, readonly string[]>, table: number): Cell {
  const texts = inside.get(placeKey(table, cell.row, cell.column));
  return texts === undefined ? cell : { ...cell, text: [cell.text, ...texts].filter((text) => text !== '').join('\n') };
}
