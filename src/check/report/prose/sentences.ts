/** The figures of the prose where they stand in their sentence, so that checks can see the words between them. */
import type { Figure } from '../../../model/report.js';
import type { ProseNumber } from '../../../numbers/prose.js';
import { readProse } from '../../../numbers/prose.js';
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
  readonly unitClass: ProseNumber['unitClass'];
  readonly partner: Figure | null;
}

/** Consecutive figures of one sentence together; a figure whose number can't be found in it is left out. */
export function sentencesOf(figures: readonly Figure[], vocabulary: Vocabulary): Sentence[] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && first.section === figure.section && first.sentence === figure.sentence) last.push(figure);
    else groups.push([figure]);
  }
  return groups.flatMap((group) => placeAll(group, vocabulary));
}

/** A sentence that stands twice in a row gives its numbers twice: each time round is a sentence. */
function placeAll(figures: readonly Figure[], vocabulary: Vocabulary): Sentence[] {
  const [first] = figures;
  if (first === undefined) return [];
  const { numbers } = readProse(first.sentence, vocabulary);
  const sentences: Sentence[] = [];
  for (let at = 0; at < figures.length; ) {
    const found: { figure: Figure; index: number }[] = [];
    for (let index = 0; index < numbers.length && at < figures.length; index++) {
      const figure = figures[at];
      if (figure === undefined || numbers[index]?.raw !== figure.valueRaw) continue;
      found.push({ figure, index });
      at += 1;
    }
    if (found.length === 0) at += 1;
    const figureOf = (index: number | null): Figure | null => found.find((one) => one.index === index)?.figure ?? null;
    const placed = found.flatMap(({ figure, index }): Placed[] => {
      const number = numbers[index];
      if (number === undefined) return [];
      const { start, end, unitClass, partner } = number;
      return [{ figure, start, end, unitClass, partner: figureOf(partner) }];
    });
    sentences.push({ section: first.section, text: first.sentence, placed, vocabulary });
  }
  return sentences;
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
export const exactValue = ({ value, qualifier }: Figure): string | null => (qualifier === null ? value : null);
