/**
 * Cells left blank although the numbers beside them were given: a total without a value whose parts have one, a part that the total
 * leaves room for. Blank is missing, never zero. A dash, or a note beside the blank cell, is the issuer's explanation.
 */
import type { Indicator, Relation } from '../../../catalogue/model.js';
import type { Finding, Observation } from '../../../model/report.js';
import { cmp, ratioPercent, sub, sum } from '../../../numbers/decimal.js';
import { type Check, type Facts, type Found, valueOfRow } from '../check-model.js';
import { rowEvidence } from '../evidence.js';
import { inVietnamese } from '../say.js';

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

function totalBlank(indicator: Indicator, relation: Relation, facts: Facts): Found[] {
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
  const finding: Finding = {
    severity: 'warning',
    rule: 'total-blank',
    indicatorId: indicator.id,
    message: {
      vi: `${indicator.id} (“${row.label}”) để trống dù các số thành phần đã có${expected === '' ? '' : `; tính ra ${inVietnamese(expected)}`}.`,
      en: `${indicator.id} is blank although its parts are given${expected === '' ? '' : `; they make ${expected}`}.`,
    },
    expected,
    actual: '',
    evidence: [rowEvidence(row), ...parts.map((part) => rowEvidence(part.row))],
  };
  return [{ finding, rows: [indicator.id], figures: [], review: false }];
}

/** One finding for all blank parts of one total: what they should make together. */
function partBlank(indicator: Indicator, relation: Relation, facts: Facts): Found[] {
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
  const names = ids.join(', ');
  const finding: Finding = {
    severity: 'info',
    rule: 'part-blank',
    indicatorId: ids[0] ?? indicator.id,
    message: {
      vi: `${names} để trống dù ${indicator.id} = ${inVietnamese(total.value)} đã có số liệu${left === '' ? '' : `; phần còn thiếu là ${inVietnamese(left)}`}.`,
      en: `${names} is blank although ${indicator.id} = ${total.value} is given${left === '' ? '' : `; what is missing is ${left}`}.`,
    },
    expected: left,
    actual: '',
    evidence: [...blank.map((row) => rowEvidence(row)), rowEvidence(total.row)],
  };
  return [{ finding, rows: ids, figures: [], review: false }];
}
