/** Any grid, drawn in any producer's manner, comes back as it was meant; so does any table cut by page ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageInk, Ruling } from '../../src/ink/page.js';
import type { BodyLine } from '../../src/tables/join/continuation.js';
import { joinTables } from '../../src/tables/join/stitch.js';
import type { TablePart } from '../../src/tables/part.js';
import { PRINTED } from '../../src/tables/settings.js';
import { budgeted } from '../support/budget.js';
import { type DrawnCell, type DrawnGrid, gridGlyphs, gridRulings, pageOf, tablesOfPage } from './page-of.js';

type Meant = readonly [row: number, column: number, rowSpan: number, columnSpan: number, text: string];

const meantBy = (cells: readonly DrawnCell[]): Meant[] =>
  cells.map((cell) => [cell.row, cell.column, cell.rowSpan ?? 1, cell.columnSpan ?? 1, cell.text]);

const readFrom = (part: TablePart | undefined): Meant[] =>
  (part?.cells ?? []).map((cell) => [
    cell.row,
    cell.column,
    cell.rowSpan,
    cell.columnSpan,
    cell.lines.map((line) => line.text).join('\n'),
  ]);

/** Grid lines from widths. */
function lines(start: number, steps: readonly number[]): number[] {
  const found = [start];
  for (const step of steps) found.push((found.at(-1) ?? 0) + step);
  return found;
}

/** Rectangles over a `rows` × `columns` grid, no two over one place; what they leave are cells of their own. */
function tiling(
  rows: number,
  columns: number,
  wanted: readonly (readonly [number, number, number, number])[],
): DrawnCell[] {
  const taken = new Set<number>();
  const cells: DrawnCell[] = [];
  const place = (row: number, column: number, rowSpan: number, columnSpan: number): void => {
    const places: number[] = [];
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) places.push(r * columns + c);
    if (row + rowSpan > rows || column + columnSpan > columns || places.some((p) => taken.has(p))) return;
    for (const p of places) taken.add(p);
    cells.push({ row, column, rowSpan, columnSpan, text: '' });
  };
  for (const [row, column, rowSpan, columnSpan] of wanted) place(row % rows, column % columns, rowSpan, columnSpan);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) place(r, c, 1, 1);
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Without grid lines at which no cell ends: nobody can see those. */
function seen(grid: DrawnGrid): DrawnGrid {
  const renumbering = (ends: readonly number[]): ((line: number) => number) => {
    const used = [...new Set(ends)].sort((a, b) => a - b);
    return (line) => used.indexOf(line);
  };
  const x = renumbering(grid.cells.flatMap((c) => [c.column, c.column + (c.columnSpan ?? 1)]));
  const y = renumbering(grid.cells.flatMap((c) => [c.row, c.row + (c.rowSpan ?? 1)]));
  return {
    xs: grid.xs.filter((_, i) => x(i) >= 0),
    ys: grid.ys.filter((_, i) => y(i) >= 0),
    cells: grid.cells.map((c) => ({
      ...c,
      row: y(c.row),
      column: x(c.column),
      rowSpan: y(c.row + (c.rowSpan ?? 1)) - y(c.row),
      columnSpan: x(c.column + (c.columnSpan ?? 1)) - x(c.column),
    })),
  };
}

const word = fc.stringMatching(/^[A-Za-zđăâê0-9.,%]{1,4}$/u);

const anyGrid: fc.Arbitrary<DrawnGrid> = fc
  .record({
    widths: fc.array(fc.integer({ min: 30, max: 80 }), { minLength: 2, maxLength: 6 }),
    heights: fc.array(fc.integer({ min: 16, max: 50 }), { minLength: 2, maxLength: 8 }),
    merges: fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      maxLength: 6,
    }),
    texts: fc.array(fc.option(word, { nil: '' }), { minLength: 48, maxLength: 48 }),
  })
  .map(({ widths, heights, merges, texts }) =>
    seen({
      xs: lines(40, widths),
      ys: lines(60, heights),
      cells: tiling(heights.length, widths.length, merges).map((cell, i) => ({ ...cell, text: texts[i] ?? '' })),
    }),
  )
  .filter(
    (grid) => grid.xs.length > 2 && grid.ys.length > 2 && grid.cells.filter((cell) => cell.text !== '').length > 1,
  );

/** Half of `JITTER` to each side: together with a doubled line it stays within the tolerance for one line. */
const JITTER = 0.8;

/** How a producer draws: strokes or thin rectangles, once or twice, whole or in pieces, more or less straight. */
const anyManner = fc.record({
  double: fc.constantFrom(0, 0.75, 1.5, 3),
  pieces: fc.integer({ min: 1, max: 4 }),
  gap: fc.constantFrom(0, 1, 3),
  width: fc.constantFrom(0.25, 0.75, 2),
  jitters: fc.array(fc.double({ min: -JITTER / 2, max: JITTER / 2, noNaN: true }), { minLength: 7, maxLength: 7 }),
});

type Manner = typeof anyManner extends fc.Arbitrary<infer T> ? T : never;

function drawn(grid: DrawnGrid, manner: Manner): Ruling[] {
  return gridRulings(grid).flatMap((ruling, i) => {
    const jitter = manner.jitters[i % manner.jitters.length] ?? 0;
    const step = (ruling.to - ruling.from + manner.gap) / manner.pieces;
    const strokes = manner.double === 0 ? [0] : [-manner.double / 2, manner.double / 2];
    return strokes.flatMap((offset) =>
      Array.from({ length: manner.pieces }, (_, k): Ruling => {
        const from = ruling.from + k * step;
        return {
          ...ruling,
          width: manner.width,
          pos: ruling.pos + offset + jitter,
          from,
          to: from + step - manner.gap,
        };
      }),
    );
  });
}

const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, i) => ({ item, key: keys[i % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('any grid with any merges', () => {
  it('comes back exactly from rulings in any manner', () => {
    fc.assert(
      fc.property(anyGrid, anyManner, (grid, manner) => {
        const page = pageOf({ glyphs: gridGlyphs(grid), rulings: drawn(grid, manner) });
        const { parts } = tablesOfPage(page);
        expect(parts).toHaveLength(1);
        expect(readFrom(parts[0])).toEqual(meantBy(grid.cells));
      }),
      { numRuns: budgeted(300) },
    );
  });

  it('is the same whatever the order of rulings and glyphs', () => {
    fc.assert(
      fc.property(anyGrid, anyManner, fc.array(fc.nat(), { minLength: 3, maxLength: 40 }), (grid, manner, keys) => {
        const [glyphs, rulings] = [gridGlyphs(grid), drawn(grid, manner)];
        const before = tablesOfPage(pageOf({ glyphs, rulings }));
        const after = tablesOfPage(pageOf({ glyphs: shuffled(glyphs, keys), rulings: shuffled(rulings, keys) }));
        expect(after.parts).toEqual(before.parts);
        expect([...after.used].sort()).toEqual([...before.used].sort());
      }),
    );
  });

  it('covers every place once, with any ruling missing', () => {
    fc.assert(
      fc.property(anyGrid, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (grid, missing) => {
        const rulings = gridRulings(grid);
        const gone = new Set(missing.map((i) => i % rulings.length));
        const page = pageOf({ glyphs: gridGlyphs(grid), rulings: rulings.filter((_, i) => !gone.has(i)) });
        for (const part of tablesOfPage(page).parts) {
          const places = part.cells.flatMap((cell) =>
            Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, i) =>
              [cell.row + Math.floor(i / cell.columnSpan), cell.column + (i % cell.columnSpan)].join(),
            ),
          );
          expect(new Set(places).size).toBe(places.length);
          expect(places).toHaveLength((part.xs.length - 1) * (part.ys.length - 1));
        }
      }),
    );
  });
});

describe('any table cut by page ends', () => {
  const WIDTHS = [40, 200, 80];
  const HEADER = ['STT', 'Chỉ tiêu', 'Số liệu'];
  const BOTTOM = 780;
  const anyRow = fc.tuple(
    fc.constantFrom('Số hồ sơ', 'Tỷ lệ', 'Tổng số'),
    fc.option(fc.nat(99999).map(String), { nil: '' }),
  );

  /** `count` rows as many pages as the cuts say; the page's rows fill it to the bottom. */
  const pagesOf = (rows: readonly (readonly string[])[], cuts: readonly number[], repeat: boolean): PageInk[] => {
    const ends = [...new Set(cuts.map((cut) => 1 + (cut % (rows.length - 1))))].sort((a, b) => a - b);
    return [0, ...ends].map((start, i) => {
      const own = [...(i === 0 || repeat ? [HEADER] : []), ...rows.slice(start, ends[i] ?? rows.length)];
      const ys = lines(
        BOTTOM - 20 * own.length,
        own.map(() => 20),
      );
      const cells = own.flatMap((texts, row) =>
        texts.map((text, column): DrawnCell => ({ row, column, text, bold: texts === HEADER })),
      );
      const grid = { xs: lines(50, WIDTHS), ys, cells };
      return pageOf({ number: i + 1, glyphs: gridGlyphs(grid), rulings: gridRulings(grid) });
    });
  };

  it('comes back as one, with its header once', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 3, maxLength: 30 }),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (contents, cuts, repeat) => {
          const rows = contents.map(([label, value], i) => [`${i + 1}.`, label, value]);
          const body: BodyLine[] = [];
          const tables = joinTables(
            pagesOf(rows, cuts, repeat).map((page) => ({ parts: tablesOfPage(page), body })),
            PRINTED,
          );
          expect(tables).toHaveLength(1);
          expect(tables[0]?.cells.map((cell) => cell.text)).toEqual([HEADER, ...rows].flat());
        },
      ),
    );
  });
});
