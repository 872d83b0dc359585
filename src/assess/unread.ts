/** Pages that the reader had to leave out, as the reason why a report is partial. */
import type { Page } from '../model/document.js';
import { failure } from '../model/finding.js';
import type { Failure } from '../model/result.js';

/** Why a document was read only in part; null when it was read whole. */
export function unreadPages(unread: readonly Page[]): Failure | null {
  const [first] = unread;
  if (first === undefined) return null;
  const pages = (isDamaged: boolean): string =>
    unread
      .filter((page) => (page.unread === 'page-damaged') === isDamaged)
      .map(({ number }) => number)
      .join(', ');
  return failure(first.unread ?? 'needs-ocr', { pictures: pages(false), damaged: pages(true) });
}
