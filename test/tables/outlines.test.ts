import { describe, expect, it } from 'vitest';
import type { PageInk, Ruling } from '../../src/ink/page.js';
import type { TablePart } from '../../src/tables/part.js';
import {
  box,
  cellBox,
  gridGlyphs,
  gridOfRows,
  gridPage,
  gridRulings,
  h,
  pageOf,
  tablesOfPage,
  textAt,
  v,
} from './page-of.js';

/** Cells as `row,column+rowSpan×columnSpan text`; the span is left out where it is 1×1. */
function cellsOf(part: TablePart | undefined): string[] {
  return (part?.cells ?? []).map((cell) => {
    const span = cell.rowSpan * cell.columnSpan > 1 ? `+${cell.rowSpan}×${cell.columnSpan}` : '';
    return `${cell.row},${cell.column}${span} ${cell.lines.map((line) => line.text).join('/')}`.trimEnd();
  });
}

const only = (page: PageInk): TablePart | undefined => {
  const { parts } = tablesOfPage(page);
  expect(parts).toHaveLength(1);
  return parts[0];
};

const plain = gridOfRows(
  [
    ['STT', 'Chỉ tiêu', 'Số liệu'],
    ['1', 'Số hồ sơ', '12'],
    ['2', 'Tỷ lệ', ''],
  ],
  { widths: [40, 120, 60] },
);

const plainCells = [
  '0,0 STT',
  '0,1 Chỉ tiêu',
  '0,2 Số liệu',
  '1,0 1',
  '1,1 Số hồ sơ',
  '1,2 12',
  '2,0 2',
  '2,1 Tỷ lệ',
  '2,2',
];

/** `plain` with its rulings replaced. */
const drawnBy = (rulings: readonly Ruling[]): PageInk => pageOf({ glyphs: gridGlyphs(plain), rulings });

const [x0, x1, x2, x3] = [50, 90, 210, 270];
const [y0, y1, y2, y3] = [100, 118, 136, 154];

describe('a ruled table', () => {
  it('has a cell for every place, blank ones too, and takes its glyphs', () => {
    const page = gridPage(plain);
    expect(cellsOf(only(page))).toEqual(plainCells);
    expect(tablesOfPage(page).used.size).toBe(page.glyphs.length);
  });

  it('may be drawn as whole lines, in pieces with small gaps, doubled, or with stubs short of the corners', () => {
    const whole = [...[y0, y1, y2, y3].map((y) => h(y, x0, x3)), ...[x0, x1, x2, x3].map((x) => v(x, y0, y3))];
    expect(cellsOf(only(drawnBy(whole)))).toEqual(plainCells);
    const doubled = whole.flatMap((r) => [r, { ...r, pos: r.pos + 3 }]);
    expect(cellsOf(only(drawnBy(doubled)))).toEqual(plainCells);
    const short = gridRulings(plain).map((r) => ({ ...r, from: r.from + 1.5, to: r.to - 1.5 }));
    expect(cellsOf(only(drawnBy(short)))).toEqual(plainCells);
  });

  it('unites cells where no ruling lies between', () => {
    const merged = gridOfRows(
      [
        ['STT', 'Kết quả', null],
        ['^', 'Số liệu', 'Ghi chú'],
        ['1', '12', 'chung'],
        ['2', '13', '^'],
      ],
      { widths: [40, 80, 80] },
    );
    expect(cellsOf(only(gridPage(merged)))).toEqual([
      '0,0+2×1 STT',
      '0,1+1×2 Kết quả',
      '1,1 Số liệu',
      '1,2 Ghi chú',
      '2,0 1',
      '2,1 12',
      '2,2+2×1 chung',
      '3,0 2',
      '3,1 13',
    ]);
  });

  it('never joins text over a ruling that ends inside: the ruling is taken to run on', () => {
    const rulings = [
      ...box(x0, y0, x3, y3),
      h(y1, x0, x3),
      v(x1, y0, y3),
      // Between the second and third column only the lower part is ruled.
      v(x2, y2 - 6, y3),
      v(x2, y0, y1),
    ];
    expect(cellsOf(only(drawnBy(rulings)))).toEqual([
      '0,0 STT',
      '0,1 Chỉ tiêu',
      '0,2 Số liệu',
      '1,0 1/2',
      '1,1 Số hồ sơ/Tỷ lệ',
      '1,2 12',
    ]);
  });

  it('has its outermost border even where none is drawn', () => {
    const inner = [h(y1, x0, x3), h(y2, x0, x3), v(x1, y0, y3), v(x2, y0, y3)];
    expect(cellsOf(only(drawnBy(inner)))).toEqual(plainCells);
    const openSides = [...[y0, y1, y2, y3].map((y) => h(y, x0, x3)), v(x1, y0, y3), v(x2, y0, y3)];
    expect(cellsOf(only(drawnBy(openSides)))).toEqual(plainCells);
    const openEnds = [h(y1, x0, x3), h(y2, x0, x3), ...[x0, x1, x2, x3].map((x) => v(x, y0, y3))];
    expect(cellsOf(only(drawnBy(openEnds)))).toEqual(plainCells);
  });

  it('is not widened by rulings that overhang it', () => {
    const overhanging = [
      ...[y0, y1, y2, y3].map((y) => h(y, x0 - 12, x3)),
      ...[x1, x2].map((x) => v(x, y0, y3)),
      ...[x0, x3].map((x) => v(x, y0, y3 + 40)),
    ];
    expect(cellsOf(only(drawnBy(overhanging)))).toEqual(plainCells);
  });

  it('says which cells a ruling closes above and below', () => {
    const openEnd = [
      h(y0, x0, x3),
      h(y1, x0, x3),
      h(y2, x0, x3),
      h(y3, x0, x2),
      ...[x0, x1, x2, x3].map((x) => v(x, y0, y3)),
    ];
    const last = only(drawnBy(openEnd))?.cells.filter((cell) => cell.row === 2);
    expect(last?.map((cell) => [cell.ruledAbove, cell.ruledBelow])).toEqual([
      [true, true],
      [true, true],
      [true, false],
    ]);
  });

  it('keeps cells apart when column lines of two rows miss each other by a little', () => {
    const sloppy = [
      ...box(x0, y0, x3, y3),
      h(y1, x0, x3),
      h(y2, x0, x3),
      v(x1, y0, y1),
      v(x1 + 6, y1, y3),
      v(x2, y0, y3),
    ];
    expect(cellsOf(only(drawnBy(sloppy)))).toEqual(plainCells);
  });
});

describe('a glyph', () => {
  it('belongs to the cell of its centre: a figure and the note beside it stay apart', () => {
    const rulings = [...box(50, 100, 150, 120), v(100, 100, 120), ...box(50, 120, 150, 140), v(100, 120, 140)];
    const glyphs = [...textAt('12', 89, 112), ...textAt('Tỷ lệ', 101.5, 112), ...textAt('a', 60, 132)];
    expect(cellsOf(only(pageOf({ rulings, glyphs })))).toEqual(['0,0 12', '0,1 Tỷ lệ', '1,0 a', '1,1']);
  });

  it('under a ruling makes both cells doubtful', () => {
    const rulings = [...box(50, 100, 150, 120), v(100, 100, 120), ...box(50, 120, 150, 140), v(100, 120, 140)];
    const overflowing = textAt('12345', 83, 112);
    const part = only(pageOf({ rulings, glyphs: [...overflowing, ...textAt('7', 60, 132)] }));
    expect(part?.cells.map((cell) => cell.doubts)).toEqual([['text-across-ruling'], ['text-across-ruling'], [], []]);
  });
});

describe('shading', () => {
  const shadeOf = (row: number, column: number, inset: number) => {
    const [a, b, c, d] = cellBox(plain, { row, column, text: '' });
    return { bbox: [a + inset, b + inset, c - inset, d - inset] as const };
  };
  const all = plain.cells.map((cell) => shadeOf(cell.row, cell.column, 1));

  it('closes cells where nothing is ruled', () => {
    expect(cellsOf(only(pageOf({ glyphs: gridGlyphs(plain), shades: all })))).toEqual(plainCells);
  });

  it('of a header without border closes it, and its text falls into the columns below', () => {
    const rulings = [h(y1, x0, x3), h(y2, x0, x3), h(y3, x0, x3), ...[x0, x1, x2, x3].map((x) => v(x, y1, y3))];
    const header = { bbox: [x0, y0, x3, y1] as const };
    expect(cellsOf(only(pageOf({ glyphs: gridGlyphs(plain), rulings, shades: [header] })))).toEqual(plainCells);
  });

  it('inside a ruled cell, in strips or on a part of it, divides nothing', () => {
    const strips = [
      { bbox: [x1 + 0.5, y1 + 0.5, x1 + 5, y2 - 0.5] as const },
      { bbox: [x1 + 5, y1 + 0.5, x2 - 5, y2 - 0.5] as const },
      { bbox: [x1 + 20, y1, x1 + 26, y2] as const },
    ];
    expect(cellsOf(only({ ...gridPage(plain), shades: strips }))).toEqual(plainCells);
  });

  it('of the bars of a chart makes no cells', () => {
    const bars = [0, 1, 2, 3].map((i) => ({ bbox: [100, 100 + 20 * i, 150 + 40 * i, 118 + 20 * i] as const }));
    const glyphs = bars.flatMap(({ bbox }) => textAt(`${bbox[2]}`, bbox[2] - 30, bbox[1] + 12));
    const axis = [v(100, 95, 185)];
    expect(tablesOfPage(pageOf({ glyphs, shades: bars, rulings: axis })).parts).toEqual([]);
  });
});

describe('row labels beside a grid that is open to the left', () => {
  it('are split at its rows', () => {
    const rows = [0, 1, 2, 3];
    const rulings = [
      h(118, 50, 200),
      ...rows.flatMap((i) => [h(118 + 18 * (i + 1), 120, 200)]),
      v(120, 100, 190),
      v(160, 100, 190),
      v(200, 100, 190),
      h(100, 120, 200),
    ];
    const glyphs = [
      ...textAt('Nhóm', 55, 112),
      ...['A', 'B', 'C', 'D'].flatMap((name, i) => textAt(name, 55, 130 + 18 * i)),
      ...[0, 1, 2, 3].flatMap((i) => textAt(`${i}`, 130, 130 + 18 * i)),
    ];
    const part = only(pageOf({ rulings, glyphs }));
    expect(part?.cells.filter((cell) => cell.column === 0).map((cell) => cell.lines[0]?.text)).toEqual([
      'Nhóm',
      'A',
      'B',
      'C',
      'D',
    ]);
  });
});

describe('a table that rules its columns in the header only', () => {
  const ys = [100, 118, 136, 154, 172];
  const rulings = [...ys.map((y) => h(y, x0, x3)), v(x0, 100, 172), v(x3, 100, 172), v(x1, 100, 118), v(x2, 100, 118)];
  const row = (texts: readonly string[], y: number) =>
    texts.flatMap((text, i) => textAt(text, [54, 94, 214][i] ?? 0, y));
  const header = row(['STT', 'Chỉ tiêu', 'Số liệu'], 112);

  it('has them in its rows too, when these are set in the columns', () => {
    const glyphs = [
      ...header,
      ...row(['1', 'Số hồ sơ', '12'], 130),
      ...row(['2', 'Tỷ lệ', '5'], 148),
      ...row(['3', 'Tổng', '7'], 166),
    ];
    expect(cellsOf(only(pageOf({ glyphs, rulings })))).toHaveLength(12);
  });

  it('keeps rows that span it when they hold a title each', () => {
    const glyphs = [
      ...header,
      ...textAt('Cải cách thể chế', 54, 130),
      ...textAt('Cải cách tài chính công', 54, 148),
      ...textAt('Khác', 54, 166),
    ];
    expect(cellsOf(only(pageOf({ glyphs, rulings }))).slice(3)).toEqual([
      '1,0+1×3 Cải cách thể chế',
      '2,0+1×3 Cải cách tài chính công',
      '3,0+1×3 Khác',
    ]);
  });
});

describe('no table', () => {
  const text = textAt('Số hồ sơ', 60, 112);
  const none = (page: Partial<PageInk>): void => {
    const found = tablesOfPage(pageOf({ glyphs: text, ...page }));
    expect(found.parts).toEqual([]);
    expect(found.used.size).toBe(0);
  };

  it('is a box around text, a page frame, a list of boxes one below the other', () => {
    none({ rulings: box(50, 100, 200, 120) });
    none({ rulings: [...box(20, 20, 575, 822), h(800, 20, 575)] });
  });

  it('is an underline, or the line under a letterhead', () => {
    none({ rulings: [h(114, 60, 100), h(130, 300, 400), h(131.5, 300, 400)] });
  });

  it('is a grid without text', () => {
    none({ rulings: gridRulings({ ...plain, ys: [400, 420, 440, 460] }), glyphs: text });
  });
});

describe('nested tables', () => {
  const outer = gridOfRows(
    [
      ['1.', 'Trước\n\n\n\nSau'],
      ['2.', 'x'],
    ],
    { widths: [40, 300] },
  );
  const inner = gridOfRows(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    { x: 110, y: 118, widths: [60, 60] },
  );

  it('stand inside the cell, and their text is not the cell’s', () => {
    const page = pageOf({
      glyphs: [...gridGlyphs(outer), ...gridGlyphs(inner)],
      rulings: [...gridRulings(outer), ...gridRulings(inner)],
    });
    const part = only(page);
    expect(cellsOf(part)).toEqual(['0,0 1.', '0,1 Trước/Sau', '1,0 2.', '1,1 x']);
    expect(part?.nested.map(({ cell, part: nested }) => [cell, cellsOf(nested)])).toEqual([
      [1, ['0,0 a', '0,1 b', '1,0 c', '1,1 d']],
    ]);
  });

  it('inside a frame that is no table stand alone', () => {
    const page = pageOf({ glyphs: gridGlyphs(plain), rulings: [...gridRulings(plain), ...box(20, 20, 575, 822)] });
    expect(cellsOf(only(page))).toEqual(plainCells);
  });
});

describe('several tables', () => {
  it('come from top to bottom, then from left to right', () => {
    const at = (x: number, y: number, name: string) =>
      gridOfRows(
        [
          [name, '1'],
          ['b', '2'],
        ],
        { x, y, widths: [40, 40] },
      );
    const grids = [at(300, 100, 'hai'), at(50, 300, 'ba'), at(50, 100, 'một')];
    const page = pageOf({ glyphs: grids.flatMap(gridGlyphs), rulings: grids.flatMap(gridRulings) });
    expect(tablesOfPage(page).parts.map((part) => part.cells[0]?.lines[0]?.text)).toEqual(['một', 'hai', 'ba']);
  });
});
