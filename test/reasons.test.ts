/** docs/reasons.md explains; that its ids are those of the code is tested in docs.test.ts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'reasons.md'), 'utf8');

/** Rows of all tables whose last column is `column`. */
const rowsUnder = (column: string): string[][] =>
  PAGE.split(/^\| id \|/mu)
    .slice(1)
    .filter((table) => (table.split('\n')[0] ?? '').trim().endsWith(`| ${column} |`))
    .flatMap((table) =>
      table
        .split('\n')
        .slice(2)
        .filter((line) => line.startsWith('| `'))
        .map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        ),
    );

describe('docs/reasons.md', () => {
  it('has a meaning and an example for every id', () => {
    const rows = rowsUnder('example');
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((cells) => cells.length !== 3 || cells.some((cell) => cell === ''))).toEqual([]);
  });

  it('explains every id in one place of each table', () => {
    for (const table of PAGE.split(/^## /mu)) {
      const ids = [...table.matchAll(/^\| (`[^|]*`) \|/gmu)].flatMap(([, cell = '']) => cell.match(/`[^`]+`/g) ?? []);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});
