/**
 * Numbers that other rows bound (`bounds` of the catalogue, its parents and shares): the same thing counted in two forms, and a
 * part that is greater than the whole. Forms are often filled in by different offices, from different sources.
 */

import type { Indicator } from '../../../catalogue/model.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import type { Said } from '../../../model/result.js';
import { cmp, eq, sum } from '../../../numbers/decimal.js';
import { type Check, type Facts, valueOfRow } from '../check-model.js';
import { rowEvidence } from '../evidence.js';
import { type Instance, instancesOf, outcome } from '../relations/instances.js';
import { slips } from '../relations/slips.js';

export const BOUNDS: Check = {
  rules: ['equal-differs', 'part-above-whole'],
  find: (facts) => [...unequal(facts), ...aboveWhole(facts)],
};

function unequal(facts: Facts): Finding[] {
  const instances = facts.catalogue === null ? [] : instancesOf(facts.catalogue, facts.rows);
  return (facts.catalogue?.indicators ?? []).flatMap((indicator) =>
    indicator.bounds.flatMap((bound) => {
      if (bound.kind !== 'equal') return [];
      const here = valueOfRow(facts, indicator.id);
      const there = valueOfRow(facts, bound.other);
      if (here === null || there === null || eq(here.value, there.value)) return [];
      return [
        finding(
          'equal-differs',
          {
            here: { id: indicator.id, label: here.row.label, value: here.value },
            there: { id: bound.other, label: there.row.label, value: there.value },
            suspicion: culprit(here.row, there.row, instances, facts),
          },
          {
            indicatorId: indicator.id,
            expected: there.value,
            actual: here.value,
            evidence: [rowEvidence(here.row), rowEvidence(there.row)],
            rows: [indicator.id, bound.other],
          },
        ),
      ];
    }),
  );
}

/** Which of two numbers that should be one is likely to be wrong: told by the relations that each takes part in. */
function culprit(a: Observation, b: Observation, instances: readonly Instance[], facts: Facts): Said {
  const state = (row: Observation): 'holds' | 'fails' | null => {
    const own = instances.filter(({ members }) => members.some(({ id }) => id === row.indicatorId));
    const verdicts = own.map((instance) => outcome(instance, facts.rows));
    if (verdicts.includes('fails')) return 'fails';
    return verdicts.includes('holds') ? 'holds' : null;
  };
  const [first, second] = [state(a), state(b)];
  if (first === 'holds' && second === 'holds') {
    const slip = a.value !== null && b.value !== null && slips(a.value).includes(b.value);
    return {
      vi: `Mỗi số đều khớp với các thành phần của nó${slip ? '; hai số chỉ khác nhau một chữ số' : ''}.`,
      en: `Each agrees with its own parts${slip ? '; they differ by one digit' : ''}.`,
    };
  }
  const wrong = first === 'fails' && second !== 'fails' ? a : second === 'fails' && first !== 'fails' ? b : null;
  if (wrong === null) return { vi: 'Cần kiểm tra cả hai.', en: 'Both need a look.' };
  return {
    vi: `Có thể sai ở ${wrong.indicatorId}, vì số này còn không khớp với các thành phần của nó.`,
    en: `${wrong.indicatorId} may be wrong, as it does not agree with its own parts either.`,
  };
}

/** A whole and what is part of it. `because`: the parts are disjoint, so they count together. */
interface Whole {
  readonly whole: Indicator;
  readonly parts: readonly string[];
}

function aboveWhole(facts: Facts): Finding[] {
  return wholesOf(facts).flatMap(({ whole, parts }) => {
    const total = valueOfRow(facts, whole.id);
    const values = parts.flatMap((id) => valueOfRow(facts, id) ?? []);
    if (total === null || values.length === 0) return [];
    const together = sum(values.map(({ value }) => value));
    if (cmp(together, total.value) <= 0) return [];
    return [
      finding(
        'part-above-whole',
        {
          parts: values.map(({ row }) => row.indicatorId),
          together,
          whole: { id: whole.id, label: total.row.label, value: total.value },
        },
        {
          indicatorId: values.length === 1 ? (values[0]?.row.indicatorId ?? whole.id) : whole.id,
          expected: `≤ ${total.value}`,
          actual: together,
          evidence: [...values.map(({ row }) => rowEvidence(row)), rowEvidence(total.row)],
          rows: [whole.id, ...values.map(({ row }) => row.indicatorId)],
        },
      ),
    ];
  });
}

/**
 * What the catalogue says is part of what: `covers`, the two sides of a share, and rows under a row of the same unit. The parts of
 * a sum are left to the sum, unless it can't be reckoned because one of them has no value.
 */
function wholesOf({ catalogue, rows }: Facts): Whole[] {
  return (catalogue?.indicators ?? []).flatMap((indicator): Whole[] => {
    const { relation, bounds, parent } = indicator;
    const found: Whole[] = bounds.flatMap((bound) =>
      bound.kind === 'covers' ? [{ whole: indicator, parts: bound.parts }] : [],
    );
    const denominator = relation?.kind === 'ratio' ? catalogue?.byId.get(relation.denominator) : undefined;
    if (relation?.kind === 'ratio' && denominator) found.push({ whole: denominator, parts: [relation.numerator] });
    const isBlank = (id: string): boolean => rows.get(id)?.value == null;
    if (relation?.kind === 'sum' && relation.parts.some(isBlank))
      found.push({ whole: indicator, parts: relation.parts });
    const above = parent === null ? undefined : catalogue?.byId.get(parent);
    if (above && isPartOf(indicator, above)) found.push({ whole: above, parts: [indicator.id] });
    return found;
  });
}

/** A row under a row that counts the same, where no sum and no `covers` speaks of it already. */
function isPartOf(child: Indicator, above: Indicator): boolean {
  const isCovered = above.bounds.some((bound) => bound.kind === 'covers' && bound.parts.includes(child.id));
  return (
    (child.kind === 'count' || child.kind === 'money') &&
    child.kind === above.kind &&
    child.unit === above.unit &&
    above.relation?.kind !== 'sum' &&
    !isCovered
  );
}
