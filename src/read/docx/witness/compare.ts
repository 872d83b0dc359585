/** Our reading of a DOCX against mammoth's, cell by cell. */
import type { Document } from '../../../model/document.js';
import { type Explanation, explain, type Holds, sameText } from './explain.js';
import type { WitnessTable } from './mammoth.js';

export interface Difference {
  /** 1-based, as in the CSV files. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly ours: string;
  readonly theirs: string;
  /** What is known to make mammoth read otherwise; empty: unexplained. */
  readonly explanations: readonly Explanation[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Cells are set against each other by their place where both have the same grid, else in reading order, equal ones first. Blanks and
 * line ends do not count.
 */
export function compare(document: Document, witness: readonly WitnessTable[], holds: Holds): readonly Difference[] {
  return document.tables.flatMap((table, at) => {
    const theirs = witness[at] ?? [];
    const shifted = holds.leftOutColumns ? shiftedRows(table.cells, theirs) : new Set<number>();
    return pairs(table.cells, theirs).flatMap(([our, their]): readonly Difference[] => {
      const [ours, other] = [our?.text ?? '', their?.text ?? ''];
      if (sameText(ours, other)) return [];
      const place = our ?? their;
      return [
        {
          table: at + 1,
          row: (place?.row ?? 0) + 1,
          column: (place?.column ?? 0) + 1,
          ours,
          theirs: other,
          explanations: shifted.has(place?.row ?? -1) ? ['left-out-columns'] : explain(ours, other, holds),
        },
      ];
    });
  });
}

/** Rows that print the same texts, one after the other, at other columns. */
function shiftedRows(ours: readonly Cell[], theirs: readonly Cell[]): ReadonlySet<number> {
  const byRow = (cells: readonly Cell[]): ReadonlyMap<number, string> => {
    const rows = new Map<number, string>();
    for (const { row, text } of cells) if (text.trim() !== '') rows.set(row, `${rows.get(row) ?? ''}\n${text}`);
    return rows;
  };
  const other = byRow(theirs);
  return new Set([...byRow(ours)].flatMap(([row, text]) => (sameText(text, other.get(row) ?? '') ? [row] : [])));
}

type Pair = readonly [ours: Cell | null, theirs: Cell | null];

function pairs(ours: readonly Cell[], theirs: readonly Cell[]): readonly Pair[] {
  const byPlace = new Map(theirs.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const written = (cells: readonly Cell[]): readonly Cell[] => cells.filter(({ text }) => text.trim() !== '');
  const samePlaces = written(theirs).every((cell) =>
    ours.some(({ row, column }) => row === cell.row && column === cell.column),
  );
  if (samePlaces) return ours.map((cell) => [cell, byPlace.get(`${cell.row},${cell.column}`) ?? null]);
  return inOrder(written(ours), written(theirs));
}

/** Cells looked past on either side to find equal ones again. */
const LOOK_AHEAD = 40;

function inOrder(ours: readonly Cell[], theirs: readonly Cell[]): readonly Pair[] {
  const found: Pair[] = [];
  let [here, there] = [0, 0];
  while (here < ours.length || there < theirs.length) {
    const [skipOurs, skipTheirs] = nextEqual(ours, theirs, here, there);
    for (let step = 0; step < Math.max(skipOurs, skipTheirs); step += 1) {
      found.push([
        step < skipOurs ? (ours[here + step] ?? null) : null,
        step < skipTheirs ? (theirs[there + step] ?? null) : null,
      ]);
    }
    here += skipOurs;
    there += skipTheirs;
    if (here < ours.length && there < theirs.length) found.push([ours[here] ?? null, theirs[there] ?? null]);
    here += 1;
    there += 1;
  }
  return found;
}

/** How many cells of each to pass over before the next two that are equal, as few as can be; all that is left when none are. */
function nextEqual(ours: readonly Cell[], theirs: readonly Cell[], here: number, there: number): [number, number] {
  for (let sum = 0; sum <= LOOK_AHEAD; sum += 1) {
    for (let skip = 0; skip <= sum; skip += 1) {
      const [one, other] = [ours[here + skip], theirs[there + sum - skip]];
      if (one !== undefined && other !== undefined && sameText(one.text, other.text)) return [skip, sum - skip];
    }
  }
  return [Math.max(ours.length - here, 0), Math.max(theirs.length - there, 0)];
}
