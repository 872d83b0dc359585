/** What a catalogue, and the data beside it, look like in memory. See `catalogue/README.md` for the files. */
import type { IssuerLevel } from '../model/report.js';
import type { Vocabulary } from '../text/vocabulary.js';

export type IndicatorKind = 'section' | 'group' | 'count' | 'percent' | 'score' | 'money' | 'enum';

/** What comparing two periods of one year may expect: `cumulative` never falls within a year, `stock` may, `rate` is a share. */
export type Flow = 'cumulative' | 'stock' | 'rate';

/** `ratio`: numerator / denominator × 100; `sum`: the parts add up. Ids of the same catalogue. */
export type Relation =
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'sum'; readonly parts: readonly string[] };

/** What bounds a number besides: `equal` to another indicator; `covers`: it is no less than the sum of those, its disjoint parts. */
export type Bound =
  | { readonly kind: 'equal'; readonly other: string }
  | { readonly kind: 'covers'; readonly parts: readonly string[] };

export interface Indicator {
  /** Section + `.` + stt: `III.1.4.1`. */
  readonly id: string;
  readonly form: string;
  readonly formTitle: string;
  readonly stt: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** `enum` only: the code as a canonical number, and what it stands for. */
  readonly codes: readonly { readonly code: string; readonly label: string }[];
  readonly parent: string | null;
  readonly relation: Relation | null;
  readonly flow: Flow | null;
  /** A breach is a finding; unlike a relation it never decides how a number is read. */
  readonly bounds: readonly Bound[];
  /** The words of the language that its label and unit are in, and a report's beside it. */
  readonly vocabulary: Vocabulary;
}

export interface Catalogue {
  readonly id: string;
  readonly level: IssuerLevel;
  /** `YYYY-MM-DD`; null: open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly title: string;
  readonly family: Family;
  /** In the order of the forms; sections and groups included where the file has them. */
  readonly indicators: readonly Indicator[];
  readonly byId: ReadonlyMap<string, Indicator>;
}

/**
 * `object`: what is counted; `action`: what was done with it; `limit`: a circumstance that makes another measure;
 * `level`: whose it is; `topic`: any other known term.
 */
export type ConceptClass = 'object' | 'action' | 'limit' | 'level' | 'topic';

/** What the reading of prose asks of single concepts; `catalogue/README.md` explains each. */
export const CONCEPT_TRAITS = [
  'telling',
  'vague',
  'visit',
  'lasting',
  'by-organs',
  'acting',
  'allotted',
  'bare-deed',
  'part-channel',
  'in-time',
  'early',
  'late',
] as const;

export type ConceptTrait = (typeof CONCEPT_TRAITS)[number];

/** Something that labels and sentences of a family of reports speak about. */
export interface Concept {
  readonly id: string;
  readonly class: ConceptClass;
  /** Of the concepts of one dimension a text has one: a later `mức độ 4` takes the place of `mức độ 3`. */
  readonly dimension: string | null;
  readonly traits: readonly ConceptTrait[];
  /** Ids of what it may be where it only names something in general; empty for what is exact. */
  readonly mayBe: readonly string[];
  /** Ids, or dimensions, that say it too. */
  readonly impliedBy: readonly string[];
}

/** What a sentence calls `said` is what a label calls `label`, beside one of these concepts or dimensions. */
export interface SameThing {
  readonly said: string;
  readonly label: string;
  readonly beside: readonly string[];
}

/** What was done, said in other words: of these objects, beside these concepts, `drop` means `add`. */
export interface ImpliedAction {
  /** Empty: whatever is counted. */
  readonly objects: readonly string[];
  /** Empty: in any company. */
  readonly beside: readonly string[];
  /** Actions that rule it out. */
  readonly unless: readonly string[];
  /** `dropped`: only where one of `drop` was said; `silent`: only where no action was said; `always`. */
  readonly when: 'dropped' | 'silent' | 'always';
  readonly drop: readonly string[];
  readonly add: string;
}

/** A family of reports: one subject, whatever template and year. */
export interface Family {
  readonly id: string;
  /** What its periodic reports call their subject, folded. */
  readonly subjects: readonly string[];
  readonly concepts: readonly Concept[];
  /** Folded, abbreviations written out. */
  readonly phrases: readonly { readonly phrase: string; readonly id: string }[];
  readonly sameThings: readonly SameThing[];
  readonly impliedActions: readonly ImpliedAction[];
}

/** Which indicators of two catalogues are the same measure. */
export interface CatalogueMap {
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly { readonly fromId: string; readonly toId: string; readonly same: 'yes' | 'changed' }[];
}

export interface Issuer {
  readonly code: string;
  /** Official full name in that vintage: `Tỉnh Kiên Giang` is printed `Ủy ban nhân dân tỉnh Kiên Giang`. */
  readonly name: string;
  readonly level: IssuerLevel;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Must report (the user's issuers file says so). */
  readonly expected: boolean;
  /** Code of who carries on after `validTo`; null: nobody, or not known. */
  readonly successor: string | null;
}

export interface Abbreviation {
  readonly abbr: string;
  readonly expansion: string;
  readonly kind: string;
}

export interface CatalogueSet {
  readonly catalogues: readonly Catalogue[];
  readonly maps: readonly CatalogueMap[];
  readonly issuers: readonly Issuer[];
  readonly abbreviations: readonly Abbreviation[];
  readonly vocabulary: Vocabulary;
  /** SHA-256 over the content of every file that was loaded: part of the key of a stored result. */
  readonly hash: string;
  /** SHA-256 over the words of the language alone: part of the key of a stored reading. */
  readonly languageHash: string;
}
