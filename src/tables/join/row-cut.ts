/** Whether the first row of a part goes on with the last row of the part before: a row cut by the page end. */

import { isNumberInTwo, readOrdinal } from '../../ink/ordinals.js';
import type { CellLine, PartCell } from '../part.js';
import { type JoinedCell, linesOfCell } from './joined.js';

/** A cell above the page end and the one below it in the same columns. */
export interface Seam {
  /** First column in the joined table. */
  readonly column: number;
  readonly upper: JoinedCell;
  readonly lower: PartCell;
}

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
): readonly string[] | null {
  const first = seams[0];
  if (first === undefined || first.column !== 0) return null;
  const flows = seams.map(flowOf);
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
  if (!flows.includes('new-text') && textRunsOn(used, filled, lacking)) return ['text-runs-on'];
  return isRest(used, flows, filled, lacking) ? ['rest-of-row'] : null;
}

/** A figure below a figure is another row's, unless it has neither number nor label and the cell is too narrow for both: a figure set in two lines. */
function hasFigures(flows: readonly Flow[], lacking: readonly number[]): boolean {
  return flows.includes('figures') || (flows.includes('figure-in-two') && lacking.length < 2);
}

/**
 * Whether text goes on below. In a table of numbered rows one cell that runs on is enough; where rows without a number are
 * usual all must. A text may begin with a capital or a figure when the row lacks what rows have.
 */
function textRunsOn(used: readonly Seam[], filled: ReadonlySet<number>, lacking: readonly number[]): boolean {
  const flows = used.map(flowOf);
  if (filled.has(0) && flows.includes('runs-on')) return true;
  const going = flows.every(
    (flow) => flow === 'runs-on' || flow === 'figure-in-two' || (flow === 'may-run-on' && lacking.length > 0),
  );
  return used.length > 0 && going;
}

/** The rest of a row number: none begins so. */
const NUMBER_REST = /^[.)](?:\d{1,3}[.)]?)?$/u;

/**
 * Whether a row number went into two lines, its cell too narrow for it: `2.4` and `.1`, or `2.4.` and `1`, which could be
 * the next row's number unless a text runs on as well (`likely`), or only the two together follow the number before them.
 */
function restOfNumber({ upper, lower }: Seam, flows: readonly Flow[], before: string): 'sure' | 'likely' | null {
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
function keyAllows(first: Seam, flows: readonly Flow[], filled: ReadonlySet<number>): boolean {
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
  flows: readonly Flow[],
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

/** No ruling closes the cell above the page end. */
export function isOpenAbove({ upper }: Seam): boolean {
  return upper.pieces.at(-1)?.cell.ruledBelow === false;
}

/** No ruling opens the cell below it. */
export function isOpenBelow({ lower }: Seam): boolean {
  return !lower.ruledAbove;
}

/**
 * Whether a merged cell seems to go on below although it is closed: a merged one follows that is blank (nobody merges blank
 * cells just there) or takes the text up, or a text that was broken off in a merged one goes on.
 */
export function looksMerged(seam: Seam): boolean {
  const [above, below] = [seam.upper.rowSpan > 1, seam.lower.rowSpan > 1];
  const flow = flowOf(seam);
  if (flow === 'apart') return below && seam.lower.lines.length === 0 && linesOfCell(seam.upper).length > 0;
  return ((above || below) && flow === 'runs-on') || (above && below && flow === 'may-run-on');
}

/** How the text of a lower cell stands to that of the upper one. */
type Flow =
  /** One of them is blank, or the one above ends before the page does. */
  | 'apart'
  /** Two figures: two rows. */
  | 'figures'
  /** Two figures in a cell too narrow for both in one line. */
  | 'figure-in-two'
  /** The next word did not fit above and goes on in lower case, or after a comma. */
  | 'runs-on'
  /** The next word did not fit above; it begins with a capital or is a number. */
  | 'may-run-on'
  /** It may be the next paragraph of the same cell. */
  | 'paragraph'
  /** There was room for it above: it is another text. */
  | 'new-text';

const FIGURE = /^[-+(]?\d[\d\s.,/]*[)%]?$/u;
const PARAGRAPH_START = /^[-–+*•·]/u;
const PARAGRAPH_END = /[.;:!?]$/u;
const BROKEN_OFF = /[,([/–-]$/u;
const GOES_ON = /^[\p{Ll},;.)%…]/u;

function flowOf({ upper, lower }: Seam): Flow {
  const above = linesOfCell(upper);
  const [end, start] = [above.at(-1), lower.lines[0]];
  if (end === undefined || start === undefined) return 'apart';
  if (FIGURE.test(textOf(above)) && FIGURE.test(textOf(lower.lines))) {
    return isFull(end, start, above, lower) ? 'figure-in-two' : 'figures';
  }
  if (isFull(end, start, above, lower) && end.bold === start.bold) {
    if (!reachesEnd(upper, end)) return 'apart';
    return BROKEN_OFF.test(end.text) || GOES_ON.test(start.text) ? 'runs-on' : 'may-run-on';
  }
  return PARAGRAPH_START.test(start.text) || PARAGRAPH_END.test(end.text) ? 'paragraph' : 'new-text';
}

/** A text that is cut reaches the end of its cell, but for what the last line would need and two lines kept together; in em. */
const END_EM = 3;

function reachesEnd({ pieces }: JoinedCell, end: CellLine): boolean {
  const bottom = pieces.at(-1)?.cell.bbox[3];
  return bottom !== undefined && bottom - end.bbox[3] <= END_EM * end.size;
}

/** Blank between two words, and what rounding and the thickness of borders may add, in em. */
const BLANK_EM = 0.25 + 0.15;

/** A cell's padding is at most this (points): what is more is the line's alignment. */
const MOST_PADDING = 6;

/** Whether the line above had no room for the first word of the line below. */
function isFull(end: CellLine, start: CellLine, above: readonly CellLine[], lower: PartCell): boolean {
  const [x0, , x1] = lower.bbox;
  const padding = [...above, ...lower.lines].reduce(
    (least, { bbox }) => Math.min(least, bbox[0] - x0, x1 - bbox[2]),
    MOST_PADDING,
  );
  const needed = end.bbox[2] - end.bbox[0] + BLANK_EM * end.size + start.firstWordWidth;
  return needed > x1 - x0 - 2 * Math.max(0, padding);
}

function textOf(lines: readonly CellLine[]): string {
  return lines.map((line) => line.text).join('\n');
}
