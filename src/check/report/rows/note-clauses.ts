/**
 * A note in its clauses. Notes are prose: most of their words have nothing to do with the number. What bears on it stands where a clause
 * begins: of the number itself (`số liệu …`), or with a word that takes it back.
 */
import { fold, printed } from '../../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../../../text/vocabulary.js';

const clauseWords = onceFor((vocabulary) => ({
  citedNumber: patternOf(vocabulary, 'period.cited-number'),
  citedDates: [patternOf(vocabulary, 'period.cited-date'), patternOf(vocabulary, 'period.cited-short-date')],
}));

/** A comma parts clauses, a decimal comma does not; nor does the point of `1.000` or `31.12.2021`. */
const CLAUSE_END = /[;()\n]|[.,](?=\s|$)|\s[-–—]\s/u;

/** The note without the documents that it cites: their numbers and days say nothing about the value. */
export function withoutCitations(note: string, vocabulary: Vocabulary): string {
  const { citedNumber, citedDates } = clauseWords(vocabulary);
  const text = printed(note);
  if (!citedNumber.test(text)) return text;
  const global = (pattern: RegExp): RegExp => new RegExp(pattern.source, `${pattern.flags}g`);
  return citedDates.reduce(
    (rest, pattern) => rest.replace(global(pattern), ' '),
    text.replace(global(citedNumber), ' '),
  );
}

/** The folded clauses of a text, none empty. */
export const clausesOf = (text: string): string[] =>
  text
    .split(CLAUSE_END)
    .map(fold)
    .filter((clause) => clause !== '');
