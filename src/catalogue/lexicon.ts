/**
 * The labels of the catalogues and what printed labels were found to agree with: made once for a set of catalogues and kept from
 * report to report, since most labels are the same in all of them.
 */
import { remembered } from '../text/memo.js';
import { bare } from '../text/normalise.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { type Form, type FormIndicator, formsOf } from './form.js';
import { compareLabels, type LabelKey, type LabelMatch, labelKeys, mayAgree, NO_MATCH, sameLetters } from './label.js';
import type { Catalogue, CatalogueSet } from './model.js';
import type { KnownWords } from './wording.js';

/** A printed label against every indicator of a form; each question is answered when it is first asked. */
export interface FormMatches {
  /** One each, in the form's order. */
  readonly matches: readonly LabelMatch[];
  /** Those of `matches` that are not `other`, by the place of their indicator. */
  readonly agreeing: ReadonlyMap<number, LabelMatch>;
  /** One of `matches`; `NO_MATCH` where there is no such indicator. */
  at(indicator: number): LabelMatch;
}

export interface Lexicon {
  readonly key: (label: string) => LabelKey;
  readonly formsOf: (catalogue: Catalogue) => readonly Form[];
  readonly matches: Matcher;
  /** The largest share of words that an indicator has in common with the label, 0–1: cheap, to tell whether `matches` is worth asking. */
  readonly shared: (label: LabelKey, indicators: readonly FormIndicator[]) => number;
  readonly vocabulary: Vocabulary;
  /** The words that labels are made of, in any of the catalogues, and those of the table of such words. */
  readonly known: KnownWords;
}

export type Matcher = (label: LabelKey, indicators: readonly FormIndicator[]) => FormMatches;

/** Labels kept; with their matches about 10 MB. */
const REMEMBERED = 2_000;
/** Labels that share fewer words than this are not compared closely. */
const SHARED_WORDS_FLOOR = 0.5;

const lexicons = new WeakMap<CatalogueSet, Lexicon>();

export function lexiconOf(set: CatalogueSet): Lexicon {
  const known = lexicons.get(set);
  if (known !== undefined) return known;
  const key = remembered(labelKeys(set.abbreviations, set.vocabulary), REMEMBERED);
  const forms = new Map(set.catalogues.map((catalogue) => [catalogue, formsOf(catalogue, key)]));
  const lexicon: Lexicon = {
    key,
    formsOf: (catalogue) => forms.get(catalogue) ?? [],
    matches: matcher(),
    shared: (label, indicators) => sharesOf(label, indicators).reduce((most, share) => Math.max(most, share), 0),
    vocabulary: set.vocabulary,
    known: knownWords([...forms.values()].flat(), set.vocabulary),
  };
  lexicons.set(set, lexicon);
  return lexicon;
}

function knownWords(forms: readonly Form[], { labelWords }: Vocabulary): KnownWords {
  const labels = forms.flatMap(({ indicators }) => indicators.flatMap(({ key }) => key.words));
  return {
    texts: new Set([...labels.map(({ text }) => text), ...labelWords.flatMap(({ word }) => word.split(' '))]),
    bare: new Set([...labels.map((word) => word.bare), ...labelWords.flatMap(({ word }) => bare(word).split(' '))]),
  };
}

/** Compares labels with forms; remembers for as long as somebody holds the label's key. */
export function matcher(): Matcher {
  const seen = new WeakMap<LabelKey, Map<readonly FormIndicator[], FormMatches>>();
  return (label, indicators) => {
    let ofLabel = seen.get(label);
    if (ofLabel === undefined) {
      ofLabel = new Map();
      seen.set(label, ofLabel);
    }
    let found = ofLabel.get(indicators);
    if (found === undefined) {
      found = new Matches(label, indicators);
      ofLabel.set(indicators, found);
    }
    return found;
  };
}

/** The words of a form's labels, and which indicators have them. */
interface WordIndex {
  /** By word without marks: places of the indicators. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Of each indicator: how many different words it has. */
  readonly sizes: readonly number[];
}

const indices = new WeakMap<readonly FormIndicator[], WordIndex>();

function indexOf(indicators: readonly FormIndicator[]): WordIndex {
  const known = indices.get(indicators);
  if (known !== undefined) return known;
  const places = new Map<string, number[]>();
  indicators.forEach(({ key }, at) => {
    for (const word of key.set) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [at]);
      else list.push(at);
    }
  });
  const index = { places, sizes: indicators.map(({ key }) => key.set.size) };
  indices.set(indicators, index);
  return index;
}

/** For each indicator the share of words, of the label that has fewer, that it has in common with `label`; 1 where the letters are the same. */
export function sharesOf(label: LabelKey, indicators: readonly FormIndicator[]): Float64Array {
  const { places, sizes } = indexOf(indicators);
  const shares = new Float64Array(indicators.length);
  for (const word of label.set) for (const at of places.get(word) ?? NOWHERE) shares[at] = (shares[at] ?? 0) + 1;
  indicators.forEach(({ key }, at) => {
    const fewer = Math.min(label.set.size, sizes[at] ?? 0);
    if (sameLetters(label, key)) shares[at] = 1;
    else if (fewer > 0) shares[at] = (shares[at] ?? 0) / fewer;
  });
  return shares;
}

const NOWHERE: readonly number[] = [];

const NONE_AGREES: ReadonlyMap<number, LabelMatch> = new Map();

/** A close comparison is dear: it waits until somebody asks for it. */
class Matches implements FormMatches {
  readonly #label: LabelKey;
  readonly #indicators: readonly FormIndicator[];
  /** Places of the indicators with words enough in common. */
  readonly #alike: readonly number[];
  #matches: readonly LabelMatch[] | null = null;
  #agreeing: ReadonlyMap<number, LabelMatch> | null = null;

  constructor(label: LabelKey, indicators: readonly FormIndicator[]) {
    this.#label = label;
    this.#indicators = indicators;
    const alike: number[] = [];
    sharesOf(label, indicators).forEach((share, at) => {
      if (share >= SHARED_WORDS_FLOOR) alike.push(at);
    });
    this.#alike = alike.length === 0 ? NOWHERE : alike;
  }

  get matches(): readonly LabelMatch[] {
    this.#matches ??= this.#indicators.map((_, at) => this.#compare(at));
    return this.#matches;
  }

  get agreeing(): ReadonlyMap<number, LabelMatch> {
    this.#agreeing ??= this.#findAgreeing();
    return this.#agreeing;
  }

  at(indicator: number): LabelMatch {
    return this.#matches?.[indicator] ?? this.#agreeing?.get(indicator) ?? this.#compare(indicator);
  }

  #compare(at: number): LabelMatch {
    const one = this.#indicators[at];
    return one === undefined || !this.#alike.includes(at) ? NO_MATCH : compareLabels(this.#label, one.key);
  }

  #findAgreeing(): ReadonlyMap<number, LabelMatch> {
    const found = new Map<number, LabelMatch>();
    for (const at of this.#alike) {
      const key = this.#indicators[at]?.key;
      if (key === undefined || !mayAgree(this.#label, key)) continue;
      const match = this.#compare(at);
      if (match.agreement !== 'other') found.set(at, match);
    }
    return found.size === 0 ? NONE_AGREES : found;
  }
}
