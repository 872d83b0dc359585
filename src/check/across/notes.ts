/** What the comparison of reports adds to them: findings, and rules among the reasons of rows. */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Finding, Observation, Report } from '../../model/report.js';
import { inCatalogueOrder } from '../report/order.js';
import { withReason } from '../report/reasons.js';

/** A finding for one report. `rows`: indicator ids whose reasons name it; `review`: their readings are in doubt. */
export interface Note {
  readonly sha256: string;
  readonly finding: Finding;
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
      .reduce((one, { finding, review }) => withReason(one, finding.rule, review), row);
  return {
    ...report,
    observations: report.observations.map(marked),
    findings: inCatalogueOrder([...report.findings, ...own.map(({ finding }) => finding)], catalogue),
  };
}
