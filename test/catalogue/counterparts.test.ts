import { describe, expect, it } from 'vitest';
import { mapBetween } from '../../src/catalogue/counterparts.js';
import type { Catalogue, CatalogueSet } from '../../src/catalogue/model.js';
import { VOCABULARY } from '../support/vocabulary.js';

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
  family: { id: 'none', subjects: [], concepts: [], phrases: [], sameThings: [], impliedActions: [] },
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
  vocabulary: VOCABULARY,
  hash: '',
};

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
