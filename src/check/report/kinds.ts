/** Which nouns that reports count stand for one kind of thing, wider and narrower words apart. All folded. */
import { onceFor, type Vocabulary } from '../../text/vocabulary.js';

interface Kind {
  readonly wholes: readonly string[];
  /** Words for parts of such a whole; a total of `văn bản` may be listed as `nghị quyết` and `quyết định`. */
  readonly parts: readonly string[];
}

const kindsOf = onceFor((vocabulary): readonly Kind[] => {
  const words = (name: 'kind-whole' | 'kind-part', kind: string): string[] =>
    (vocabulary.words.get(name) ?? []).flatMap(({ word, as }) => (as === kind ? [word] : []));
  const kinds = new Set((vocabulary.words.get('kind-whole') ?? []).map(({ as }) => as));
  return [...kinds].map((kind) => ({ wholes: words('kind-whole', kind), parts: words('kind-part', kind) }));
});

const beginsWith = (unit: string, words: readonly string[]): boolean =>
  words.some((word) => unit === word || unit.startsWith(`${word} `));

/** Can things counted in `part` be part of what is counted in `whole`? */
export const isNarrower = (part: string, whole: string, vocabulary: Vocabulary): boolean =>
  kindsOf(vocabulary).some((kind) => beginsWith(whole, kind.wholes) && beginsWith(part, kind.parts));
