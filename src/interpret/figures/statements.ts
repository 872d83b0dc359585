/** The sentences of the prose with their numbers, each with the paragraph that it stands in. */
import type { Passage, PlacedNumber, Sentence } from '../../model/reading.js';

export interface Statement {
  /** One object for all statements of a paragraph. */
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly numbers: readonly PlacedNumber[];
}

/** Every sentence of the prose, notes last. */
export const statementsOf = (prose: readonly Passage[]): Statement[] =>
  prose.flatMap((passage) => passage.sentences.map((sentence) => ({ passage, sentence, numbers: sentence.numbers })));
