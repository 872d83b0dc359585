/** The sentences of the letterhead's rules. */
import type { Finding } from '../../model/report.js';
import type { Said, Severity } from '../../model/result.js';
import { evidenceOf, type Seen } from './candidates.js';

const RULES = {
  'report-number-conflict': {
    severity: 'error',
    say: {
      vi: 'Số báo cáo ghi ở các chỗ khác nhau trong văn bản.',
      en: 'The number of the report differs between places in the document.',
    },
  },
  'report-number-missing': {
    severity: 'info',
    say: {
      vi: 'Văn bản không ghi số báo cáo hoặc số còn để trống.',
      en: 'The document has no number, or its digits are blank.',
    },
  },
  'report-date-conflict': {
    severity: 'error',
    say: {
      vi: 'Ngày báo cáo ghi ở các chỗ khác nhau trong văn bản.',
      en: 'The date of the report differs between places in the document.',
    },
  },
  'report-date-missing': {
    severity: 'info',
    say: {
      vi: 'Văn bản không ghi ngày báo cáo hoặc ngày còn để trống.',
      en: 'The document has no date, or its day is blank.',
    },
  },
  'period-conflict': {
    severity: 'error',
    say: {
      vi: 'Kỳ báo cáo ghi ở các chỗ khác nhau trong văn bản.',
      en: 'The period of the report differs between places in the document.',
    },
  },
  'period-missing': {
    severity: 'warning',
    say: { vi: 'Không xác định được kỳ báo cáo.', en: 'The period of the report is not known.' },
  },
  'period-without-code': {
    severity: 'warning',
    say: {
      vi: 'Báo cáo ghi kỳ là số tháng không có mã kỳ (chỉ có mã cho tháng, quý, 6 tháng, 9 tháng, năm) nên kỳ để trống.',
      en: 'The report names a number of months that has no period code (there are codes for a month, a quarter, 6 months, 9 months, a year), so its period is left empty.',
    },
  },
  'period-against-date': {
    severity: 'warning',
    say: {
      vi: 'Ngày báo cáo không hợp với kỳ báo cáo; năm của một trong hai có thể ghi sai.',
      en: 'The date of the report does not fit its period; the year of one of them may be wrong.',
    },
  },
  'issuer-conflict': {
    severity: 'error',
    say: {
      vi: 'Cơ quan ban hành ghi ở các chỗ khác nhau trong văn bản.',
      en: 'The issuer differs between places in the document.',
    },
  },
  'issuer-missing': {
    severity: 'warning',
    say: { vi: 'Không xác định được cơ quan ban hành báo cáo.', en: 'The issuer of the report is not known.' },
  },
  'issuer-not-listed': {
    severity: 'warning',
    say: {
      vi: 'Cơ quan ban hành không có trong danh sách; mã được đặt theo tên. Có thể bổ sung bằng tệp --issuers.',
      en: 'The issuer stands in no list; its code is made from its name. An --issuers file can add it.',
    },
  },
  'issuer-parent-unknown': {
    severity: 'warning',
    say: {
      vi: 'Văn bản không cho biết cơ quan ban hành thuộc tỉnh hoặc bộ nào.',
      en: 'The document does not say which province or ministry the issuer belongs to.',
    },
  },
  'issuer-not-in-force': {
    severity: 'warning',
    say: {
      vi: 'Tên cơ quan ban hành không phải là tên đang dùng vào ngày báo cáo (tỉnh đã sáp nhập hoặc đổi tên).',
      en: 'The issuer was not called so on the date of the report (it has merged or changed its name).',
    },
  },
} as const satisfies Readonly<Record<string, { readonly severity: Severity; readonly say: Said }>>;

/** Rule ids that this table explains; docs/reasons.md lists the same. */
export const LETTERHEAD_RULE_IDS: readonly string[] = Object.keys(RULES);

export type LetterheadRule = keyof typeof RULES;

export function letterheadFinding(
  rule: LetterheadRule,
  seen: readonly Seen[],
  expected: string,
  actual: string,
): Finding {
  const { severity, say } = RULES[rule];
  return { severity, rule, indicatorId: null, message: say, expected, actual, evidence: seen.map(evidenceOf) };
}
