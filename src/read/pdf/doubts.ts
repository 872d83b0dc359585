/** Cells whose text can't be trusted as it stands. */
import type { PageTables } from '../../tables/find.js';
import type { PartCell, TablePart } from '../../tables/part.js';
import { isPower, type NoteLookup } from './note-marks.js';

/** A font did not say what its glyphs are. */
const GARBLED = /[\uFFFD\p{Co}\p{Cn}]/u;
/** Raised figures right behind a figure: the mark of a note that was not found, or a power; as one number they are neither. */
const FIGURES = /^\d+$/u;
const ENDS_IN_FIGURE = /\d$/u;

/** `tables` with the doubts `garbled-text` and `raised-figures` on the cells that give reason to them. */
export function doubted(tables: PageTables, noteOf: NoteLookup): PageTables {
  const part = (p: TablePart): TablePart => ({
    ...p,
    cells: p.cells.map((cell) => {
      const doubts = doubtsAbout(cell, p.page, noteOf);
      return doubts.length === 0 ? cell : { ...cell, doubts: [...cell.doubts, ...doubts] };
    }),
    nested: p.nested.map((inner) => ({ ...inner, part: part(inner.part) })),
  });
  return { ...tables, parts: tables.parts.map(part) };
}

function doubtsAbout({ lines }: PartCell, page: number, noteOf: NoteLookup): string[] {
  const garbled = lines.some(({ text }) => GARBLED.test(text));
  const raised = lines.some(({ text, raised: runs }) =>
    runs.some(({ start, end }) => {
      const [before, run] = [text.slice(0, start), text.slice(start, end)];
      if (!FIGURES.test(run) || !ENDS_IN_FIGURE.test(before) || isPower(before, run)) return false;
      return noteOf(page, run) === null;
    }),
  );
  return [...(garbled ? ['garbled-text'] : []), ...(raised ? ['raised-figures'] : [])];
}
