/** Text as the document model wants it: NFC, printable, trimmed; note marks become offsets. */

/** Stands where a note's mark stood while text is put together; a noncharacter, never part of a document's text. */
export const MARK = '\uFDD0';

/** Controls, soft hyphens and byte order marks print nothing. */
const UNPRINTED = /(?![\t\n])[\p{Cc}\u00ad\ufeff]/gu;

/** `text` with line feeds in place of all that ends a line: the separators of Unicode, and the carriage return. */
export const withLineFeeds = (text: string): string => text.replace(/\r[\n\u0085]?|[\u0085\u2028]/g, '\n');

/** What most text has nothing of. Tabs and line feeds are controls too. */
const NEEDS_WORK = /[\p{Cc}\u00ad\ufeff\uFDD0Ðð]/u;

export interface Finished {
  readonly text: string;
  /** Where the marks stood, in order. */
  readonly marks: readonly number[];
}

/** `raw` holds MARK for each note mark and `\n` for line breaks. Ð and ð, which Vietnamese text never means, become Đ and đ. */
export function finish(raw: string): Finished {
  if (!NEEDS_WORK.test(raw)) return { text: raw.normalize('NFC').trim(), marks: [] };
  const clean = raw
    .normalize('NFC')
    .replace(UNPRINTED, '')
    .replace(/\t/g, ' ')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .split('\n')
    .map(trimmed)
    .join('\n');
  const marks: number[] = [];
  let text = '';
  for (const part of trimmed(clean).split(MARK)) {
    text += part;
    marks.push(text.length);
  }
  marks.pop();
  return { text, marks };
}

/** Blanks and breaks at both ends taken away, marks that stand among them kept. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlankOrMark(text[start])) start += 1;
  while (end > start && isBlankOrMark(text[end - 1])) end -= 1;
  const marksOf = (part: string): string => part.replace(/\s/gu, '');
  return marksOf(text.slice(0, start)) + text.slice(start, end) + marksOf(text.slice(end));
}

const isBlankOrMark = (letter: string | undefined): boolean =>
  letter !== undefined && (letter === MARK || letter.trim() === '');
