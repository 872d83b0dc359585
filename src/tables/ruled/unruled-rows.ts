/**
 * Rows that only columns are ruled for: a cell of the grid then holds the rows of half a page. Where its first column counts
 * them, they are told apart by the white between them, which is a guess: every cell carries the doubt `rows-by-gaps`.
 */
import { middleHeight } from '../../ink/box.js';
import type { TextLine } from '../../ink/lines.js';
import { sequence } from '../../ink/ordinals.js';
import { coreOf, middleOf, type Stretch } from '../../ink/stretch.js';
import type { Clues } from '../clues.js';
import type { LooseOutline, OutlineCell } from '../outline.js';

/** Row numbers one above the other in one cell; two can be one number that its cell was too narrow for. */
const LEAST_NUMBERS = 3;
/** One number has no more parts than this (`3.⏎2.⏎1.⏎4`), each but the last with its dot behind it. */
const MOST_PARTS = 4;
/** In this share of the pairs one number follows the other: numbering restarts, and is mistyped. */
const IN_ORDER = 0.75;

/** Columns, beside the numbers, with text in two rows at least: labels, figures. A label of several lines is one alone. */
const LEAST_COLUMNS = 2;
const LEAST_ROWS = 2;

/** How many times as high as the highest white inside a row the white to the next one must be. */
const PLAINLY = 1.1;

/** `outline` with every row that holds several numbered ones cut into those; as it was where the cuts are not plain. */
export function withUnruledRows(outline: LooseOutline, clues: Clues): LooseOutline {
  let { ys, cells }: Pick<LooseOutline, 'ys' | 'cells'> = outline;
  for (let row = outline.ys.length - 2; row >= 0; row -= 1) {
    const cuts = cutsIn(
      cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan),
      clues,
    );
    if (cuts === null) continue;
    cells = cells.flatMap((cell) => cutCell(cell, row, cuts));
    ys = [...ys.slice(0, row + 1), ...cuts, ...ys.slice(row + 1)];
  }
  return ys === outline.ys
    ? outline
    : { ...outline, ys, cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column) };
}

/**
 * y of the lines between the rows that one row of the grid holds, ascending; null when it holds one, or nobody knows. Above
 * the first number may stand the column's head.
 */
function cutsIn(cells: readonly OutlineCell[], clues: Clues): number[] | null {
  const own = cells.filter((cell) => cell.rowSpan === 1);
  const numbers = own.find((cell) => cell.column === 0)?.lines ?? [];
  if (!areRowNumbers(numbers, clues)) return null;
  const lines = own.flatMap((cell) => cell.lines);
  const found = numbers.slice(1).map((below, i) => cutBetween(numbers[i] ?? below, below, lines));
  const cuts = found.filter((cut) => cut !== null);
  const tabular = own.filter(
    (cell) => cell.column > 0 && new Set(cell.lines.map((line) => rowOf(line, cuts))).size >= LEAST_ROWS,
  );
  return cuts.length === found.length && tabular.length >= LEAST_COLUMNS ? cuts : null;
}

/** Several numbers that count rows, below the head of their column or not; the parts of one number are none. */
function areRowNumbers(lines: readonly TextLine[], clues: Clues): boolean {
  if (lines.length < LEAST_NUMBERS) return false;
  const ordinals = lines.map((line) => clues.ordinal(line));
  const counted = ordinals[0] === null ? ordinals.slice(1) : ordinals;
  if (counted.length < LEAST_NUMBERS || counted.includes(null)) return false;
  if (lines.length <= MOST_PARTS && lines.slice(0, -1).every((line) => clues.endsInStop(line))) return false;
  const inOrder = counted.slice(1).filter((after, i) => {
    const before = counted[i];
    return before && after && sequence(before, after) === 'goes-on';
  });
  return inOrder.length >= IN_ORDER * (counted.length - 1);
}

/** The middle of the highest white between two row numbers that runs through all columns. */
function cutBetween(above: TextLine, below: TextLine, lines: readonly TextLine[]): number | null {
  const white = whiteBetween(middleHeight(above.bbox), middleHeight(below.bbox), lines);
  const [widest, next] = white.sort((a, b) => b.to - b.from - (a.to - a.from));
  if (widest === undefined) return null;
  const isPlain = next === undefined || widest.to - widest.from >= PLAINLY * (next.to - next.from);
  return isPlain ? middleOf(widest) : null;
}

function whiteBetween(from: number, to: number, lines: readonly TextLine[]): Stretch[] {
  const cores = lines
    .map(({ bbox }) => coreOf(bbox))
    .filter((one) => one.to > from && one.from < to)
    .sort((a, b) => a.from - b.from);
  const white: Stretch[] = [];
  let end = from;
  for (const one of cores) {
    if (one.from > end) white.push({ from: end, to: one.from });
    end = Math.max(end, one.to);
  }
  return white;
}

/** `row` becomes as many rows as `cuts` make; a cell that is merged over it is merged over all of them. */
function cutCell(cell: OutlineCell, row: number, cuts: readonly number[]): OutlineCell[] {
  if (cell.row > row) return [{ ...cell, row: cell.row + cuts.length }];
  if (cell.row + cell.rowSpan <= row) return [cell];
  if (cell.rowSpan > 1) return [{ ...cell, rowSpan: cell.rowSpan + cuts.length }];
  const [x0, y0, x1, y1] = cell.bbox;
  const edges = [y0, ...cuts, y1];
  return edges.slice(1).map((bottom, i): OutlineCell => {
    const top = edges[i] ?? y0;
    return {
      ...cell,
      row: row + i,
      bbox: [x0, top, x1, bottom],
      lines: cell.lines.filter((line) => rowOf(line, cuts) === i),
      ruledAbove: i === 0 && cell.ruledAbove,
      ruledBelow: i === cuts.length && cell.ruledBelow,
      doubts: [...cell.doubts, 'rows-by-gaps'],
    };
  });
}

const rowOf = ({ bbox }: TextLine, cuts: readonly number[]): number =>
  cuts.filter((cut) => cut < middleHeight(bbox)).length;
