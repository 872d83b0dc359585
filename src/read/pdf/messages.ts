/** What the PDF reader says about pages that it could not, or not surely, read. */
import type { Page } from '../../model/document.js';
import { type Finding, fail, finding } from '../../model/finding.js';
import type { Result } from '../../model/result.js';
import type { PageOutcome } from './pages.js';

/** Messages about one page; rules `needs-ocr`, `page-damaged`, `page-incomplete`, `page-blank`, `garbled-text`. */
export function pageMessages(
  outcome: PageOutcome,
  { number, unread }: { readonly number: number; readonly unread: Page['unread'] },
): Finding[] {
  if (unread === 'page-damaged') return [finding(unread, { page: number })];
  const messages: Finding[] = [];
  if (unread === 'needs-ocr') messages.push(finding(unread, { page: number }));
  if (outcome.kind === 'damaged') return messages;
  const { blank, seen, skipped } = outcome;
  if (skipped.length > 0) messages.push(finding('page-incomplete', { in: 'page', page: number, skipped }));
  if (blank) messages.push(finding('page-blank', { page: number }));
  let glyphs = 0;
  for (const glyph of seen.ink.glyphs) if (glyph.garbled) glyphs += 1;
  if (glyphs > 0) messages.push(finding('garbled-text', { in: 'page', page: number, glyphs }));
  return messages;
}

/** The file has scanned pages and no text. */
export const needsOcr = (): Result<never> => fail('needs-ocr', { whole: true });

export const allDamaged = (): Result<never> => fail('damaged-file', { what: 'pages' });
