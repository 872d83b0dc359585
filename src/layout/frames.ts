/** The left and right edge of the text on each page. */
import type { BBox } from '../model/document.js';
import type { PrintedLine } from './printed-line.js';

/** Left and right edge of the text that lines are set in, in points. */
export interface TextFrame {
  readonly left: number;
  readonly right: number;
  /** Lines are set to both edges: one that ends short of the right one ends its paragraph. */
  readonly justified: boolean;
}

export interface FramedPage {
  readonly number: number;
  readonly width: number;
  readonly lines: readonly PrintedLine[];
  readonly tables: { readonly boxes: readonly BBox[] };
}

/** Lines at least this long (share of the page's width) tell where the margins are. */
const LONG = 0.5;
/** With fewer of them a page follows the other pages of its width. */
const ENOUGH = 6;
/** An edge that this share of the long lines keep is the margin. */
const KEPT_BY = 0.15;
/** Edges are counted in steps of this (points). */
const STEP = 2;

/** Frames by page number. */
export function framesOf(pages: readonly FramedPage[]): ReadonlyMap<number, TextFrame> {
  const byWidth = new Map<number, PrintedLine[]>();
  for (const page of pages) {
    const key = Math.round(page.width);
    const lines = byWidth.get(key);
    const long = longLines(page);
    if (lines) lines.push(...long);
    else byWidth.set(key, long);
  }
  const common = new Map([...byWidth].map(([width, lines]) => [width, frameOf(lines)]));
  return new Map(
    pages.map((page) => {
      const long = longLines(page);
      const own = long.length >= ENOUGH ? frameOf(long) : (common.get(Math.round(page.width)) ?? null);
      return [page.number, own ?? outline(page)];
    }),
  );
}

/** Without one long line its tables show how wide a page's text is, as far as they go. */
function outline({ width, lines, tables: { boxes } }: FramedPage): TextFrame {
  if (boxes.length === 0) return { left: 0, right: width, justified: false };
  const all = [...lines.map((line) => line.bbox), ...boxes];
  return {
    left: Math.min(...all.map(([x0]) => x0)),
    right: Math.max(...all.map(([, , x1]) => x1)),
    justified: false,
  };
}

const longLines = (page: FramedPage): PrintedLine[] =>
  page.lines.filter((line) => line.bbox[2] - line.bbox[0] >= LONG * page.width);

/** This share of the long lines reaches the right edge: no ragged text does that. */
const JUSTIFIED_SHARE = 0.6;

/** The frame that `lines` show; null without lines. */
export function frameOf(lines: readonly PrintedLine[]): TextFrame | null {
  if (lines.length === 0) return null;
  const left = edge(
    lines.map((line) => line.bbox[0]),
    -1,
  );
  const right = edge(
    lines.map((line) => line.bbox[2]),
    1,
  );
  const reaching = lines.filter((line) => reaches(line, right)).length;
  return { left, right, justified: lines.length >= ENOUGH && reaching >= JUSTIFIED_SHARE * lines.length };
}

/** Ends at the right edge, but for rounding. */
export const reaches = (line: PrintedLine, right: number): boolean => right - line.bbox[2] <= STEP;

/** The outermost edge that enough lines keep; else the outermost of all. `side` is -1 for left, 1 for right. */
function edge(values: readonly number[], side: -1 | 1): number {
  const sorted = [...values].sort((a, b) => side * (b - a));
  const enough = KEPT_BY * values.length;
  const kept = sorted.find((value) => sorted.filter((other) => Math.abs(other - value) <= STEP).length >= enough);
  return kept ?? sorted[0] ?? 0;
}
