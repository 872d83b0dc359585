/** Which indicator of one catalogue is the same measure as one of another. */
import type { CatalogueSet } from '../../catalogue/model.js';

/** The id in catalogue `to` of what `from` calls `id`; null when there is none, or only something close to it. */
export function counterparts(set: CatalogueSet, from: string | null, to: string | null): (id: string) => string | null {
  if (from === to) return (id) => id;
  const forward = set.maps.find((map) => map.from === from && map.to === to);
  const backward = set.maps.find((map) => map.from === to && map.to === from);
  const ids = new Map<string, string>();
  for (const { fromId, toId, same } of forward?.pairs ?? []) if (same === 'yes') ids.set(fromId, toId);
  for (const { fromId, toId, same } of backward?.pairs ?? []) if (same === 'yes') ids.set(toId, fromId);
  return (id) => ids.get(id) ?? null;
}
