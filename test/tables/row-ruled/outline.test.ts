import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../src/ink/glyph.js';
import type { PageInk, Ruling } from '../../../src/ink/page.js';
import type { TablePart } from '../../../src/tables/part.js';
import { budgeted } from '../../support/budget.js';
import {
  type DrawnGrid,
  gridGlyphs,
  gridOfRows,
  gridRulings,
  h,
  pageOf,
  tablesOfPage,
  textAt,
  v,
  widthOf,
} from '../page-of.js';

/** Cells as `row,column+rowSpan×columnSpan text`; the span is left out where it is 1×1. */
function cellsOf(part: TablePart | undefined): string[] {
  return (part?.cells ?? []).map((cell) => {
    const span = cell.rowSpan * cell.columnSpan > 1 ? `+${cell.rowSpan}×${cell.columnSpan}` : '';
    return `${cell.row},${cell.column}${span} ${cell.lines.map((line) => line.text).join('/')}`.trimEnd();
  });
}

const partsOf = (page: PageInk): readonly TablePart[] => tablesOfPage(page).parts;

const only = (page: PageInk): TablePart | undefined => {
  const parts = partsOf(page);
  expect(parts).toHaveLength(1);
  return parts[0];
};

const WIDTHS = [40, 160, 80, 60];

const form = gridOfRows(
  [
    ['STT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu'],
    ['1.', 'Số văn bản', 'Văn bản', '12'],
    ['1.1.', 'Số văn bản mới\nđược ban hành', 'Văn bản', '7'],
    ['2.', 'Tỷ lệ hoàn thành', '%', ''],
    ['2.1.', 'Số nhiệm vụ', 'Nhiệm vụ', '146'],
  ],
  { widths: WIDTHS },
);

const formCells = [
  '0,0 STT',
  '0,1 Chỉ tiêu',
  '0,2 Đơn vị',
  '0,3 Số liệu',
  '1,0 1.',
  '1,1 Số văn bản',
  '1,2 Văn bản',
  '1,3 12',
  '2,0 1.1.',
  '2,1 Số văn bản mới/được ban hành',
  '2,2 Văn bản',
  '2,3 7',
  '3,0 2.',
  '3,1 Tỷ lệ hoàn thành',
  '3,2 %',
  '3,3',
  '4,0 2.1.',
  '4,1 Số nhiệm vụ',
  '4,2 Nhiệm vụ',
  '4,3 146',
];

const across = ({ xs, ys }: DrawnGrid, rows: readonly number[] = [...ys.keys()]): Ruling[] =>
  rows.map((row) => h(ys[row] ?? 0, xs[0] ?? 0, xs.at(-1) ?? 0));

const withRows = (grid: DrawnGrid): PageInk => pageOf({ glyphs: gridGlyphs(grid), rulings: across(grid) });

const withEnds = (grid: DrawnGrid): PageInk =>
  pageOf({ glyphs: gridGlyphs(grid), rulings: across(grid, [0, 1, grid.ys.length - 1]) });

describe('a table with horizontal rulings only', () => {
  it('has the columns that the white between them tells, and every cell is doubted', () => {
    const page = withRows(form);
    expect(cellsOf(only(page))).toEqual(formCells);
    expect(only(page)?.cells.every(({ doubts }) => doubts.join() === 'columns-by-gaps')).toBe(true);
    expect(tablesOfPage(page).used.size).toBe(page.glyphs.length);
  });

  it('may stand in a box, and its rulings may be drawn column by column', () => {
    const [left, right] = [v(50, 100, form.ys.at(-1) ?? 0), v(390, 100, form.ys.at(-1) ?? 0)];
    expect(cellsOf(only(pageOf({ glyphs: gridGlyphs(form), rulings: [...across(form), left, right] })))).toEqual(
      formCells,
    );
    const pieces = form.ys.flatMap((y) => form.xs.slice(1).map((x, i) => h(y, (form.xs[i] ?? 0) + 2.5, x - 2.5)));
    expect(cellsOf(only(pageOf({ glyphs: gridGlyphs(form), rulings: pieces })))).toEqual(formCells);
  });

  it('has rows by its lines where only header and end are ruled; a label may go on below', () => {
    expect(cellsOf(only(withEnds(form)))).toEqual(formCells);
  });

  it('has a ruled row for a number that is broken in its cell', () => {
    const grid = gridOfRows(
      [
        ['STT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu'],
        ['1.', 'Kế hoạch được giao\ntrong năm', 'Triệu\nđồng', '3.153.65\n1'],
        ['2.', 'Đã thực hiện', 'Triệu\nđồng', '2.336.85\n5'],
      ],
      { widths: WIDTHS },
    );
    expect(cellsOf(only(withRows(grid))).slice(4)).toEqual([
      '1,0 1.',
      '1,1 Kế hoạch được giao/trong năm',
      '1,2 Triệu/đồng',
      '1,3 3.153.65/1',
      '2,0 2.',
      '2,1 Đã thực hiện',
      '2,2 Triệu/đồng',
      '2,3 2.336.85/5',
    ]);
  });

  it('has a column that one row fills and a head stands over', () => {
    const grid = gridOfRows(
      [
        ['STT', 'Chỉ tiêu', 'Số liệu', 'Ghi chú'],
        ['1', 'Số hồ sơ', '12', ''],
        ['2', 'Số văn bản', '7', 'chưa kiểm tra'],
        ['3', 'Số nhiệm vụ', '9', ''],
      ],
      { widths: WIDTHS },
    );
    expect(cellsOf(only(withRows(grid)))).toEqual(
      expect.arrayContaining(['0,3 Ghi chú', '2,2 7', '2,3 chưa kiểm tra']),
    );
  });

  it('has the whole of a text that runs over the end of the rulings, and nothing of what stands beside them', () => {
    const page = withRows(form);
    const [row] = form.ys.slice(1);
    const over = textAt('7 tỉnh, thành phố', 345, (row ?? 0) + 12);
    const beside = textAt('Xem trang sau', 450, (row ?? 0) + 30);
    const glyphs = [
      ...page.glyphs.filter(({ baseline, x0 }) => x0 < 330 || baseline !== (row ?? 0) + 12),
      ...over,
      ...beside,
    ];
    expect(cellsOf(only({ ...page, glyphs }))).toContain('1,3 7 tỉnh, thành phố');
    expect(beside.some(({ index }) => tablesOfPage({ ...page, glyphs }).used.has(index))).toBe(false);
  });

  it('has its labels whole, however far one line of them is justified, and beside figures that are centred on them', () => {
    const ys = [100, 118, 154, 190];
    const at = (row: number, line: number): number => (ys[row] ?? 0) + 12 + line * 12;
    const glyphs = [
      ...[
        ['STT', 54],
        ['Chỉ tiêu', 94],
        ['Số liệu', 300],
      ].flatMap(([text, x]) => textAt(String(text), Number(x), at(0, 0))),
      ...[1, 2].flatMap((row) => [
        ...textAt(String(row), 54, at(row, 0.5)),
        ...textAt('Số hồ sơ đã giải quyết', 94, at(row, 0)),
        ...(row === 1
          ? textAt('trong kỳ báo cáo này', 94, at(row, 1))
          : ['trong', 'kỳ', 'này'].flatMap((word, i) => textAt(word, 94 + i * 45, at(row, 1)))),
        ...textAt(String(10 + row), 300, at(row, 0.5)),
      ]),
    ];
    expect(cellsOf(only(pageOf({ glyphs, rulings: ys.map((y) => h(y, 50, 400)) }))).slice(3)).toEqual([
      '1,0 1',
      '1,1 Số hồ sơ đã giải quyết/trong kỳ báo cáo này',
      '1,2 11',
      '2,0 2',
      '2,1 Số hồ sơ đã giải quyết/trong kỳ này',
      '2,2 12',
    ]);
  });

  it('keeps a short label without a figure as a row of its own', () => {
    const grid = gridOfRows(
      [
        ['STT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu'],
        ['1.', 'Số hồ sơ', 'Hồ sơ', '120'],
        ['', 'Trong đó:', '', ''],
        ['', 'Trực tuyến', 'Hồ sơ', '70'],
        ['2.', 'Số văn bản đã ban hành', 'Văn bản', '7'],
      ],
      { widths: WIDTHS },
    );
    expect(cellsOf(only(withEnds(grid))).filter((cell) => cell.startsWith('2,'))).toEqual([
      '2,0',
      '2,1 Trong đó:',
      '2,2',
      '2,3',
    ]);
  });

  it('has columns that a head alone tells of', () => {
    const grid = gridOfRows(
      [
        ['STT', 'Chỉ tiêu', 'Số liệu', 'Ghi chú'],
        ['1', 'Số hồ sơ', '12', ''],
        ['2', 'Số văn bản', '7', ''],
      ],
      { widths: WIDTHS },
    );
    expect(cellsOf(only(withRows(grid)))).toContain('0,3 Ghi chú');
    expect(cellsOf(only(withRows(grid)))).toContain('2,2 7');
  });

  it.each([
    ['with a ruling below the head', true],
    ['without one', false],
  ])('has heads over several columns, %s', (_, ruled) => {
    const grid = gridOfRows(
      [
        ['STT', 'Chỉ tiêu', 'Kết quả thực hiện kỳ này', null],
        ['^', '^', 'Số liệu', 'Tỷ lệ'],
        ['1', 'Số hồ sơ', '12', '60'],
        ['2', 'Số văn bản', '7', '35'],
      ],
      { widths: WIDTHS },
    );
    const short = ruled ? [h(grid.ys[1] ?? 0, grid.xs[2] ?? 0, grid.xs[4] ?? 0)] : [];
    const rulings = [...across(grid, [0, 2, 3, 4]), ...short];
    expect(cellsOf(only(pageOf({ glyphs: gridGlyphs(grid), rulings }))).slice(0, 5)).toEqual([
      '0,0+2×1 STT',
      '0,1+2×1 Chỉ tiêu',
      '0,2+1×2 Kết quả thực hiện kỳ này',
      '1,2 Số liệu',
      '1,3 Tỷ lệ',
    ]);
  });

  it('has titles of sections that run over its columns', () => {
    const grid = gridOfRows(
      [
        ['STT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu'],
        ['A. Công tác chỉ đạo, điều hành', null, null, null],
        ['1', 'Số hồ sơ', 'Hồ sơ', '12'],
        ['2', 'Số văn bản', 'Văn bản', '7'],
      ],
      { widths: WIDTHS },
    );
    for (const page of [withRows(grid), withEnds(grid)]) {
      expect(cellsOf(only(page))).toContain('1,0+1×2 A. Công tác chỉ đạo, điều hành');
      expect(cellsOf(only(page))).toContain('3,3 7');
    }
  });

  it('ends at a caption above the next header', () => {
    const rows = [
      ['STT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu'],
      ['1', 'Số hồ sơ', 'Hồ sơ', '12'],
      ['2', 'Số văn bản', 'Văn bản', '7'],
    ];
    const [upper, lower] = [100, 172].map((y) => gridOfRows(rows, { widths: WIDTHS, y }));
    if (upper === undefined || lower === undefined) throw new Error('two grids');
    const caption = textAt('Biểu mẫu 2', 180, 166);
    const glyphs = [...gridGlyphs(upper), ...caption, ...gridGlyphs(lower)];
    const page = pageOf({ glyphs, rulings: [...across(upper), ...across(lower)] });
    expect(partsOf(page).map((part) => part.ys.length - 1)).toEqual([3, 3]);
    expect(caption.some(({ index }) => tablesOfPage(page).used.has(index))).toBe(false);
  });

  it('goes on without a header, when its rows are numbered or many', () => {
    const rest = (rows: number): DrawnGrid =>
      gridOfRows(
        Array.from({ length: rows }, (_, i) => [`${i + 3}.`, 'Số hồ sơ', 'Hồ sơ', `${12 + i}`]),
        { widths: WIDTHS },
      );
    expect(only(withRows(rest(3)))?.ys).toHaveLength(4);
    const unnumbered = (rows: number): DrawnGrid =>
      gridOfRows(
        Array.from({ length: rows }, (_, i) => ['Số hồ sơ', 'Hồ sơ', `${12 + i}`]),
        { widths: [160, 80, 60] },
      );
    expect(only(withRows(unnumbered(5)))?.ys).toHaveLength(6);
    expect(partsOf(withRows(unnumbered(4)))).toEqual([]);
  });

  it('comes back whatever its texts are, from rows ruled or not', () => {
    const word = fc.constantFrom('hồ sơ', 'văn bản', 'nhiệm vụ', 'Số cơ quan, đơn vị', 'Tỷ lệ');
    const figure = fc.oneof(fc.integer({ min: 0, max: 99_999 }).map(String), fc.constantFrom('12,5', '1.234', '85%'));
    const body = fc.array(fc.tuple(word, word, figure), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(body, fc.boolean(), (rows, ruled) => {
        const texts = [['STT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu'], ...rows.map((row, i) => [`${i + 1}.`, ...row])];
        const grid = gridOfRows(texts, { widths: [40, 160, 120, 60] });
        const found = only(ruled ? withRows(grid) : withEnds(grid));
        expect(found?.cells.map((cell) => cell.lines.map((line) => line.text).join('/'))).toEqual(texts.flat());
      }),
      { numRuns: budgeted(50) },
    );
  });
});

describe('what is no such table', () => {
  const rulings = [100, 118, 154, 190].map((y) => h(y, 50, 400));
  const lines = (texts: readonly (readonly [x: number, y: number, text: string])[]): Glyph[] =>
    texts.flatMap(([x, y, text]) => textAt(text, x, y));
  const noTable = (glyphs: readonly Glyph[], lineArt: readonly Ruling[] = rulings): void => {
    const { parts, used } = tablesOfPage(pageOf({ glyphs, rulings: lineArt }));
    expect(parts).toEqual([]);
    expect(used.size).toBe(0);
  };

  it('is a table ruled in both directions: it is read as ever, without doubt', () => {
    const part = only(pageOf({ glyphs: gridGlyphs(form), rulings: gridRulings(form) }));
    expect(cellsOf(part)).toEqual(formCells);
    expect(part?.cells.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it('is prose between rulings', () => {
    const prose = 'Số văn bản đã ban hành trong năm 2023 là 12 văn bản, tăng 3 văn bản so';
    noTable(lines([112, 130, 142, 166, 178].map((y) => [54, y, prose])));
  });

  it('is text in two columns', () => {
    noTable(
      lines(
        [112, 130, 142, 166, 178].flatMap(
          (y) =>
            [
              [54, y, 'Nội dung bên trái'],
              [240, y, 'Năm 2023 có 12 việc'],
            ] as const,
        ),
      ),
    );
  });

  it('is a block of signatures: words, and no figures', () => {
    const texts = ['Nơi nhận:', 'TM. Ủy ban', 'Chủ tịch'];
    noTable(lines([112, 130, 166].flatMap((y) => texts.map((text, i) => [54 + i * 120, y, text] as const))));
  });

  it('is text over lines to write on, or with underlined words', () => {
    noTable(
      lines([
        [54, 112, 'Họ và tên'],
        [54, 130, 'Chức vụ'],
      ]),
    );
    const glyphs = lines(
      [112, 130, 166].flatMap(
        (y) =>
          [
            [54, y, '1'],
            [120, y, 'Số hồ sơ'],
            [300, y, '12'],
          ] as const,
      ),
    );
    noTable(
      glyphs,
      [114, 132, 168].map((y) => h(y, 120, 120 + widthOf('Số hồ sơ'))),
    );
  });

  it('is a chart: values between the lines of its grid', () => {
    const values = [
      [80, 110],
      [160, 128],
      [240, 130],
      [320, 166],
      [80, 170],
      [160, 108],
      [240, 160],
      [320, 126],
    ] as const;
    noTable(lines(values.map(([x, y], i) => [x, y, String(40 + i)])));
  });

  it('has figures centred on labels of several lines that no ruling divides: whose they are is guesswork', () => {
    const centred = lines([
      [54, 112, 'STT'],
      [100, 112, 'Chỉ tiêu'],
      [300, 112, 'Số liệu'],
      [54, 136, '1'],
      [100, 130, 'Số hồ sơ đã tiếp nhận'],
      [100, 142, 'trong kỳ báo cáo'],
      [300, 136, '12'],
      [54, 160, '2'],
      [100, 154, 'Số hồ sơ đã giải quyết'],
      [100, 166, 'trong kỳ báo cáo'],
      [300, 160, '7'],
    ]);
    noTable(
      centred,
      [100, 118, 190].map((y) => h(y, 50, 400)),
    );
  });
});
