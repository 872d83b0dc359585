/**
 * A cell for a share that holds a count: `15` for “15 of 15 departments”. The value stays as it is printed; a roll-up that
 * takes it for fifteen per cent is wrong.
 */

import type { Indicator } from '../../../catalogue/model.js';
import { type Evidence, type Finding, finding } from '../../../model/finding.js';
import type { Observation } from '../../../model/report.js';
import type { Said } from '../../../model/result.js';
import { cmp, decimalOf, eq, isInteger, ratioPercent } from '../../../numbers/decimal.js';
import { countedAt, readUnit } from '../../../numbers/units.js';
import { fold, printed } from '../../../text/normalise.js';
import { type Check, type Facts, type IndicatorRow, indicatorRows, valueOfRow } from '../check-model.js';
import { rowEvidence } from '../evidence.js';

export const PERCENT_AS_COUNT: Check = {
  rules: ['percent-looks-like-count'],
  find: (facts) => {
    const shares = indicatorRows(facts).filter(({ indicator }) => indicator.kind === 'percent');
    const found = shares.flatMap((share) => {
      const sign = signOf(share, facts);
      return sign === null ? [] : [{ ...share, sign }];
    });
    const like = shares.flatMap((share) => likeSibling(share, found));
    return [...found, ...like].map(({ indicator, row, sign }) => tell(indicator, row, sign));
  },
};

/** Why a share is taken for a count, and where that stands. */
interface Sign {
  readonly why: Said;
  readonly evidence: readonly Evidence[];
}

const FRACTION = /(\d+)\s?\/\s?(\d+)(?!\s?\/?\d)/gu;
const COUNT_IN_NOTE = /(\d+)\s+([\p{L}\p{M}][\p{L}\p{M} ]*)/gu;

function signOf({ indicator, row }: IndicatorRow, facts: Facts): Sign | null {
  const { value } = row;
  if (value === null || !isInteger(value) || cmp(value, '0') <= 0) return null;
  return (
    byUnit(row, facts) ?? byNote(row, value, facts) ?? byOperand(indicator, value, facts) ?? aboveHundred(row, value)
  );
}

function byUnit(row: Observation, { vocabulary }: Facts): Sign | null {
  if (readUnit(row.unit, vocabulary)?.class !== 'count') return null;
  return sign(row, `đơn vị tính in là “${row.unit}”`, `the printed unit is “${row.unit}”`);
}

/** The note names the same number as one side of a fraction, or before a counted noun. */
function byNote(row: Observation, value: string, { vocabulary }: Facts): Sign | null {
  const note = printed(row.note);
  const fraction = [...note.matchAll(FRACTION)].find(([, n = '', m = '']) => {
    const [part, whole] = [decimalOf(n), decimalOf(m)];
    if (!eq(part, value) && !eq(whole, value)) return false;
    return ratioPercent(part, whole, 2) !== value;
  });
  const counted = [...note.matchAll(COUNT_IN_NOTE)].find(
    ([, n = '', words = '']) =>
      value !== '100' && eq(decimalOf(n), value) && countedAt(fold(words).split(' '), vocabulary) > 0,
  );
  if (fraction === undefined && counted === undefined) return null;
  return sign(row, `ghi chú nêu “${note}”`, `the note says “${note}”`);
}

/** The share is the very number that it should be reckoned from. */
function byOperand({ relation }: Indicator, value: string, facts: Facts): Sign | null {
  if (relation?.kind !== 'ratio') return null;
  const numerator = valueOfRow(facts, relation.numerator);
  const denominator = valueOfRow(facts, relation.denominator);
  if (numerator === null || denominator === null || !eq(numerator.value, value)) return null;
  const right = ratioPercent(numerator.value, denominator.value, 0);
  if (right === null || eq(right, value)) return null;
  return {
    why: {
      vi: `số này bằng chính ${relation.numerator}`,
      en: `it is the number of ${relation.numerator} itself`,
    },
    evidence: [rowEvidence(numerator.row), rowEvidence(denominator.row)],
  };
}

function aboveHundred(row: Observation, value: string): Sign | null {
  return cmp(value, '100') > 0 ? sign(row, 'số nguyên lớn hơn 100', 'a whole number above 100') : null;
}

const sign = (row: Observation, vi: string, en: string): Sign => ({
  why: { vi, en },
  evidence: row.note.trim() === '' ? [] : [rowEvidence(row, row.note)],
});

/** A whole number other than 0 and 100 beside a share, under the same heading, that was found to be a count. */
function likeSibling(
  { indicator, row }: IndicatorRow,
  found: readonly (IndicatorRow & { readonly sign: Sign })[],
): (IndicatorRow & { readonly sign: Sign })[] {
  const { value } = row;
  if (value === null || !isInteger(value) || value === '0' || value === '100' || indicator.relation !== null) return [];
  if (found.some((one) => one.indicator.id === indicator.id)) return [];
  const sibling = found.find((one) => one.indicator.parent !== null && one.indicator.parent === indicator.parent);
  if (sibling === undefined) return [];
  const { id } = sibling.indicator;
  return [
    {
      indicator,
      row,
      sign: {
        why: { vi: `${id} cùng nhóm cũng ghi số lượng`, en: `${id} of the same group holds a count too` },
        evidence: [rowEvidence(sibling.row)],
      },
    },
  ];
}

function tell(indicator: Indicator, row: Observation, { why, evidence }: Sign): Finding {
  return finding(
    'percent-looks-like-count',
    { raw: row.valueRaw, why },
    {
      indicatorId: indicator.id,
      expected: '%',
      actual: row.valueRaw,
      evidence: [rowEvidence(row), ...evidence],
      rows: [indicator.id],
    },
  );
}
