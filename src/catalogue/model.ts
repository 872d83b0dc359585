/** What a catalogue, and the data beside it, look like in memory. See `catalogue/README.md` for the files. */
import type { IssuerLevel } from '../model/report.js';

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
}

export interface Catalogue {
  readonly id: string;
  readonly level: IssuerLevel;
  /** `YYYY-MM-DD`; null: open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly title: string;
  /** In the order of the forms; sections and groups included where the file has them. */
  readonly indicators: readonly Indicator[];
  readonly byId: ReadonlyMap<string, Indicator>;
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
  /** SHA-256 over the content of every file that was loaded: part of the key of a stored result. */
  readonly hash: string;
}
