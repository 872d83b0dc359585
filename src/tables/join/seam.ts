/** Two cells that meet at a page end: what closes them, and how the text of the lower one stands to that of the upper one. */
import { isFigureOrYear } from '../figures.js';
import type { CellLine, PartCell } from '../part.js';
import type { TableSettings } from '../settings.js';
import { type JoinedCell, linesOfCell } from './joined.js';

/** A cell above the page end and the one below it in the same columns. */
export interface Seam {
  /** First column in the joined table. */
  readonly column: number;
  readonly upper: JoinedCell;
  readonly lower: PartCell;
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
export function looksMerged(seam: Seam, settings: TableSettings): boolean {
  const [above, below] = [seam.upper.rowSpan > 1, seam.lower.rowSpan > 1];
  const flow = flowOf(seam, settings);
  if (flow === 'apart') return below && seam.lower.lines.length === 0 && linesOfCell(seam.upper).length > 0;
  return ((above || below) && flow === 'runs-on') || (above && below && flow === 'may-run-on');
}

/** How the text of a lower cell stands to that of the upper one. */
export type SeamFlow =
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

const PARAGRAPH_START = /^[-–+*•·]/u;
const PARAGRAPH_END = /[.;:!?]$/u;
const BROKEN_OFF = /[,([/–-]$/u;
const GOES_ON = /^[\p{Ll},;.)%…]/u;

export function flowOf({ upper, lower }: Seam, settings: TableSettings): SeamFlow {
  const above = linesOfCell(upper);
  const [end, start] = [above.at(-1), lower.lines[0]];
  if (end === undefined || start === undefined) return 'apart';
  if (isFigureOrYear(textOf(above)) && isFigureOrYear(textOf(lower.lines))) {
    return isFull(end, start, above, lower, settings) ? 'figure-in-two' : 'figures';
  }
  if (isFull(end, start, above, lower, settings) && end.bold === start.bold) {
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

/** Whether the line above had no room for the first word of the line below. */
function isFull(
  end: CellLine,
  start: CellLine,
  above: readonly CellLine[],
  lower: PartCell,
  settings: TableSettings,
): boolean {
  const [x0, , x1] = lower.bbox;
  const padding = [...above, ...lower.lines].reduce(
    (least, { bbox }) => Math.min(least, bbox[0] - x0, x1 - bbox[2]),
    settings.padding,
  );
  const needed = end.bbox[2] - end.bbox[0] + BLANK_EM * end.size + start.firstWordWidth;
  return needed > x1 - x0 - 2 * Math.max(0, padding);
}

export function textOf(lines: readonly CellLine[]): string {
  return lines.map((line) => line.text).join('\n');
}
