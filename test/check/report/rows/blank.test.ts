import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../../support/forms.js';
import { checked } from '../../support/check.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

const told = (printed: Parameters<typeof checked>[2]) => checked(set, TEMPLATE_2022, printed).told;

describe('a blank total', () => {
  it('beside its parts: what they make is told, nothing is filled in', () => {
    const { finding, row } = checked(set, TEMPLATE_2022, { 'II.1': '', 'II.1.1': '14', 'II.1.2': '1', 'II.1.3': '0' });
    expect(finding('total-blank')).toMatchObject({
      indicatorId: 'II.1',
      severity: 'warning',
      expected: '15',
      actual: '',
    });
    expect(row('II.1')).toMatchObject({
      value: null,
      numberRule: 'blank',
      status: 'accepted',
      reasons: ['total-blank'],
    });
  });

  it('a share beside its two sides', () => {
    expect(
      checked(set, TEMPLATE_2022, { 'I.2': '', 'I.2.1': '55', 'I.2.2': '26' }).finding('total-blank').expected,
    ).toBe('47.27');
    expect(told({ 'I.2': '', 'I.2.1': '55', 'I.2.2': '' })).toEqual([]);
  });

  it('is as it should be when there is nothing to add up', () => {
    expect(told({ 'II.1': '', 'II.1.1': '', 'II.1.2': '', 'II.1.3': '' })).toEqual([]);
    expect(told({ 'II.1': '', 'II.1.1': '0', 'II.1.2': '0', 'II.1.3': '0' })).toEqual([]);
  });
});

describe('a blank part', () => {
  it('beside a total: what is missing is told', () => {
    const { finding, row } = checked(set, TEMPLATE_2022, { 'II.1': '17', 'II.1.1': '14', 'II.1.2': '', 'II.1.3': '1' });
    expect(finding('part-blank')).toMatchObject({ indicatorId: 'II.1.2', severity: 'info', expected: '2' });
    expect(row('II.1.2').reasons).toEqual(['part-blank']);
  });

  it('several of one total are one finding', () => {
    expect(told({ 'II.1': '17', 'II.1.1': '14', 'II.1.2': '', 'II.1.3': '' })).toEqual(['part-blank II.1.2']);
  });

  it('with a note or a dash is explained', () => {
    const note = 'Chưa phân loại được';
    const explained = { value: '', note };
    expect(told({ 'VI.2.4': '132', 'VI.2.4.1': explained, 'VI.2.4.2': explained, 'VI.2.4.3': explained })).toEqual([]);
    expect(told({ 'II.1': '15', 'II.1.1': '15', 'II.1.2': '-', 'II.1.3': '-' })).toEqual([]);
  });
});
