import { describe, expect, it } from 'vitest';
import type { TablePart } from '../../../src/tables/part.js';
import { h, pageOf, tablesOfPage, textAt, v } from '../page-of.js';

const XS = [50, 90, 250, 330, 400] as const;
const LEADING = 12;
const PADDING = 4;

type Row = readonly [number: string, label: string, unit: string, value: string];

/** A box with ruled columns; each row's texts stand in its middle, `gap` points more between rows than between lines. */
function columnsOnly(rows: readonly Row[], gap = PADDING) {
  const top = 100;
  let y = top;
  const glyphs = rows.flatMap((row) => {
    const height = Math.max(...row.map((text) => text.split('\n').length)) * LEADING;
    const middle = y + gap / 2 + height / 2;
    y += height + gap;
    return row.flatMap((text, c) => {
      const lines = text === '' ? [] : text.split('\n');
      const first = middle - (lines.length * LEADING) / 2 + 9;
      return lines.flatMap((line, i) => textAt(line, (XS[c] ?? 0) + 4, first + i * LEADING));
    });
  });
  const rulings = [h(top, XS[0], XS[4]), h(y, XS[0], XS[4]), ...XS.map((x) => v(x, top, y))];
  return pageOf({ glyphs, rulings });
}

function rowsOf(part: TablePart | undefined): string[][] {
  const rows: string[][] = [];
  for (const cell of part?.cells ?? []) {
    const row = rows[cell.row] ?? [];
    rows[cell.row] = row;
    row[cell.column] = cell.lines.map((line) => line.text).join('/');
  }
  return rows;
}

const ROWS: readonly Row[] = [
  ['1', 'Số hồ sơ tiếp nhận\ntrong kỳ, gồm cả\nhồ sơ trực tuyến', 'Hồ sơ', '120'],
  ['2', 'Tỷ lệ đúng hạn', '%', '97,5'],
  ['3', 'Khảo sát', 'Có = 1\nKhông = 0', '1'],
  ['3.1', 'Số phiếu', 'Phiếu', ''],
];

describe('rows without rulings between them', () => {
  it('are told apart by their numbers and the white between them, and doubted', () => {
    const { parts } = tablesOfPage(columnsOnly(ROWS));
    expect(rowsOf(parts[0])).toEqual([
      ['1', 'Số hồ sơ tiếp nhận/trong kỳ, gồm cả/hồ sơ trực tuyến', 'Hồ sơ', '120'],
      ['2', 'Tỷ lệ đúng hạn', '%', '97,5'],
      ['3', 'Khảo sát', 'Có = 1/Không = 0', '1'],
      ['3.1', 'Số phiếu', 'Phiếu', ''],
    ]);
    expect(parts[0]?.ys).toHaveLength(5);
    expect(parts[0]?.cells.every(({ doubts }) => doubts.includes('rows-by-gaps'))).toBe(true);
  });

  it('may begin with the heads of the columns', () => {
    const { parts } = tablesOfPage(columnsOnly([['STT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu'], ...ROWS]));
    expect(rowsOf(parts[0])[0]).toEqual(['STT', 'Chỉ tiêu', 'Đơn vị', 'Số liệu']);
    expect(rowsOf(parts[0])).toHaveLength(5);
  });

  it('each cover the place of the cell that held them', () => {
    const [part] = tablesOfPage(columnsOnly(ROWS)).parts;
    const values = part?.cells.filter(({ column }) => column === 3).map(({ bbox }) => bbox) ?? [];
    expect(values.map(([, top]) => top).slice(1)).toEqual(values.map(([, , , bottom]) => bottom).slice(0, -1));
    expect(values[0]?.[1]).toBeCloseTo(100);
  });

  it('stay one where the white between them is no higher than between the lines of a label', () => {
    const { parts } = tablesOfPage(columnsOnly(ROWS, 0));
    expect(rowsOf(parts[0])).toHaveLength(1);
  });

  it('stay one where the first column holds no row numbers, or two lines of one', () => {
    const words = ROWS.map(
      ([, ...rest], i): Row => [['Sở Y tế', 'Sở Tư pháp', 'Sở Nội vụ', 'Sở Tài chính'][i] ?? '', ...rest],
    );
    expect(rowsOf(tablesOfPage(columnsOnly(words)).parts[0])).toHaveLength(1);
  });

  it.each([
    ['3.\n3.\n1', '14'],
    ['1.\n2.\n3', '14'],
    ['1.\n2.\n3', '14\n15\n16'],
    ['3.3.\n1', '14\n15'],
    ['S\nT\nT', 'Số\nliệu\nkỳ này'],
  ])('stay one where the lines %j are one number or a head', (number, value) => {
    const row: Row = [number, 'Tổng số vấn đề\nphát hiện qua\nkiểm tra', 'Vấn đề', value];
    expect(rowsOf(tablesOfPage(columnsOnly([row])).parts[0])).toHaveLength(1);
  });

  it('carry no doubt where each is ruled', () => {
    const page = columnsOnly(ROWS);
    const ruled = {
      ...page,
      rulings: [...page.rulings, h(140, XS[0], XS[4]), h(156, XS[0], XS[4]), h(184, XS[0], XS[4])],
    };
    const { parts } = tablesOfPage(ruled);
    expect(rowsOf(parts[0])).toHaveLength(4);
    expect(parts[0]?.cells.flatMap(({ doubts }) => doubts)).toEqual([]);
  });
});
