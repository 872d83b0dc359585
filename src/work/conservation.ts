/** Nothing is lost: every table row of a report is in the dataset, in the unmapped rows, or ignored for a named reason. */
import type { Report } from '../model/report.js';

/** What does not add up in `report`, as sentences for a developer; empty when every row is accounted for. */
export function conservationBreaches(report: Report): string[] {
  const { rows, observations, unmapped, tables } = report;
  const breaches: string[] = [];
  const expect = (what: string, expected: number, actual: number): void => {
    if (expected !== actual) breaches.push(`${what}: expected ${expected}, got ${actual}`);
  };
  expect('rows read = dataset + unmapped + ignored', rows.read, rows.dataset + rows.unmapped + rows.ignored);
  expect('rows read = rows of all tables', total(tables.map((table) => table.rows)), rows.read);
  expect('rows counted as dataset = observations', rows.dataset, observations.length);
  expect('rows counted as unmapped = unmapped rows', rows.unmapped, unmapped.length);
  expect(
    'rows counted as ignored = rows ignored in all tables',
    rows.ignored,
    total(tables.map((t) => ignoredRows(t.ignored))),
  );
  for (const use of tables) {
    const here = (place: { readonly table: number }): boolean => place.table === use.table;
    const found =
      observations.filter((one) => here(one.place)).length +
      unmapped.filter((one) => here(one.place)).length +
      ignoredRows(use.ignored);
    expect(`rows of table ${use.table}`, use.rows, found);
  }
  const places = [...observations, ...unmapped].map(({ place }) => `table ${place.table} row ${place.row}`);
  for (const place of new Set(places.filter((one, at) => places.indexOf(one) !== at))) {
    breaches.push(`${place} is used twice`);
  }
  return breaches;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const ignoredRows = (ignored: Readonly<Record<string, number | undefined>>): number =>
  total(Object.values(ignored).map((count) => count ?? 0));
