/** Which indicator of one catalogue is the same measure as one of another. */
import type { CatalogueSet } from '../../catalogue/model.js';

/** The id in catalogue `to` of what `from` calls an id; null when there is none, or only something close to it. */
export type Counterparts = (from: string | null, to: string | null) => (id: string) => string | null;

/** Each pair of catalogues is looked through once. */
export function counterpartsIn(set: CatalogueSet): Counterparts {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (from, to) => {
    if (from === to) return (id) => id;
    const key = JSON.stringify([from, to]);
    const ids = known.get(key) ?? idsBetween(set, from, to);
    known.set(key, ids);
    return (id) => ids.get(id) ?? null;
  };
}

function idsBetween({ maps }: CatalogueSet, from: string | null, to: string | null): ReadonlyMap<string, string> {
  const forward = maps.find((map) => map.from === from && map.to === to);
  const backward = maps.find((map) => map.from === to && map.to === from);
  const ids = new Map<string, string>();
  for (const { fromId, toId, same } of forward?.pairs ?? []) if (same === 'yes') ids.set(fromId, toId);
  for (const { fromId, toId, same } of backward?.pairs ?? []) if (same === 'yes') ids.set(toId, fromId);
  return ids;
}
