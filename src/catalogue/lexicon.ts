/**
 * The labels of the catalogues and what printed labels were found to agree with: made once for a set of catalogues and kept from
 * report to report, since most labels are the same in all of them.
 */
import { remembered } from '../text/memo.js';
import { bare } from '../text/normalise.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { type Form, type FormIndicator, formsOf } from './form.js';
import {
  compareLabels,
  type LabelKey,
  type LabelMatch,
  labelKeys,
  mayAgree,
  NO_MATCH,
  sameLetters,
  sharedWords,
} from './label.js';
import type { Catalogue, CatalogueSet } from './model.js';
import type { KnownWords } from './wording.js';

/** A printed label against every indicator of a form; each question is answered when it is first asked. */
export interface FormMatches {
  /** One each, in the form's order. */
  readonly matches: readonly LabelMatch[];
  /** Those of `matches` that are not `other`, by the place of their indicator. */
  readonly agreeing: ReadonlyMap<number, LabelMatch>;
  /** One of `matches`; `NO_MATCH` where there is no such indicator. */
  readonly at: (indicator: number) => LabelMatch;
  /** The largest share of words that an indicator has in common with the label, 0–1. */
  readonly shared: number;
}

export interface Lexicon {
  readonly key: (label: string) => LabelKey;
  readonly formsOf: (catalogue: Catalogue) => readonly Form[];
  readonly matches: Matcher;
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
      found = matchAll(label, indicators);
      ofLabel.set(indicators, found);
    }
    return found;
  };
}

const shareOf = (label: LabelKey, key: LabelKey): number => (sameLetters(label, key) ? 1 : sharedWords(label, key));

const NONE_AGREES: ReadonlyMap<number, LabelMatch> = new Map();

/** Words in common are counted at once; a close comparison is dear, and most forms are never asked for it. */
function matchAll(label: LabelKey, indicators: readonly FormIndicator[]): FormMatches {
  let matches: readonly LabelMatch[] | null = null;
  let agreeing: ReadonlyMap<number, LabelMatch> | null = null;
  const compare = ({ key }: FormIndicator): LabelMatch =>
    shareOf(label, key) < SHARED_WORDS_FLOOR ? NO_MATCH : compareLabels(label, key);
  return {
    shared: indicators.reduce((most, { key }) => Math.max(most, shareOf(label, key)), 0),
    get matches() {
      matches ??= indicators.map(compare);
      return matches;
    },
    get agreeing() {
      agreeing ??= agreeingOf(label, indicators, compare);
      return agreeing;
    },
    at: (indicator) => {
      const one = indicators[indicator];
      return matches?.[indicator] ?? agreeing?.get(indicator) ?? (one === undefined ? NO_MATCH : compare(one));
    },
  };
}

function agreeingOf(
  label: LabelKey,
  indicators: readonly FormIndicator[],
  compare: (one: FormIndicator) => LabelMatch,
): ReadonlyMap<number, LabelMatch> {
  const found = new Map<number, LabelMatch>();
  indicators.forEach((one, at) => {
    if (!mayAgree(label, one.key)) return;
    const match = compare(one);
    if (match.agreement !== 'other') found.set(at, match);
  });
  return found.size === 0 ? NONE_AGREES : found;
}
