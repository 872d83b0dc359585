/** Pieces of text to entries in columns that are known by their gutters. */

import type { Glyph } from '../../ink/page.js';
import type { Stretch } from '../grid-lines.js';
import type { TextRow } from './text-rows.js';

export interface ColumnRange {
  /** Both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Text on one line of the page that stands in one cell. */
export interface Entry extends Stretch {
  /** The columns whose text it stands over; null when it stands between two. */
  readonly columns: ColumnRange | null;
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly firstWordWidth: number;
  readonly glyphs: readonly Glyph[];
}

/** The entries of a line, from left to right. `glyphs` by their index. */
export function entriesOf(
  { pieces, baseline }: TextRow,
  columns: readonly Stretch[],
  glyphs: ReadonlyMap<number, Glyph>,
): Entry[] {
  return pieces.map(({ bbox: [from, , to], text, size, words, glyphs: indices }) => {
    const first = words[0]?.bbox ?? [from, 0, to, 0];
    return {
      from,
      to,
      columns: columnsUnder(columns, from, to),
      text,
      baseline,
      size,
      firstWordWidth: first[2] - first[0],
      glyphs: indices.flatMap((index) => glyphs.get(index) ?? []),
    };
  });
}

/** Points by which text may stand over the edge of its neighbour's text. */
const SLACK = 1;

function columnsUnder(columns: readonly Stretch[], from: number, to: number): ColumnRange | null {
  const under = [...columns.keys()].filter((i) => {
    const column = columns[i];
    return column !== undefined && from < column.to - SLACK && to > column.from + SLACK;
  });
  const [first, last] = [under[0], under.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
