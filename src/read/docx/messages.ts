/** What the reader says about the document as a whole, once each. */
import { type Finding, finding } from '../../model/finding.js';
import { doubtInBody, doubtsInTable } from './doubts.js';
import type { HtmlDocument } from './through/html.js';

/** `losses`: what mammoth warned of. Notices come first, in order; then losses, then doubts of the text, then of tables. */
export function messagesOf(
  notices: readonly Finding[],
  losses: readonly string[],
  html: HtmlDocument,
): readonly Finding[] {
  return [...distinct(notices), ...losses.map(fromLoss), ...doubts(html)];
}

function distinct(notices: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return notices.filter((notice) => {
    const key = JSON.stringify(notice);
    return seen.has(key) ? false : seen.add(key);
  });
}

function doubts(html: HtmlDocument): readonly Finding[] {
  const inBody = [...html.bodyDoubts].map(([doubt, count]) => doubtInBody(doubt, count));
  return [...inBody, ...html.tables.flatMap(({ cells }, table) => doubtsInTable(table, cells))];
}

const fromLoss = (warning: string): Finding => finding('lost-in-conversion', { warning });
