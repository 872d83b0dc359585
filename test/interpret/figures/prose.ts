/** Builds documents of prose: `#` before a line makes it a heading as the document marks it. */
import type { Document, Paragraph } from '../../../src/model/document.js';

export function documentOf(...lines: readonly string[]): Document {
  return {
    type: 'docx',
    pages: [],
    blocks: lines.map((line) => paragraphOf(line)),
    tables: [],
    notes: [],
    furniture: [],
    pictures: [],
    messages: [],
  };
}

export function paragraphOf(line: string, more: Partial<Paragraph> = {}): Paragraph {
  const marks = /^#+(?= )/u.exec(line)?.[0].length ?? 0;
  return {
    kind: 'paragraph',
    text: marks === 0 ? line : line.slice(marks + 1),
    level: marks === 0 ? null : marks,
    bold: marks > 0,
    italic: false,
    align: null,
    lines: [],
    noteMarks: [],
    ...more,
  };
}
