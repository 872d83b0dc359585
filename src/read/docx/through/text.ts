/** Text as the document model wants it: NFC, printable, trimmed; note marks become offsets. */

/** Stands where a note's mark stood while text is put together; a noncharacter, never part of a document's text. */
export const MARK = '\uFDD0';

/** Controls, soft hyphens and byte order marks print nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed here
const UNPRINTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\ufeff]/g;

export interface Finished {
  readonly text: string;
  /** Where the marks stood, in order. */
  readonly marks: readonly number[];
}

/** `raw` holds MARK for each note mark and `\n` for line breaks. Ð and ð, which Vietnamese text never means, become Đ and đ. */
export function finish(raw: string): Finished {
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
const trimmed = (text: string): string =>
  text
    .replace(/^[\s\uFDD0]+/u, (blank) => blank.replace(/\s/gu, ''))
    .replace(/[\s\uFDD0]+$/u, (blank) => blank.replace(/\s/gu, ''));
