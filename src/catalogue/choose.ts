/** Which catalogues a report may follow, and what two of them have in common. Pure. */
import type { IssuerLevel } from '../model/report.js';
import type { Catalogue, CatalogueSet } from './model.js';

export interface LikelyCatalogue {
  readonly catalogue: Catalogue;
  /**
   * `in-force`: of the issuer's level, in force on the report's date. `other-date`: of that level, not in force then (a
   * late report may still use it). `other-level`: made for another level; its rows can never be certain.
   */
  readonly fit: 'in-force' | 'other-date' | 'other-level';
}

const FITS = ['in-force', 'other-date', 'other-level'] as const;

/**
 * All catalogues, the likeliest first: by fit, then by days between the report's date and the catalogue's validity, then
 * the newer, then by id. An unknown level or date (null) rules nothing out. The labels of the rows have the last word.
 */
export function likelyCatalogues(
  set: Pick<CatalogueSet, 'catalogues'>,
  level: IssuerLevel | null,
  date: string | null,
): LikelyCatalogue[] {
  return set.catalogues
    .map((catalogue) => ({ catalogue, fit: fitOf(catalogue, level, date), days: daysOutside(catalogue, date) }))
    .sort(
      (a, b) =>
        FITS.indexOf(a.fit) - FITS.indexOf(b.fit) ||
        a.days - b.days ||
        compare(b.catalogue.validFrom ?? '', a.catalogue.validFrom ?? '') ||
        compare(a.catalogue.id, b.catalogue.id),
    )
    .map(({ catalogue, fit }) => ({ catalogue, fit }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function fitOf(catalogue: Catalogue, level: IssuerLevel | null, date: string | null): LikelyCatalogue['fit'] {
  if (level !== null && catalogue.level !== level) return 'other-level';
  return daysOutside(catalogue, date) === 0 ? 'in-force' : 'other-date';
}

const DAY = 24 * 60 * 60 * 1000;

/** Days from `date` to the nearest day on which the catalogue is in force; 0 on such a day, or when there is no date. */
function daysOutside({ validFrom, validTo }: Catalogue, date: string | null): number {
  if (date === null) return 0;
  if (validFrom !== null && date < validFrom) return daysBetween(date, validFrom);
  if (validTo !== null && date > validTo) return daysBetween(validTo, date);
  return 0;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** An indicator's counterpart in another catalogue. */
export interface Counterpart {
  readonly id: string;
  /** `changed`: close, but not the same measure; never to be compared without saying so. */
  readonly same: 'yes' | 'changed';
}

/**
 * For each indicator of `fromId` its counterpart in `toId`, by the map of the two in either direction; every indicator
 * itself when both are the same catalogue; null when there is no map.
 */
export function mapBetween(set: CatalogueSet, fromId: string, toId: string): ReadonlyMap<string, Counterpart> | null {
  if (fromId === toId) {
    const catalogue = set.catalogues.find((one) => one.id === fromId);
    return new Map((catalogue?.indicators ?? []).map(({ id }) => [id, { id, same: 'yes' }]));
  }
  const forward = set.maps.find((map) => map.from === fromId && map.to === toId);
  if (forward !== undefined) {
    return new Map(forward.pairs.map((pair) => [pair.fromId, { id: pair.toId, same: pair.same }]));
  }
  const backward = set.maps.find((map) => map.from === toId && map.to === fromId);
  if (backward === undefined) return null;
  return new Map(backward.pairs.map((pair) => [pair.toId, { id: pair.fromId, same: pair.same }]));
}
