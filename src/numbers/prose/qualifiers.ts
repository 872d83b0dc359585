/** Words around a number that say how exact it is, or that it is a rank. */
import type { Qualifier } from '../../model/report.js';
import { endsIn } from '../../text/ends-in.js';
import { onceFor, patternOf, type QualifierWord, type Vocabulary } from '../../text/vocabulary.js';

interface Qualifiers {
  /** Each stands directly before the number; the first that fits is meant. */
  readonly before: readonly Before[];
  readonly behind: readonly QualifierWord[];
  readonly above: (text: string) => boolean;
  readonly placeBehind: RegExp;
  readonly rankBefore: (text: string) => boolean;
}

interface Before extends QualifierWord {
  /** The cheap question, asked first. */
  readonly ends: (text: string) => boolean;
}

const qualifiersOf = onceFor(
  (vocabulary): Qualifiers => ({
    before: vocabulary.qualifiers.flatMap((one) =>
      one.side === 'before' ? [{ ...one, ends: endsIn(one.pattern) }] : [],
    ),
    behind: vocabulary.qualifiers.filter(({ side }) => side === 'behind'),
    above: endsIn(patternOf(vocabulary, 'prose.above')),
    placeBehind: patternOf(vocabulary, 'prose.place-behind'),
    rankBefore: endsIn(patternOf(vocabulary, 'prose.rank-before')),
  }),
);

/**
 * How exact the number between `before` and `behind` is said to be; null when nothing is said. `trên 15 huyện` places
 * something on districts; `trên 5.000 hồ sơ` is a bound.
 */
export function qualifierOf(before: string, behind: string, vocabulary: Vocabulary): Qualifier | null {
  const words = qualifiersOf(vocabulary);
  const left = before.toLowerCase().trimEnd();
  const right = behind.toLowerCase();
  const after = words.behind.find(({ pattern }) => pattern.test(right));
  if (after !== undefined) return after.qualifier;
  const found = words.before.find((one) => endsInWords(left, one))?.qualifier ?? null;
  return found === 'gt' && words.above(left) && words.placeBehind.test(right) ? null : found;
}

function endsInWords(text: string, { ends, pattern }: Before): boolean {
  if (!ends(text)) return false;
  const match = pattern.exec(text);
  return match !== null && !/[\p{L}\p{M}]$/u.test(text.slice(0, match.index));
}

/** The words before a number make it a rank: `xếp thứ`, `đứng thứ`, `xếp hạng`, `lên vị trí`. */
export const isRankAfter = (before: string, vocabulary: Vocabulary): boolean =>
  qualifiersOf(vocabulary).rankBefore(before);
