/** catalogue/README.md names every file and every column, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_CATALOGUES } from '../../src/catalogue/load.js';
import { CONCEPT_TRAITS } from '../../src/catalogue/model.js';
import { FILE_KINDS } from '../../src/catalogue/schema.js';
import { WORD_CLASSES } from '../../src/text/vocabulary-names.js';

const README = readFileSync(join(PACKAGE_CATALOGUES, 'README.md'), 'utf8');

/** Names in the first column of the tables below a heading. */
function described(heading: string): string[] {
  const [, below = ''] = README.split(new RegExp(`^#{2,3} ${heading}$`, 'mu'));
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
    ['units.csv', FILE_KINDS.units],
    ['headings.csv', FILE_KINDS.headings],
    ['scope-words.csv', FILE_KINDS['scope-words']],
    ['label-words.csv', FILE_KINDS['label-words']],
    ['words.csv', FILE_KINDS.words],
    ['patterns.csv', FILE_KINDS.patterns],
    ['exclusions.csv', FILE_KINDS.exclusions],
    ['qualifiers.csv', FILE_KINDS.qualifiers],
    ['concepts.csv', FILE_KINDS.concepts],
  ] as const)('describes the columns under "%s"', (heading, kind) => {
    const people = heading === 'A catalogue' ? kind.remarks : [];
    expect(described(heading).sort()).toEqual([...Object.keys(kind.schema.shape), ...people].sort());
  });

  it.each([
    FILE_KINDS.maps,
    FILE_KINDS.map,
    FILE_KINDS.abbreviations,
    FILE_KINDS.subjects,
    FILE_KINDS.phrases,
    FILE_KINDS['same-things'],
    FILE_KINDS['implied-actions'],
  ])('names the columns of the small files', (kind) => {
    for (const column of Object.keys(kind.schema.shape)) expect(README).toContain(`\`${column}\``);
  });

  it('names every class of words and every trait of concepts', () => {
    for (const name of [...WORD_CLASSES, ...CONCEPT_TRAITS]) {
      expect(README).toContain(`\`${name}\``);
    }
  });

  it('names every file of the folder', () => {
    for (const name of readdirSync(PACKAGE_CATALOGUES)) {
      if (name !== 'README.md') expect(README).toContain(`\`${name}\``);
    }
  });
});
