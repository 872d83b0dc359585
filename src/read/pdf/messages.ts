/** What the PDF reader says about pages that it could not, or not surely, read. */
import type { Page } from '../../model/document.js';
import { type Finding, fail, finding, onPage } from '../../model/finding.js';
import type { Result } from '../../model/result.js';
import type { NoteLookup } from './note-marks.js';
import { withoutMarks } from './note-marks.js';
import type { PageOutcome } from './pages.js';
import type { PrintedLine } from './printed-line.js';

/** Messages about one page; rules `needs-ocr`, `page-damaged`, `page-blank`, `garbled-text`. */
export function pageMessages(
  outcome: PageOutcome,
  { number, unread }: { readonly number: number; readonly unread: Page['unread'] },
): Finding[] {
  if (unread === 'page-damaged') return [finding(unread, { page: number })];
  const messages: Finding[] = [];
  if (unread === 'needs-ocr') messages.push(finding(unread, { page: number }));
  if (outcome.kind === 'damaged') return messages;
  const { blank, content } = outcome.scan;
  if (blank) messages.push(finding('page-blank', { page: number }));
  const glyphs = content.glyphs.filter((glyph) => glyph.garbled).length;
  if (glyphs > 0) messages.push(finding('garbled-text', { in: 'page', page: number, glyphs }));
  return messages;
}

/** Raised figures in the text that no note answers (`note-not-found`). */
export function unansweredMarks(
  pages: readonly { readonly lines: readonly PrintedLine[] }[],
  noteOf: NoteLookup,
): Finding[] {
  return pages.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      withoutMarks(line, noteOf).unanswered.map((label) =>
        finding('note-not-found', { page: line.page, label, text: line.text }, { evidence: onPage(line.page) }),
      ),
    ),
  );
}

/** The file has scanned pages and no text. */
export const needsOcr = (): Result<never> => fail('needs-ocr', { whole: true });

export const allDamaged = (): Result<never> => fail('damaged-file', { what: 'pages' });
