/** What two catalogues have in common. Pure. */
import type { CatalogueSet } from './model.js';

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
