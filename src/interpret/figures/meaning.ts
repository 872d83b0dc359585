/** What an indicator measures, as concepts: from its label, and from the labels that it stands under. */
import type { Abbreviation, Catalogue, Indicator } from '../../catalogue/model.js';
import { expander } from '../../text/abbreviations.js';
import { remembered } from '../../text/memo.js';
import { fold } from '../../text/normalise.js';
import { everyPlaceOf, type Vocabulary, wordsOf } from '../../text/vocabulary.js';
import { type Concepts, conceptsOf, hasTrait, type Term, termsOf } from './concepts.js';

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
  /** The label says that it counts within the period. */
  readonly ofPeriod: boolean;
}

const BRACKETS = /\([^()]*\)/gu;

/** The terms of a text as it is printed; with `stops`, up to the first of these words. */
export type Terms = (text: string, stops?: ReadonlySet<string>) => Term[];

/** The terms in which a template speaks, and what each of its indicators measures. */
export interface TemplateTerms {
  readonly terms: Terms;
  readonly concepts: Concepts;
  readonly meanings: readonly Meaning[];
}

/** Texts whose terms are kept: headings and lead-ins come back with every sentence below them. */
const REMEMBERED = 1_000;

const prepared = new WeakMap<Catalogue, WeakMap<readonly Abbreviation[], TemplateTerms>>();

/** Made once for a catalogue with its abbreviations, and kept from report to report. */
export function templateTerms(
  catalogue: Catalogue,
  abbreviations: readonly Abbreviation[],
  vocabulary: Vocabulary,
): TemplateTerms {
  const known = prepared.get(catalogue) ?? new WeakMap<readonly Abbreviation[], TemplateTerms>();
  const found = known.get(abbreviations) ?? prepare(catalogue, abbreviations, vocabulary);
  prepared.set(catalogue, known.set(abbreviations, found));
  return found;
}

function prepare(catalogue: Catalogue, abbreviations: readonly Abbreviation[], vocabulary: Vocabulary): TemplateTerms {
  const concepts = conceptsOf(catalogue.family, new Set(wordsOf(vocabulary, 'measure-filler')));
  const terms = termsWith(expander(abbreviations), concepts);
  return { terms, concepts, meanings: meaningsIn(catalogue, terms, concepts, vocabulary) };
}

/** Folds and writes abbreviations out, then finds terms. */
function termsWith(expand: (folded: string) => string, concepts: Concepts): Terms {
  const folded = (text: string): string => expand(fold(text.replace(PERCENTAGE, '$1pct')));
  const whole = remembered((text) => termsOf(folded(text), concepts), REMEMBERED);
  return (text, stops) => (stops === undefined ? whole(text) : termsOf(folded(text), concepts, stops));
}

/** A percentage in a label is a bound (`từ 70% - dưới 100%`), and told from other numbers. */
const PERCENTAGE = /(\d+)\s?%/gu;

/** The meaning of every indicator that a number can be tied to. */
function meaningsIn(catalogue: Catalogue, terms: Terms, concepts: Concepts, vocabulary: Vocabulary): Meaning[] {
  const context = {
    terms,
    concepts,
    narrowing: everyPlaceOf(vocabulary, 'label.narrowing'),
    withinPeriod: wordsOf(vocabulary, 'within-period'),
  };
  return catalogue.indicators
    .filter(({ kind }) => kind === 'count' || kind === 'percent' || kind === 'money' || kind === 'score')
    .map((indicator) => meaningOf(indicator, ancestorsOf(indicator, catalogue), context));
}

interface LabelContext {
  readonly terms: Terms;
  readonly concepts: Concepts;
  /** `(chỉ thống kê …)` narrows what is counted for the label and all below it; other brackets explain. */
  readonly narrowing: RegExp;
  readonly withinPeriod: readonly string[];
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

function meaningOf(
  indicator: Indicator,
  ancestors: readonly Indicator[],
  { terms, concepts, narrowing: form, withinPeriod }: LabelContext,
): Meaning {
  const own = terms(withoutBrackets(indicator.label));
  const above = ancestors.map(({ label }) => terms(withoutBrackets(label)));
  const narrowing = [indicator, ...ancestors].flatMap(({ label }) =>
    (label.match(form) ?? []).flatMap((text) => terms(text)),
  );
  const countsLevel = own.find((term) => term.class === 'object' || term.class === 'level')?.class === 'level';
  const said = [firstOf('object', own), ...above.map((labels) => firstOf('object', labels))].filter(isSaid);
  const exact = concepts.byId.get(said[0] ?? '')?.mayBe;
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
      above
        .flatMap((labels) => idsOf(labels, 'topic', 'object'))
        .filter((id) => id !== object && !hasTrait(concepts, id, 'vague')),
    ),
    actionsAbove: new Set(above.flatMap((labels) => idsOf(labels, 'action'))),
    chapter: new Set(idsOf(terms(indicator.formTitle), 'topic', 'word')),
    explained: new Set((indicator.label.match(BRACKETS) ?? []).flatMap((text) => terms(text)).map(({ id }) => id)),
    ofPeriod: withinPeriod.some((phrase) => fold(indicator.label).includes(phrase)),
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
