/** The order in which findings are told: about the whole report first, then indicator by indicator as the catalogue lists them. */

import type { Catalogue } from '../../catalogue/model.js';
import type { Finding } from '../../model/finding.js';

/** Findings of one indicator, and those of none, stay in the order in which they were found. */
export function inCatalogueOrder(findings: readonly Finding[], catalogue: Catalogue | null): Finding[] {
  const places = new Map(catalogue?.indicators.map(({ id }, at) => [id, at]));
  const placeOf = ({ indicatorId }: Finding): number =>
    indicatorId === null ? -1 : (places.get(indicatorId) ?? places.size);
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b));
}
