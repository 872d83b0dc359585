/** Keys of `dataset.json` that are columns too: their values and their shape follow from the fields. */
import { z } from 'zod';
import { roundedBox } from '../decimal.js';
import type { Field } from '../fields/field.js';

/** Some columns of a record, in the order in which the JSON has them; names that end in `?` may have no value. */
export interface Keys<Row> {
  readonly fields: readonly Field<Row>[];
  readonly nullable: ReadonlySet<string>;
}

export function keysOf<Row>(fields: readonly Field<Row>[], names: string): Keys<Row> {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const asked = names.split(' ');
  return {
    fields: asked.map((asked) => {
      const field = byName.get(asked.replace('?', ''));
      if (field === undefined) throw new Error(`no column ${asked}`);
      return field;
    }),
    nullable: new Set(asked.flatMap((name) => (name.endsWith('?') ? [name.slice(0, -1)] : []))),
  };
}

type Value = string | number | boolean | readonly string[] | readonly number[] | null;

/** What `row` has under `keys`. Numbers of a report are text, so that no digit is lost. */
export const valuesOf = <Row>({ fields }: Keys<Row>, row: Row): Record<string, Value> =>
  Object.fromEntries(fields.map((field) => [field.name, jsonOf(field, row)]));

function jsonOf<Row>(field: Field<Row>, row: Row): Value {
  if (field.kind !== 'box') return field.of(row);
  const box = field.of(row);
  return box && roundedBox(box);
}

/** Every key is described as its column is. */
export const shapeOf = <Row>({ fields, nullable }: Keys<Row>): Record<string, z.ZodType> =>
  Object.fromEntries(
    fields.map((field) => {
      const type = typeOf(field);
      return [field.name, (nullable.has(field.name) ? type.nullable() : type).describe(field.description.en)];
    }),
  );

export const RULE = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** 1-based pages, tables and rows; a measure is a number, a value of a report its canonical decimal. */
function typeOf<Row>(field: Field<Row>): z.ZodType {
  switch (field.kind) {
    case 'date':
      return z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
    case 'enum':
      return z.enum(field.values);
    case 'number':
      return z.string().regex(/^-?\d+(\.\d+)?$/);
    case 'integer':
      return z.int().min(1);
    case 'list':
      return z.array(RULE);
    case 'flag':
      return z.boolean();
    case 'box':
      return z.array(z.number()).length(4);
    default:
      return z.string();
  }
}
