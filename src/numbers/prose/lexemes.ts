/**
 * The runs of digits of a sentence, each as one number or as several that stand side by side; those that a rule leaves
 * out are told apart. Offsets are those of the sentence, odd blanks already spaces.
 */
import type { Doubt } from '../../model/rules.js';
import { fold } from '../../text/normalise.js';
import { everyPlaceOf, onceFor, type Vocabulary, wordsOf } from '../../text/vocabulary.js';
import type { Exclusion } from './exclusions.js';

export interface Lexeme {
  readonly start: number;
  readonly end: number;
  /** Digits and separators. */
  readonly text: string;
  /** What speaks against taking it for this one number. */
  readonly doubts: readonly Doubt[];
  /** It goes on a list without signs between (`100 110 120 hồ sơ`): its unit stands behind the last. */
  readonly listed: boolean;
}

export interface LeftOut {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly rule: string;
}

/** Digits with separators; blanks group only whole threes. */
const NUMBER = /[1-9]\d{0,2}(?: \d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*/gu;

const lexemeWords = onceFor((vocabulary) => ({
  blankInside: everyPlaceOf(vocabulary, 'prose.blank-inside'),
  lists: wordsOf(vocabulary, 'list-of-numbers'),
}));

/** Numbers of `text` in order, and what the spans of `skipped` leave out. */
export function lexemesOf(
  text: string,
  skipped: readonly Exclusion[],
  vocabulary: Vocabulary,
): { readonly lexemes: readonly Lexeme[]; readonly leftOut: readonly LeftOut[] } {
  const lexemes: Lexeme[] = [];
  const leftOut: LeftOut[] = [];
  const spaced = spacedIn(text, skipped, vocabulary);
  for (const match of text.matchAll(NUMBER)) {
    const whole = spaced.find(({ start, end }) => match.index >= start && match.index < end);
    if (whole !== undefined) {
      if (match.index === whole.start) lexemes.push(whole);
      continue;
    }
    for (const lexeme of numbersIn(text, match.index, match[0], skipped, vocabulary)) {
      const rule = skipped.find(({ start, end }) => start < lexeme.end && lexeme.start < end)?.rule;
      if (rule === undefined) lexemes.push(lexeme);
      else leftOut.push({ start: lexeme.start, end: lexeme.end, raw: lexeme.text, rule });
    }
  }
  return { lexemes, leftOut };
}

/** `99, 5%`, `1. 234 hồ sơ`: a blank inside a number, which two numbers side by side would look like too. */
function spacedIn(text: string, skipped: readonly Exclusion[], vocabulary: Vocabulary): Lexeme[] {
  return [...text.matchAll(lexemeWords(vocabulary).blankInside)].flatMap((match): Lexeme[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (skipped.some((span) => span.start < end && start < span.end)) return [];
    return [{ start, end, text: match[0].replaceAll(' ', ''), doubts: ['number-spaced'], listed: false }];
  });
}

function numbersIn(
  text: string,
  start: number,
  printed: string,
  skipped: readonly Exclusion[],
  vocabulary: Vocabulary,
): Lexeme[] {
  const end = start + printed.length;
  const plain = { doubts: [], listed: false } as const;
  const cut = skipped.find((span) => span.end > start && span.end < end && text.charAt(span.end - start) === ' ')?.end;
  // A number that a skipped span ends inside of (`năm 2022 100 hồ sơ`) is really two.
  if (cut !== undefined) {
    const behind = text.slice(cut, end).trimStart();
    return [
      { start, end: cut, text: text.slice(start, cut), ...plain },
      { start: end - behind.length, end, text: behind, ...plain },
    ];
  }
  if (!mayBeList(printed)) return [{ start, end, text: printed, ...plain }];
  const before = fold(text.slice(0, start));
  if (!lexemeWords(vocabulary).lists.some((word) => ` ${before} `.includes(` ${word} `))) {
    return [{ start, end, text: printed, doubts: ['number-spaced'], listed: false }];
  }
  const parts = [...printed.matchAll(/\d+/gu)];
  return parts.map((part, i) => ({
    start: start + part.index,
    end: start + part.index + part[0].length,
    text: part[0],
    doubts: [],
    listed: i < parts.length - 1,
  }));
}

/** Groups that are all of three digits, the first too, may be numbers side by side; round ones (`250 000 000`) are none. */
const mayBeList = (printed: string): boolean => /^\d{3}(?: \d{3})+$/u.test(printed) && !/ 000$/u.test(printed);
