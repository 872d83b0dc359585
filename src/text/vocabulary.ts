/**
 * The words of the language that reports are written in, as data: checked tables of `catalogue/language`, read once by
 * `catalogue/load.ts` and handed to whoever needs words. The code has mechanisms only.
 */
import type { PatternName, WordClass } from './vocabulary-names.js';

/** A word or phrase of a class; `as` is what it stands for where the class says so (`hai` is `2`), else empty. */
export interface ClassWord {
  readonly word: string;
  readonly as: string;
}

/** `count`: a noun that reports count; `scale`: a power of ten; `currency`, `money` (both at once, `trđ`); `any`: says no more than that something is counted. */
export interface UnitWord {
  /** Folded. */
  readonly word: string;
  readonly class: 'count' | 'percent' | 'score' | 'scale' | 'currency' | 'money';
  /** Power of ten; null where the class has none. */
  readonly scale: number | null;
  readonly currency: string | null;
}

/** What a word of a label does to its meaning: nothing, another indicator, a limit in time, or it stands for another word. */
export interface LabelWord {
  readonly word: string;
  readonly effect: 'none' | 'decisive' | 'period' | 'same' | 'like' | 'city' | 'own-period' | 'own-place';
  /** Why: `level`, `negation`, `plan` and so on. */
  readonly kind: string;
  /** `same`, `like`, `city`: the words that it is read as. */
  readonly as: string;
}

/** What words of a heading, a title or a caption do with the numbers below them. */
export interface ScopeWord {
  /** Folded, `y` for `i` where both are in use. */
  readonly words: string;
  /**
   * `result`: these are results of the report's period; `none`: leaves the meaning; `since-january`: a sum from the year's first
   * day, which is what reports of a part of a year print; `later`: a correction of numbers printed beside; `decisive`: another thing.
   */
  readonly effect:
    | 'result'
    | 'none'
    | 'since-january'
    | 'this-month'
    | 'this-quarter'
    | 'own-area'
    | 'later'
    | 'decisive';
  /** Why. */
  readonly kind: string;
}

/** What a heading of a column says that stands below it. */
export interface HeadingWord {
  readonly role: 'stt' | 'label' | 'unit' | 'value' | 'note' | 'other';
  /** Folded, `y` for `i` where both are in use. */
  readonly heading: string;
  /** `whole`: nothing else; `begins`: other words may follow; `within`: other words may stand around. */
  readonly match: 'whole' | 'begins' | 'within';
}

/** A rule of numbers in prose that state no fact; the first that covers a number names it. */
export interface ExclusionWord {
  readonly rule: string;
  readonly pattern: RegExp;
  /** It only matches where one of these words (lower case) stands, or one of these signs; none of both: anywhere. */
  readonly words: readonly string[];
  readonly signs: readonly string[];
  /** The number stays when something is counted behind it. */
  readonly unlessCounted: boolean;
}

/** Words around a number that say how exact it is. */
export interface QualifierWord {
  readonly qualifier: 'gt' | 'ge' | 'lt' | 'le' | 'approx' | 'estimate';
  readonly side: 'before' | 'behind';
  readonly pattern: RegExp;
}

export interface Vocabulary {
  /** By class, in the order of the tables. */
  readonly words: ReadonlyMap<WordClass, readonly ClassWord[]>;
  /** By name, without the flag `g`. */
  readonly patterns: ReadonlyMap<PatternName, RegExp>;
  readonly units: readonly UnitWord[];
  readonly labelWords: readonly LabelWord[];
  readonly scopeWords: readonly ScopeWord[];
  readonly headings: readonly HeadingWord[];
  readonly exclusions: readonly ExclusionWord[];
  readonly qualifiers: readonly QualifierWord[];
}

/** The words of a class. */
export const wordsOf = ({ words }: Vocabulary, name: WordClass): string[] =>
  (words.get(name) ?? []).map(({ word }) => word);

/** The words of a class with what each stands for. */
export const meaningsOf = ({ words }: Vocabulary, name: WordClass): ReadonlyMap<string, string> =>
  new Map((words.get(name) ?? []).map(({ word, as }) => [word, as]));

/** The pattern of that name; the tables were checked to have it. */
export function patternOf({ patterns }: Vocabulary, name: PatternName): RegExp {
  const found = patterns.get(name);
  if (found === undefined) throw new Error(`the vocabulary has no pattern ${name}`);
  return found;
}

/** The same, for finding every place. */
export function everyPlaceOf(vocabulary: Vocabulary, name: PatternName): RegExp {
  const { source, flags } = patternOf(vocabulary, name);
  return new RegExp(source, `${flags}g`);
}

/** `compile` done once a vocabulary: word lists become sets and patterns, not again for every text. */
export function onceFor<T>(compile: (vocabulary: Vocabulary) => T): (vocabulary: Vocabulary) => T {
  const known = new WeakMap<Vocabulary, { readonly compiled: T }>();
  return (vocabulary) => {
    const found = known.get(vocabulary) ?? { compiled: compile(vocabulary) };
    known.set(vocabulary, found);
    return found.compiled;
  };
}
