/** Pieces of text to entries in columns that are known by their gutters. */

import type { Glyph } from '../../ink/glyph.js';
import type { TextLine } from '../../ink/lines.js';
import type { Stretch } from '../../ink/stretch.js';
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
  /** The piece of ink itself. */
  readonly ink: TextLine;
  readonly baseline: number;
  readonly size: number;
  readonly firstWordWidth: number;
  readonly glyphs: readonly Glyph[];
}

/** The entries of a line, from left to right. `glyphs` by their index; `slack` points of text may stand over its neighbour's edge. */
export function entriesOf(
  { pieces, baseline }: TextRow,
  columns: readonly Stretch[],
  glyphs: ReadonlyMap<number, Glyph>,
  slack: number,
): Entry[] {
  return pieces.map((ink) => {
    const {
      bbox: [from, , to],
      size,
      words,
      glyphs: indices,
    } = ink;
    const first = words[0]?.bbox ?? [from, 0, to, 0];
    return {
      from,
      to,
      columns: columnsUnder(columns, { from, to }, slack),
      ink,
      baseline,
      size,
      firstWordWidth: first[2] - first[0],
      glyphs: indices.flatMap((index) => glyphs.get(index) ?? []),
    };
  });
}

function columnsUnder(columns: readonly Stretch[], { from, to }: Stretch, slack: number): ColumnRange | null {
  const under = [...columns.keys()].filter((i) => {
    const column = columns[i];
    return column !== undefined && from < column.to - slack && to > column.from + slack;
  });
  const [first, last] = [under[0], under.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
