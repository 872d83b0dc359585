/**
 * Cells left blank although the numbers beside them were given: a total without a value whose parts have one, a part that the total
 * leaves room for. Blank is missing, never zero. A dash, or a note beside the blank cell, is the issuer's explanation.
 */

import type { Indicator, Relation } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import { cmp, ratioPercent, sub, sum } from '../../../numbers/decimal.js';
import { type Check, type Facts, valueOfRow } from '../check-model.js';
import { rowEvidence } from '../evidence.js';

export const BLANKS: Check = {
  rules: ['total-blank', 'part-blank'],
  find: (facts) =>
    (facts.catalogue?.indicators ?? []).flatMap((indicator) =>
      indicator.relation === null
        ? []
        : [...totalBlank(indicator, indicator.relation, facts), ...partBlank(indicator, indicator.relation, facts)],
    ),
};

/** Digits of a share that the report leaves out, in a message. */
const SHOWN_DIGITS = 2;

const isBlank = (row: Observation | undefined): row is Observation =>
  row !== undefined && row.value === null && row.numberRule === 'blank';

/** The cells that stand for `row` are blank and nothing beside them says why. */
const isUnexplained = (row: Observation): boolean => row.note.trim() === '';

const operandsOf = (relation: Relation): readonly string[] =>
  relation.kind === 'sum' ? relation.parts : [relation.numerator, relation.denominator];

function totalBlank(indicator: Indicator, relation: Relation, facts: Facts): Finding[] {
  const row = facts.rows.get(indicator.id);
  if (!isBlank(row)) return [];
  const parts = operandsOf(relation).flatMap((id) => valueOfRow(facts, id) ?? []);
  const values = parts.map(({ value }) => value);
  if (relation.kind === 'ratio' && parts.length < 2) return [];
  if (values.every((value) => cmp(value, '0') === 0)) return [];
  const [numerator = '0', denominator = '0'] = values;
  const expected =
    relation.kind === 'sum'
      ? parts.length === relation.parts.length
        ? sum(values)
        : ''
      : (ratioPercent(numerator, denominator, SHOWN_DIGITS) ?? '');
  return [
    finding(
      'total-blank',
      { id: indicator.id, label: row.label, expected },
      {
        indicatorId: indicator.id,
        expected,
        evidence: [rowEvidence(row), ...parts.map((part) => rowEvidence(part.row))],
        rows: [indicator.id],
      },
    ),
  ];
}

/** One finding for all blank parts of one total: what they should make together. */
function partBlank(indicator: Indicator, relation: Relation, facts: Facts): Finding[] {
  const total = valueOfRow(facts, indicator.id);
  if (total === null) return [];
  const blank = operandsOf(relation).flatMap((id) => {
    const row = facts.rows.get(id);
    return isBlank(row) && isUnexplained(row) ? [row] : [];
  });
  const given = operandsOf(relation).flatMap((id) => valueOfRow(facts, id) ?? []);
  if (blank.length === 0 || (given.length === 0 && cmp(total.value, '0') === 0)) return [];
  const left = relation.kind === 'sum' ? sub(total.value, sum(given.map(({ value }) => value))) : '';
  if (left.startsWith('-')) return [];
  const ids = blank.map(({ indicatorId }) => indicatorId);
  return [
    finding(
      'part-blank',
      { ids, total: indicator.id, value: total.value, left },
      {
        indicatorId: ids[0] ?? indicator.id,
        expected: left,
        evidence: [...blank.map((row) => rowEvidence(row)), rowEvidence(total.row)],
        rows: ids,
      },
    ),
  ];
}
