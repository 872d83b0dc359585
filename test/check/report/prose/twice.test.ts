import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../../support/forms.js';
import { checked } from '../../support/check.js';
import type { Said } from '../../support/figures.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

const told = (...said: (string | Said)[]) => checked(set, TEMPLATE_2022, {}, said).told;

describe('one quantity said twice', () => {
  const first = { sentence: 'Đã ban hành 27 văn bản chỉ đạo.', ties: { '27': 'I.1' } };
  const second = { section: 'III. Đánh giá', sentence: 'Tổng cộng có 29 văn bản chỉ đạo.', ties: { '29': 'I.1' } };

  it('with different numbers, where the table gives none', () => {
    const { finding } = checked(set, TEMPLATE_2022, { 'I.1': '' }, [first, second]);
    expect(finding('prose-contradicts')).toMatchObject({ indicatorId: 'I.1', expected: '27', actual: '29' });
    expect(finding('prose-contradicts').evidence.map(({ text }) => text)).toEqual([
      'I. Kết quả: Đã ban hành 27 văn bản chỉ đạo.',
      'III. Đánh giá: Tổng cộng có 29 văn bản chỉ đạo.',
    ]);
  });

  it('is compared with the table where that has a number', () => {
    expect(checked(set, TEMPLATE_2022, { 'I.1': '27' }, [first, second]).told).toEqual(['prose-differs I.1']);
  });

  it('in the very same long words that name their subject', () => {
    const of = (number: string, section = 'I. Kết quả') => ({
      section,
      sentence: `Trung tâm Phục vụ hành chính công tỉnh đã tiếp nhận và trả ${number} hồ sơ.`,
    });
    const again = 'III. Đánh giá';
    expect(told(of('65.137'), of('56.137', again))).toEqual(['prose-contradicts -']);
    expect(told(of('65.137'), of('65.137', again))).toEqual([]);
    expect(told(of('65.137'), of('56.137'))).toEqual([]);
    expect(told(of('65.137'), of('56.137', 'II. Kết quả tháng 2'))).toEqual([]);
    expect(told(of('65.137'), of('56.137', 'II. Bộ phận Hòa An'))).toEqual([]);
  });

  it.each([
    ['short clauses', (n: string) => `Đã giải quyết ${n} hồ sơ.`],
    [
      'clauses without a subject',
      (n: string) => `Tổng số hồ sơ đã tiếp nhận và giải quyết xong trong kỳ là ${n} hồ sơ TTHC.`,
    ],
    [
      'sentences of a time of their own',
      (n: string) => `Trung tâm Phục vụ hành chính công tỉnh trong quý II đã nhận và trả ${n} hồ sơ.`,
    ],
    ['approximate numbers', (n: string) => `Trung tâm Phục vụ hành chính công tỉnh đã tiếp nhận khoảng ${n} hồ sơ.`],
  ])('is not known for the same quantity: %s', (_what, of) => {
    expect(told(of('65.137'), { section: 'III. Đánh giá', sentence: of('56.137') })).toEqual([]);
  });
});
