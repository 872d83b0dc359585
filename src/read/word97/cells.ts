/** Cuts the stored text of a Word 97–2003 document at its cell marks. */

const CELL_MARK = '\u0007';
const FIELD_BEGIN = '\u0013';
const FIELD_SEPARATOR = '\u0014';
const FIELD_END = '\u0015';

/** What stands for something else than itself; anything below a blank that is not listed is dropped. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u000b': '\n',
  '\u000c': '\n',
  '\r': '\n',
  '\u001e': '-',
  '\u001f': '',
};

/**
 * The lines before each cell mark since the mark before it, blank ones left out: the cell's own lines are the last of them, what
 * stood between two tables comes before. Cells (and ends of rows) without text give nothing. Fields give their result.
 */
export function chunksBeforeCellMarks(text: string): string[][] {
  const chunks: string[][] = [];
  let current = '';
  /** For each open field: true while its instruction, which is not text, runs. */
  const fields: boolean[] = [];
  for (const sign of text) {
    if (sign === FIELD_BEGIN) fields.push(true);
    else if (sign === FIELD_SEPARATOR) fields.splice(-1, 1, false);
    else if (sign === FIELD_END) fields.pop();
    else if (fields.includes(true)) continue;
    else if (sign === CELL_MARK) {
      const lines = linesOf(current);
      if (lines.length > 0) chunks.push(lines);
      current = '';
    } else current += sign >= ' ' ? sign : (SPECIAL[sign] ?? '');
  }
  return chunks;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
