/**
 * Reading order of lines: across, unless a gutter keeps the lines on its two sides apart over several rows. Pages follow
 * each other as on one long sheet, so that blocks side by side may be cut by a page end.
 */
import { height, joinRow, type PrintedLine } from './printed-line.js';

/** Lines that are read one after another. */
export interface TextFlow {
  /** `page`: the page's own width; `column`: one side of a gutter. */
  readonly kind: 'page' | 'column';
  readonly lines: readonly PrintedLine[];
}

/** A gutter is at least this wide (sizes of the text beside it). */
const GUTTER_EM = 1;
/** Two lines stand side by side when they share this much of the lower one's height. */
const SIDE_BY_SIDE = 0.3;
/** Lines in one row: baselines this near (sizes). */
const SAME_ROW_EM = 0.4;
/** Below the last row with both sides filled, a line goes on in its column when it is no further down than this (line heights) … */
const NEXT_LINE = 2;
/** … and begins or is centred as the column's lines do, within this (points). */
const ALIGNED = 4;
/** Lines this many sizes further down stand beside nothing above. */
const BEYOND_EM = 3;

/** Cuts `lines` (page by page, from top to bottom, no table between them) into flows. */
export function flowsOf(lines: readonly PrintedLine[]): TextFlow[] {
  const flows: TextFlow[] = [];
  let page: PrintedLine[] = [];
  const endPage = (): void => {
    if (page.length > 0) flows.push({ kind: 'page', lines: rowsJoined(page) });
    page = [];
  };
  for (let at = 0; at < lines.length; ) {
    const region = columnsAt(lines, at);
    const line = lines[at];
    if (region) {
      endPage();
      flows.push(...columnFlows(region.left), ...columnFlows(region.right));
      at += region.left.length + region.right.length;
    } else {
      if (line) page.push(line);
      at += 1;
    }
  }
  endPage();
  return flows;
}

/** A side may itself have columns. */
function columnFlows(lines: readonly PrintedLine[]): TextFlow[] {
  return flowsOf(lines).map((flow) => ({ ...flow, kind: 'column' }));
}

interface SideBySide {
  readonly left: readonly PrintedLine[];
  readonly right: readonly PrintedLine[];
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** The columns that begin with line `at`, if any do. */
function columnsAt(lines: readonly PrintedLine[], at: number): SideBySide | null {
  const first = lines[at];
  if (!first) return null;
  for (const partner of besideLines(lines, at)) {
    const gutter = gutterBetween(first, partner);
    const region = gutter && grow(lines, at, gutter);
    if (region) return region;
  }
  return null;
}

/** The lines after line `at` that stand beside it. */
function besideLines(lines: readonly PrintedLine[], at: number): PrintedLine[] {
  const first = lines[at];
  const beside: PrintedLine[] = [];
  for (let i = at + 1; first && i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || line.page !== first.page || line.baseline - first.baseline > BEYOND_EM * first.size) break;
    if (sideBySide(first, line)) beside.push(line);
  }
  return beside;
}

const sideBySide = (a: PrintedLine, b: PrintedLine): boolean =>
  a.page === b.page &&
  Math.min(a.bbox[3], b.bbox[3]) - Math.max(a.bbox[1], b.bbox[1]) >= SIDE_BY_SIDE * Math.min(height(a), height(b));

function gutterBetween(a: PrintedLine, b: PrintedLine): Gutter | null {
  const [left, right] = a.bbox[0] <= b.bbox[0] ? [a, b] : [b, a];
  const gutter = { from: left.bbox[2], to: right.bbox[0] };
  return isWide(gutter, Math.min(a.size, b.size)) ? gutter : null;
}

const isWide = (gutter: Gutter, size: number): boolean => gutter.to - gutter.from >= GUTTER_EM * size;

function grow(lines: readonly PrintedLine[], at: number, start: Gutter): SideBySide | null {
  let gutter = start;
  const left: PrintedLine[] = [];
  const right: PrintedLine[] = [];
  for (let i = at; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) break;
    const onLeft = line.bbox[0] + line.bbox[2] < gutter.from + gutter.to;
    const narrowed: Gutter = onLeft
      ? { from: Math.max(gutter.from, line.bbox[2]), to: gutter.to }
      : { from: gutter.from, to: Math.min(gutter.to, line.bbox[0]) };
    if (!isWide(narrowed, line.size)) break;
    const newPage = line.page !== (lines[i - 1] ?? line).page && i > at;
    const paired = besideLines(lines, i).some((other) => isAcross(other, onLeft, narrowed));
    if (!paired && (newPage || !belongs(line, onLeft ? left : right, onLeft ? right : left))) break;
    gutter = narrowed;
    (onLeft ? left : right).push(line);
  }
  const pairs = left.filter((line) => right.some((other) => sideBySide(line, other))).length;
  return left.length >= 2 && right.length >= 2 && pairs >= 1 ? { left, right } : null;
}

/** On the far side of the gutter from a line on the left (or not). */
const isAcross = (other: PrintedLine, onLeft: boolean, gutter: Gutter): boolean =>
  onLeft ? other.bbox[0] >= gutter.to : other.bbox[2] <= gutter.from;

/** A line with nothing beside or below it on the other side must fit the column that it would go on in. */
function belongs(line: PrintedLine, own: readonly PrintedLine[], other: readonly PrintedLine[]): boolean {
  const above = own.at(-1);
  const beyond = other.every((o) => o.page !== line.page || o.bbox[3] <= line.bbox[1]);
  if (!above || !beyond || other.length === 0) return true;
  const aligned = own.some(
    (o) =>
      Math.abs(o.bbox[0] - line.bbox[0]) <= ALIGNED ||
      Math.abs(o.bbox[0] + o.bbox[2] - line.bbox[0] - line.bbox[2]) <= 2 * ALIGNED,
  );
  const onRight = line.bbox[0] > Math.max(...other.map((o) => o.bbox[2]));
  return aligned && (onRight || line.baseline - above.baseline <= NEXT_LINE * Math.max(height(line), height(above)));
}

/** Pieces on one baseline with this much between them (sizes) are two blocks; no justified line has such a gap … */
const APART_EM = 4;
/** … unless the right one goes on with a sign: a blank left to be filled in (`Số:      /BC-UBND`). */
const GOES_ON = /^[/.,;:)%]/u;

function isApart(left: PrintedLine, right: PrintedLine): boolean {
  return right.bbox[0] - left.bbox[2] >= APART_EM * Math.max(left.size, right.size) && !GOES_ON.test(right.text);
}

/** Pieces on one baseline, side by side, are one line. */
function rowsJoined(lines: readonly PrintedLine[]): PrintedLine[] {
  const rows: PrintedLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const fits = row?.every(
      (other) =>
        other.page === line.page &&
        Math.abs(other.baseline - line.baseline) <= SAME_ROW_EM * Math.min(other.size, line.size) &&
        (other.bbox[2] <= line.bbox[0] || line.bbox[2] <= other.bbox[0]),
    );
    if (row && fits) row.push(line);
    else rows.push([line]);
  }
  return rows
    .flatMap(blocksOfRow)
    .map(joinRow)
    .filter((line) => line !== null);
}

function blocksOfRow(row: readonly PrintedLine[]): PrintedLine[][] {
  const blocks: PrintedLine[][] = [];
  for (const piece of [...row].sort((a, b) => a.bbox[0] - b.bbox[0])) {
    const block = blocks.at(-1);
    const left = block?.at(-1);
    if (block && left && !isApart(left, piece)) block.push(piece);
    else blocks.push([piece]);
  }
  return blocks;
}
