/** Marks in the text whose notes are missing. */
import { type NoteLookup, withoutMarks } from '../../layout/notes/marks.js';
import type { PrintedLine } from '../../layout/printed-line.js';
import { type Finding, finding, onPage } from '../../model/finding.js';

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
