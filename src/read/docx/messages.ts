/** What the reader says about the document as a whole, once each. */
import type { Message } from '../../model/document.js';
import { doubtInBody, doubtInTable } from './doubts.js';
import type { Notice } from './flow/context.js';
import type { HtmlDocument } from './through/html.js';

/** `losses`: what mammoth warned of. Notices come first, in order; then losses, then doubts of the text, then of tables. */
export function messagesOf(
  notices: readonly Notice[],
  losses: readonly string[],
  html: HtmlDocument,
): readonly Message[] {
  return [...distinct(notices), ...losses.map(fromLoss), ...doubts(html)];
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

function doubts(html: HtmlDocument): readonly Message[] {
  const inTables = html.tables.flatMap((table, place) => {
    const counts = new Map<string, number>();
    for (const cell of table.cells) for (const doubt of cell.doubts) counts.set(doubt, (counts.get(doubt) ?? 0) + 1);
    return [...counts].map(([doubt, count]) => doubtInTable(doubt, place, count));
  });
  return [...[...html.bodyDoubts].map(([doubt, count]) => doubtInBody(doubt, count)), ...inTables];
}

const fromLoss = (warning: string): Message => ({
  rule: 'lost-in-conversion',
  severity: 'error',
  message: {
    vi: `Có nội dung bị mất khi chuyển đổi: ${warning}`,
    en: `Content was lost in conversion: ${warning}`,
  },
  place: null,
  table: null,
});
