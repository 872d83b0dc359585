/** What the reader says about the document as a whole, once each. */
import type { Message } from '../../model/document.js';
import type { Mapped } from './document.js';
import { doubtInBody, doubtInTable, isOfNumbers } from './doubts.js';
import type { Notice } from './flow/context.js';
import { inkInTable } from './ink.js';

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

function doubts({ tables, bodyDoubts, ink }: Mapped): readonly Message[] {
  const inTables = tables.flatMap((table, place) => {
    const counts = new Map<string, number>();
    for (const cell of table.cells) {
      for (const doubt of cell.doubts) if (!isOfNumbers(doubt)) counts.set(doubt, (counts.get(doubt) ?? 0) + 1);
    }
    const marks = ink.get(place);
    return [
      ...[...counts].map(([doubt, count]) => doubtInTable(doubt, place, count)),
      ...(marks === undefined ? [] : [inkInTable(place, marks)]),
    ];
  });
  return [...[...bodyDoubts].map(([doubt, count]) => doubtInBody(doubt, count)), ...inTables];
}
