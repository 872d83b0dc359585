/** Marks in the text whose notes are missing. */
import { type NoteLookup, withoutMarks } from '../../layout/notes/marks.js';
import type { PrintedLine } from '../../layout/printed-line.js';
import type { Message } from '../../model/document.js';
import type { Said } from '../../model/result.js';

/** Raised figures in the text that no note answers (`note-not-found`). */
export function unansweredMarks(
  pages: readonly { readonly lines: readonly PrintedLine[] }[],
  noteOf: NoteLookup,
): Message[] {
  return pages.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      withoutMarks(line, noteOf).unanswered.map((label): Message => {
        const message: Said = {
          vi: `Trang ${line.page}: không tìm thấy chú thích của dấu ${label} trong câu “${line.text}”.`,
          en: `Page ${line.page}: no note was found for the mark ${label} in “${line.text}”.`,
        };
        return {
          rule: 'note-not-found',
          severity: 'info',
          message,
          place: { page: line.page, bbox: line.bbox },
          table: null,
        };
      }),
    ),
  );
}
