/** The lines of a cell to its text, with the marks of notes taken out. */
import type { BBox, Cell } from '../model/document.js';
import type { TextLine } from './lines.js';
import type { PartCell } from './part.js';

/**
 * Which note a raised run is the mark of, as an index in `Document.notes`; null when it is text (a power, an ordinal's
 * ending). `page` is 1-based.
 */
export type NoteOf = (page: number, text: string, bbox: BBox) => number | null;

export function cellContent(
  cell: PartCell,
  page: number,
  noteOf: NoteOf,
): Pick<Cell, 'text' | 'places' | 'bold' | 'notes' | 'doubts'> {
  const notes: number[] = [];
  const texts = cell.lines.map((line) => withoutMarks(line, page, noteOf, notes));
  return {
    text: texts.filter((text) => text !== '').join('\n'),
    places: [{ page, bbox: cell.bbox }],
    bold: cell.lines.length > 0 && cell.lines.every((line) => line.bold),
    notes,
    doubts: cell.doubts,
  };
}

function withoutMarks(line: TextLine, page: number, noteOf: NoteOf, notes: number[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, bbox } of line.raised) {
    const note = noteOf(page, line.text.slice(start, end), bbox);
    if (note === null) continue;
    notes.push(note);
    text += line.text.slice(at, start);
    at = end;
  }
  return (text + line.text.slice(at)).trim();
}
