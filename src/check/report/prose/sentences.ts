/** The figures of the prose where they stand in their sentence, so that checks can see the words between them. */
import type { UnitClass } from '../../../model/reading.js';
import type { Figure } from '../../../model/report.js';
import { fold } from '../../../text/normalise.js';
import type { Vocabulary } from '../../../text/vocabulary.js';

export interface Sentence {
  readonly section: string;
  readonly text: string;
  /** In the order of the sentence. */
  readonly placed: readonly Placed[];
  /** The words of its language. */
  readonly vocabulary: Vocabulary;
}

/** A figure with its place in the sentence: offsets of its number, and the other side of its fraction. */
export interface Placed {
  readonly figure: Figure;
  readonly start: number;
  readonly end: number;
  readonly unitClass: UnitClass | null;
  readonly partner: Figure | null;
}

/** The figures of each sentence together, in order. */
export function sentencesOf(figures: readonly Figure[], vocabulary: Vocabulary): Sentence[] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last?.[0]?.spot.statement === figure.spot.statement) last.push(figure);
    else groups.push([figure]);
  }
  return groups.flatMap((group): Sentence[] => {
    const [first] = group;
    if (first === undefined) return [];
    const placed = group.map((figure): Placed => {
      const { start, end, unitClass, partner } = figure.spot;
      const other = partner === null ? undefined : group.find((one) => one.figure === partner);
      return { figure, start, end, unitClass, partner: other ?? null };
    });
    return [{ section: first.section, text: first.sentence, placed, vocabulary }];
  });
}

/** The words between two figures, folded; the signs `;`, `:`, `(`, `)` are kept as words of their own. */
export const wordsBetween = ({ text }: Sentence, from: Placed, to: Placed): string =>
  signed(text.slice(from.end, to.start));

export const wordsBefore = ({ text }: Sentence, { start }: Placed): string => signed(text.slice(0, start));
export const wordsAfter = ({ text }: Sentence, { end }: Placed): string => signed(text.slice(end));

const SIGN = /([;:()/])/u;

const signed = (text: string): string =>
  text
    .split(SIGN)
    .map((part) => (SIGN.test(part) ? part : fold(part)))
    .filter((part) => part !== '')
    .join(' ');

/** The number as it is said: read for sure, and neither rounded nor bounded by words. */
export const exactValue = ({ value, qualifier, status }: Figure): string | null =>
  qualifier === null && status === 'accepted' ? value : null;
