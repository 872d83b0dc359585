/** Every table of a document with the lines above it. */
import type { Block, Document } from '../model/document.js';
import type { PrintedTable } from '../model/reading.js';
import { printed } from '../text/normalise.js';

/** Lines above a table that may name it, and below it that may say something of it. */
const TITLE_LINES = 6;
const NOTE_LINES = 4;

export function printedTables(document: Document): PrintedTable[] {
  const titles = titlesOfTables(document);
  const below = linesBelowTables(document);
  return document.tables.map(({ rows, columns, cells, headerRows, layout }, index) => ({
    rows,
    columns,
    cells,
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
