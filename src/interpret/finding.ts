/** Findings about rows of a table: where they stand. */
import type { Evidence } from '../model/finding.js';
import type { CellPlace } from '../model/report.js';

export const evidenceAt = (place: CellPlace, text: string): Evidence => ({
  sha256: null,
  page: place.page,
  table: place.table,
  row: place.row,
  text,
});
