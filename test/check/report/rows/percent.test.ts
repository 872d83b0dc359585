import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022, TEMPLATE_2025 } from '../../../support/forms.js';
import { checked } from '../../support/check.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

const rule = 'percent-looks-like-count';
const of2025 = (printed: Parameters<typeof checked>[2]) => checked(set, TEMPLATE_2025, printed);

describe('a share that looks like a count', () => {
  it('the note names the same number as a fraction: read as printed, with a finding', () => {
    const { finding, row } = of2025({ 'IV.1.1': { value: '15', note: '15/15 sở, ngành' } });
    expect(row('IV.1.1')).toMatchObject({ value: '15', status: 'accepted', reasons: [rule] });
    expect(finding(rule).message.vi).toContain('ghi chú nêu “15/15 sở, ngành”');
  });

  it.each([
    ['the note counts as many', { 'IV.1.2': { value: '99', note: 'Cả 99 xã, phường đã hoàn thành' } }, 'IV.1.2'],
    ['its unit is that of a count', { 'IV.1.1': { value: '15', unit: 'Cơ quan' } }, 'IV.1.1'],
    ['a whole number above 100', { 'IV.1.2': '124' }, 'IV.1.2'],
    ['the number it should be reckoned from', { 'I.2': '26', 'I.2.1': '55', 'I.2.2': '26' }, 'I.2'],
  ])('%s', (_what, printed, id) => {
    expect(of2025(printed).told).toContain(`${rule} ${id}`);
  });

  it('a whole number beside another that was found to be a count', () => {
    const { told } = of2025({ 'IV.1.1': { value: '15', note: '15/15 sở' }, 'IV.1.2': '92' });
    expect(told).toEqual([`${rule} IV.1.1`, `${rule} IV.1.2`]);
    expect(of2025({ 'IV.1.1': { value: '15', note: '15/15 sở' }, 'IV.1.2': '100' }).told).toEqual([`${rule} IV.1.1`]);
  });

  it.each([
    ['all of them', { 'IV.1.1': { value: '100', note: '15/15 sở, ngành' } }],
    ['a share that the note explains', { 'IV.1.1': { value: '50', note: '7/14 sở, ngành' } }],
    ['a share with decimals', { 'IV.1.1': { value: '93,33', note: '14/15 sở' } }],
    ['a whole share without a note', { 'IV.1.1': '85', 'IV.1.2': '90' }],
    ['a document number in the note', { 'IV.1.1': { value: '85', note: 'Theo Kế hoạch số 85/KH-UBND' } }],
    ['every case settled', { 'I.2': '100', 'I.2.1': '100', 'I.2.2': '100' }],
  ])('is none: %s', (_what, printed) => {
    expect(of2025(printed).told).toEqual([]);
  });

  it('holds for the template of 2022 alike', () => {
    expect(checked(set, TEMPLATE_2022, { 'IV.1.1': { value: '22', note: '22/22 sở' } }).told).toEqual([
      `${rule} IV.1.1`,
    ]);
  });
});
