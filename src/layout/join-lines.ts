/** Lines of one paragraph to its text. */
import type { Line } from '../model/document.js';
import type { PrintedLine } from './printed-line.js';

/** After these, at the end of a line with no blank before them, the word goes on: Vietnamese is never hyphenated, so the hyphen is printed text. */
const GOES_ON = /\S[-–/]$/u;

/** Joined by blanks; `lines` say where in `text` each printed line begins, and where it stands. */
export function joinLines(printed: readonly PrintedLine[]): { text: string; lines: Line[] } {
  let text = '';
  const lines: Line[] = [];
  for (const line of printed) {
    if (line.text === '') continue;
    if (text !== '' && !GOES_ON.test(text)) text += ' ';
    lines.push({ start: text.length, page: line.page, bbox: line.bbox });
    text += line.text;
  }
  return { text, lines };
}
