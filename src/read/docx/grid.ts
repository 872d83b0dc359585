/** The rows of a table of the flow -> the cells that cover its grid. */
import type { Cell } from '../../model/document.js';
import { type CellLook, type FlowBlock, type FlowTable, NO_CELL } from './flow/model.js';

export interface Placed {
  readonly at: Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;
  readonly blocks: readonly FlowBlock[];
  readonly own: CellLook;
}

/**
 * Every place of the grid belongs to one of the cells: a cell that goes on below is one cell, and the places after a row's last
 * cell are blank ones. By row, then column.
 */
export function placedCells(table: FlowTable): readonly Placed[] {
  const spans = rowSpans(table);
  return table.rows.flatMap(({ cells }, row) => {
    const placed: Placed[] = [];
    let column = 0;
    for (const { columnSpan, merge, blocks, own } of cells) {
      const rowSpan = spans[row]?.get(column) ?? 1;
      if (merge === 'none') placed.push({ at: { row, column, rowSpan, columnSpan }, blocks, own });
      column += columnSpan;
    }
    for (; column < table.columns; column += 1)
      placed.push({ at: { row, column, rowSpan: 1, columnSpan: 1 }, blocks: [], own: NO_CELL });
    return placed;
  });
}

/** Leading rows that the document marks as header. A row whose cells all go on from the row above is a part of that one. */
export function headerRows({ rows }: FlowTable): number {
  const body = rows.findIndex((row) => !row.header);
  return rows.slice(0, body < 0 ? rows.length : body).filter(({ cells }) => cells.some(({ merge }) => merge === 'none'))
    .length;
}

/** By row: the heights of the cells that go on below, by the column where they begin; all others are one row high. */
function rowSpans({ rows }: FlowTable): readonly ReadonlyMap<number, number>[] {
  const spans: Map<number, number>[] = [];
  /** From the last row to the first, so that the cell above takes the height of what goes on from it. */
  let below = new Map<number, number>();
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const own = new Map<number, number>();
    const goesOn = new Map<number, number>();
    let column = 0;
    for (const { columnSpan, merge } of rows[at]?.cells ?? []) {
      const height = 1 + (below.get(column) ?? 0);
      if (merge === 'below') goesOn.set(column, height);
      else if (height > 1) own.set(column, height);
      column += columnSpan;
    }
    spans[at] = own;
    below = goesOn;
  }
  return spans;
}
