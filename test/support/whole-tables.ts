import type { Table } from '../../src/model/document.js';

/** Every place of the grid is covered by exactly one cell. */
export function isWhole({ rows, columns, cells }: Table): boolean {
  const covered = new Uint8Array(rows * columns);
  for (const { row, column, rowSpan, columnSpan } of cells) {
    if (row + rowSpan > rows || column + columnSpan > columns) return false;
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = column; c < column + columnSpan; c += 1) {
        const at = r * columns + c;
        if (covered[at] === 1) return false;
        covered[at] = 1;
      }
    }
  }
  return covered.every((place) => place === 1);
}
