/** What an indicator measures, as concepts: from its label, and from the labels that it stands under. */
import type { Catalogue, Indicator } from '../../catalogue/model.js';
import type { Expander } from '../../text/abbreviations.js';
import { remembered } from '../../text/memo.js';
import { fold } from '../../text/normalise.js';
import { type Term, termsOf } from './concepts.js';
import { GENERAL } from './lexicon.js';

export interface Meaning {
  readonly indicator: Indicator;
  /** The first thing that the label (else the nearest label above) names; a level of government where it counts those. */
  readonly object: string | null;
  readonly actions: ReadonlySet<string>;
  readonly limits: ReadonlySet<string>;
  /** Whose it is: of the label, else of the nearest label above that says. */
  readonly level: string | null;
  /** Everything else that the label says; a sentence, or what it stands under, must say it too. */
  readonly topics: ReadonlySet<string>;
  /** What the labels above say besides: most of it must be said by what the sentence stands under. */
  readonly above: ReadonlySet<string>;
  /** Actions of the labels above: a bare `Đã thực hiện` means one of these. */
  readonly actionsAbove: ReadonlySet<string>;
  /** Words and topics of the form's title. */
  readonly chapter: ReadonlySet<string>;
  /** What brackets in the label explain: a sentence may say it. */
  readonly explained: ReadonlySet<string>;
}

/** `(chỉ thống kê …)` narrows what is counted for the label and all below it; other brackets explain. */
const NARROWING = /\(\s*chỉ\s+(?:thống kê|tính)[^()]*\)/giu;
/** What whole chapters, or half of the labels, are about: to stand under it tells nothing. */
const VAGUE = new Set(['reform', 'staff', 'person', 'organisation', 'document', 'service']);
const BRACKETS = /\([^()]*\)/gu;

/** The terms of a text as it is printed; with `stops`, up to the first of these words. */
export type Terms = (text: string, stops?: ReadonlySet<string>) => readonly Term[];

/** Folds and writes abbreviations out, then finds terms. */
export const termsWith =
  (expand: (folded: string) => string): Terms =>
  (text, stops) =>
    termsOf(expand(fold(text.replace(PERCENTAGE, '$1pct'))), stops);

/** A percentage in a label is a bound (`từ 70% - dưới 100%`), and told from other numbers. */
const PERCENTAGE = /(\d+)\s?%/gu;

/** What a catalogue's prose is read with: made once for a catalogue and the abbreviations of its set. */
export interface Vocabulary {
  readonly terms: Terms;
  readonly meanings: readonly Meaning[];
}

const vocabularies = new WeakMap<Catalogue, { readonly expand: Expander; readonly vocabulary: Vocabulary }>();
/** Texts whose terms are kept: headings and lead-ins come back with every sentence below them. */
const REMEMBERED = 2_000;

export function vocabularyOf(catalogue: Catalogue, expand: Expander): Vocabulary {
  const known = vocabularies.get(catalogue);
  if (known?.expand === expand) return known.vocabulary;
  const plain = termsWith(expand);
  const whole = remembered((text) => plain(text), REMEMBERED);
  const terms: Terms = (text, stops) => (stops === undefined ? whole(text) : plain(text, stops));
  const vocabulary = { terms, meanings: meaningsOf(catalogue, plain) };
  vocabularies.set(catalogue, { expand, vocabulary });
  return vocabulary;
}

/** The meaning of every indicator that a number can be tied to. */
export function meaningsOf(catalogue: Catalogue, terms: Terms): Meaning[] {
  const known = new Map<string, readonly Term[]>();
  const termsOnce: Terms = (text) => {
    const found = known.get(text) ?? terms(text);
    known.set(text, found);
    return found;
  };
  return catalogue.indicators
    .filter(({ kind }) => kind === 'count' || kind === 'percent' || kind === 'money' || kind === 'score')
    .map((indicator) => meaningOf(indicator, ancestorsOf(indicator, catalogue), termsOnce));
}

function ancestorsOf(indicator: Indicator, catalogue: Catalogue): Indicator[] {
  const found: Indicator[] = [];
  for (let id = indicator.parent; id !== null && found.length < catalogue.indicators.length; ) {
    const parent: Indicator | undefined = catalogue.byId.get(id);
    if (parent === undefined) break;
    if (parent.kind !== 'section') found.push(parent);
    id = parent.parent;
  }
  return found;
}

function meaningOf(indicator: Indicator, ancestors: readonly Indicator[], terms: Terms): Meaning {
  const own = terms(withoutBrackets(indicator.label));
  const above = ancestors.map(({ label }) => terms(withoutBrackets(label)));
  const narrowing = [indicator, ...ancestors].flatMap(({ label }) =>
    (label.match(NARROWING) ?? []).flatMap((text) => terms(text)),
  );
  const countsLevel = own.find((term) => term.class === 'object' || term.class === 'level')?.class === 'level';
  const said = [firstOf('object', own), ...above.map((labels) => firstOf('object', labels))].filter(isSaid);
  const exact = GENERAL.get(said[0] ?? '');
  const object = countsLevel ? null : (said.find((id) => exact?.includes(id)) ?? said[0] ?? null);
  const level = firstOf('level', own) ?? above.map((labels) => firstOf('level', labels)).find(isSaid) ?? null;
  const counted = object ?? level;
  const topics = [...idsOf(own, 'topic', 'word'), ...others('object', own, object), ...others('level', own, level)];
  return {
    indicator,
    object: counted,
    actions: new Set(idsOf(own, 'action')),
    limits: new Set([...idsOf(own, 'limit'), ...idsOf(narrowing, 'limit')]),
    level: object === null ? null : level,
    topics: new Set(topics),
    above: new Set(
      above.flatMap((labels) => idsOf(labels, 'topic', 'object')).filter((id) => id !== object && !VAGUE.has(id)),
    ),
    actionsAbove: new Set(above.flatMap((labels) => idsOf(labels, 'action'))),
    chapter: new Set(idsOf(terms(indicator.formTitle), 'topic', 'word')),
    explained: new Set((indicator.label.match(BRACKETS) ?? []).flatMap((text) => terms(text)).map(({ id }) => id)),
  };
}

const withoutBrackets = (label: string): string => label.replace(BRACKETS, ' ');

const isSaid = (id: string | null): id is string => id !== null;

const firstOf = (termClass: Term['class'], terms: readonly Term[]): string | null =>
  terms.find((term) => term.class === termClass)?.id ?? null;

const others = (termClass: Term['class'], terms: readonly Term[], but: string | null): string[] =>
  idsOf(terms, termClass).filter((id) => id !== but);

export const idsOf = (terms: readonly Term[], ...classes: Term['class'][]): string[] =>
  terms.filter((term) => classes.includes(term.class)).map(({ id }) => id);
