import { describe, expect, it } from 'vitest';
import { likelyCatalogues, mapBetween } from '../../src/catalogue/choose.js';
import type { Catalogue, CatalogueSet } from '../../src/catalogue/model.js';

const catalogue = (
  id: string,
  level: Catalogue['level'],
  validFrom: string | null,
  validTo: string | null,
): Catalogue => ({
  id,
  level,
  validFrom,
  validTo,
  title: id,
  indicators: [],
  byId: new Map(),
});

const set: CatalogueSet = {
  catalogues: [
    catalogue('old', 'province', null, '2025-06-30'),
    catalogue('new', 'province', '2025-07-02', null),
    catalogue('commune', 'commune', '2025-07-01', null),
  ],
  maps: [
    {
      from: 'old',
      to: 'new',
      pairs: [
        { fromId: 'I.5', toId: 'I.4', same: 'yes' },
        { fromId: 'I.3', toId: 'I.3', same: 'changed' },
      ],
    },
  ],
  issuers: [],
  abbreviations: [],
  hash: '',
};

const order = (...args: [Catalogue['level'] | null, string | null]) =>
  likelyCatalogues(set, ...args).map((one) => `${one.catalogue.id} ${one.fit}`);

describe('likelyCatalogues', () => {
  it.each([
    ['2022-06-20', ['old in-force', 'new other-date', 'commune other-level']],
    ['2025-12-01', ['new in-force', 'old other-date', 'commune other-level']],
    ['2025-07-01', ['new other-date', 'old other-date', 'commune other-level']],
  ])('puts the one in force on %s first, and keeps the other: a late report may still use it', (date, expected) => {
    expect(order('province', date)).toEqual(expected);
  });

  it('has nothing in force for a level without a catalogue', () => {
    expect(order('district', '2022-06-20').every((one) => one.endsWith('other-level'))).toBe(true);
  });

  it('rules nothing out when level and date are not known, and prefers the newest', () => {
    expect(order(null, null)).toEqual(['new in-force', 'commune in-force', 'old in-force']);
  });
});

describe('mapBetween', () => {
  it('reads the map in both directions', () => {
    expect(mapBetween(set, 'old', 'new')?.get('I.5')).toEqual({ id: 'I.4', same: 'yes' });
    expect(mapBetween(set, 'new', 'old')?.get('I.4')).toEqual({ id: 'I.5', same: 'yes' });
    expect(mapBetween(set, 'new', 'old')?.get('I.3')).toEqual({ id: 'I.3', same: 'changed' });
    expect(mapBetween(set, 'old', 'new')?.get('I.6')).toBeUndefined();
  });

  it('knows no map between strangers', () => {
    expect(mapBetween(set, 'old', 'commune')).toBeNull();
  });
});
