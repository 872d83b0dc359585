/** What a relation's values say about the report: holds, cut, undefined, or differs, and which reading that puts in doubt. */
import type { Indicator } from '../../../catalogue/model.js';
import type { Figure, Finding, Observation } from '../../../model/report.js';
import type { Said } from '../../../model/result.js';
import { inVietnamese } from '../say.js';
import { evidenceOf, expectedOf, formula, type Instance, outcome, type Rows, sensible } from './instances.js';
import { shifted } from './shifted.js';
import { suspicion } from './suspect.js';

/** A finding, and the rows that carry its rule among their reasons. */
export interface Verdict {
  readonly finding: Finding;
  readonly ids: readonly string[];
  /** The rows' readings are in doubt; else the document contradicts itself and they stay as they are. */
  readonly review: boolean;
}

export function judge(
  instance: Instance,
  instances: readonly Instance[],
  rows: Rows,
  figures: readonly Figure[],
): Verdict[] {
  const kind = outcome(instance, rows);
  if (kind === null || kind === 'holds') return [];
  if (kind === 'undefined') return [told(undefinedRatio(instance, rows))];
  if (kind === 'cut') return [told(cutRatio(instance, rows))];
  const differs: Verdict = {
    finding: difference(instance, rows, suspicion(instance, instances, rows, figures)),
    ids: instance.members.map(({ id }) => id),
    review: false,
  };
  const shift = shifted(instance, instances, rows);
  return [
    differs,
    ...instance.members.flatMap((indicator) => otherReading(indicator, instance, rows)),
    ...(shift === null ? [] : [{ finding: shift.finding, ids: shift.ids, review: true }]),
  ];
}

const told = (finding: Finding): Verdict => ({ finding, ids: [], review: false });

const printedResult = (instance: Instance, rows: Rows): string => rows.get(instance.result.id)?.value ?? '';

function undefinedRatio(instance: Instance, rows: Rows): Finding {
  const actual = printedResult(instance, rows);
  const name = formula(instance);
  return {
    severity: 'info',
    rule: 'ratio-undefined',
    indicatorId: instance.result.id,
    message: {
      vi: `${name}: tử số và mẫu số đều là 0 nên tỷ lệ không xác định; báo cáo ghi ${inVietnamese(actual)}.`,
      en: `${name}: 0 of 0 has no share; the report prints ${actual}.`,
    },
    expected: '',
    actual,
    evidence: evidenceOf(instance, rows),
  };
}

function cutRatio(instance: Instance, rows: Rows): Finding {
  const actual = printedResult(instance, rows);
  const expected = expectedOf(instance, rows);
  const name = formula(instance);
  return {
    severity: 'info',
    rule: 'ratio-cut',
    indicatorId: instance.result.id,
    message: {
      vi: `${name}: tính ra ${inVietnamese(expected)}; báo cáo cắt bớt chữ số thay vì làm tròn (${inVietnamese(actual)}).`,
      en: `${name}: gives ${expected}; the report cut the digits instead of rounding (${actual}).`,
    },
    expected,
    actual,
    evidence: evidenceOf(instance, rows),
  };
}

function difference(instance: Instance, rows: Rows, suspect: Said | null): Finding {
  const actual = printedResult(instance, rows);
  const expected = expectedOf(instance, rows);
  const name = formula(instance);
  const more = (text: string | undefined): string => (text === undefined ? '' : ` ${text}`);
  return {
    severity: 'warning',
    rule: instance.relation.kind === 'ratio' ? 'ratio-differs' : 'sum-differs',
    indicatorId: instance.result.id,
    message: {
      vi: `${name}: tính ra ${expected === '' ? 'không xác định' : inVietnamese(expected)} nhưng báo cáo ghi ${inVietnamese(actual)}.${more(suspect?.vi)}`,
      en: `${name}: gives ${expected === '' ? 'nothing' : expected}, but the report prints ${actual}.${more(suspect?.en)}`,
    },
    expected,
    actual,
    evidence: evidenceOf(instance, rows),
  };
}

/** Another reading of one member would make a broken relation hold: that member's reading is no longer certain. */
function otherReading(indicator: Indicator, instance: Instance, rows: Rows): Verdict[] {
  const { id } = indicator;
  const row = rows.get(id);
  if (!row) return [];
  const repair = sensible(row.readings, indicator).find(
    ({ value }) => value !== row.value && repairs(row, value, instance, rows),
  );
  if (!repair) return [];
  const name = formula(instance);
  return [
    {
      finding: {
        severity: 'warning',
        rule: 'other-reading-repairs',
        indicatorId: id,
        message: {
          vi: `“${row.valueRaw}” nếu đọc là ${inVietnamese(repair.value)} thì ${name} sẽ đúng.`,
          en: `Read as ${repair.value}, “${row.valueRaw}” would make ${name} hold.`,
        },
        expected: repair.value,
        actual: row.value ?? '',
        evidence: evidenceOf(instance, rows),
      },
      ids: [id],
      review: true,
    },
  ];
}

function repairs(row: Observation, value: string, instance: Instance, rows: Rows): boolean {
  return outcome(instance, new Map(rows).set(row.indicatorId, { ...row, value })) === 'holds';
}
