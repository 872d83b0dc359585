/** What the comparison of reports adds to one of them, kept until that report is taken. */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Finding, Observation, Report } from '../../model/report.js';
import { inCatalogueOrder } from '../report/order.js';
import { withReason } from '../report/reasons.js';

/** A finding for one report. `rows`: indicator ids whose reasons name it; `review`: their readings are in doubt. */
export interface Note {
  readonly sha256: string;
  /** Given the printed labels of the report that it is about, which no card carries. */
  readonly finding: (labelOf: (indicatorId: string) => string) => Finding;
  readonly rows: readonly string[];
  readonly review: boolean;
}

/** `report` with the notes about it. */
export function withNotes(report: Report, notes: readonly Note[], set: CatalogueSet): Report {
  if (notes.length === 0) return report;
  const catalogue = set.catalogues.find(({ id }) => id === report.catalogue) ?? null;
  const labels = new Map(report.observations.map(({ indicatorId, label }) => [indicatorId, label]));
  const reasons = new Map<string, { rule: string; review: boolean }[]>();
  const findings = notes.map(({ finding, rows, review }) => {
    const told = finding((id) => labels.get(id) ?? '');
    for (const id of new Set(rows)) {
      const known = reasons.get(id);
      if (known === undefined) reasons.set(id, [{ rule: told.rule, review }]);
      else known.push({ rule: told.rule, review });
    }
    return told;
  });
  const marked = (row: Observation): Observation =>
    (reasons.get(row.indicatorId) ?? []).reduce((one, { rule, review }) => withReason(one, rule, review), row);
  return {
    ...report,
    observations: report.observations.map(marked),
    findings: inCatalogueOrder([...report.findings, ...findings], catalogue),
  };
}
