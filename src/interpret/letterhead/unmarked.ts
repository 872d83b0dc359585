/** Lines of a head typed in capitals without diacritics (`UY BAN NHAN DAN TINH QUANG NAM`). Pure. */
import { isCapitals } from '../../catalogue/organisation.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import { meaningsOf, onceFor, patternOf } from '../../text/vocabulary.js';

const unmarkedWords = onceFor((vocabulary) => ({
  phrases: [...meaningsOf(vocabulary, 'unmarked-phrase')].map(
    ([unmarked, marked]) => [new RegExp(`\\b${unmarked.replaceAll(' - ', '\\s*-\\s*')}\\b`, 'gu'), marked] as const,
  ),
  /** Words that say what a body is, by their letters. */
  kinds: meaningsOf(vocabulary, 'unmarked-kind'),
  /** Only where a name begins: inside one the same letters are another word (`TINH HA TINH`). Groups: committee, kind. */
  kind: patternOf(vocabulary, 'unmarked.kind'),
  /**
   * The province behind the name of an office, district or commune: the first such word, for `TINH HA TINH` has two. Groups: what
   * stands before it, the word.
   */
  provinceBehind: patternOf(vocabulary, 'unmarked.province-behind'),
}));

/**
 * The line with the diacritics put back on the words that tell a body; names stay as they are, being compared without any.
 * A line with a diacritic, or not in capitals, stays whole.
 */
export function marked(line: string, vocabulary: Vocabulary): string {
  if (/[^\0-\u007f]/u.test(line) || !isCapitals(line)) return line;
  const { phrases, kinds, kind, provinceBehind } = unmarkedWords(vocabulary);
  const withMarks = (word: string): string => kinds.get(word) ?? word;
  return phrases
    .reduce((text, [from, to]) => text.replace(from, to), line)
    .replace(kind, (_whole, committee: string | undefined, word: string) => `${committee ?? ''}${withMarks(word)}`)
    .replace(provinceBehind, (_whole, before: string, word: string) => `${before} ${withMarks(word)}`);
}
