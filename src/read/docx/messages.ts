/** What the reader says about the document as a whole, once each. */
import type { Message } from '../../model/document.js';
import type { Mapped } from './document.js';
import { doubtInBody, doubtInTable } from './doubts.js';
import type { Notice } from './flow/context.js';

/** Notices come first, in order; then doubts of the text, then of tables. */
export function messagesOf(notices: readonly Notice[], mapped: Mapped): readonly Message[] {
  return [...distinct(notices), ...doubts(mapped)];
}

function distinct(notices: readonly Notice[]): readonly Message[] {
  const seen = new Set<string>();
  return notices
    .filter((notice) => {
      const key = JSON.stringify(notice);
      return seen.has(key) ? false : seen.add(key);
    })
    .map((notice) => ({ ...notice, place: null, table: null }));
}

function doubts({ tables, bodyDoubts }: Mapped): readonly Message[] {
  const inTables = tables.flatMap((table, place) => {
    const counts = new Map<string, number>();
    for (const cell of table.cells) for (const doubt of cell.doubts) counts.set(doubt, (counts.get(doubt) ?? 0) + 1);
    return [...counts].map(([doubt, count]) => doubtInTable(doubt, place, count));
  });
  return [...[...bodyDoubts].map(([doubt, count]) => doubtInBody(doubt, count)), ...inTables];
}
