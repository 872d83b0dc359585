import { describe, expect, it } from 'vitest';
import { type ColumnHints, columnsOf } from '../../src/interpret/columns.js';
import { gridOf } from '../../src/interpret/grid.js';
import { headerGroupAt } from '../../src/interpret/header.js';
import { type CellInput, tableOf } from '../support/document.js';

const HINTS: ColumnHints = { units: new Set(['văn bản', 'người']), year: '2023', periodWords: ['6 tháng 2023'] };
const LABELS = ['Số văn bản chỉ đạo đã ban hành', 'Số biên chế đã tinh giản trong kỳ', 'Tỷ lệ hoàn thành kế hoạch năm'];

function columns(header: readonly CellInput[][], body: readonly (readonly string[])[]) {
  const grid = gridOf(tableOf({ rows: [...header, ...body] }));
  const group = header.length === 0 ? null : headerGroupAt(grid, 0);
  const first = group?.to ?? 0;
  const rows = Array.from({ length: grid.rows - first }, (_, k) => first + k);
  return columnsOf(grid, group, rows, HINTS, null);
}

const rowsOf = (...cells: ((label: string, k: number) => string)[]): string[][] =>
  LABELS.map((label, k) => cells.map((cell) => cell(label, k)));
const stt = (_: string, k: number): string => `${k + 1}`;
const label = (text: string): string => text;
const unit = (_: string, k: number): string => ['Văn bản', 'Người', '%'][k] ?? '';
const number = (_: string, k: number): string => `${12 + k}`;
const words = (): string => 'Theo kế hoạch';
const none = (): string => '';

describe('roles by heading', () => {
  it('in any order', () => {
    const found = columns(
      [['STT', 'Ghi chú', 'Số liệu', 'Đơn vị tính', 'Chỉ tiêu']],
      rowsOf(stt, words, number, unit, label),
    );
    expect(found).toMatchObject({ stt: 0, note: 1, value: 2, unit: 3, label: 4, doubts: [] });
  });

  it.each([
    ['before', ['STT', 'Chỉ tiêu', 'ĐVT', 'Kỳ trước', 'Số liệu', 'Ghi chú'], 4, [3]],
    ['after', ['STT', 'Chỉ tiêu', 'ĐVT', 'Số liệu', 'Cùng kỳ năm trước', 'Ghi chú'], 3, [4]],
  ] as const)('a previous period %s the value is never the value', (_, header, value, other) => {
    const found = columns([[...header]], rowsOf(stt, label, unit, number, number, none));
    expect(found).toMatchObject({ value, other, doubts: [] });
  });

  it('of two periods side by side takes the report’s, with its note', () => {
    const header: CellInput[][] = [
      [
        { text: 'STT', rows: 2 },
        { text: 'Chỉ tiêu', rows: 2 },
        { text: 'ĐVT', rows: 2 },
        { text: '6 tháng 2022', columns: 2 },
        { text: '6 tháng 2023', columns: 2 },
      ],
      ['Số liệu', 'Ghi chú', 'Số liệu', 'Ghi chú'],
    ];
    const found = columns(header, rowsOf(stt, label, unit, number, words, number, words));
    expect(found).toMatchObject({ value: 5, note: 6, doubts: [] });
  });

  it('of two values that nothing tells apart takes none for sure', () => {
    const found = columns(
      [['STT', 'Chỉ tiêu', 'ĐVT', 'Số liệu', 'Kết quả', 'Ghi chú']],
      rowsOf(stt, label, unit, number, number, none),
    );
    expect(found.doubts).toContain('value-column-ambiguous');
  });

  it('doubts a heading that its cells belie', () => {
    const found = columns([['STT', 'Chỉ tiêu', 'ĐVT', 'Số liệu', 'Ghi chú']], rowsOf(stt, label, unit, words, number));
    expect(found.doubts).toContain('value-column-doubtful');
  });
});

describe('roles by content', () => {
  it('without any header', () => {
    const found = columns([], rowsOf(stt, label, unit, number, words));
    expect(found).toMatchObject({ stt: 0, label: 1, unit: 2, value: 3, note: 4, doubts: [] });
  });

  it('two columns of numbers: none for sure', () => {
    expect(columns([], rowsOf(stt, label, unit, number, number)).doubts).toContain('value-column-ambiguous');
  });
});
