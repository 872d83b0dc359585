/** The prose of a document: its paragraphs under their headings, cut into sentences, with the numbers that state a fact. */
import type { Document, Line } from '../../model/document.js';
import type { Passage, Sentence } from '../../model/reading.js';
import { readProse } from '../../numbers/prose.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import { paragraphsOf } from './outline.js';
import { sentencesOf } from './sentences.js';

export const proseOf = (document: Document, vocabulary: Vocabulary): Passage[] =>
  paragraphsOf(document, vocabulary).map(({ text, path, leads, isContents, lines }) => ({
    path,
    leads,
    sentences: sentencesOf(text, vocabulary).map((span) =>
      isContents ? { text: span.text, numbers: [] } : sentenceAt(span, lines, vocabulary),
    ),
  }));

/** `start`: offset of the sentence in its paragraph, of which `lines` are the printed lines. */
function sentenceAt(
  { start, text }: { readonly start: number; readonly text: string },
  lines: readonly Line[],
  vocabulary: Vocabulary,
): Sentence {
  const numbers = readProse(text, vocabulary).numbers.map((number) => {
    const line = lineAt(lines, start + number.start);
    return { ...number, page: line?.page ?? null, bbox: line?.bbox ?? null };
  });
  return { text, numbers };
}

/** The printed line in which the letter at `offset` stands. */
const lineAt = (lines: readonly Line[], offset: number): Line | null =>
  lines.findLast(({ start }) => start <= offset) ?? null;
