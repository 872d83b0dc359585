/** The heads of columns that no ruling divides, in one or more rows. */

import type { Glyph } from '../../ink/glyph.js';
import { middleOf, type Stretch } from '../../ink/stretch.js';
import type { TableSettings } from '../settings.js';
import type { ColumnRange, Entry } from './entries.js';
import type { ShortRuling } from './ruling-stacks.js';

/** A cell before its place on the page is known; `row` counts from the first row of heads. */
export interface LooseCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly glyphs: readonly Glyph[];
}

export interface Heads {
  /** Those of the body and those that have a head alone. */
  readonly columns: readonly Stretch[];
  /** y of the lines between the rows of heads. */
  readonly cuts: readonly number[];
  readonly cells: readonly LooseCell[];
  /** For each column whether a head of its own stands over it. */
  readonly headed: readonly boolean[];
}

/** A ruling groups the heads below it under the text that stands at most this far above it, in em. */
const OVER_EM = 2;

interface Head extends Entry {
  readonly columns: ColumnRange;
}

/**
 * `entries` of the header, `short` the rulings inside it, `columns` the extents of the body's text. Null when it is not
 * certain which head belongs to which column.
 */
export function headsOf(
  entries: readonly Entry[],
  columns: readonly Stretch[],
  short: readonly ShortRuling[],
  { headRows }: TableSettings,
): Heads | null {
  const known = entries.map((entry) => ({ ...entry, columns: grouped(entry, columns, short) ?? entry.columns }));
  const settled = withAllColumns(known, columns);
  if (settled === null) return null;
  const cuts = cutsOf(settled.heads, short, headRows);
  return {
    columns: settled.columns,
    cuts,
    cells: cellsOf(settled.heads, settled.columns, cuts, short, headRows),
    headed: settled.columns.map((_, i) => settled.heads.some((head) => isOwn(head, i))),
  };
}

const isOwn = ({ columns }: Head, column: number): boolean => columns.first === column && columns.last === column;

/** The columns over which the ruling right below the text runs, when there are several. */
function grouped(entry: Entry, columns: readonly Stretch[], short: readonly ShortRuling[]): ColumnRange | null {
  const ruling = short.find(
    ({ pos, from, to }) =>
      pos > entry.baseline &&
      pos - entry.baseline <= OVER_EM * entry.size &&
      from < middleOf(entry) &&
      middleOf(entry) < to,
  );
  if (ruling === undefined) return null;
  const under = [...columns.keys()].filter((i) => {
    const column = columns[i];
    return column !== undefined && ruling.from < middleOf(column) && middleOf(column) < ruling.to;
  });
  const [first, last] = [under[0], under.at(-1)];
  return first === undefined || last === undefined || first === last ? null : { first, last };
}

/**
 * Heads that stand over no text of the body belong to the one column beside them that has none, or make a column that is
 * blank in the body.
 */
function withAllColumns(
  entries: readonly Entry[],
  columns: readonly Stretch[],
): { readonly heads: Head[]; readonly columns: Stretch[] } | null {
  const heads = entries.flatMap((entry) => (entry.columns === null ? [] : [{ ...entry, columns: entry.columns }]));
  const blank: { at: number; stretch: Stretch }[] = [];
  const owner = new Map<Entry, number | Stretch>();
  for (const [at, stacks] of stacksBetween(entries, columns)) {
    const headless = [at - 1, at].filter((i) => i in columns && !heads.some((head) => isOwn(head, i)));
    if (headless.length > 0 && (headless.length > 1 || stacks.length > 1)) return null;
    for (const stack of stacks) {
      const stretch = extentOf(stack);
      if (headless.length === 0) blank.push({ at, stretch });
      for (const entry of stack) owner.set(entry, headless[0] ?? stretch);
    }
  }
  const all = [...columns, ...blank.map(({ stretch }) => stretch)].sort((a, b) => middleOf(a) - middleOf(b));
  const numberOf = (column: Stretch | undefined): number => (column === undefined ? 0 : all.indexOf(column));
  return {
    columns: all,
    heads: entries.map((entry) => {
      const own = owner.get(entry);
      const range = entry.columns ?? { first: 0, last: 0 };
      if (own === undefined) {
        return { ...entry, columns: { first: numberOf(columns[range.first]), last: numberOf(columns[range.last]) } };
      }
      const column = numberOf(typeof own === 'number' ? columns[own] : own);
      return { ...entry, columns: { first: column, last: column } };
    }),
  };
}

/** Heads over no column, those above one another together, by the number of columns to the left of them. */
function stacksBetween(entries: readonly Entry[], columns: readonly Stretch[]): Map<number, Entry[][]> {
  const stacks = new Map<number, Entry[][]>();
  for (const entry of entries) {
    if (entry.columns !== null) continue;
    const at = columns.filter((column) => middleOf(column) < middleOf(entry)).length;
    const there = stacks.get(at) ?? [];
    stacks.set(at, there);
    const stack = there.find((some) => some.some((other) => other.from < entry.to && entry.from < other.to));
    if (stack === undefined) there.push([entry]);
    else stack.push(entry);
  }
  return stacks;
}

function extentOf(entries: readonly Entry[]): Stretch {
  return { from: Math.min(...entries.map(({ from }) => from)), to: Math.max(...entries.map(({ to }) => to)) };
}

/** At the rulings inside the header; without any, below heads that stand over several columns and have heads under them. */
function cutsOf(heads: readonly Head[], short: readonly ShortRuling[], sameCut: number): number[] {
  const isBetween = (y: number): boolean =>
    heads.some(({ baseline }) => baseline < y) && heads.some(({ baseline }) => baseline > y);
  const drawn = short.map(({ pos }) => pos).filter(isBetween);
  const found = drawn.length > 0 ? drawn : heads.filter(isSpanning).flatMap((head) => cutBelow(head, heads));
  const cuts: number[] = [];
  for (const cut of [...found].sort((a, b) => a - b)) {
    if (cut - (cuts.at(-1) ?? Number.NEGATIVE_INFINITY) > sameCut) cuts.push(cut);
  }
  return cuts;
}

const isSpanning = ({ columns }: Head): boolean => columns.last > columns.first;

function cutBelow(head: Head, heads: readonly Head[]): number[] {
  const { first, last } = head.columns;
  const alike = heads.filter(({ columns }) => columns.first === first && columns.last === last);
  const end = Math.max(...alike.map(({ baseline }) => baseline));
  const below = heads
    .filter(({ columns, baseline }) => baseline > end && columns.first <= last && columns.last >= first)
    .map(({ baseline, size }) => baseline - size);
  return below.length === 0 ? [] : [(end + Math.min(...below)) / 2];
}

function cellsOf(
  heads: readonly Head[],
  columns: readonly Stretch[],
  cuts: readonly number[],
  short: readonly ShortRuling[],
  sameCut: number,
): LooseCell[] {
  const rowOf = ({ baseline }: Head): number => cuts.filter((cut) => cut < baseline).length;
  const rows = cuts.length + 1;
  const taken = new Set<number>();
  const cells: LooseCell[] = [];
  for (const head of heads.filter(isSpanning)) {
    const row = rowOf(head);
    const { first, last } = widened(
      head,
      heads.filter((other) => rowOf(other) === row),
    );
    const inside = heads.filter(
      (other) => rowOf(other) === row && other.columns.first <= last && other.columns.last >= first,
    );
    const places = Array.from({ length: last - first + 1 }, (_, i) => row * columns.length + first + i);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    cells.push({
      row,
      column: first,
      rowSpan: 1,
      columnSpan: places.length,
      glyphs: inside.flatMap((one) => one.glyphs),
    });
  }
  columns.forEach((extent, column) => {
    for (let row = 0; row < rows; ) {
      if (taken.has(row * columns.length + column)) {
        row += 1;
        continue;
      }
      let end = row + 1;
      while (end < rows && !taken.has(end * columns.length + column) && !isRuled(short, cuts[end - 1], extent, sameCut))
        end += 1;
      const own = heads.filter((head) => isOwn(head, column) && rowOf(head) >= row && rowOf(head) < end);
      cells.push({ row, column, rowSpan: end - row, columnSpan: 1, glyphs: own.flatMap((head) => head.glyphs) });
      row = end;
    }
  });
  return cells;
}

/** Heads in one row that overlap are one cell over all their columns. */
function widened(head: Head, row: readonly Head[]): ColumnRange {
  let { first, last } = head.columns;
  for (let grown = true; grown; ) {
    grown = false;
    for (const { columns } of row) {
      if (columns.first > last || columns.last < first) continue;
      if (columns.first >= first && columns.last <= last) continue;
      [first, last, grown] = [Math.min(first, columns.first), Math.max(last, columns.last), true];
    }
  }
  return { first, last };
}

function isRuled(short: readonly ShortRuling[], cut: number | undefined, column: Stretch, sameCut: number): boolean {
  return short.some(
    ({ pos, from, to }) =>
      cut !== undefined && Math.abs(pos - cut) <= sameCut && from < middleOf(column) && middleOf(column) < to,
  );
}
