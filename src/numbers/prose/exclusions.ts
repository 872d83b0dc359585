/**
 * Numbers in prose that state no fact: dates, document numbers, names. The rules are rows of `catalogue/language/exclusions.csv`;
 * a number that a rule's pattern covers is left out under the rule's id. Rules come in order: the first that covers a number
 * names it.
 */
import { fold } from '../../text/normalise.js';
import { type ExclusionWord, everyPlaceOf, onceFor, type Vocabulary, wordsOf } from '../../text/vocabulary.js';
import { isScoreWord, scaleWord } from '../units.js';
import { nounAt } from './unit-words.js';

export interface Exclusion {
  readonly rule: string;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

interface Scanner {
  readonly rules: readonly ExclusionWord[];
  /** Places in `rules` of those that only match where this word, in lower case, stands as a whole. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  /** The same for signs and pieces of words. */
  readonly bySign: readonly (readonly [sign: string, rules: readonly number[]])[];
  /** Rules that name nothing they need: they are tried on every sentence. */
  readonly always: readonly number[];
  /** Nouns that are verbs too: `Chi bộ 9 tổ chức họp` counts nothing. */
  readonly verbs: ReadonlySet<string>;
  /** `thứ 3` is no count; whether it is a rank is for the words before it to say. */
  readonly ordinal: RegExp;
}

const scannerOf = onceFor((vocabulary): Scanner => {
  const rules = vocabulary.exclusions.map((rule) => ({
    ...rule,
    pattern: new RegExp(rule.pattern.source, `${rule.pattern.flags}g`),
  }));
  return {
    rules,
    byWord: indexOf(rules, ({ words }) => words),
    bySign: [...indexOf(rules, ({ signs }) => signs)],
    always: rules.flatMap(({ words, signs }, at) => (words.length + signs.length === 0 ? [at] : [])),
    verbs: new Set(wordsOf(vocabulary, 'noun-or-verb')),
    ordinal: everyPlaceOf(vocabulary, 'prose.ordinal'),
  };
});

function indexOf(
  rules: readonly ExclusionWord[],
  keys: (rule: ExclusionWord) => readonly string[],
): Map<string, number[]> {
  const index = new Map<string, number[]>();
  rules.forEach((rule, at) => {
    for (const key of new Set(keys(rule))) index.set(key, [...(index.get(key) ?? []), at]);
  });
  return index;
}

/**
 * Every span of `sentence` (odd blanks already spaces) that holds numbers which state no fact; those that `isRank` names (offset
 * of their digits) are left alone. One pass over the words says which few rules can match; a sentence without a digit has no span.
 */
export function exclusions(sentence: string, isRank: (at: number) => boolean, vocabulary: Vocabulary): Exclusion[] {
  if (!/\d/u.test(sentence)) return [];
  const { rules, ordinal } = scannerOf(vocabulary);
  const found: Exclusion[] = [];
  for (const at of candidates(sentence, scannerOf(vocabulary))) {
    const rule = rules[at];
    if (rule !== undefined) found.push(...spansOf(sentence, rule, isRank, vocabulary));
  }
  for (const match of sentence.matchAll(ordinal)) {
    const at = match.index + lastNumber(match[0]);
    if (!isRank(at)) found.push({ rule: 'ordinal', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Places of the rules that can match, in order. */
function candidates(sentence: string, { byWord, bySign, always }: Scanner): number[] {
  const lower = sentence.toLowerCase();
  const places = new Set(always);
  for (const [word] of lower.matchAll(WORD)) for (const at of byWord.get(word) ?? []) places.add(at);
  for (const [sign, rules] of bySign) if (lower.includes(sign)) for (const at of rules) places.add(at);
  return [...places].sort((a, b) => a - b);
}

const WORD = /[\p{L}\p{M}]+/gu;

function spansOf(
  sentence: string,
  { rule, pattern, unlessCounted }: ExclusionWord,
  isRank: (at: number) => boolean,
  vocabulary: Vocabulary,
): Exclusion[] {
  const found: Exclusion[] = [];
  for (const match of sentence.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const ranks = [...match[0].matchAll(/\d+/gu)].some((digits) => isRank(match.index + digits.index));
    if (ranks || (unlessCounted && isCounted(sentence.slice(end), vocabulary))) continue;
    found.push({ rule, start: match.index, end });
  }
  return found;
}

const lastNumber = (text: string): number => /\d+[^\d]*$/u.exec(text)?.index ?? 0;

/** Something is counted or measured behind the number: a noun, a scale word, a percent sign, the rest of a fraction. */
function isCounted(behind: string, vocabulary: Vocabulary): boolean {
  if (/^\s?%|^\/\d/u.test(behind)) return true;
  const words = /^\s+([\p{L}\p{M}\s]+)/u.exec(behind)?.[1];
  if (words === undefined) return false;
  const folded = fold(words).split(' ');
  const first = folded[0] ?? '';
  const noun = nounAt(folded, vocabulary);
  const counts = noun > 0 && !scannerOf(vocabulary).verbs.has(folded.slice(0, noun).join(' '));
  return counts || scaleWord(first, vocabulary) !== undefined || isScoreWord(first, vocabulary);
}
