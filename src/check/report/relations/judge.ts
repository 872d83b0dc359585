/** What a relation's values say about the report: holds, cut, undefined, or differs, and which reading that puts in doubt. */

import type { Indicator } from '../../../catalogue/model.js';
import { type About, type Finding, finding } from '../../../model/finding.js';
import type { Figure, Observation } from '../../../model/report.js';
import type { Said } from '../../../model/result.js';
import { evidenceOf, expectedOf, formula, type Instance, outcome, type Rows, sensible } from './instances.js';
import { shifted } from './shifted.js';
import { suspicion } from './suspect.js';

/** The findings about one relation; their `rows` carry the rule among their reasons. */
export function judge(
  instance: Instance,
  instances: readonly Instance[],
  rows: Rows,
  figures: readonly Figure[],
): Finding[] {
  const kind = outcome(instance, rows);
  const actual = printedResult(instance, rows);
  const about = (expected: string): About => ({
    indicatorId: instance.result.id,
    expected,
    actual,
    evidence: evidenceOf(instance, rows),
  });
  switch (kind) {
    case null:
    case 'holds':
      return [];
    case 'undefined':
      return [finding('ratio-undefined', { formula: formula(instance), actual }, about(''))];
    case 'cut': {
      const expected = expectedOf(instance, rows);
      const places = { formula: formula(instance), expected, actual };
      return [finding('ratio-cut', places, about(expected))];
    }
    default: {
      const shift = shifted(instance, instances, rows);
      return [
        difference(instance, rows, suspicion(instance, instances, rows, figures)),
        ...instance.members.flatMap((indicator) => otherReading(indicator, instance, rows)),
        ...(shift === null ? [] : [shift]),
      ];
    }
  }
}

const printedResult = (instance: Instance, rows: Rows): string => rows.get(instance.result.id)?.value ?? '';

/** The document contradicts itself: the rows stay as they are. */
function difference(instance: Instance, rows: Rows, suspect: Said | null): Finding {
  const actual = printedResult(instance, rows);
  const expected = expectedOf(instance, rows);
  return finding(
    instance.relation.kind === 'ratio' ? 'ratio-differs' : 'sum-differs',
    { formula: formula(instance), expected, actual, suspicion: suspect },
    {
      indicatorId: instance.result.id,
      expected,
      actual,
      evidence: evidenceOf(instance, rows),
      rows: instance.members.map(({ id }) => id),
    },
  );
}

/** Another reading of one member would make a broken relation hold: that member's reading is no longer certain. */
function otherReading(indicator: Indicator, instance: Instance, rows: Rows): Finding[] {
  const { id } = indicator;
  const row = rows.get(id);
  if (!row) return [];
  const repair = sensible(row.readings, indicator).find(
    ({ value }) => value !== row.value && repairs(row, value, instance, rows),
  );
  if (!repair) return [];
  return [
    finding(
      'other-reading-repairs',
      { raw: row.valueRaw, value: repair.value, formula: formula(instance) },
      {
        indicatorId: id,
        expected: repair.value,
        actual: row.value ?? '',
        evidence: evidenceOf(instance, rows),
        rows: [id],
      },
    ),
  ];
}

function repairs(row: Observation, value: string, instance: Instance, rows: Rows): boolean {
  return outcome(instance, new Map(rows).set(row.indicatorId, { ...row, value })) === 'holds';
}
