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
    ['a count for a share', 'I.4.2', '50', 'Đơn vị', 'warning'],
    ['another currency', 'VI.1.1', '5124', 'USD', 'warning'],
    ['another thing counted', 'III.3.1.1', '19044', 'Thủ tục', 'info'],
  ])('%s', (_what, id, value, unit, severity) => {
    expect(withUnit(id, value, unit).finding('unit-differs')).toMatchObject({ indicatorId: id, severity });
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
