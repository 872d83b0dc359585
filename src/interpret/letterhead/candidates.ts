/** Everything seen that could fill a field of the letterhead, and the choice among it. Pure. */

import type { Candidate, Evidence } from '../../model/report.js';
import type { PrintedLine } from './lines.js';

export type Source = Candidate['source'];
export type Field = Candidate['field'];

/** Something seen in one place. */
export interface Seen {
  readonly value: string;
  readonly raw: string;
  readonly source: Source;
  readonly page: number | null;
  /** 1-based, when it stands in a table. */
  readonly table: number | null;
  readonly row: number | null;
}

/** What is seen on `line`; `raw` defaults to the whole line. */
export const seenOn = (line: PrintedLine, source: Source, value: string, raw = line.text): Seen => ({
  value,
  raw,
  source,
  page: line.page,
  table: line.cell === null ? null : line.cell.table + 1,
  row: line.cell === null ? null : line.cell.row + 1,
});

/** The first of `seen` that `fits`, by the order of `precedence`, then of the document; null when none does. */
export function chosenOf<T extends Seen>(
  seen: readonly T[],
  precedence: readonly Source[],
  fits: (one: T) => boolean = () => true,
): T | null {
  for (const source of precedence) {
    const found = seen.find((one) => one.source === source && fits(one));
    if (found !== undefined) return found;
  }
  return null;
}

/** As candidates of the letterhead: the chosen first, the others by precedence, each value once a source. */
export function candidatesOf(
  field: Field,
  seen: readonly Seen[],
  chosen: Seen | null,
  precedence: readonly Source[],
): Candidate[] {
  const ordered = precedence.flatMap((source) => seen.filter((one) => one.source === source));
  const unique = ordered.filter(
    (one, i) => ordered.findIndex((other) => other.source === one.source && other.value === one.value) === i,
  );
  const same = (one: Seen): boolean => chosen !== null && one.source === chosen.source && one.value === chosen.value;
  return [...unique.filter(same), ...unique.filter((one) => !same(one))].map((one) => ({
    field,
    value: one.value,
    raw: one.raw,
    source: one.source,
    chosen: same(one),
    page: one.page,
  }));
}

export const evidenceOf = (seen: Seen): Evidence => ({
  sha256: null,
  page: seen.page,
  table: seen.table,
  row: seen.row,
  text: seen.raw,
});

/** The first of each value in `seen` that contradicts `chosen`. */
export function contradicting<T extends Seen>(
  seen: readonly T[],
  chosen: T | null,
  contradicts: (one: T, chosen: T) => boolean,
): T[] {
  if (chosen === null) return [];
  const others = seen.filter((one) => contradicts(one, chosen));
  return others.filter((one, i) => others.findIndex((other) => other.value === one.value) === i);
}
