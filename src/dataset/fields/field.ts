/** What a column of the dataset is: every writer, the schema and the documentation follow from the same list. */
import type { Entry } from '../../model/dataset.js';
import type { BBox } from '../../model/document.js';
import type { Said } from '../../model/result.js';

/** A language that files are written in. */
export type Language = keyof Said;

/** What stands in a row beside its value: `name` is a contract, `label` and `description` are for people. */
interface Told {
  readonly name: string;
  readonly label: Said;
  /** Markdown of one line. */
  readonly description: Said;
}

/** A column of records that are `Row`s, and how to get its value; null and an empty list are no value. */
export type Field<Row> = Told &
  (
    | { readonly kind: 'text' | 'date'; readonly of: (row: Row) => string | null }
    | { readonly kind: 'enum'; readonly values: readonly string[]; readonly of: (row: Row) => string | null }
    /** Canonical decimals (`-?digits[.digits]`). */
    | { readonly kind: 'number'; readonly of: (row: Row) => string | number | null }
    | { readonly kind: 'integer'; readonly of: (row: Row) => number | null }
    | { readonly kind: 'list'; readonly of: (row: Row) => readonly string[] }
    | { readonly kind: 'flag'; readonly of: (row: Row) => boolean | null }
    | { readonly kind: 'box'; readonly of: (row: Row) => BBox | null }
  );

/** A row that stands in a file of inputs: the entry it comes from, and what it tells. */
export interface Of<T> {
  readonly entry: Entry;
  readonly it: T;
}

type Words = readonly [name: string, label: Said, description: Said];
const told = ([name, label, description]: Words): Told => ({ name, label, description });

/** Shorthand for the two languages, Vietnamese first. */
export const said = (vi: string, en: string): Said => ({ vi, en });

export const text = <Row>(words: Words, of: (row: Row) => string | null): Field<Row> => ({
  ...told(words),
  kind: 'text',
  of,
});
export const date = <Row>(words: Words, of: (row: Row) => string | null): Field<Row> => ({
  ...told(words),
  kind: 'date',
  of,
});
export const choice = <Row>(words: Words, values: readonly string[], of: (row: Row) => string | null): Field<Row> => ({
  ...told(words),
  kind: 'enum',
  values,
  of,
});
export const number = <Row>(words: Words, of: (row: Row) => string | number | null): Field<Row> => ({
  ...told(words),
  kind: 'number',
  of,
});
export const integer = <Row>(words: Words, of: (row: Row) => number | null): Field<Row> => ({
  ...told(words),
  kind: 'integer',
  of,
});
export const list = <Row>(words: Words, of: (row: Row) => readonly string[]): Field<Row> => ({
  ...told(words),
  kind: 'list',
  of,
});
export const flag = <Row>(words: Words, of: (row: Row) => boolean | null): Field<Row> => ({
  ...told(words),
  kind: 'flag',
  of,
});
export const box = <Row>(words: Words, of: (row: Row) => BBox | null): Field<Row> => ({
  ...told(words),
  kind: 'box',
  of,
});

/** The same column under other words. */
export const described = <Row>(field: Field<Row>, description: Said): Field<Row> => ({ ...field, description });
