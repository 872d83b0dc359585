/** Two halves of a form side by side. */
import { expect, it } from 'vitest';
import { panelsOf } from '../../src/interpret/panels.js';
import { tableOf } from '../support/document.js';
import { VOCABULARY } from '../support/vocabulary.js';

const HALF = ['STT', 'Chỉ tiêu', 'ĐVT', 'Số liệu'];
const printedTable = (rows: readonly (readonly string[])[]) => ({ ...tableOf({ rows }), titles: [], below: [] });
const texts = (rows: readonly (readonly string[])[]): string[][] =>
  panelsOf(printedTable(rows), VOCABULARY).map(({ cells }) => cells.map(({ text }) => text));

it('are two tables, the left one first', () => {
  const left = ['1', 'Số văn bản đã ban hành', 'Văn bản', '12'];
  const right = ['2', 'Số cuộc họp đã tổ chức', 'Cuộc', '7'];
  expect(
    texts([
      [...HALF, ...HALF],
      [...left, ...right],
    ]),
  ).toEqual([
    [...HALF, ...left],
    [...HALF, ...right],
  ]);
});

it('one label with two columns of numbers is one table', () => {
  expect(texts([['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện', 'Ghi chú']])).toHaveLength(1);
});
