/** The sentences of the prose with their numbers. */
import type { Document } from '../../model/document.js';
import { type ProseNumber, readProse } from '../../numbers/prose.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import { type Passage, passages } from './outline.js';
import { type Sentence, sentencesOf } from './sentences.js';

/** A sentence, the numbers found in it, and where it stands. */
export interface Statement {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly numbers: readonly ProseNumber[];
}

/** Every sentence of the prose, notes last. */
export function statementsOf(document: Document, vocabulary: Vocabulary): Statement[] {
  return passages(document, vocabulary).flatMap((passage) =>
    sentencesOf(passage.text, vocabulary).map((sentence) => ({
      passage,
      sentence,
      numbers: readProse(sentence.text, vocabulary).numbers,
    })),
  );
}
