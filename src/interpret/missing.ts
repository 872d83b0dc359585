/** What the catalogue asks for and the report does not have. */
import type { Catalogue } from '../catalogue/model.js';
import type { Finding, Observation } from '../model/report.js';

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
      findings.push({
        severity: 'warning',
        rule: 'form-missing',
        indicatorId: null,
        message: {
          vi: `Báo cáo không có Biểu mẫu ${indicator.form} (${indicator.formTitle}).`,
          en: `The report has no form ${indicator.form} (${indicator.formTitle}).`,
        },
        expected: `${indicator.form}`,
        actual: '',
        evidence: [],
      });
      continue;
    }
    findings.push({
      severity: 'warning',
      rule: 'indicator-missing',
      indicatorId: indicator.id,
      message: {
        vi: `Không tìm thấy dòng của chỉ tiêu ${indicator.id} “${indicator.label}”.`,
        en: `No row was found for indicator ${indicator.id} “${indicator.label}”.`,
      },
      expected: `${indicator.stt} ${indicator.label}`,
      actual: '',
      evidence: [],
    });
  }
  return { indicators, findings };
}
