/**
 * Page headers and footers: lines that come back at the same place, where no page has body text, apart from the body or
 * level with the page's number. Repetition alone proves nothing: a form's title can stand at the head of many pages.
 */

import type { PrintedLine } from '../printed-line.js';
import {
  extentFrom,
  fromEdge,
  inMargin,
  type MarginPage,
  marginRows,
  type PageEdge,
  SAME_PLACE,
  SAME_ROW,
} from './margins.js';

/** A running line stands on at least this many pages … */
const REPEATS = 3;
/** … and on this share of all pages, or of the odd or of the even ones. */
const REPEAT_SHARE = 0.6;
/** No body text of a printed report begins nearer to the edge than this (points; 12 mm). */
const OUTER_MARGIN = 34;
/** Space between a running line and the body, in sizes of that line. */
const OFF_THE_BODY = 1.2;
/** How many rows at an edge may be running text: a letterhead that comes back on every page has five or six. */
const RUNNING_ROWS = 6;
/** Numbers may count the pages only in a line that says so; numbered forms count on as well. */
const COUNTS_PAGES = /trang|page|\btr\.|\d\s*\/\s*\d/iu;

interface MarginRow {
  readonly page: MarginPage;
  readonly lines: readonly PrintedLine[];
  readonly text: string;
  /** The text without its numbers, and these. */
  readonly words: string;
  readonly numbers: readonly number[];
  /** Distance of its middle from the edge. */
  readonly distance: number;
  /** Free space between the row and what stands next on the page, in points. */
  readonly gap: number;
}

/** The running lines at one edge; `numbers` are page numbers, already found. */
export function runningText(
  pages: readonly MarginPage[],
  edge: PageEdge,
  numbers: ReadonlySet<PrintedLine>,
): PrintedLine[] {
  const rows = pages.map((page) => rowsOf(page, edge, numbers));
  const repeated = new Set<MarginRow>();
  for (let depth = 0; depth < RUNNING_ROWS; depth += 1) {
    for (const group of groupsOf(rows.flatMap((own) => own[depth] ?? []))) {
      if (!isRepeated(group, pages) || !isFree(group, pages, edge, numbers)) continue;
      for (const row of group) repeated.add(row);
    }
  }
  return rows.flatMap((own) => runningRows(own, repeated, edge, numbers).flatMap(({ lines }) => lines));
}

/** The outermost of a page's rows, as far in as they come back, up to the last one that stands off the body. */
function runningRows(
  rows: readonly MarginRow[],
  repeated: ReadonlySet<MarginRow>,
  edge: PageEdge,
  numbers: ReadonlySet<PrintedLine>,
): readonly MarginRow[] {
  let count = 0;
  for (const [depth, row] of rows.entries()) {
    const certain = row.lines.every((line) => line.artifact) || isOutside(row, edge);
    if (!certain && !repeated.has(row)) break;
    if (certain || isOffBody(row, edge, numbers)) count = depth + 1;
  }
  return rows.slice(0, count);
}

function rowsOf(page: MarginPage, edge: PageEdge, numbers: ReadonlySet<PrintedLine>): MarginRow[] {
  const rows = marginRows(
    page,
    page.lines.filter((line) => !numbers.has(line)),
    edge,
  ).slice(0, RUNNING_ROWS);
  return rows.flatMap((lines, depth): MarginRow[] => {
    const [first] = lines;
    if (!first) return [];
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .trim();
    const numbersIn = [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
    const words = text.replace(/\d+/gu, '#');
    return [
      {
        page,
        lines,
        text,
        words,
        numbers: numbersIn,
        distance: fromEdge(page, first, edge),
        gap: gapToBody(page, rows, depth, edge),
      },
    ];
  });
}

/** Rows that say the same at the same place. */
function groupsOf(rows: readonly MarginRow[]): MarginRow[][] {
  const groups = new Map<string, MarginRow[][]>();
  for (const row of rows) {
    const alike = groups.get(row.words) ?? [];
    const group = alike.find(([first]) => first && isSame(first, row));
    if (group) group.push(row);
    else groups.set(row.words, [...alike, [row]]);
  }
  return [...groups.values()].flat();
}

function isSame(a: MarginRow, b: MarginRow): boolean {
  if (Math.abs(a.distance - b.distance) > SAME_PLACE) return false;
  const theirs = b.numbers;
  const counts = COUNTS_PAGES.test(a.text);
  return a.numbers.every(
    (n, i) => n === theirs[i] || (counts && n - a.page.number === (theirs[i] ?? Number.NaN) - b.page.number),
  );
}

function isRepeated(group: readonly MarginRow[], pages: readonly MarginPage[]): boolean {
  const [first] = group;
  if (!first || group.length < REPEATS || !/\p{L}/u.test(first.text)) return false;
  const share = (parity: number | null): number => {
    const counted = <T>(list: readonly T[], numberOf: (item: T) => number): number =>
      parity === null ? list.length : list.filter((item) => numberOf(item) % 2 === parity).length;
    return (
      counted(group, (row) => row.page.number) /
      Math.max(
        counted(pages, (page) => page.number),
        REPEATS,
      )
    );
  };
  return [null, 0, 1].some((parity) => share(parity) >= REPEAT_SHARE);
}

/** On no page does body text or a table stand where the rows stand. */
function isFree(
  group: readonly MarginRow[],
  pages: readonly MarginPage[],
  edge: PageEdge,
  numbers: ReadonlySet<PrintedLine>,
): boolean {
  const own = new Set(group.flatMap(({ lines }) => lines));
  const extents = group.flatMap(({ page, lines }) =>
    lines.map((line) => extentFrom(page, [line.bbox[1], line.bbox[3]], edge)),
  );
  const near = Math.min(...extents.map(([from]) => from)) + SAME_ROW;
  const far = Math.max(...extents.map(([, to]) => to)) - SAME_ROW;
  return pages.every((page) => {
    const others: (readonly [number, number])[] = [
      ...page.lines
        .filter((line) => !own.has(line) && !numbers.has(line))
        .map((line) => [line.bbox[1], line.bbox[3]] as const),
      ...page.tables.map(({ top, bottom }) => [top, bottom] as const),
    ];
    return others.every((extent) => {
      const [from, to] = extentFrom(page, extent, edge);
      return to <= near || from >= far;
    });
  });
}

/** Stands apart from what follows, level with the page's number, or nearer to the edge than text is set. */
function isOffBody(row: MarginRow, edge: PageEdge, numbers: ReadonlySet<PrintedLine>): boolean {
  const { page, lines, gap, distance } = row;
  const level = page.lines.some(
    (other) => numbers.has(other) && inMargin(page, other, edge) && distance <= fromEdge(page, other, edge) + SAME_ROW,
  );
  return level || lines.every((line) => gap >= OFF_THE_BODY * line.size) || farSide(row, edge) <= OUTER_MARGIN;
}

/** The row's far side from the edge of the paper. */
const farSide = ({ page, lines }: MarginRow, edge: PageEdge): number =>
  Math.max(...lines.map((line) => extentFrom(page, [line.bbox[1], line.bbox[3]], edge)[1]));

/** So near to the edge, and so far from the rest, that it can't be body: a browser's date, address and count. */
const isOutside = (row: MarginRow, edge: PageEdge): boolean =>
  farSide(row, edge) <= OUTER_MARGIN && row.lines.every((line) => row.gap >= OFF_THE_BODY * line.size);

function gapToBody(page: MarginPage, rows: readonly (readonly PrintedLine[])[], depth: number, edge: PageEdge): number {
  const outer = new Set(rows.slice(0, depth + 1).flat());
  const extent = (line: PrintedLine): readonly [number, number] => extentFrom(page, [line.bbox[1], line.bbox[3]], edge);
  const inner = Math.max(...(rows[depth] ?? []).map((line) => extent(line)[1]));
  const starts = [
    ...page.lines.filter((line) => !outer.has(line)).map((line) => extent(line)[0]),
    ...page.tables.map(({ top, bottom }) => extentFrom(page, [top, bottom], edge)[0]),
  ].filter((start) => start >= inner - SAME_ROW);
  return Math.min(...starts, Number.POSITIVE_INFINITY) - inner;
}
