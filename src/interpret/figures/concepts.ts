/**
 * Texts as concepts. Two texts say the same when their concepts agree, however each is worded.
 */
import { ACTIONS, FILLERS, LEVELS, type Lexicon, LIMITS, OBJECTS, TOPICS } from './lexicon.js';

/**
 * `object`: what is counted; `action`: what was done with it; `limit`: a circumstance that makes another measure;
 * `level`: whose it is; `topic`: any other known term.
 */
export type ConceptClass = 'object' | 'action' | 'limit' | 'level' | 'topic';

export interface Concept {
  readonly id: string;
  readonly class: ConceptClass;
  /** Of the concepts of one dimension a text has one: a later `mức độ 4` takes the place of `mức độ 3`. */
  readonly dimension: string | null;
}

const CONCEPTS: ReadonlyMap<string, Concept> = new Map([
  ...entries(OBJECTS, 'object'),
  ...entries(ACTIONS, 'action'),
  ...entries(LEVELS, 'level'),
  ...entries(TOPICS, 'topic'),
  ...LIMITS.flatMap(([dimension, id, ...phrases]) =>
    phrases.map((phrase): [string, Concept] => [phrase, { id, class: 'limit', dimension }]),
  ),
]);

function entries(lexicon: Lexicon, conceptClass: ConceptClass): [string, Concept][] {
  return lexicon.flatMap(([id, ...phrases]) =>
    phrases.map((phrase): [string, Concept] => [phrase, { id, class: conceptClass, dimension: null }]),
  );
}

interface Phrase {
  readonly words: readonly string[];
  readonly concept: Concept;
}

/** The phrases that begin with a word, the longest first. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirstWord();

function phrasesByFirstWord(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const [phrase, concept] of CONCEPTS) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    index.set(first, [...(index.get(first) ?? []), { words, concept }]);
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** A piece of text as concepts, and the words that are none and carry a meaning. In order. */
export type Term = Concept | { readonly id: string; readonly class: 'word'; readonly dimension: null };

/**
 * The terms of folded text with abbreviations written out; the longest phrase wins. With `stops`, reading ends at the
 * first of these words that is no part of a phrase.
 */
export function termsOf(folded: string, stops?: ReadonlySet<string>): Term[] {
  const words = folded.split(' ').filter((word) => word !== '');
  const found: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const [taken, concept] = longestAt(words, at);
    const word = words[at] ?? '';
    if (concept === null && stops?.has(word)) break;
    if (concept !== null) found.push(concept);
    else if (!FILLERS.has(word) && !/^\d+$/u.test(word)) found.push(wordTerm(word));
    else if (YEAR.test(word)) found.push(wordTerm(word));
    at += taken;
  }
  return found;
}

const YEAR = /^(?:19|20)\d{2}$/u;

const wordTerm = (word: string): Term => ({ id: `=${word}`, class: 'word', dimension: null });

/** A phrase of the lexicon runs over the gap between two pieces of folded text: a comma there parts nothing. */
export function phraseSpans(before: string, behind: string): boolean {
  const left = before.split(' ');
  const words = [...left, ...behind.split(' ')];
  return left.some((first, at) =>
    (PHRASES.get(first) ?? []).some(
      (phrase) => at + phrase.words.length > left.length && standsAt(phrase.words, words, at),
    ),
  );
}

function longestAt(words: readonly string[], at: number): [taken: number, Concept | null] {
  const found = (PHRASES.get(words[at] ?? '') ?? []).find((phrase) => standsAt(phrase.words, words, at));
  return found === undefined ? [1, null] : [found.words.length, found.concept];
}

const standsAt = (phrase: readonly string[], words: readonly string[], at: number): boolean =>
  phrase.every((word, i) => words[at + i] === word);

const DIMENSIONS: ReadonlyMap<string, string | null> = new Map(LIMITS.map(([dimension, id]) => [id, dimension]));

/** The dimension of a limit, by its id. */
export const dimensionOf = (limit: string): string | null => DIMENSIONS.get(limit) ?? null;
