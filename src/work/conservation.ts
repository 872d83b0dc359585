/** Nothing is lost: every table row of a report is in the dataset, in the unmapped rows, or ignored for a named reason. */
import type { Report } from '../model/report.js';

/** What does not add up in `report`, as sentences for a developer; empty when every row is accounted for. Linear in the rows. */
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
  const { perTable, often } = placesOf(report);
  for (const use of tables) {
    expect(`rows of table ${use.table}`, use.rows, (perTable.get(use.table) ?? 0) + ignoredRows(use.ignored));
  }
  for (const { place, table, times } of often) {
    if (times > (tables[table - 1]?.halves ?? 1))
      breaches.push(`${place} is used ${times === 2 ? 'twice' : `${times} times`}`);
  }
  return breaches;
}

/** How many rows came from each table, and the places that several came from, with how many. */
function placesOf({ observations, unmapped }: Report) {
  const perTable = new Map<number, number>();
  const met = new Map<string, { readonly place: string; readonly table: number; times: number }>();
  for (const { place } of [...observations, ...unmapped]) {
    perTable.set(place.table, (perTable.get(place.table) ?? 0) + 1);
    const name = `table ${place.table} row ${place.row}`;
    const before = met.get(name);
    if (before) before.times += 1;
    else met.set(name, { place: name, table: place.table, times: 1 });
  }
  return { perTable, often: [...met.values()].filter(({ times }) => times > 1) };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const ignoredRows = (ignored: Readonly<Record<string, number | undefined>>): number =>
  total(Object.values(ignored).map((count) => count ?? 0));
