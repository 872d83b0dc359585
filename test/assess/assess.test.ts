/** A reading is assessed: the same verdict whenever, wherever and in whatever order; another one when what it is assessed by differs. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { CatalogueSet } from '../../src/catalogue/model.js';
import { readingOf } from '../../src/interpret/reading.js';
import type { Reading } from '../../src/model/reading.js';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { readDocument } from '../../src/read/open.js';
import { catalogues, FIXTURE_CATALOGUES } from '../support/catalogues.js';

const FILES = [
  'reports/Năm 2022/Báo cáo CCHC 6 tháng - Hậu Giang.docx',
  'reports/Năm 2023/Yên Bái (báo cáo năm).docx',
  'reports/Năm 2024/Quảng Ngãi - Báo cáo quý III, 9 tháng.docx',
];

let set: CatalogueSet;
let readings: readonly Reading[];
beforeAll(async () => {
  set = await catalogues(FIXTURE_CATALOGUES);
  readings = await Promise.all(FILES.map(read));
});

async function read(file: string): Promise<Reading> {
  const document = await readDocument(
    readFileSync(new URL(`../../fixtures/${file}`, import.meta.url)),
    'docx',
    DEFAULT_READ_OPTIONS,
  );
  if (!document.ok) throw new Error(document.failure.message.en);
  return readingOf(document.value, { sha256: '0'.repeat(64), type: 'docx', bytes: 1 }, set.vocabulary);
}

/** Nothing in it can be changed. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

const told = (reading: Reading): string => JSON.stringify(assess(reading, set));

describe('a reading', () => {
  it('is assessed to the same bytes again and again, in any order of reports, and is not changed by it', () => {
    const first = readings.map((reading) => told(frozen(reading)));
    const order = fc.array(fc.nat({ max: readings.length - 1 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(order, (places) => {
        for (const place of places) {
          const reading = readings[place];
          expect(reading === undefined ? '' : told(reading)).toBe(first[place]);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('is plain JSON: what was stored is assessed the same', () => {
    for (const reading of readings) {
      const stored: Reading = JSON.parse(JSON.stringify(reading));
      expect(stored).toEqual(reading);
      expect(told(stored)).toBe(told(reading));
    }
  });

  it('follows the catalogues that it is assessed by, without being read again', () => {
    const [reading] = readings;
    if (reading === undefined) throw new Error('no reading');
    expect(assess(reading, set).observations.length).toBeGreaterThan(100);
    const without = assess(reading, { ...set, catalogues: [], maps: [] });
    expect(without.observations).toEqual([]);
    expect(without.unmapped.map(({ reason }) => reason)).toContain('no-catalogue');
    expect(without.findings.map(({ rule }) => rule)).toContain('template-unknown');
  });

  it('follows the lists of issuers that it is assessed by', () => {
    const [reading] = readings;
    if (reading === undefined) throw new Error('no reading');
    expect(assess(reading, set).letterhead.issuerCode).toMatch(/^P63-/);
    // A province that stands in no list is a name that is not understood.
    const unlisted = assess(reading, { ...set, issuers: [] });
    expect(unlisted.letterhead).toMatchObject({ issuerCode: null, issuerKind: 'other' });
    expect(unlisted.findings.map(({ rule }) => rule)).toContain('issuer-of-other-kind');
  });
});
