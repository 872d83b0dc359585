/** What the comparison of reports adds to one of them, kept until that report is taken. */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, Report } from '../../model/report.js';
import { inCatalogueOrder } from '../report/order.js';
import { withReason } from '../report/reasons.js';

/** A finding for one report. */
export interface Note {
  readonly sha256: string;
  /** Given the printed labels of the report that it is about, which no card carries. */
  readonly finding: (labelOf: (indicatorId: string) => string) => Finding;
}

/** `report` with the notes about it. */
export function withNotes(report: Report, notes: readonly Note[], set: CatalogueSet): Report {
  if (notes.length === 0) return report;
  const catalogue = set.catalogues.find(({ id }) => id === report.catalogue) ?? null;
  const labels = new Map(report.observations.map(({ indicatorId, label }) => [indicatorId, label]));
  const findings = notes.map(({ finding }) => finding((id) => labels.get(id) ?? ''));
  const reasons = new Map<string, Finding[]>();
  for (const one of findings) {
    for (const id of new Set(one.rows)) {
      const known = reasons.get(id);
      if (known === undefined) reasons.set(id, [one]);
      else known.push(one);
    }
  }
  const marked = (row: Observation): Observation => (reasons.get(row.indicatorId) ?? []).reduce(withReason, row);
  return {
    ...report,
    observations: report.observations.map(marked),
    findings: inCatalogueOrder([...report.findings, ...findings], catalogue),
  };
}
