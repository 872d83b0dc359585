import { describe, expect, it } from 'vitest';
import type { PageInk, Ruling } from '../../../src/ink/page.js';
import type { Table } from '../../../src/model/document.js';
import type { BodyLine } from '../../../src/tables/join/continuation.js';
import { joinTables } from '../../../src/tables/join/stitch.js';
import { PRINTED } from '../../../src/tables/settings.js';
import { type DrawnGrid, gridGlyphs, gridOfRows, gridRulings, pageOf, tablesOfPage, textAt } from '../page-of.js';

type Rows = readonly (readonly (string | null)[])[];

const WIDTHS = [40, 150, 60, 110];
const HEADER = ['STT', 'Chỉ tiêu', 'Số liệu', 'Ghi chú'];
const TOP = 60;
const BOTTOM = 790;

/** Rows at the top of a page, or (`end`) so that they end with the page's body. */
function grid(
  rows: Rows,
  options: { end?: boolean; x?: number; bold?: number; widths?: readonly number[]; y?: number } = {},
): DrawnGrid {
  const { end = false, x = 50, bold = 0, widths = WIDTHS, y = TOP } = options;
  const atTop = gridOfRows(rows, { x, y, widths, boldRows: bold });
  const shift = end ? BOTTOM - (atTop.ys.at(-1) ?? 0) : 0;
  return { ...atTop, ys: atTop.ys.map((line) => line + shift) };
}

const above = (rows: Rows, bold = 0): DrawnGrid => grid(rows, { end: true, bold });
const below = (rows: Rows, bold = 0): DrawnGrid => grid(rows, { bold });

const page = (number: number, grids: readonly DrawnGrid[], rulings?: readonly Ruling[]): PageInk =>
  pageOf({ number, glyphs: grids.flatMap(gridGlyphs), rulings: rulings ?? grids.flatMap(gridRulings) });

const line = (text: string, y: number, bold = false): BodyLine => ({ text, bold, bbox: [50, y - 10, 200, y] });

function joined(pages: readonly PageInk[], body: readonly (readonly BodyLine[])[] = []): Table[] {
  return joinTables(
    pages.map((p, i) => ({ parts: tablesOfPage(p), body: body[i] ?? [] })),
    PRINTED,
  );
}

/** Rows of texts; a merged cell's text stands at its first place, `·` at the others. */
function rowsOf(table: Table | undefined): string[] {
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    Array.from({ length: table?.columns ?? 0 }, (_, column) => {
      const cell = table?.cells.find((c) => c.row === row && c.column === column);
      return cell === undefined ? '·' : cell.text.replaceAll('\n', '/');
    }).join(' | '),
  );
}

const first = above([HEADER, ['1.', 'Số hồ sơ', '12', ''], ['2.', 'Tỷ lệ', '47,27', '']], 1);

describe('a table goes on over a page end', () => {
  it('without a header', () => {
    const [table, ...others] = joined([page(1, [first]), page(2, [below([['3.', 'Tổng số', '5', '']])])]);
    expect(others).toEqual([]);
    expect(rowsOf(table)).toEqual([
      'STT | Chỉ tiêu | Số liệu | Ghi chú',
      '1. | Số hồ sơ | 12 | ',
      '2. | Tỷ lệ | 47,27 | ',
      '3. | Tổng số | 5 | ',
    ]);
    expect(table?.pages).toEqual([1, 2]);
    expect(table?.joins).toEqual([
      {
        page: 2,
        row: 3,
        evidence: ['column-edges', 'no-header', 'page-end', 'row-numbers'],
        headerRowsDropped: 0,
        rowsMerged: 0,
      },
    ]);
  });

  it('with its header group repeated, which is dropped and counted', () => {
    const header: Rows = [
      ['STT', 'Chỉ tiêu', 'Kết quả', null],
      ['^', '^', 'Số liệu', 'Ghi chú'],
    ];
    const pages = [
      page(1, [above([...header, ['1.', 'Số hồ sơ', '12', '']], 2)]),
      page(2, [below([...header, ['2.', 'Tỷ lệ', '5', '']], 2)]),
    ];
    const [table, ...others] = joined(pages);
    expect(others).toEqual([]);
    expect(rowsOf(table)).toEqual([
      'STT | Chỉ tiêu | Kết quả | ·',
      '· | · | Số liệu | Ghi chú',
      '1. | Số hồ sơ | 12 | ',
      '2. | Tỷ lệ | 5 | ',
    ]);
    expect(table).toMatchObject({ headerRows: 2, joins: [{ headerRowsDropped: 2, row: 3 }] });
  });

  it('with its header group repeated, a narrow cell of it cut short', () => {
    const header = (stt: string): Rows => [
      [stt, 'Chỉ tiêu', 'Kết quả', null],
      ['^', '^', 'Số liệu', 'Ghi chú'],
    ];
    const pages = [
      page(1, [above([...header('S\nT\nT'), ['1.', 'Số hồ sơ', '12', '']], 2)]),
      page(2, [below([...header('S\nT'), ['2.', 'Tỷ lệ', '5', '']], 2)]),
    ];
    const [table, ...others] = joined(pages);
    expect(others).toEqual([]);
    expect(rowsOf(table).slice(2)).toEqual(['1. | Số hồ sơ | 12 | ', '2. | Tỷ lệ | 5 | ']);
  });

  it.each(['(4)', '(4)=(3)/(2)'])('with the row that numbers its columns: %s', (last) => {
    const head: Rows = [HEADER, ['(1)', '(2)', '(3)', last]];
    const [table] = joined([
      page(1, [above([...head, ['1.', 'Số hồ sơ', '12', '']], 1)]),
      page(2, [below([...head, ['2.', 'Tỷ lệ', '5', '']], 1)]),
    ]);
    expect(table?.rows).toBe(4);
    expect(table?.headerRows).toBe(2);
  });

  it('keeps a body row that happens to repeat the one below the header', () => {
    const section = ['A', 'Cải cách thể chế', '', ''];
    const tables = joined([
      page(1, [above([HEADER, section, ['1.', 'Số văn bản', '3', '']], 1)]),
      page(2, [below([HEADER, section, ['2.', 'Tỷ lệ', '5', '']], 1)]),
    ]);
    expect(tables.flatMap(rowsOf).filter((row) => row.startsWith('A |'))).toHaveLength(2);
  });

  it('on a page whose margins are mirrored', () => {
    const moved = grid([['3.', 'Tổng số', '5', '']], { x: 78 });
    expect(joined([page(1, [first]), page(2, [moved])])).toHaveLength(1);
  });

  it('when all rows of the next page leave out a column line', () => {
    const [table] = joined([
      page(1, [first]),
      page(2, [
        below([
          ['II.', 'Cải cách thể chế', null, null],
          ['3.', 'Số hồ sơ', '7', null],
        ]),
      ]),
    ]);
    expect(rowsOf(table).slice(3)).toEqual(['II. | Cải cách thể chế | · | ·', '3. | Số hồ sơ | 7 | ·']);
  });

  it('over many pages', () => {
    const pages = [
      page(1, [first]),
      ...[2, 3, 4].map((n) => page(n, [grid([[`${n + 1}.`, 'Số hồ sơ', '1', '']], n < 4 ? { y: BOTTOM - 18 } : {})])),
    ];
    expect(joined(pages)[0]?.rows).toBe(6);
  });

  it('past a stray line, which stays outside', () => {
    const pages = [page(1, [first]), page(2, [grid([['3.', 'Tổng số', '5', '']], { y: 90 })])];
    const [table, ...others] = joined(pages, [[], [line('Phòng Văn thư', 75)]]);
    expect(others).toEqual([]);
    expect(table?.joins[0]?.evidence).toContain('stray-line');
  });

  it('past a stray line on the same page, when the row numbers go on', () => {
    const grids = [
      grid([HEADER, ['1.', 'Số hồ sơ', '12', '']], { bold: 1 }),
      grid([['2.', 'Tỷ lệ', '5', '']], { y: 120 }),
    ];
    const found = joined([page(1, grids)], [[line('Phòng Văn thư', 112)]]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rows: 3, pages: [1], places: [{ page: 1 }] });
  });
});

describe('two tables stay two', () => {
  const next = below([HEADER, ['1.', 'Số văn bản', '3', '']], 1);

  it('with a title between, whatever their shape', () => {
    expect(joined([page(1, [first]), page(2, [next])], [[], [line('Biểu mẫu 2', 50, true)]])).toHaveLength(2);
    expect(
      joined([page(1, [first]), page(2, [below([['1.', 'Số văn bản', '3', '']])])], [[], [line('Biểu mẫu 2', 50)]]),
    ).toHaveLength(2);
  });

  it('when the row numbers start over under a header of their own', () => {
    expect(joined([page(1, [first]), page(2, [next])])).toHaveLength(2);
  });

  it('with another header', () => {
    const other = below(
      [
        ['TT', 'Nội dung', 'Kết quả', 'Lý do'],
        ['3.', 'Số văn bản', '3', ''],
      ],
      1,
    );
    expect(joined([page(1, [first]), page(2, [other])])).toHaveLength(2);
  });

  it('with other columns', () => {
    const other = grid([['3.', 'Số văn bản', '3', '']], { widths: [40, 100, 110, 110] });
    expect(joined([page(1, [first]), page(2, [other])])).toHaveLength(2);
  });

  it('when the first ends early on its page and nothing tells that the second goes on', () => {
    const early = grid(
      [
        ['Tên', 'Sở', 'Quê', 'Nơi ở'],
        ['An', 'Nội vụ', 'Hà Tiên', 'Rạch Giá'],
      ],
      { bold: 1 },
    );
    const text = line('Văn bản', BOTTOM);
    const later = below([['Bình', 'Tài chính', 'Phú Quốc', 'Rạch Giá']]);
    expect(joined([page(1, [early]), page(2, [later])], [[], [text]])).toHaveLength(2);
  });

  it('when text follows the first on its page', () => {
    const early = grid([HEADER, ['1.', 'Số hồ sơ', '12', '']], { bold: 1 });
    const text = [line('Nơi nhận:', 300), line('Lưu: VT', 320)];
    expect(joined([page(1, [early]), page(2, [below([['2.', 'Tỷ lệ', '5', '']])])], [text])).toHaveLength(2);
  });

  it('on one page, with a gap and a header each', () => {
    const grids = [
      grid([HEADER, ['1.', 'Số hồ sơ', '12', '']], { bold: 1 }),
      grid([HEADER, ['2.', 'Tỷ lệ', '5', '']], { y: 110, bold: 1 }),
    ];
    expect(joined([page(1, grids)])).toHaveLength(2);
  });

  it('over a page that has no part of them', () => {
    expect(joined([page(1, [first]), page(2, []), page(3, [below([['3.', 'Tổng số', '5', '']])])])).toHaveLength(2);
  });
});

describe('a row cut by the page end', () => {
  const head = [HEADER, ['1.', 'Số hồ sơ', '12', '']];
  // 150 points wide with a padding of 4: 28 signs fit.
  const full = 'Tỷ lệ hồ sơ được giải quyết';

  it('goes on in the cells whose text runs on', () => {
    const pages = [
      page(1, [above([...head, ['2.', full, '47,27', 'lũy kế']], 1)]),
      page(2, [
        below([
          ['', 'đúng hạn', '', ''],
          ['3.', 'Tổng số', '5', ''],
        ]),
      ]),
    ];
    const [table] = joined(pages);
    expect(rowsOf(table)).toEqual([
      'STT | Chỉ tiêu | Số liệu | Ghi chú',
      '1. | Số hồ sơ | 12 | ',
      `2. | ${full}/đúng hạn | 47,27 | lũy kế`,
      '3. | Tổng số | 5 | ',
    ]);
    expect(table?.joins[0]).toMatchObject({ row: 2, rowsMerged: 1 });
    expect(table?.joins[0]?.evidence).toEqual(expect.arrayContaining(['row-cut', 'text-runs-on']));
    expect(table?.cells.find((cell) => cell.row === 2 && cell.column === 1)?.places.map((place) => place.page)).toEqual(
      [1, 2],
    );
  });

  it('takes a value and a note that were set into its second half', () => {
    const pages = [
      page(1, [above([...head, ['2.', full, '', '']], 1)]),
      page(2, [
        below([
          ['', 'đúng hạn', '47,27', 'lũy kế'],
          ['3.', 'Tổng số', '5', ''],
        ]),
      ]),
    ];
    expect(rowsOf(joined(pages)[0])[2]).toBe(`2. | ${full}/đúng hạn | 47,27 | lũy kế`);
  });

  it('takes cells that are no row without number and label', () => {
    const pages = [
      page(1, [above([...head, ['2.', 'Tỷ lệ', '', '']], 1)]),
      page(2, [
        below([
          ['', '', '47,27', ''],
          ['3.', 'Tổng số', '5', ''],
        ]),
      ]),
    ];
    const [table] = joined(pages);
    expect(rowsOf(table)[2]).toBe('2. | Tỷ lệ | 47,27 | ');
    expect(table?.joins[0]?.evidence).toContain('rest-of-row');
  });

  it('takes the rest of a figure that was set in two lines for want of room', () => {
    const narrow = [40, 150, 40, 50];
    const upper = grid([...head, ['2.', 'Kế hoạch', '7.896.', 'Triệu']], { end: true, bold: 1, widths: narrow });
    const lower = grid(
      [
        ['', '', '541', 'đồng'],
        ['3.', 'Tổng số', '5', 'Người'],
      ],
      { widths: narrow },
    );
    expect(rowsOf(joined([page(1, [upper]), page(2, [lower])])[0])[2]).toBe('2. | Kế hoạch | 7.896./541 | Triệu/đồng');
  });

  it('takes the rest of a figure with the rest of the row number', () => {
    const narrow = [24, 150, 40, 50];
    const upper = grid([...head, ['3.2', full, '59.64', '']], { end: true, bold: 1, widths: narrow });
    const lower = grid(
      [
        ['.1', 'đúng hạn', '2', ''],
        ['4', 'Tổng số', '5', ''],
      ],
      { widths: narrow },
    );
    expect(rowsOf(joined([page(1, [upper]), page(2, [lower])])[0])[2]).toBe(`3.2/.1 | ${full}/đúng hạn | 59.64/2 | `);
  });

  it('may be one of the header', () => {
    const header: Rows = [
      ['STT', 'Chỉ tiêu', 'Kết quả', null],
      ['^', '^', 'Số liệu\ntrong năm', 'Ghi chú'],
    ];
    const pages = [
      page(1, [above(header, 2)]),
      page(2, [
        below(
          [
            ['', '', 'kỳ', ''],
            ['1.', 'Số hồ sơ', '12', ''],
          ],
          1,
        ),
      ]),
    ];
    const [table] = joined(pages);
    expect(rowsOf(table)).toEqual([
      'STT | Chỉ tiêu | Kết quả | ·',
      '· | · | Số liệu/trong năm/kỳ | Ghi chú',
      '1. | Số hồ sơ | 12 | ',
    ]);
  });

  it('is found below a repeated header', () => {
    const pages = [
      page(1, [above([...head, ['2.', full, '47,27', '']], 1)]),
      page(2, [below([HEADER, ['', 'đúng hạn', '', ''], ['3.', 'Tổng số', '5', '']], 1)]),
    ];
    expect(rowsOf(joined(pages)[0])[2]).toBe(`2. | ${full}/đúng hạn | 47,27 | `);
  });

  it('whose number was set into its second half', () => {
    const pages = [
      page(1, [above([...head, ['', full, '', '']], 1)]),
      page(2, [
        below([
          ['2.', 'đúng hạn', '47,27', ''],
          ['3.', 'Tổng số', '5', ''],
        ]),
      ]),
    ];
    expect(rowsOf(joined(pages)[0])[2]).toBe(`2. | ${full}/đúng hạn | 47,27 | `);
  });

  it('whose cell was too narrow for its number', () => {
    const cut = (number: string, ...rest: string[]) => {
      const widths = [8 + 5 * number.length, 150, 60, 110];
      const upper = grid([...head, [number, full, '47,27', '']], { end: true, bold: 1, widths });
      const lower = grid([rest, ['5', 'Tổng số', '5', '']], { widths });
      return rowsOf(joined([page(1, [upper]), page(2, [lower])])[0])[2];
    };
    expect(cut('4.4.2', '.', 'đúng hạn', '', '')).toBe(`4.4.2/. | ${full}/đúng hạn | 47,27 | `);
    expect(cut('4.4.2', '.', '', '', '')).toBe(`4.4.2/. | ${full} | 47,27 | `);
    expect(cut('4.4', '.2', 'đúng hạn', '', '')).toBe(`4.4/.2 | ${full}/đúng hạn | 47,27 | `);
    expect(cut('4.4.', '2.', 'đúng hạn', '', '')).toBe(`4.4./2. | ${full}/đúng hạn | 47,27 | `);
  });

  it('whose number, set in several lines, makes sense only with its second half', () => {
    const label = 'Tỷ lệ hồ sơ thanh toán trên Cổng';
    const cut = (before: string, number: string, ...rest: string[]) => {
      const widths = [20, 180, 60, 110];
      const rows = [HEADER, [before, 'Số hồ sơ', '12', ''], [number, label, '47,27', '']];
      const lower = grid([rest, ['7', 'Tổng số', '5', '']], { widths });
      return rowsOf(joined([page(1, [grid(rows, { end: true, bold: 1, widths })]), page(2, [lower])])[0])[2];
    };
    expect(cut('1.\n1', '1.', '2', '', '', '')).toBe(`1./2 | ${label} | 47,27 | `);
    expect(cut('6.\n5.\n1', '6.\n5.', '2', 'DVC quốc gia', '', '')).toBe(`6./5./2 | ${label}/DVC quốc gia | 47,27 | `);
    expect(cut('1.\n4.\n2', '1.', '4.\n3', 'của tỉnh', '', '')).toBe(`1./4./3 | ${label}/của tỉnh | 47,27 | `);
    expect(cut('3.\n2', '3.\n2', '.1', 'sau rà soát', '', '')).toBe(`3./2/.1 | ${label}/sau rà soát | 47,27 | `);
    expect(cut('1.', '2.', '3', 'DVC quốc gia', '', '')).toBe(`2. | ${label} | 47,27 | `);
    expect(cut('1.\n1', '1.', '2', '', '8', '')).toBe(`1. | ${label} | 47,27 | `);
  });

  it('is told by open edges, even when a new paragraph begins there', () => {
    const upper = above([...head, ['2.', 'Tỷ lệ', '47,27', 'Ý một.']], 1);
    const lower = below([
      ['', '', '', 'Ý hai.'],
      ['3.', 'Tổng số', '5', ''],
    ]);
    const open = gridRulings(upper).filter((r) => r.orientation === 'v' || r.pos !== upper.ys.at(-1));
    const openBelow = gridRulings(lower).filter((r) => r.orientation === 'v' || r.pos !== lower.ys[0]);
    const [table] = joined([page(1, [upper], open), page(2, [lower], openBelow)]);
    expect(rowsOf(table)[2]).toBe('2. | Tỷ lệ | 47,27 | Ý một./Ý hai.');
    expect(table?.joins[0]?.evidence).toContain('open-edge');
  });

  it('may go on over several pages', () => {
    const pages = [
      page(1, [above([...head, ['2.', full, '', '']], 1)]),
      page(2, [grid([['', full.toLowerCase(), '', '']], { y: BOTTOM - 18 })]),
      page(3, [
        below([
          ['', 'đúng hạn', '5', ''],
          ['3.', 'Tổng số', '5', ''],
        ]),
      ]),
    ];
    const [table] = joined(pages);
    expect(rowsOf(table)[2]).toBe(`2. | ${full}/${full.toLowerCase()}/đúng hạn | 5 | `);
    expect(table?.rows).toBe(4);
  });
});

describe('a row of its own is never swallowed', () => {
  const head = [HEADER, ['1.', 'Số hồ sơ', '12', '']];
  const full = 'Tỷ lệ hồ sơ được giải quyết';
  const rowsAfter = (upper: Rows, lower: Rows): number => {
    const [table, ...others] = joined([page(1, [above([...head, ...upper], 1)]), page(2, [below(lower)])]);
    expect(others).toEqual([]);
    return table?.rows ?? 0;
  };

  it('with a number of its own, although the text above was full', () => {
    expect(rowsAfter([['2.', full, '', '']], [['3.', 'đúng hạn', '5', '']])).toBe(4);
  });

  it('without a number, complete in itself', () => {
    expect(rowsAfter([['2.', 'Tỷ lệ', '', '']], [['', 'Trong đó: cấp xã', '5', '']])).toBe(4);
    expect(rowsAfter([['2.', 'Tỷ lệ', '7', '']], [['', 'trong đó: cấp xã', '5', '']])).toBe(4);
  });

  it('with a mark for a number below a number that had room for it, or values of its own', () => {
    expect(rowsAfter([['2', full, '7', '']], [['.', 'đúng hạn', '', '']])).toBe(4);
    expect(rowsAfter([['2.1.1.1', full, '7', '']], [['.', 'đúng hạn', '5', '']])).toBe(4);
    expect(rowsAfter([['2.1.1.', full, '7', '']], [['3', 'Cấp xã', '', '']])).toBe(4);
    expect(rowsAfter([['2.1.', full, '7', '']], [['3', 'đúng hạn', '', '']])).toBe(4);
  });

  it('with a figure below a figure, although the text above was full', () => {
    expect(rowsAfter([['2.', full, '7', '']], [['', 'đúng hạn', '5', '']])).toBe(4);
  });

  it('with a capital and values below a full label', () => {
    expect(rowsAfter([['2.', full, '', '']], [['', 'Cấp xã', '5', '']])).toBe(4);
  });

  it('in a table without any border at its ends, where every page end is open', () => {
    const bare = (g: DrawnGrid) =>
      gridRulings(g).filter((r) => r.orientation === 'v' || (r.pos !== g.ys[0] && r.pos !== g.ys.at(-1)));
    const upper = above([...head, ['2.', 'Tỷ lệ', '', '']], 1);
    const lower = below([
      ['', 'Trong đó: cấp xã', '5', ''],
      ['3.', 'Tổng số', '5', ''],
    ]);
    const [table] = joined([page(1, [upper], bare(upper)), page(2, [lower], bare(lower))]);
    expect(table?.rows).toBe(5);
  });
});

describe('a merged cell goes on over the page end', () => {
  const head = [HEADER, ['1.', 'Số hồ sơ', '12', '']];

  it('when no ruling closes it there while others are closed', () => {
    const upper = above([...head, ['2.', 'Tỷ lệ', '5', 'chung']], 1);
    const lower = below([
      ['3.', 'Tổng số', '6', ''],
      ['4.', 'Số đơn vị', '7', ''],
    ]);
    const noteColumn = (r: Ruling): boolean => r.from >= 300;
    const open = gridRulings(upper).filter((r) => r.orientation === 'v' || r.pos !== upper.ys.at(-1) || !noteColumn(r));
    const openBelow = gridRulings(lower).filter(
      (r) => r.orientation === 'v' || r.pos !== lower.ys[0] || !noteColumn(r),
    );
    const [table] = joined([page(1, [upper], open), page(2, [lower], openBelow)]);
    expect(rowsOf(table)).toEqual([
      'STT | Chỉ tiêu | Số liệu | Ghi chú',
      '1. | Số hồ sơ | 12 | ',
      '2. | Tỷ lệ | 5 | chung',
      '3. | Tổng số | 6 | ·',
      '4. | Số đơn vị | 7 | ',
    ]);
    expect(table?.cells.find((cell) => cell.text === 'chung')).toMatchObject({
      rowSpan: 2,
      places: [{ page: 1 }, { page: 2 }],
    });
    expect(table?.joins[0]?.evidence).toContain('merged-cell');
  });

  it('when the producer closes it, but goes on with a blank merged cell', () => {
    const upper = above([...head, ['2.', 'Tỷ lệ', '5', 'chung'], ['3.', 'Tổng số', '6', '^']], 1);
    const lower = below([
      ['4.', 'Số đơn vị', '7', ''],
      ['5.', 'Số xã', '8', '^'],
    ]);
    const [table] = joined([page(1, [upper]), page(2, [lower])]);
    expect(table?.cells.find((cell) => cell.text === 'chung')?.rowSpan).toBe(4);
  });

  it('stays in two when rulings close it and the cell below may be a blank one', () => {
    const upper = above([...head, ['2.', 'Tỷ lệ', '5', 'chung'], ['3.', 'Tổng số', '6', '^']], 1);
    const [table] = joined([page(1, [upper]), page(2, [below([['4.', 'Số đơn vị', '7', '']])])]);
    expect(table?.cells.find((cell) => cell.text === 'chung')?.rowSpan).toBe(2);
  });
});

describe('the finished tables', () => {
  it('have the marks of notes taken out of their cells, and only those', () => {
    const g = grid([
      ['1.', 'Số hồ sơ', '2.005', 'm'],
      ['2.', 'Tỷ lệ', '5', ''],
    ]);
    const glyphs = [...gridGlyphs(g), ...textAt('1', 269, 68, { size: 6 }), ...textAt('2', 309, 68, { size: 6 })];
    const parts = tablesOfPage(pageOf({ glyphs, rulings: gridRulings(g) }));
    const [table] = joinTables([{ parts, body: [] }], PRINTED, (_page, text) => (text === '1' ? 4 : null));
    expect(table?.cells.slice(2, 4)).toMatchObject([
      { text: '2.005', notes: [4] },
      { text: 'm2', notes: [] },
    ]);
  });

  it('are layout when they have no room for a header and a value', () => {
    const [letterhead] = joined([page(1, [grid([['UBND TỈNH', 'CỘNG HÒA']], { widths: [200, 200] })])]);
    expect(letterhead?.layout).toBe(true);
    expect(joined([page(1, [first])])[0]?.layout).toBe(false);
  });

  it('come with nested ones after their parents, and keep them when the parent is joined', () => {
    const upper = above([HEADER, ['1.', 'Số hồ sơ', '12', '\n\n\n']], 1);
    const [, row = 0] = upper.ys;
    const inner = gridOfRows(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      { x: 310, y: row + 8, widths: [40, 40] },
    );
    const pages = [page(1, [upper, inner]), page(2, [below([['2.', 'Tỷ lệ', '5', '']])])];
    const tables = joined(pages);
    expect(tables.map((table) => [table.rows, table.parent])).toEqual([
      [3, null],
      [2, { table: 0, row: 1, column: 3 }],
    ]);
  });
});
