/** The tables of a family of reports as its concepts: every id that a row names must be there. Pure. */
import { type CatalogueFault, fault } from '../fault.js';
import type { Family } from '../model.js';
import type { FamilyTables, Placed } from './tables.js';

export function familyOf(
  id: string,
  tables: FamilyTables,
): { readonly family: Family; readonly faults: readonly CatalogueFault[] } {
  const family: Family = {
    id,
    subjects: tables.subjects.map(({ row }) => row.subject),
    concepts: tables.concepts.map(({ row }) => ({
      id: row.concept,
      class: row.class,
      dimension: row.dimension,
      traits: row.traits,
      mayBe: row.may_be,
      impliedBy: row.implied_by,
    })),
    phrases: tables.phrases.map(({ row }) => ({ phrase: row.phrase, id: row.concept })),
    sameThings: tables['same-things'].map(({ row }) => ({ said: row.said, label: row.meant, beside: row.beside })),
    impliedActions: tables['implied-actions'].map(({ row }) => row),
  };
  return { family, faults: [...twice(tables), ...unknownIds(tables)] };
}

function twice({ concepts, phrases }: FamilyTables): CatalogueFault[] {
  return [
    ...repeated(concepts, ({ concept }) => concept).map(({ file, line, row }) =>
      fault(
        { file, line, column: 'concept' },
        'duplicate-concept',
        `đã có khái niệm ${row.concept}.`,
        `there is a concept ${row.concept} already.`,
      ),
    ),
    ...repeated(phrases, ({ phrase }) => phrase).map(({ file, line, row }) =>
      fault(
        { file, line, column: 'phrase' },
        'duplicate-phrase',
        `cụm từ "${row.phrase}" đã có; mỗi cụm từ chỉ mang một khái niệm.`,
        `the phrase "${row.phrase}" stands there already; a phrase has one concept.`,
      ),
    ),
  ];
}

function repeated<T>(rows: readonly Placed<T>[], keyOf: (row: T) => string): Placed<T>[] {
  const seen = new Set<string>();
  return rows.filter(({ row }) => {
    const key = keyOf(row);
    return seen.has(key) || !seen.add(key);
  });
}

function unknownIds(tables: FamilyTables): CatalogueFault[] {
  const ids = new Set(tables.concepts.map(({ row }) => row.concept));
  const dimensions = new Set(tables.concepts.map(({ row }) => row.dimension));
  const check = <T>(rows: readonly Placed<T>[], column: string, named: (row: T) => readonly string[], or = false) =>
    rows.flatMap(({ file, line, row }) =>
      named(row)
        .filter((one) => !ids.has(one) && !(or && dimensions.has(one)))
        .map((one) =>
          fault(
            { file, line, column },
            'unknown-concept',
            `không có khái niệm nào mang mã ${one}.`,
            `no concept has the id ${one}.`,
          ),
        ),
    );
  const { concepts, phrases, 'same-things': same, 'implied-actions': implied } = tables;
  return [
    ...check(phrases, 'concept', ({ concept }) => [concept]),
    ...check(concepts, 'may_be', ({ may_be: ids }) => ids),
    ...check(concepts, 'implied_by', ({ implied_by: ids }) => ids, true),
    ...check(same, 'said', ({ said }) => [said]),
    ...check(same, 'meant', ({ meant }) => [meant]),
    ...check(same, 'beside', ({ beside }) => beside, true),
    ...check(implied, 'objects', ({ objects }) => objects),
    ...check(implied, 'beside', ({ beside }) => beside, true),
    ...check(implied, 'unless', ({ unless }) => unless),
    ...check(implied, 'drop', ({ drop }) => drop),
    ...check(implied, 'add', ({ add }) => [add]),
  ];
}
