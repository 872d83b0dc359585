/** The catalogues that come with the package, and those of the fixtures. */
import { join } from 'node:path';
import { type CatalogueOptions, loadCatalogues } from '../../src/catalogue/load.js';
import type { CatalogueSet } from '../../src/catalogue/model.js';
import { FIXTURES } from './truth.js';

export async function catalogues(options: CatalogueOptions = {}): Promise<CatalogueSet> {
  const loaded = await loadCatalogues(options);
  if (!loaded.ok) throw new Error(loaded.failure.message.en);
  return loaded.value;
}

export const FIXTURE_CATALOGUES: CatalogueOptions = {
  extra: [join(FIXTURES, 'catalogues')],
  issuersFile: join(FIXTURES, 'catalogues', 'issuers.csv'),
};
