/** What the comparison of reports adds to them: findings, and rules among the reasons of rows. */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, Report } from '../../model/report.js';
import { inCatalogueOrder } from '../report/order.js';
import { withReason } from '../report/reasons.js';

/** A finding before it is known whose rows it names. */
export type Told = Omit<Finding, 'rows' | 'figures'>;

/** A finding for one report. `rows`: indicator ids whose reasons name it; `review`: their readings are in doubt. */
export interface Note {
  readonly sha256: string;
  readonly finding: Told;
  readonly rows: readonly string[];
  readonly review: boolean;
}

/** `report` with the notes about it. */
export function withNotes(report: Report, notes: readonly Note[], set: CatalogueSet): Report {
  const own = notes.filter(({ sha256 }) => sha256 === report.sha256);
  if (own.length === 0) return report;
  const catalogue = set.catalogues.find(({ id }) => id === report.catalogue) ?? null;
  const marked = (row: Observation): Observation =>
    own
      .filter(({ rows }) => rows.includes(row.indicatorId))
      .reduce((one, { finding }) => withReason(one, finding), row);
  return {
    ...report,
    observations: report.observations.map(marked),
    findings: inCatalogueOrder(
      [...report.findings, ...own.map(({ finding, rows }) => ({ ...finding, rows, figures: [] }))],
      catalogue,
    ),
  };
}
