/**
 * Texts as concepts. Two texts say the same when their concepts agree, however each is worded. The concepts are those of a
 * family of reports (`catalogue/families`), made ready here once a family.
 */
import { CONCEPT_TRAITS, type Concept, type ConceptTrait, type Family } from '../../catalogue/model.js';

interface Phrase {
  readonly words: readonly string[];
  readonly concept: Concept;
}

/** The concepts of a family of reports, ready to find in text. */
export interface Concepts {
  readonly family: Family;
  /** The phrases that begin with a word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly byId: ReadonlyMap<string, Concept>;
  /** Ids of the concepts that have a trait, in the order of the table. */
  readonly byTrait: ReadonlyMap<ConceptTrait, ReadonlySet<string>>;
  /** Words without a meaning of their own in a measure. */
  readonly fillers: ReadonlySet<string>;
}

/** `fillers` are the language's; the family's own phrases go before them. */
export function conceptsOf(family: Family, fillers: ReadonlySet<string>): Concepts {
  const byId = new Map(family.concepts.map((concept) => [concept.id, concept]));
  const phrases = new Map<string, Phrase[]>();
  for (const { phrase, id } of family.phrases) {
    const concept = byId.get(id);
    if (concept === undefined) continue;
    const words = phrase.split(' ');
    const [first = ''] = words;
    phrases.set(first, [...(phrases.get(first) ?? []), { words, concept }]);
  }
  for (const group of phrases.values()) group.sort((a, b) => b.words.length - a.words.length);
  const byTrait = new Map(
    CONCEPT_TRAITS.map((trait) => [
      trait,
      new Set(family.concepts.flatMap(({ id, traits }) => (traits.includes(trait) ? [id] : []))),
    ]),
  );
  return { family, phrases, byId, byTrait, fillers };
}

/** A piece of text as concepts, and the words that are none and carry a meaning. In order. */
export type Term = Concept | { readonly id: string; readonly class: 'word'; readonly dimension: null };

/**
 * The terms of folded text with abbreviations written out; the longest phrase wins. With `stops`, reading ends at the
 * first of these words that is no part of a phrase.
 */
export function termsOf(folded: string, concepts: Concepts, stops?: ReadonlySet<string>): Term[] {
  const words = folded.split(' ').filter((word) => word !== '');
  const found: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const [taken, concept] = longestAt(words, at, concepts);
    const word = words[at] ?? '';
    if (concept === null && stops?.has(word)) break;
    if (concept !== null) found.push(concept);
    else if (!concepts.fillers.has(word) && !/^\d+$/u.test(word)) found.push(wordTerm(word));
    else if (YEAR.test(word)) found.push(wordTerm(word));
    at += taken;
  }
  return found;
}

const YEAR = /^(?:19|20)\d{2}$/u;

const wordTerm = (word: string): Term => ({ id: `=${word}`, class: 'word', dimension: null });

/** A phrase runs over the gap between two pieces of folded text: a comma there parts nothing. */
export function phraseSpans(before: string, behind: string, { phrases }: Concepts): boolean {
  const left = before.split(' ');
  const words = [...left, ...behind.split(' ')];
  return left.some((first, at) =>
    (phrases.get(first) ?? []).some(
      (phrase) => at + phrase.words.length > left.length && standsAt(phrase.words, words, at),
    ),
  );
}

function longestAt(
  words: readonly string[],
  at: number,
  { phrases }: Concepts,
): [taken: number, concept: Concept | null] {
  const found = (phrases.get(words[at] ?? '') ?? []).find((phrase) => standsAt(phrase.words, words, at));
  return found === undefined ? [1, null] : [found.words.length, found.concept];
}

const standsAt = (phrase: readonly string[], words: readonly string[], at: number): boolean =>
  phrase.every((word, i) => words[at + i] === word);

export const hasTrait = ({ byTrait }: Concepts, id: string, trait: ConceptTrait): boolean =>
  byTrait.get(trait)?.has(id) ?? false;

const NONE: ReadonlySet<string> = new Set();

/** The concepts that have a trait, by id. */
export const withTrait = ({ byTrait }: Concepts, trait: ConceptTrait): ReadonlySet<string> =>
  byTrait.get(trait) ?? NONE;

/** The dimension of a concept, by its id. */
export const dimensionOf = (id: string, { byId }: Concepts): string | null => byId.get(id)?.dimension ?? null;

/** One of `ids` is among `wanted`, itself or by its dimension. */
export function names(ids: Iterable<string>, wanted: readonly string[], concepts: Concepts): boolean {
  if (wanted.length === 0) return false;
  for (const id of ids) if (wanted.includes(id) || wanted.includes(dimensionOf(id, concepts) ?? '')) return true;
  return false;
}
