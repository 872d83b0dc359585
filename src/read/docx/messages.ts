/** What the reader says about the document as a whole, once each. */
import type { Finding } from '../../model/finding.js';
import type { Mapped } from './document.js';
import { doubtInBody, doubtsInTable } from './doubts.js';
import { inkInTable } from './ink.js';

/** Notices come first, in order; then doubts of the text, then of tables. */
export function messagesOf(notices: readonly Finding[], { tables, bodyDoubts, ink }: Mapped): readonly Finding[] {
  const inBody = [...bodyDoubts].map(([doubt, count]) => doubtInBody(doubt, count));
  const inTables = tables.flatMap(({ cells }, table) => {
    const marks = ink.get(table);
    return [...doubtsInTable(table, cells), ...(marks === undefined ? [] : [inkInTable(table, marks)])];
  });
  return [...distinct(notices), ...inBody, ...inTables];
}

function distinct(notices: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return notices.filter((notice) => {
    const key = JSON.stringify(notice);
    return seen.has(key) ? false : seen.add(key);
  });
}
