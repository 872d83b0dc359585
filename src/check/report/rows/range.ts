/**
 * Values that their indicator can't have: an unknown code, a fraction of a count, a share beyond 0–100, less than nothing. Reading
 * a cell says so already; this holds for values that were decided or corrected later.
 */
import type { Indicator } from '../../../catalogue/model.js';
import type { Finding, Observation } from '../../../model/report.js';
import type { Said } from '../../../model/result.js';
import { readCodes } from '../../../numbers/codes.js';
import { isInteger } from '../../../numbers/decimal.js';
import { isShare, readUnit } from '../../../numbers/units.js';
import { type Check, type Found, indicatorRows } from '../check-model.js';
import { rowEvidence } from '../evidence.js';

export const RANGES: Check = {
  rules: ['code-unknown', 'decimal-on-count', 'share-out-of-range', 'negative-value'],
  find: (facts) =>
    indicatorRows(facts).flatMap(({ indicator, row }) =>
      breaches(indicator, row)
        .filter(({ rule }) => !row.reasons.includes(rule))
        .map((breach) => tell(row, breach)),
    ),
};

interface Breach {
  readonly rule: string;
  readonly expected: string;
  readonly message: Said;
}

function breaches(indicator: Indicator, row: Observation): Breach[] {
  const { value } = row;
  if (value === null) return [];
  if (indicator.kind === 'enum') return unknownCode(indicator, row, value);
  const found: Breach[] = [];
  const printedClass = readUnit(row.unit, indicator.vocabulary)?.class ?? indicator.kind;
  if (printedClass === 'count' && !isInteger(value)) {
    found.push({
      rule: 'decimal-on-count',
      expected: '',
      message: { vi: 'Chỉ tiêu đếm nhưng giá trị có phần thập phân.', en: 'A count with decimals.' },
    });
  }
  if (indicator.kind === 'percent' && printedClass === 'percent' && !isShare(value)) {
    found.push({
      rule: 'share-out-of-range',
      expected: '0–100',
      message: { vi: 'Tỷ lệ nằm ngoài khoảng 0–100.', en: 'A share outside 0–100.' },
    });
  }
  if (printedClass !== 'money' && printedClass !== 'percent' && value.startsWith('-')) {
    found.push({
      rule: 'negative-value',
      expected: '≥ 0',
      message: { vi: 'Số âm ở chỉ tiêu không thể âm.', en: 'A negative number where none can be.' },
    });
  }
  return found;
}

function unknownCode(indicator: Indicator, row: Observation, value: string): Breach[] {
  const listed = readCodes(row.unit);
  const codes = listed.length > 0 ? listed : indicator.codes;
  if (codes.some(({ code }) => code === value)) return [];
  return [
    {
      rule: 'code-unknown',
      expected: codes.map(({ code, label }) => `${code} = ${label}`).join('; '),
      message: {
        vi: 'Giá trị không thuộc các mã trả lời cho phép.',
        en: 'The value is none of the codes that the row allows.',
      },
    },
  ];
}

function tell(row: Observation, { rule, expected, message }: Breach): Found {
  const finding: Finding = {
    severity: 'warning',
    rule,
    indicatorId: row.indicatorId,
    message,
    expected,
    actual: row.value ?? '',
    evidence: [rowEvidence(row)],
  };
  return { finding, rows: [row.indicatorId], figures: [], review: true };
}
