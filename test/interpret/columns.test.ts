import { describe, expect, it } from 'vitest';
import { type ColumnHints, columnsOf } from '../../src/interpret/columns.js';
import { gridOf } from '../../src/interpret/grid.js';
import { headerGroupAt } from '../../src/interpret/header.js';
import { type CellInput, tableOf } from '../support/document.js';
import { VOCABULARY } from '../support/vocabulary.js';

const HINTS: ColumnHints = {
  units: new Set(['văn bản', 'người']),
  period: '2023-H1',
  issuer: 'Tỉnh Phú Yên',
  vocabulary: VOCABULARY,
};
const LABELS = ['Số văn bản chỉ đạo đã ban hành', 'Số biên chế đã tinh giản trong kỳ', 'Tỷ lệ hoàn thành kế hoạch năm'];

function columns(header: readonly CellInput[][], body: readonly (readonly string[])[], period = HINTS.period) {
  const grid = gridOf(tableOf({ rows: [...header, ...body] }));
  const group = header.length === 0 ? null : headerGroupAt(grid, 0, VOCABULARY);
  const first = group?.to ?? 0;
  const rows = Array.from({ length: grid.rows - first }, (_, k) => first + k);
  return columnsOf(grid, group, rows, { ...HINTS, period }, null);
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

  it.each([
    ['2025-9M', ['Kế hoạch', 'Kết quả 9 tháng đầu năm 2025'], 4],
    ['2025-Q3', ['Thực hiện quý III/2025', 'Lũy kế từ đầu năm'], 3],
    ['2025-9M', ['Quý III', '9 tháng năm 2025'], 4],
    ['2024-9M', ['Quý III/2024', 'Lũy kế 9 tháng năm 2024'], 4],
    ['2025', ['Kế hoạch năm 2025', 'Thực hiện năm 2025'], 4],
    ['2025', ['Thực hiện năm 2025', 'Tỷ lệ năm 2025 (%)'], 3],
    ['2025-Q3', ['Kỳ này', 'Lũy kế'], 3],
    ['2025-Q3', ['Số liệu', 'Lũy kế'], 3],
  ] as const)('in a report on %s of %j takes what is named for its period', (period, [left, right], value) => {
    const found = columns(
      [['STT', 'Chỉ tiêu', 'ĐVT', left, right, 'Ghi chú']],
      rowsOf(stt, label, unit, number, number, none),
      period,
    );
    expect(found).toMatchObject({ value, doubts: [] });
  });

  it.each([
    ['2025-9M', ['Số liệu', 'Lũy kế'], 'value-column-ambiguous'],
    ['2025-9M', ['Kỳ này', 'Lũy kế'], 'value-column-ambiguous'],
    ['2025', ['Năm 2025', 'Lũy kế đến năm 2025'], null],
    ['2025', ['Kết quả trong kỳ', 'Lũy kế đến năm 2025'], 'value-column-ambiguous'],
    ['2025-Q3', ['Số liệu', 'Quý III/2025'], 'value-column-ambiguous'],
    ['2025-9M', ['Số liệu', 'Cùng kỳ'], null],
    ['2025-9M', ['Kết quả quý III/2025', 'Cùng kỳ'], 'value-column-other-period'],
    ['2025-9M', ['Cấp tỉnh', 'Cấp xã'], 'value-column-ambiguous'],
    ['2025-9M', ['Quý II', 'Quý III'], 'value-column-ambiguous'],
    ['2025-Q3', ['Phát sinh trong kỳ', 'Số cuối kỳ'], 'value-column-ambiguous'],
  ] as const)('in a report on %s of %j: %s', (period, [left, right], doubt) => {
    const found = columns(
      [['STT', 'Chỉ tiêu', 'ĐVT', left, right, 'Ghi chú']],
      rowsOf(stt, label, unit, number, number, none),
      period,
    );
    expect(found.doubts).toEqual(doubt === null ? [] : [doubt]);
  });

  it('under one heading for the period takes the result, neither plan nor share', () => {
    const header: CellInput[][] = [
      [
        { text: 'STT', rows: 2 },
        { text: 'Chỉ tiêu', rows: 2 },
        { text: 'ĐVT', rows: 2 },
        { text: 'Quý III/2025', columns: 3 },
      ],
      ['Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
    ];
    const found = columns(header, rowsOf(stt, label, unit, number, number, number), '2025-Q3');
    expect(found).toMatchObject({ value: 4, doubts: [] });
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

  it('under a heading that says neither results nor the period', () => {
    const of = (heading: string) => columns([['STT', 'Chỉ tiêu', 'ĐVT', heading]], rowsOf(stt, label, unit, number));
    expect(of('Danh mục').doubts).toEqual(['value-heading-not-result']);
    expect(of('Số liệu trong tháng').doubts).toEqual(['value-heading-not-result']);
    for (const heading of ['', 'Năm 2023', 'Báo cáo kết quả', 'Kết quả cụ thể']) expect(of(heading).doubts).toEqual([]);
  });

  it('two columns of numbers: none for sure', () => {
    expect(columns([], rowsOf(stt, label, unit, number, number)).doubts).toContain('value-column-ambiguous');
  });
});
