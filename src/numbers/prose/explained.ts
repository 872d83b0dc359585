/** Whether the words around a number explain it: it is counted or measured, or it stands where counts stand. */
import type { Doubt } from '../../model/rules.js';
import { fold } from '../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary, wordsOf } from '../../text/vocabulary.js';
import type { Lexeme } from './lexemes.js';
import type { Sign, Tail } from './tails.js';
import type { ProseUnit } from './unit-words.js';

interface Number extends Lexeme {
  readonly rank: boolean;
  readonly own: ProseUnit | null;
  readonly sign: Sign;
  readonly tail: Tail;
}

const explainedWords = onceFor((vocabulary) => ({
  /** The number is said to be the value of what stands before: `Số người có mặt: 23`. */
  stated: patternOf(vocabulary, 'prose.stated'),
  intro: new Set(
    (['number-intro', 'noun-stop'] as const).flatMap((name) =>
      wordsOf(vocabulary, name).map((phrase) => phrase.split(' ').at(-1) ?? ''),
    ),
  ),
}));

/** What speaks against taking a number of `text` that counts `unit` for a fact. */
export function doubtsOf(text: string, number: Number, unit: ProseUnit | null, vocabulary: Vocabulary): Doubt[] {
  const before = text.slice(0, number.start).trimEnd();
  const explained =
    number.rank ||
    (unit === null
      ? explainedWords(vocabulary).stated.test(before)
      : unit.known || isIntroduced(before, unit, vocabulary));
  return [
    ...number.doubts,
    ...number.sign.doubts,
    ...number.tail.doubts,
    ...(explained ? [] : (['figure-unexplained'] as const)),
  ];
}

/** `lắp đặt 12 ki-ốt`: behind a verb or a pause a count stands; behind another noun (`Đội xe 12 phối hợp`) it may be a name. */
function isIntroduced(before: string, unit: ProseUnit, vocabulary: Vocabulary): boolean {
  if (/^\p{Lu}/u.test(unit.text)) return false;
  if (before === '' || /[,;:(/]$|\d[.,]?$/u.test(before)) return true;
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  return explainedWords(vocabulary).intro.has(fold(word));
}
