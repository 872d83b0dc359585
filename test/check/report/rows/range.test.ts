import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { checkReport } from '../../../../src/check/report/check.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../../support/forms.js';
import { catalogueOf } from '../../support/check.js';
import { rowAt, rowsOf } from '../../support/rows.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

/** The row of `id` after a value was put in its place, by a person or by a decision. */
function corrected(id: string, value: string, status: 'corrected' | 'accepted' = 'corrected') {
  const [row] = rowsOf(catalogueOf(set, TEMPLATE_2022), { [id]: '1' });
  if (row === undefined) throw new Error(id);
  const observations = [{ ...row, value, status, numberRule: 'corrected' as const }];
  const { findings, observations: after } = checkReport(
    {
      letterhead: { period: null },
      catalogue: catalogueOf(set, TEMPLATE_2022),
      observations,
      figures: [],
      findings: [],
    },
    set,
  );
  return { told: findings.map(({ rule, indicatorId }) => `${rule} ${indicatorId}`), row: rowAt(after, id) };
}

describe('a value that its indicator cannot have', () => {
  it.each([
    ['I.7', '4', 'code-unknown'],
    ['I.1', '2.5', 'decimal-on-count'],
    ['I.4.2', '150.5', 'share-out-of-range'],
    ['I.1', '-3', 'negative-value'],
  ])('%s = %s', (id, value, rule) => {
    const { told, row } = corrected(id, value);
    expect(told).toEqual([`${rule} ${id}`]);
    expect(row).toMatchObject({ status: 'corrected', reasons: [rule] });
    expect(corrected(id, value, 'accepted').row.status).toBe('review');
  });

  it('is not told twice when reading the cell said so', () => {
    const observations = rowsOf(catalogueOf(set, TEMPLATE_2022), { 'I.7': '4', 'I.1': '2,5' });
    expect(observations.map(({ reasons }) => reasons)).toEqual([['decimal-on-count'], ['code-unknown']]);
    const { findings } = checkReport(
      {
        letterhead: { period: null },
        catalogue: catalogueOf(set, TEMPLATE_2022),
        observations,
        figures: [],
        findings: [],
      },
      set,
    );
    expect(findings).toEqual([]);
  });

  it('may be less than nothing in money, and a fraction in a share', () => {
    expect(corrected('VI.1.2', '-3.5').told).toEqual([]);
    expect(corrected('I.4.2', '33.3').told).toEqual([]);
  });
});
