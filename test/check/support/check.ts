/** One report checked as the program does it: rows as printed, prose as said. */
import type { Catalogue, CatalogueSet } from '../../../src/catalogue/model.js';
import { checkReport } from '../../../src/check/report/check.js';
import type { Report } from '../../../src/model/report.js';
import { report } from '../../support/reports.js';
import { figuresOf, type Said } from './figures.js';
import { type Printed, rowAt, rowsOf } from './rows.js';

export interface Checked {
  readonly report: Report;
  /** `rule indicator` of every finding, in order; `-` where a finding is about no indicator. */
  readonly told: readonly string[];
  readonly row: (id: string) => ReturnType<typeof rowAt>;
  /** The first finding of a rule. */
  readonly finding: (rule: string) => Report['findings'][number];
}

export function catalogueOf(set: CatalogueSet, id: string): Catalogue {
  const found = set.catalogues.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no catalogue ${id}`);
  return found;
}

export function checked(
  set: CatalogueSet,
  catalogueId: string,
  printed: Readonly<Record<string, Printed>>,
  said: readonly (string | Said)[] = [],
  period: string | null = null,
): Checked {
  const observations = rowsOf(catalogueOf(set, catalogueId), printed);
  const catalogue = catalogueOf(set, catalogueId);
  const result = report('x', {
    catalogue: catalogueId,
    ...checkReport({ letterhead: { period }, catalogue, observations, figures: figuresOf(...said), findings: [] }, set),
  });
  return {
    report: result,
    told: result.findings.map(({ rule, indicatorId }) => `${rule} ${indicatorId ?? '-'}`),
    row: (id) => rowAt(result.observations, id),
    finding: (rule) => {
      const found = result.findings.find((one) => one.rule === rule);
      if (found === undefined) throw new Error(`no finding ${rule}`);
      return found;
    },
  };
}
