/** A table as a grid that can be asked for the cell at any place. */
import type { Cell, Table } from '../model/document.js';

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** The cell that covers the place; every place of the grid has one. */
  at(row: number, column: number): Cell;
  /** The different cells that a row meets, left to right. */
  row(row: number): readonly Cell[];
}

const blankCell = (row: number, column: number): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: '',
  places: [],
  bold: false,
  notes: [],
  doubts: [],
});

export function gridOf(table: Pick<Table, 'rows' | 'columns' | 'cells'>): Grid {
  const places: (Cell | undefined)[] = new Array<Cell | undefined>(table.rows * table.columns);
  for (const cell of table.cells) {
    const bottom = Math.min(table.rows, cell.row + cell.rowSpan);
    const right = Math.min(table.columns, cell.column + cell.columnSpan);
    for (let r = cell.row; r < bottom; r += 1) {
      for (let c = cell.column; c < right; c += 1) places[r * table.columns + c] = cell;
    }
  }
  const at = (row: number, column: number): Cell => places[row * table.columns + column] ?? blankCell(row, column);
  return {
    rows: table.rows,
    columns: table.columns,
    at,
    row: (row) => {
      const cells: Cell[] = [];
      for (let c = 0; c < table.columns; ) {
        const cell = at(row, c);
        cells.push(cell);
        c = Math.max(c + 1, cell.column + cell.columnSpan);
      }
      return cells;
    },
  };
}

/** The cell is one over the whole width of the table. */
export const isFullWidth = (cell: Cell, grid: Grid): boolean => grid.columns > 1 && cell.columnSpan >= grid.columns;
