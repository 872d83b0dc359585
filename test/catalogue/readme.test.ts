/** catalogue/README.md names every file and every column, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_CATALOGUES } from '../../src/catalogue/load.js';
import { FILE_KINDS } from '../../src/catalogue/schema.js';

const README = readFileSync(join(PACKAGE_CATALOGUES, 'README.md'), 'utf8');

/** Names in the first column of the tables below a heading. */
function described(heading: string): string[] {
  const [, below = ''] = README.split(new RegExp(`^## ${heading}$`, 'mu'));
  const [section = ''] = below.split(/^#{2,3} /mu);
  return [...section.matchAll(/^\| (`[^|]+`) \|/gmu)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name),
  );
}

describe('catalogue/README.md', () => {
  it.each([
    ['index.csv', FILE_KINDS.index],
    ['A catalogue', FILE_KINDS.indicators],
    ['issuers', FILE_KINDS.issuers],
  ] as const)('describes the columns under "%s"', (heading, kind) => {
    const people = heading === 'A catalogue' ? kind.remarks : [];
    expect(described(heading).sort()).toEqual([...Object.keys(kind.schema.shape), ...people].sort());
  });

  it.each([FILE_KINDS.maps, FILE_KINDS.map, FILE_KINDS.abbreviations])(
    'names the columns of the small files',
    (kind) => {
      for (const column of Object.keys(kind.schema.shape)) expect(README).toContain(`\`${column}\``);
    },
  );

  it('names every file of the folder', () => {
    for (const name of readdirSync(PACKAGE_CATALOGUES)) {
      if (name !== 'README.md') expect(README).toContain(`\`${name}\``);
    }
  });
});
