/** Lists of parts that a sentence gives behind a total, and how far its words say that nothing is left out. */
import { cmp, sum } from '../../../numbers/decimal.js';
import { fold } from '../../../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../../../text/vocabulary.js';
import { isNarrower } from '../kinds.js';
import type { Placed, Sentence } from './sentences.js';
import { exactValue, wordsBetween } from './sentences.js';

export interface List {
  readonly parts: readonly Placed[];
  /** Nothing is left out: the words say so, or the parts are all that there are. */
  readonly isWhole: boolean;
}

const listWords = onceFor((vocabulary) => ({
  /** Words that open a list of parts; the first kind says that it is whole. */
  whole: patternOf(vocabulary, 'list.whole'),
  some: patternOf(vocabulary, 'list.some'),
  /** Up to the last word that opens a list. */
  opening: patternOf(vocabulary, 'list.opening'),
  /** Words that make a number beside a total something else than a part of it. */
  noPart: patternOf(vocabulary, 'list.no-part'),
  end: patternOf(vocabulary, 'list.end'),
  /** Every level of government of the time. */
  levels: patternOf(vocabulary, 'list.levels'),
}));

/** Does `words` open a list of the numbers that follow? */
export function opensList(words: string, vocabulary: Vocabulary): boolean {
  const { whole, some } = listWords(vocabulary);
  return whole.test(words) || some.test(words) || /[(:]/u.test(words);
}

/** The list of parts of the number at `at`; null when none follows. */
export const listBehind = (sentence: Sentence, at: number): List | null =>
  bracketed(sentence, at) ?? opened(sentence, at);

const isShare = ({ unitClass, figure }: Placed): boolean => unitClass === 'percent' || figure.role === 'percent';

/** `W (p1 …, p2 …)`: everything inside the brackets but the shares of the parts. */
function bracketed(sentence: Sentence, at: number): List | null {
  const { text, placed, vocabulary } = sentence;
  const { noPart, some, whole } = listWords(vocabulary);
  const [total, first] = [placed[at], placed[at + 1]];
  if (total === undefined || first === undefined) return null;
  const open = text.indexOf('(', total.end);
  const close = text.indexOf(')', open);
  if (open < 0 || close < 0 || first.start < open || first.start > close) return null;
  const inner = text.indexOf('(', open + 1);
  if ((inner > 0 && inner < close) || /[;.]/u.test(text.slice(total.end, open))) return null;
  const parts = placed.filter((one) => one.start > open && one.start < close && !isShare(one));
  const words = parts.map((part, i) => wordsBetween(sentence, parts[i - 1] ?? total, part));
  if (parts.length < 2 || words.some((before) => noPart.test(before))) return null;
  if (!parts.every((part) => isPartOf(part, total, vocabulary))) return null;
  const saysWhole = words.some((before) => whole.test(before)) && !words.some((before) => some.test(before));
  return { parts, isWhole: saysWhole || isDivision(parts, total, text.slice(open, close), vocabulary) };
}

/** `W, gồm p1, p2 …`, `W: p1, p2`, `W, trong đó p1, p2 …`: up to the end of the clause, without what stands in brackets. */
function opened(sentence: Sentence, at: number): List | null {
  const total = sentence.placed[at];
  if (total === undefined) return null;
  const { whole, some, end, opening, noPart } = listWords(sentence.vocabulary);
  const parts: Placed[] = [];
  let kind: 'whole' | 'some' | null = null;
  let last = total;
  for (const next of sentence.placed.slice(at + 1)) {
    const words = wordsBetween(sentence, last, next);
    last = next;
    if (isInBrackets(sentence, total, next)) continue;
    if (end.test(words)) break;
    if (kind === null) {
      kind = kindOf(words, sentence.vocabulary);
      // A share of the total may stand between it and its parts.
      if (kind === null && isShare(next)) continue;
      if (kind === null) return null;
    } else if (whole.test(words) || some.test(words)) break;
    if (isShare(next) && parts.length > 0) continue;
    // A number that is not understood may be a part: then nothing is known of their sum.
    if (exactValue(next.figure) === null) return null;
    if (noPart.test(words.replace(opening, '')) || !isPartOf(next, total, sentence.vocabulary)) break;
    parts.push(next);
  }
  if (kind === null || parts.length < 2) return null;
  const words = sentence.text.slice(total.end, last.end);
  return { parts, isWhole: kind === 'whole' || isDivision(parts, total, words, sentence.vocabulary) };
}

/**
 * The parts are all that there can be: one of each level of government; or they are counted in narrower words, each in
 * its own (`08 sở, 04 huyện, 04 xã` of `15 đơn vị`), and are more than the total already.
 */
function isDivision(parts: readonly Placed[], total: Placed, words: string, vocabulary: Vocabulary): boolean {
  if (listWords(vocabulary).levels.test(fold(words))) return true;
  const units = new Set(parts.map(({ figure }) => fold(figure.unit)));
  const apart =
    units.size === parts.length && [...units].every((unit) => isNarrower(unit, fold(total.figure.unit), vocabulary));
  const reckoned = sum(parts.flatMap(({ figure }) => figure.value ?? []));
  return apart && total.figure.value !== null && cmp(reckoned, total.figure.value) > 0;
}

/** `15 người: khiển trách 09 người …` lists like `gồm`, where the colon comes right behind the total and its unit. */
function kindOf(words: string, vocabulary: Vocabulary): 'whole' | 'some' | null {
  const { whole, some, noPart } = listWords(vocabulary);
  if (whole.test(words)) return 'whole';
  if (some.test(words)) return 'some';
  return /^[^:;()]* :/u.test(words) && !noPart.test(words) ? 'whole' : null;
}

function isInBrackets({ text }: Sentence, from: Placed, { start }: Placed): boolean {
  const before = text.slice(from.end, start);
  return before.split('(').length > before.split(')').length;
}

/** Counted in the same unit: the same words, one among those of the total (`công chức` of `công chức, viên chức`), or none. */
export function isPartOf({ figure, unitClass }: Placed, total: Placed, vocabulary: Vocabulary): boolean {
  if (figure.role !== 'value' || exactValue(figure) === null) return false;
  if (unitClass !== null && total.unitClass !== null && unitClass !== total.unitClass) return false;
  const [own, whole] = [fold(figure.unit), fold(total.figure.unit)];
  if (own === '' || ` ${whole} `.includes(` ${own} `) || ` ${own} `.includes(` ${whole} `)) return true;
  return isNarrower(own, whole, vocabulary);
}
