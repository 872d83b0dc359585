/**
 * Values that their indicator can't have: an unknown code, a fraction of a count, a share beyond 0–100, less than nothing. Reading
 * a cell says so already; this holds for values that were decided or corrected later.
 */

import type { Indicator } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import { readCodes } from '../../../numbers/codes.js';
import { isInteger } from '../../../numbers/decimal.js';
import { isShare, readUnit } from '../../../numbers/units.js';
import { type Check, indicatorRows } from '../check-model.js';
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

type RangeRule = 'code-unknown' | 'decimal-on-count' | 'share-out-of-range' | 'negative-value';

interface Breach {
  readonly rule: RangeRule;
  readonly expected: string;
}

function breaches(indicator: Indicator, row: Observation): Breach[] {
  const { value } = row;
  if (value === null) return [];
  if (indicator.kind === 'enum') return unknownCode(indicator, row, value);
  const found: Breach[] = [];
  const printedClass = readUnit(row.unit, indicator.vocabulary)?.class ?? indicator.kind;
  if (printedClass === 'count' && !isInteger(row.valueCatalogueUnit ?? value))
    found.push({ rule: 'decimal-on-count', expected: '' });
  if (indicator.kind === 'percent' && printedClass === 'percent' && !isShare(value)) {
    found.push({ rule: 'share-out-of-range', expected: '0–100' });
  }
  if (printedClass !== 'money' && printedClass !== 'percent' && value.startsWith('-')) {
    found.push({ rule: 'negative-value', expected: '≥ 0' });
  }
  return found;
}

function unknownCode(indicator: Indicator, row: Observation, value: string): Breach[] {
  const listed = readCodes(row.unit);
  const codes = listed.length > 0 ? listed : indicator.codes;
  if (codes.some(({ code }) => code === value)) return [];
  return [{ rule: 'code-unknown', expected: codes.map(({ code, label }) => `${code} = ${label}`).join('; ') }];
}

const tell = ({ indicatorId, value, ...row }: Observation, { rule, expected }: Breach): Finding =>
  finding(
    rule,
    { decided: true },
    {
      indicatorId,
      expected,
      actual: value ?? '',
      evidence: [rowEvidence({ indicatorId, value, ...row })],
      rows: [indicatorId],
    },
  );
