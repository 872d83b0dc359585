import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022, TEMPLATE_2025 } from '../../../support/forms.js';
import { checked } from '../../support/check.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

describe('one thing counted in two forms', () => {
  const units = { 'IV.1.5.1': '12', 'IV.1.5.2': '204', 'IV.1.5.3': '517' };
  const autonomy = { 'VI.2.2': '3', 'VI.2.3': '40', 'VI.2.4': '95', 'VI.2.5': '495' };

  it('differs: both rows are named, stay accepted and carry the reason', () => {
    const { told, finding, row } = checked(set, TEMPLATE_2022, {
      ...units,
      ...autonomy,
      'IV.1.5': '733',
      'VI.2.1': '633',
    });
    expect(told).toEqual(['equal-differs VI.2.1']);
    expect(finding('equal-differs')).toMatchObject({
      expected: '733',
      actual: '633',
      evidence: [
        { table: 6, text: 'VI.2.1: 633' },
        { table: 4, text: 'IV.1.5: 733' },
      ],
    });
    expect(finding('equal-differs').message.vi).toContain('Mỗi số đều khớp với các thành phần của nó');
    for (const id of ['IV.1.5', 'VI.2.1']) {
      expect(row(id)).toMatchObject({ status: 'accepted', reasons: ['equal-differs'] });
    }
  });

  it('names the one that does not agree with its parts either', () => {
    const { finding } = checked(set, TEMPLATE_2025, { ...units, ...autonomy, 'IV.1.5': '733', 'VI.2.1': '622' });
    expect(finding('equal-differs').message.vi).toContain('Có thể sai ở VI.2.1');
  });

  it('is no finding when they agree, or when one is blank', () => {
    expect(checked(set, TEMPLATE_2022, { 'IV.1.5': '733', 'VI.2.1': '733' }).told).toEqual([]);
    expect(checked(set, TEMPLATE_2022, { 'IV.1.5': '733', 'VI.2.1': '' }).told).toEqual([]);
  });
});

describe('a part above the whole', () => {
  it('parts that the catalogue says are covered count together', () => {
    const { told, finding } = checked(set, TEMPLATE_2022, { 'I.5.1': '49', 'I.5.2': '44', 'I.5.3': '5', 'I.5.4': '1' });
    expect(told).toEqual(['part-above-whole I.5.1']);
    expect(finding('part-above-whole')).toMatchObject({ expected: '≤ 49', actual: '50' });
  });

  it('parts may leave room for what has no row', () => {
    expect(
      checked(set, TEMPLATE_2025, { 'I.4.1': '49', 'I.4.1.1': '14', 'I.4.1.2': '0', 'I.4.1.3': '1' }).told,
    ).toEqual([]);
  });

  it('the smaller side of a share is its numerator', () => {
    const { told, finding } = checked(set, TEMPLATE_2022, { 'I.2.1': '26', 'I.2.2': '55' });
    expect(told).toEqual(['part-above-whole I.2.2']);
    expect(finding('part-above-whole').evidence.map(({ text }) => text)).toEqual(['I.2.2: 55', 'I.2.1: 26']);
  });

  it('parts of a sum that lacks one of them may not exceed it', () => {
    const { told } = checked(set, TEMPLATE_2022, {
      'II.1': '15',
      'II.1.1': '14',
      'II.1.2': '6',
      'II.1.3': { value: '', note: 'x' },
    });
    expect(told).toEqual(['part-above-whole II.1']);
  });

  it('a sum that can be reckoned tells itself', () => {
    const { told } = checked(set, TEMPLATE_2022, { 'II.1': '15', 'II.1.1': '14', 'II.1.2': '6', 'II.1.3': '0' });
    expect(told).toEqual(['sum-differs II.1']);
  });

  it('a row under a total that is no part of its sum may be anything', () => {
    const { told } = checked(set, TEMPLATE_2025, {
      'III.1.4': '90',
      'III.1.4.1': '60',
      'III.1.4.2': '30',
      'III.1.4.3': '140',
    });
    expect(told).toEqual([]);
  });
});
