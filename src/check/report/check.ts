/** All checks of one report, in their order. Each is a module beside this one with one subject. */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Finding, Report } from '../../model/report.js';
import { checkRelations } from './relations.js';

/** The report with numbers decided by relations, statuses and findings. A report without a catalogue comes back as it is. */
export function checkReport(report: Report, set: CatalogueSet): Report {
  const catalogue = set.catalogues.find(({ id }) => id === report.catalogue);
  if (!catalogue) return report;
  const { observations, findings } = checkRelations(catalogue, report.observations);
  return { ...report, observations, findings: [...stillTrue(report.findings, observations), ...findings] };
}

/** A doubt that a relation resolved is no finding any more. */
function stillTrue(findings: readonly Finding[], observations: Report['observations']): Finding[] {
  const reasons = new Map(observations.map(({ indicatorId, reasons: ids }) => [indicatorId, new Set(ids)]));
  return findings.filter(({ rule, indicatorId }) => {
    if (rule !== 'number-undecided' || indicatorId === null) return true;
    return reasons.get(indicatorId)?.has(rule) ?? true;
  });
}
