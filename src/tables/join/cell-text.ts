/** The pieces of a cell to its text, with the marks of notes taken out. */
import type { NoteLookup } from '../../layout/notes/marks.js';
import type { Cell } from '../../model/document.js';
import type { CellLine } from '../part.js';
import type { JoinedCell } from './joined.js';

/** Shared by nearly all cells: a document keeps tens of thousands. */
const NO_NOTES: Cell['notes'] = [];
const NO_DOUBTS: Cell['doubts'] = [];

/** Everything about a finished cell but its place in the grid. One place a page; text of all pieces, line by line. */
export function contentOf(
  { pieces }: JoinedCell,
  noteOf: NoteLookup,
): Pick<Cell, 'text' | 'places' | 'bold' | 'notes' | 'doubts'> {
  const notes: number[] = [];
  const lines = pieces.flatMap(({ page, cell }) => cell.lines.map((line) => ({ line, page })));
  const doubts = pieces.flatMap(({ cell }) => cell.doubts);
  const texts = lines.map(({ line, page }) => withoutMarks(line, page, noteOf, notes));
  return {
    text: texts.filter((text) => text !== '').join('\n'),
    places: pieces.map(({ page, cell }) => ({ page, bbox: cell.bbox })),
    bold: lines.length > 0 && lines.every(({ line }) => line.bold),
    notes: notes.length === 0 ? NO_NOTES : notes,
    doubts: doubts.length === 0 ? NO_DOUBTS : [...new Set(doubts)],
  };
}

function withoutMarks(line: CellLine, page: number, noteOf: NoteLookup, notes: number[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of line.raised) {
    const note = noteOf(page, line.text.slice(start, end));
    if (note === null) continue;
    notes.push(note);
    text += line.text.slice(at, start);
    at = end;
  }
  return (text + line.text.slice(at)).trim();
}
