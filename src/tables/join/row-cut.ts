/** Whether the first row of a part goes on with the last row of the part before: a row cut by the page end. */

import { isNumberInTwo, readOrdinal } from '../../ink/ordinals.js';
import type { TableSettings } from '../settings.js';
import { linesOfCell } from './joined.js';
import { flowOf, isOpenAbove, isOpenBelow, type Seam, type SeamFlow, textOf } from './seam.js';

/**
 * Named evidence that the row goes on, or null: then the rows stay apart, since to lose a row is worse than to leave one
 * in two. `seams` are all of the two rows, from left to right; `filled` the columns that (nearly) every row of the table
 * fills: row numbers, labels; `bordered`: the table has a border, so that one that is missing tells something;
 * `before`: the number of the row before the two, or `''`.
 *
 * - `open-edge`: no ruling closes the row above and none opens the one below.
 * - `text-runs-on`: the last line of a cell above was full, so that the next word did not fit, and the cell below has it.
 * - `rest-of-row`: what stands below has no row number and no label, and fills what is blank above.
 *
 * Against it speak a row number of its own, a figure below a figure, and a text for which there was room above.
 */
export function rowCut(
  seams: readonly Seam[],
  filled: ReadonlySet<number>,
  bordered: boolean,
  before: string,
  settings: TableSettings,
): readonly string[] | null {
  const first = seams[0];
  if (first === undefined || first.column !== 0) return null;
  const flows = seams.map((seam) => flowOf(seam, settings));
  const used = seams.filter((seam) => seam.lower.lines.length > 0);
  const lacking = [...filled].filter((column) => used.every((seam) => seam.column !== column));
  const numberInTwo = restOfNumber(first, flows, before);
  if (
    numberInTwo === 'sure'
      ? flows.slice(1).includes('figures')
      : hasFigures(numberInTwo ? flows.slice(1) : flows, lacking)
  )
    return null;
  if (!numberInTwo && !keyAllows(first, flows, filled)) return null;
  if (bordered && isOpen(seams)) return ['open-edge'];
  if (first.lower.lines.length > 0) return flows.includes('new-text') ? null : ['text-runs-on'];
  if (
    !flows.includes('new-text') &&
    textRunsOn(
      used.map((seam) => flowOf(seam, settings)),
      filled,
      lacking,
    )
  )
    return ['text-runs-on'];
  return isRest(used, flows, filled, lacking) ? ['rest-of-row'] : null;
}

/** A figure below a figure is another row's, unless it has neither number nor label and the cell is too narrow for both: a figure set in two lines. */
function hasFigures(flows: readonly SeamFlow[], lacking: readonly number[]): boolean {
  return flows.includes('figures') || (flows.includes('figure-in-two') && lacking.length < 2);
}

/**
 * Whether text goes on below. In a table of numbered rows one cell that runs on is enough; where rows without a number are
 * usual all must. A text may begin with a capital or a figure when the row lacks what rows have.
 */
function textRunsOn(flows: readonly SeamFlow[], filled: ReadonlySet<number>, lacking: readonly number[]): boolean {
  if (filled.has(0) && flows.includes('runs-on')) return true;
  const going = flows.every(
    (flow) => flow === 'runs-on' || flow === 'figure-in-two' || (flow === 'may-run-on' && lacking.length > 0),
  );
  return flows.length > 0 && going;
}

/** The rest of a row number: none begins so. */
const NUMBER_REST = /^[.)](?:\d{1,3}[.)]?)?$/u;

/**
 * Whether a row number went into two lines, its cell too narrow for it: `2.4` and `.1`, or `2.4.` and `1`, which could be
 * the next row's number unless a text runs on as well (`likely`), or only the two together follow the number before them.
 */
function restOfNumber({ upper, lower }: Seam, flows: readonly SeamFlow[], before: string): 'sure' | 'likely' | null {
  const [above, below] = [textOf(linesOfCell(upper)), textOf(lower.lines)];
  if (readOrdinal(above) === null || flows.includes('new-text')) return null;
  if (NUMBER_REST.test(below)) return 'sure';
  if (flows[0] !== 'figure-in-two') return null;
  if (isNumberInTwo(before, above, below)) return 'sure';
  return /\d\.$/u.test(above) && /^\d/u.test(below) && flows.includes('runs-on') ? 'likely' : null;
}

/**
 * A first cell with a row number begins a row, unless the number itself was set into the second half: then the first
 * cell above is blank where others never are, and a text runs on. Labels in the first column must run on themselves.
 */
function keyAllows(first: Seam, flows: readonly SeamFlow[], filled: ReadonlySet<number>): boolean {
  const [above, below] = [textOf(linesOfCell(first.upper)), textOf(first.lower.lines)];
  if (below === '') return true;
  if (readOrdinal(below) === null) return above !== '' && readOrdinal(above) === null && flows[0] === 'runs-on';
  return above === '' && filled.has(0) && flows.includes('runs-on') && !flows.includes('new-text');
}

/**
 * Whether the row lacks what makes a row (`lacking`: of the columns that rows fill) and what it has stands under blanks, or
 * only in columns that rows leave blank at times.
 */
function isRest(
  used: readonly Seam[],
  flows: readonly SeamFlow[],
  filled: ReadonlySet<number>,
  lacking: readonly number[],
): boolean {
  if (used.length === 0 || lacking.length === 0) return false;
  const apart = flows.every((flow) => flow !== 'new-text');
  const needed = filled.has(0) ? 2 : 1;
  return lacking.length >= needed && (lacking.length === filled.size || (apart && filled.has(0)));
}

/** No ruling at the end of the page, and none at the start of the next. */
function isOpen(seams: readonly Seam[]): boolean {
  return seams.every((seam) => isOpenAbove(seam) && isOpenBelow(seam));
}
