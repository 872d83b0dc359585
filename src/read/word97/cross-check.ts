/**
 * Sets the converted tables against the cells that the `.doc` file itself stores. The converter was seen to lose or fuse tables;
 * a cell that the file does not confirm is doubted, a cell of the file that no table has is told.
 */
import type { Cell, Document, Table } from '../../model/document.js';
import { type Finding, finding } from '../../model/finding.js';
import { bare } from '../../text/normalise.js';

/** Cells looked past on either side to find the place again after a difference. */
const LOOK_AHEAD = 40;
/** Cells of the file quoted in a message. */
const QUOTED = 3;
/** What an automatic number may look like: it is in the converted cell, and not in the stored text. */
const AUTOMATIC = /^[\p{L}\d][\d\p{L}.)]{0,11}$/u;

/** `stored` as `chunksBeforeCellMarks` gives it. The document with doubts on unconfirmed cells, and a message for what is missing. */
export function crossCheck(document: Document, stored: readonly (readonly string[])[]): Document {
  const converted = document.tables.flatMap((table, index) =>
    table.cells.filter(({ text }) => text.trim() !== '').map((cell) => ({ cell, table: index })),
  );
  const chunks = withoutParagraphs(stored, document);
  const unconfirmed = new Set<Cell>();
  const lost: (readonly string[])[] = [];
  const parents = new Set(document.tables.map(({ parent }) => (parent === null ? '' : placeOf(parent))));
  let at = 0;
  /** Cells since the last match that may be automatic numbers: so they are, unless the file has something else there. */
  let numbers: Cell[] = [];
  for (const { cell, table } of converted) {
    const all = cell.text.split('\n').filter((line) => line.trim() !== '');
    // Around a nested table the file's cell mark ends only what stands behind it.
    const lines = parents.has(placeOf({ table, row: cell.row, column: cell.column })) ? all.slice(-1) : all;
    const mayBeNumber = AUTOMATIC.test(cell.text.trim());
    const found = nextMatch(lines, chunks, at, mayBeNumber ? 1 : LOOK_AHEAD);
    if (found !== null) {
      lost.push(...chunks.slice(at, found));
      if (found > at) for (const number of numbers) unconfirmed.add(number);
      at = found + 1;
      numbers = [];
    } else if (mayBeNumber) numbers.push(cell);
    else unconfirmed.add(cell);
  }
  if (at < chunks.length) for (const number of numbers) unconfirmed.add(number);
  lost.push(...chunks.slice(at));
  if (unconfirmed.size === 0 && lost.length === 0) return document;
  return {
    ...document,
    tables: document.tables.map((table) => doubted(table, unconfirmed)),
    messages: [...document.messages, message(unconfirmed.size, lost)],
  };
}

/**
 * `stored` without what stands in no table: text before a table whose first cell is empty runs up to that cell's mark, and the
 * converter makes paragraphs of a table that only sets a signature apart. A number among the paragraphs proves nothing.
 */
function withoutParagraphs(
  stored: readonly (readonly string[])[],
  { blocks, tables }: Document,
): readonly (readonly string[])[] {
  const squeezedLines = (text: string): string[] => text.split('\n').map(squeezed);
  const outside = new Set(blocks.flatMap((block) => (block.kind === 'paragraph' ? squeezedLines(block.text) : [])));
  const inCells = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ text }) => squeezedLines(text))));
  const isOutside = (line: string): boolean =>
    !AUTOMATIC.test(line.trim()) && outside.has(squeezed(line)) && !inCells.has(squeezed(line));
  return stored.filter((lines) => !lines.every(isOutside));
}

const placeOf = ({ table, row, column }: { table: number; row: number; column: number }): string =>
  `${table}:${row}:${column}`;

function nextMatch(
  lines: readonly string[],
  chunks: readonly (readonly string[])[],
  from: number,
  ahead: number,
): number | null {
  for (let at = from; at < Math.min(chunks.length, from + ahead); at += 1) {
    if (endsWithLines(chunks[at] ?? [], lines)) return at;
  }
  return null;
}

/** The chunk's last lines are the cell's; the cell's first line may have an automatic number in front. */
function endsWithLines(chunk: readonly string[], lines: readonly string[]): boolean {
  if (lines.length > chunk.length) return false;
  return lines.every((line, index) => {
    const stored = chunk[chunk.length - lines.length + index] ?? '';
    return sameText(stored, line) || (index === 0 && isNumbered(stored, line));
  });
}

const squeezed = (text: string): string => bare(text).replaceAll(' ', '');
const digitsOf = (text: string): string => text.replace(/\D/g, '');
const isAscii = (text: string): boolean => [...text].every((sign) => sign < '\u0080');

/** Equal but for diacritics and blanks. Text in a legacy encoding is stored as other letters: then its digits must agree. */
function sameText(stored: string, line: string): boolean {
  if (squeezed(stored) === squeezed(line)) return squeezed(line) !== '' || stored.trim() === line.trim();
  const legacy = !isAscii(stored) && /\p{L}/u.test(line);
  return legacy && digitsOf(stored) === digitsOf(line) && Math.abs(stored.length - line.length) <= line.length * 0.4;
}

function isNumbered(stored: string, line: string): boolean {
  const [number = '', ...rest] = line.trim().split(/\s+/);
  return rest.length > 0 && AUTOMATIC.test(number) && sameText(stored, rest.join(' '));
}

const doubted = (table: Table, unconfirmed: ReadonlySet<Cell>): Table => ({
  ...table,
  cells: table.cells.map((cell) =>
    unconfirmed.has(cell) ? { ...cell, doubts: [...cell.doubts, 'converter-differs'] } : cell,
  ),
});

function message(unconfirmed: number, lost: readonly (readonly string[])[]): Finding {
  const quoted = lost
    .slice(0, QUOTED)
    .map((lines) => `“${lines.at(-1) ?? ''}”`)
    .join(', ');
  return finding('converter-differs', { in: 'file', unconfirmed, lost: lost.length, quoted });
}
