/** What the tables of `catalogue/language` and `catalogue/families` hold; `catalogue/README.md` describes the columns. */
import { z } from 'zod';
import { WORD_CLASSES } from '../../text/vocabulary-names.js';
import { filled, kindOf, list, oneOf, orNull, pattern, type Typed, yes } from '../cells.js';
import { CONCEPT_TRAITS } from '../model.js';

const integer = pattern(/^\d{1,2}$/u, 'bad-power').transform(Number);
const letterCase = oneOf(['any', 'exact']);
const conceptId = pattern(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'bad-name');
const traits = list.pipe(z.array(oneOf(CONCEPT_TRAITS)));

const units = z.object({
  word: filled,
  class: oneOf(['count', 'percent', 'score', 'scale', 'currency', 'money']),
  scale: orNull(integer),
  currency: orNull(pattern(/^[a-z]{3}$/u, 'bad-currency')),
});
const words = z.object({ class: oneOf(WORD_CLASSES), word: filled, as: z.string() });
const patterns = z.object({ name: filled, pattern: filled, case: letterCase });
const exclusions = z.object({
  rule: conceptId,
  pattern: filled,
  case: letterCase,
  where: z.string(),
  unless_counted: yes,
});
const qualifiers = z.object({
  qualifier: oneOf(['gt', 'ge', 'lt', 'le', 'approx', 'estimate']),
  side: oneOf(['before', 'behind']),
  pattern: filled,
});
const headings = z.object({
  role: oneOf(['stt', 'label', 'unit', 'value', 'note', 'other']),
  heading: filled,
  match: oneOf(['whole', 'begins', 'within']),
  kind: filled,
});
const scopeWords = z.object({
  words: filled,
  effect: oneOf(['result', 'none', 'since-january', 'this-month', 'this-quarter', 'own-area', 'later', 'decisive']),
  kind: filled,
});
const labelWords = z.object({
  word: filled,
  effect: oneOf(['none', 'decisive', 'period', 'same', 'like', 'city', 'own-period', 'own-place']),
  kind: filled,
  as: z.string(),
});

/** By file name, in the order in which they are read. */
export const LANGUAGE_KINDS = {
  units: kindOf(units, ['scale', 'currency'], ['remark']),
  words: kindOf(words, ['as'], ['remark']),
  patterns: kindOf(patterns, [], ['remark']),
  exclusions: kindOf(exclusions, ['where', 'unless_counted'], ['remark']),
  qualifiers: kindOf(qualifiers, [], ['remark']),
  headings: kindOf(headings, [], ['remark']),
  'label-words': kindOf(labelWords, ['as'], ['remark']),
  'scope-words': kindOf(scopeWords, [], ['remark']),
} as const;

const subjects = z.object({ subject: filled });
const concepts = z.object({
  concept: conceptId,
  class: oneOf(['object', 'action', 'limit', 'level', 'topic']),
  dimension: orNull(conceptId),
  traits,
  may_be: list,
  implied_by: list,
});
const phrases = z.object({ phrase: filled, concept: conceptId });
const sameThings = z.object({ said: conceptId, meant: conceptId, beside: list });
const impliedActions = z.object({
  objects: list,
  beside: list,
  unless: list,
  when: oneOf(['dropped', 'silent', 'always']),
  drop: list,
  add: conceptId,
});

export const FAMILY_KINDS = {
  subjects: kindOf(subjects, [], ['remark']),
  concepts: kindOf(concepts, ['dimension', 'traits', 'may_be', 'implied_by'], ['remark']),
  phrases: kindOf(phrases, [], ['remark']),
  'same-things': kindOf(sameThings, [], ['remark']),
  'implied-actions': kindOf(impliedActions, ['objects', 'beside', 'unless', 'drop'], ['remark']),
} as const;

/** A row with the file that it stands in. */
export interface Placed<T> extends Typed<T> {
  readonly file: string;
}

/** All rows that were read, of the package's files first. */
export interface LanguageTables {
  readonly units: readonly Placed<z.infer<typeof units>>[];
  readonly words: readonly Placed<z.infer<typeof words>>[];
  readonly patterns: readonly Placed<z.infer<typeof patterns>>[];
  readonly exclusions: readonly Placed<z.infer<typeof exclusions>>[];
  readonly qualifiers: readonly Placed<z.infer<typeof qualifiers>>[];
  readonly headings: readonly Placed<z.infer<typeof headings>>[];
  readonly 'label-words': readonly Placed<z.infer<typeof labelWords>>[];
  readonly 'scope-words': readonly Placed<z.infer<typeof scopeWords>>[];
}

export interface FamilyTables {
  readonly subjects: readonly Placed<z.infer<typeof subjects>>[];
  readonly concepts: readonly Placed<z.infer<typeof concepts>>[];
  readonly phrases: readonly Placed<z.infer<typeof phrases>>[];
  readonly 'same-things': readonly Placed<z.infer<typeof sameThings>>[];
  readonly 'implied-actions': readonly Placed<z.infer<typeof impliedActions>>[];
}

export const NO_LANGUAGE: LanguageTables = {
  units: [],
  words: [],
  patterns: [],
  exclusions: [],
  qualifiers: [],
  headings: [],
  'label-words': [],
  'scope-words': [],
};

export const NO_FAMILY: FamilyTables = {
  subjects: [],
  concepts: [],
  phrases: [],
  'same-things': [],
  'implied-actions': [],
};

export type LanguageKind = keyof typeof LANGUAGE_KINDS;

export const isLanguageKind = (kind: string): kind is LanguageKind => kind in LANGUAGE_KINDS;

/** `tables` with the rows of one more file; the rows have the form of its kind. */
export const addRows = <T extends object>(
  tables: T,
  kind: keyof T,
  file: string,
  rows: readonly Typed<unknown>[],
): T => ({
  ...tables,
  [kind]: [...(tables[kind] as readonly Placed<unknown>[]), ...rows.map((row) => ({ ...row, file }))],
});
