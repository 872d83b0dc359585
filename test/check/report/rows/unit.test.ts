import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../../support/forms.js';
import { checked } from '../../support/check.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

const withUnit = (id: string, value: string, unit: string) => checked(set, TEMPLATE_2022, { [id]: { value, unit } });

describe('another unit than the template’s', () => {
  it('another scale of money: the value in the template’s unit is told', () => {
    const { finding, row } = withUnit('VI.1.1', '5.124,4', 'Tỷ đồng');
    expect(finding('unit-differs')).toMatchObject({ severity: 'info', expected: 'Triệu đồng', actual: 'Tỷ đồng' });
    expect(finding('unit-differs').message.vi).toContain('quy đổi thành 5124400 Triệu đồng');
    expect(row('VI.1.1')).toMatchObject({ status: 'accepted', valueCatalogueUnit: '5124400' });
  });

  it.each([
    ['a count in thousands', 'III.3.1.1', '19', 'Nghìn hồ sơ', '19000'],
    ['with decimals', 'III.3.1.1', '19,5', 'Nghìn hồ sơ', '19500'],
    ['in digits', 'III.3.1.1', '19', '1.000 hồ sơ', '19000'],
    ['behind the noun', 'III.3.1.1', '19', 'Hồ sơ (trăm)', '1900'],
    ['alone', 'III.3.1.1', '19', 'Nghìn', '19000'],
    ['of money in digits', 'VI.1.1', '19', '1.000 đồng', '0.019'],
  ])('a scale %s is applied', (_what, id, value, unit, valueCatalogueUnit) => {
    const { finding, row } = withUnit(id, value, unit);
    expect(row(id)).toMatchObject({ status: 'accepted', valueCatalogueUnit });
    expect(finding('unit-differs')).toMatchObject({ severity: 'info', actual: unit });
  });

  it('three digits behind one separator are undecided where thousands are counted', () => {
    expect(withUnit('III.3.1.1', '19.250', 'Nghìn hồ sơ').row('III.3.1.1')).toMatchObject({
      value: null,
      status: 'review',
    });
  });

  it.each([
    ['a count for a share', 'I.4.2', '50', 'Đơn vị'],
    ['per mille for a share', 'I.4.2', '50', '‰'],
    ['points of a share for a share', 'I.4.2', '50', 'Điểm %'],
    ['another currency', 'VI.1.1', '5124', 'USD'],
    ['another thing counted', 'III.3.1.1', '19044', 'Thủ tục'],
    ['a share for a count', 'III.3.1.1', '44', '%'],
    ['a word that is no unit', 'III.3.1.1', '44', 'Đợt lẻ'],
    ['the number itself', 'III.1.3', '', '34 thủ tục'],
    ['a round number', 'III.1.3', '', '100 thủ tục'],
  ])('%s doubts the value', (_what, id, value, unit) => {
    const { finding, row } = withUnit(id, value, unit);
    expect(finding('unit-unexplained')).toMatchObject({ indicatorId: id, actual: unit });
    expect(row(id).status).toBe('review');
  });

  it.each([
    ['III.1.4', '2004', 'TTHC'],
    ['III.1.4', '2004', 'Thủ tục hành chính'],
    ['III.1.4', '2004', 'THỦ TỤC'],
    ['I.3.1', '8', 'Cơ quan'],
    ['I.3.1', '8', 'Đơn vị'],
    ['I.4.1', '2', 'Cơ quan'],
    ['I.2', '47,27', 'Phần trăm'],
    ['V.4', '0', 'Người'],
    ['IV.2.1', '2494', 'Biên chế'],
    ['VII.6.1.1', '308', 'Dịch vụ công'],
    ['I.3.1', '8', 'Sở, ngành'],
    ['I.3.1', '8', 'CQ/ĐV'],
    ['I.1', '27', 'VB'],
    ['III.3.1.1', '19044', '(Hồ sơ)'],
    ['III.3.1.1', '19044', 'ĐVT: hồ sơ'],
    ['I.2', '47,27', 'Tỷ lệ %'],
    ['VI.1.1', '5124', 'Tr. đồng'],
  ])('%s in “%s %s” is the template’s unit in other words', (id, value, unit) => {
    expect(withUnit(id, value, unit).told).toEqual([]);
  });
});

describe('codes', () => {
  it('with other meanings are told; the order and more words are not', () => {
    expect(withUnit('I.7', '1', 'Có = 1; Không = 0').told).toEqual([]);
    expect(withUnit('VII.1', '1', 'Chưa hoàn thành = 0 Đã hoàn thành = 1').told).toEqual([]);
    expect(withUnit('I.7', '1', 'Không = 1; Có = 0').told).toEqual(['codes-differ I.7']);
    expect(withUnit('VII.1', '1', 'Hoàn thành = 0 Chưa hoàn thành = 1').told).toEqual(['codes-differ VII.1']);
    expect(withUnit('I.7', '1', 'Không = 1; Có = 0').row('I.7').status).toBe('review');
  });

  it('that are not printed leave a bare code open, and an answer in words as it is', () => {
    for (const unit of ['', 'Có/Không']) {
      expect(withUnit('I.7', '1', unit).row('I.7')).toMatchObject({
        status: 'review',
        reasons: expect.arrayContaining(['codes-missing']),
      });
      expect(withUnit('I.7', 'Có', unit).row('I.7')).toMatchObject({ value: '1', status: 'accepted' });
    }
  });
});

describe('a unit that is missing', () => {
  it('is told row by row', () => {
    const { told, row } = checked(set, TEMPLATE_2022, { 'III.1.1': { value: '21', unit: '' }, 'III.1.2': '50' });
    expect(told).toEqual(['unit-missing III.1.1']);
    expect(row('III.1.1').status).toBe('accepted');
  });

  it('is one finding where a form prints none at all', () => {
    const rows = { 'III.1.1': { value: '21', unit: '' }, 'III.1.2': { value: '50', unit: '' }, 'I.1': '27' };
    expect(checked(set, TEMPLATE_2022, rows).told).toEqual(['unit-missing -']);
  });

  it('is one finding where only shares print theirs, as a sign behind the number too', () => {
    const rows = {
      'III.3.3': { value: '98,5%', unit: '' },
      'III.1.1': { value: '21', unit: '' },
      'III.1.2': { value: '50', unit: '' },
    };
    const { told } = checked(set, TEMPLATE_2022, rows);
    expect(told.filter((one) => one.startsWith('unit-missing'))).toEqual(['unit-missing -']);
  });

  it('is as it should be where the template prints none', () => {
    expect(withUnit('V.4', '0', '').told).toEqual([]);
  });
});
