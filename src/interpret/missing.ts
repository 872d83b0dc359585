/** What the catalogue asks for and the report does not have. */
import type { Catalogue } from '../catalogue/model.js';
import { type Finding, finding } from '../model/finding.js';
import type { Observation } from '../model/report.js';

export interface Missing {
  readonly indicators: readonly string[];
  readonly findings: readonly Finding[];
}

/** An indicator without a row is a finding; a form without any row is one finding instead of one an indicator. */
export function missingFrom(
  catalogue: Catalogue,
  observations: readonly Observation[],
  formsSeen: ReadonlySet<string>,
): Missing {
  const have = new Set(observations.map(({ indicatorId }) => indicatorId));
  const indicators: string[] = [];
  const findings: Finding[] = [];
  const formsTold = new Set<string>();
  for (const indicator of catalogue.indicators) {
    if (indicator.kind === 'section' || indicator.kind === 'group' || have.has(indicator.id)) continue;
    indicators.push(indicator.id);
    if (!formsSeen.has(indicator.form)) {
      if (formsTold.has(indicator.form)) continue;
      formsTold.add(indicator.form);
      findings.push(
        finding(
          'form-missing',
          { form: indicator.form, title: indicator.formTitle },
          { expected: `${indicator.form}` },
        ),
      );
      continue;
    }
    findings.push(
      finding(
        'indicator-missing',
        { id: indicator.id, label: indicator.label },
        { indicatorId: indicator.id, expected: `${indicator.stt} ${indicator.label}` },
      ),
    );
  }
  return { indicators, findings };
}
