/** Cells whose text can't be trusted as it stands. */

import { isPower, type NoteLookup, superscript } from '../../layout/notes/marks.js';
import type { Doubt } from '../../model/rules.js';
import type { CellLine, PartCell, TablePart } from '../../tables/part.js';
import type { PageTables } from '../part.js';

/** A font did not say what its glyphs are. */
const GARBLED = /[\uFFFD\p{Co}\p{Cn}]/u;
/** Raised figures behind a figure: the mark of a note that was not found, or a power; as one number they are neither. */
const FIGURES = /^\d+$/u;
const ENDS_IN_FIGURE = /\d$/u;

/**
 * `tables` with the doubts `garbled-text` and `raised-figures` on the cells that give reason to them; raised figures
 * behind a figure are written as superscripts, so that no number grows by them.
 */
export function doubted(tables: PageTables, noteOf: NoteLookup): PageTables {
  const part = (p: TablePart): TablePart => ({
    ...p,
    cells: p.cells.map((cell) => doubtedCell(cell, p.page, noteOf)),
    nested: p.nested.map((inner) => ({ ...inner, part: part(inner.part) })),
  });
  return { ...tables, parts: tables.parts.map(part) };
}

function doubtedCell(cell: PartCell, page: number, noteOf: NoteLookup): PartCell {
  const garbled: Doubt[] = cell.lines.some(({ text }) => GARBLED.test(text)) ? ['garbled-text'] : [];
  const lines = cell.lines.map((line) => withSuperscripts(line, page, noteOf));
  const raised: Doubt[] = lines.some((line, i) => line !== cell.lines[i]) ? ['raised-figures'] : [];
  if (garbled.length + raised.length === 0) return cell;
  return { ...cell, lines, doubts: [...cell.doubts, ...garbled, ...raised] };
}

/** The same line when it has no raised figures in question; offsets stay what they are. */
function withSuperscripts(line: CellLine, page: number, noteOf: NoteLookup): CellLine {
  let { text } = line;
  for (const { start, end } of line.raised) {
    const [before, run] = [line.text.slice(0, start), line.text.slice(start, end)];
    if (!FIGURES.test(run) || !ENDS_IN_FIGURE.test(before) || isPower(before, run)) continue;
    if (noteOf(page, run) === null) text = text.slice(0, start) + superscript(run) + text.slice(end);
  }
  return text === line.text ? line : { ...line, text };
}
