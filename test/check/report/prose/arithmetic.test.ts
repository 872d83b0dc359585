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

const prose = (...said: (string | Said)[]) => checked(set, TEMPLATE_2022, {}, said);

describe('a share that is not what its two numbers give', () => {
  it.each([
    ['Tỉnh hoàn thành 31/62 nhiệm vụ, đạt 51%.', '50', '51'],
    ['Tỉnh hoàn thành 31/62 nhiệm vụ, chiếm tỷ lệ 51%.', '50', '51'],
    ['Tỉnh hoàn thành 31/62 nhiệm vụ (51%).', '50', '51'],
    ['Tỷ lệ hoàn thành đạt 51% (31/62 nhiệm vụ).', '50', '51'],
    ['Tỷ lệ hoàn thành đạt 51% kế hoạch (31/62 nhiệm vụ).', '50', '51'],
    ['Đã giải ngân 640.000 triệu đồng/1.600.000 triệu đồng, đạt 42,5% so với kế hoạch.', '40', '42.5'],
    ['Tỉnh giảm được 31/62 đơn vị sự nghiệp, giảm 51%.', '50', '51'],
  ])('%s', (sentence, expected, actual) => {
    const { told, finding, report } = prose(sentence);
    expect(told).toEqual(['prose-ratio-differs -']);
    expect(finding('prose-ratio-differs')).toMatchObject({ severity: 'warning', expected, actual });
    expect(finding('prose-ratio-differs').evidence[0]?.text).toBe(`I. Kết quả: ${sentence}`);
    expect(report.figures.map(({ reasons }) => reasons)).toEqual(Array(3).fill(['prose-ratio-differs']));
  });

  it.each([
    'Tỉnh hoàn thành 26/55 nhiệm vụ, đạt 47,27%.',
    'Tỉnh hoàn thành 26/55 nhiệm vụ, đạt 47,3%.',
    'Tỉnh hoàn thành 26/55 nhiệm vụ, đạt 47,2%.',
    'Tỉnh hoàn thành 26/55 nhiệm vụ, đạt khoảng 50%.',
    'Tỉnh hoàn thành 26/55 nhiệm vụ, tăng 12% so với cùng kỳ.',
    'Tỉnh hoàn thành 26/55 nhiệm vụ; tỷ lệ giải ngân đạt 31,5%.',
    'Tỉnh hoàn thành 26/55 nhiệm vụ, trong đó cấp huyện đạt 31,5%.',
    'Có 18/18 sở và 07/08 huyện xây dựng kế hoạch, đạt 96,15%.',
    'Có 18/18 sở và 08/09 huyện xây dựng kế hoạch, đạt 100% so với cùng kỳ năm trước.',
    'Có 12/48 xã có tỷ lệ hồ sơ trực tuyến đạt 95%.',
    'Có 12/48 xã hoàn thành, hồ sơ trực tuyến đạt 95%.',
    'Có 12/48 xã gửi báo cáo, mức hài lòng chung đạt 95%.',
  ])('holds, or claims nothing: %s', (sentence) => {
    expect(prose(sentence).told).toEqual([]);
  });

  it('tells the one of the three in which a digit may be wrong', () => {
    const { finding } = prose('Tỉnh giảm được 107/100 đơn vị sự nghiệp, giảm 10,7%.');
    expect(finding('prose-ratio-differs').message.vi).toContain('Có thể “100” sai một chữ số: với 1000 thì đúng.');
  });
});

describe('a share of two numbers that are no fraction', () => {
  const left = 'Cấp huyện đã giải quyết 8.000 hồ sơ, đúng hạn 6.000 hồ sơ, đạt 61%, còn lại 2.000 hồ sơ.';

  it('counts when what is left shows that one is part of the other', () => {
    expect(prose(left).finding('prose-ratio-differs')).toMatchObject({ expected: '75', actual: '61' });
  });

  it('counts behind “trong đó”, and when the three are tied to a share of the table', () => {
    expect(prose('Đã giải quyết 8.000 hồ sơ, trong đó đúng hạn 6.000 hồ sơ, đạt 61%.').told).toHaveLength(1);
    expect(prose('Trong tổng số 8.000 hồ sơ có 6.000 hồ sơ đúng hạn, đạt 61%.').told).toHaveLength(1);
    const ties = { '8.000': 'III.3.2.1', '6.000': 'III.3.2.2', '61%': 'III.3.2' };
    const tied = { sentence: 'Cấp huyện đã giải quyết 8.000 hồ sơ và đúng hạn 6.000 hồ sơ, đạt 61%.', ties };
    expect(prose(tied).told).toEqual(['prose-ratio-differs III.3.2']);
  });

  it('names the rows of the table that the two shares belong to', () => {
    const sentence = 'Cấp huyện đã giải quyết 8.000 hồ sơ và đúng hạn 6.001 hồ sơ, đạt 61,25%.';
    const ties = { '8.000': 'III.3.2.1', '6.001': 'III.3.2.2', '61,25%': 'III.3.2' };
    const { report } = checked(set, TEMPLATE_2022, { 'III.3.1': '75,01', 'III.3.2': '61,25' }, [{ sentence, ties }]);
    expect(report.findings[0]?.message.vi).toContain('Trong biểu, 75,01 là của III.3.1, còn 61,25% là của III.3.2.');
    expect(report.findings[0]?.evidence.map(({ table }) => table)).toEqual([null, 3, 3]);
  });

  it.each([
    ['a share of another whole', 'Đã giải quyết 8.000 hồ sơ, 6.000 hồ sơ trực tuyến, đạt 61%.'],
    ['a share of both together', 'Tiếp nhận 4.000 hồ sơ trực tiếp, trong đó 6.000 hồ sơ trực tuyến, đạt 60%.'],
    ['against the plan', 'Đã giải quyết 8.000 hồ sơ, trong đó 6.000 hồ sơ đúng hạn, đạt 61% kế hoạch.'],
    ['of an earlier number', 'Nhận 9.836 hồ sơ, giải quyết 8.000 hồ sơ, trong đó 6.000 hồ sơ đúng hạn, đạt 61%.'],
    ['of other things', 'Có 8.000 hồ sơ của 60 thủ tục, đạt 61%.'],
  ])('claims nothing: %s', (_what, sentence) => {
    expect(prose(sentence).told).toEqual([]);
  });
});

describe('a total and its parts', () => {
  it.each([
    ['Hệ thống cung cấp 1.905 thủ tục (cấp tỉnh: 1.450, cấp huyện 300, cấp xã 165).', '1915', '1905'],
    ['Tỉnh rà soát 120 văn bản, gồm 70 văn bản của tỉnh và 52 văn bản của huyện.', '122', '120'],
    [
      'Số thủ tục là 1.905 thủ tục, trong đó cấp tỉnh 1.450 thủ tục, cấp huyện 300 thủ tục, cấp xã 165 thủ tục.',
      '1915',
      '1905',
    ],
  ])('%s', (sentence, expected, actual) => {
    const { told, finding } = prose(sentence);
    expect(told).toEqual(['prose-sum-differs -']);
    expect(finding('prose-sum-differs')).toMatchObject({ expected, actual, severity: 'warning' });
  });

  it.each([
    [
      'Tiếp nhận 512.345 hồ sơ (trong đó, trực tuyến 401.200 hồ sơ, chiếm 78,31%; trực tiếp 98.100 hồ sơ; từ kỳ trước chuyển qua 13.055 hồ sơ).',
      '512355',
    ],
    ['Ban hành 32 văn bản (gồm 12 nghị quyết của HĐND tỉnh, 21 quyết định của UBND tỉnh).', '33'],
    ['Tinh giản 52 người: khối Đảng 07 người, khối nhà nước 47 người.', '54'],
    ['Kiểm tra 15 đơn vị (08 sở, 04 huyện, 04 xã).', '16'],
  ])('whose parts are counted under narrower words, or with their shares: %s', (sentence, expected) => {
    const { told, finding } = prose(sentence);
    expect(told).toEqual(['prose-sum-differs -']);
    expect(finding('prose-sum-differs').expected).toBe(expected);
  });

  it('over two sentences', () => {
    const { told, finding } = prose(
      'Tổng số thủ tục của tỉnh là 1.905 thủ tục.',
      'Trong đó, cấp tỉnh là 1.450 thủ tục, cấp huyện là 300 thủ tục, cấp xã là 165 thủ tục.',
    );
    expect(told).toEqual(['prose-sum-differs -']);
    expect(finding('prose-sum-differs').evidence).toHaveLength(2);
  });

  it('fractions: one row of numbers adds up and the other does not', () => {
    const { finding, report } = prose(
      'Giảm được 70/362 đơn vị, trong đó giảm 44/175 phòng cấp tỉnh và 26/189 phòng cấp huyện.',
    );
    expect(finding('prose-sum-differs')).toMatchObject({ expected: '364', actual: '362' });
    expect(report.figures.map(({ reasons }) => reasons.length)).toEqual([0, 1, 0, 1, 0, 1]);
  });

  it.each([
    'Hệ thống cung cấp 1.915 thủ tục (cấp tỉnh: 1.450, cấp huyện 300, cấp xã 165).',
    'Hệ thống cung cấp 1.915 thủ tục (cấp tỉnh: 1.450).',
    'Tiếp nhận 500 hồ sơ, trong đó 120 hồ sơ trực tuyến và 85 hồ sơ qua bưu chính.',
    'Tiếp nhận 500 hồ sơ, trong đó có 30 hồ sơ của người nước ngoài và 480 hồ sơ của doanh nghiệp.',
    'Tiếp nhận 900 hồ sơ, tăng 12% so với cùng kỳ, trong đó nhận mới 700 hồ sơ (trực tuyến 300 hồ sơ, trực tiếp 400 hồ sơ), kỳ trước chuyển sang 200 hồ sơ.',
    'Đã giải quyết 900 hồ sơ, trong đó trước hạn 500 hồ sơ, đúng hạn 400 hồ sơ; đang giải quyết 70 hồ sơ, trong đó trong hạn 60 hồ sơ, quá hạn 10 hồ sơ.',
    'Giảm 68 đơn vị (từ 362 đơn vị xuống còn 294 đơn vị).',
    'Đào tạo 32 công chức, trong đó tiến sĩ 01 người, thạc sĩ 30 người.',
    'Tiếp nhận 500 hồ sơ (cùng kỳ 450 hồ sơ, năm trước 470 hồ sơ).',
    'Khảo sát 2.500 phiếu (thu về 2.450 phiếu, 2.400 phiếu hợp lệ).',
    'Ban hành 120 văn bản, gồm 70 văn bản của tỉnh (12 nghị quyết, 58 quyết định) và 50 văn bản của huyện.',
    'Giảm được 68/364 đơn vị, trong đó giảm 44/175 phòng cấp tỉnh và 24/189 phòng cấp huyện.',
    // Nothing says that the brackets name all of them.
    'Bổ nhiệm 09 công chức, viên chức (bổ nhiệm mới 03 công chức và 01 viên chức; bổ nhiệm lại 04 công chức).',
    'Tiếp nhận 100 hồ sơ, trong đó cấp tỉnh 45 hồ sơ, trực tuyến 54 hồ sơ.',
    'Tổ chức 20 hội nghị (07 hội nghị trực tiếp, 12 hội nghị trực tuyến).',
    // A part that is not understood.
    'Ban hành 120 văn bản, gồm 70 văn bản của tỉnh, Đội Hòa An 12 phát hành, 40 văn bản của huyện.',
    'Có 12/15 huyện, trong đó 03/04 thành phố và 05/06 thị xã hoàn thành.',
  ])('adds up, or is no whole list: %s', (sentence) => {
    expect(prose(sentence).told).toEqual([]);
  });
});

describe('what is left', () => {
  it.each([
    ['Tỉnh hoàn thành 14/49 nhiệm vụ, còn lại 33 nhiệm vụ.', '35', '33'],
    ['Tỉnh hoàn thành 14/49 nhiệm vụ, còn lại 33 nhiệm vụ, trong đó có 02 nhiệm vụ quá hạn.', '35', '33'],
    ['Tỉnh hoàn thành 14/49 nhiệm vụ, đạt 28,57%, 33 nhiệm vụ còn lại trong hạn.', '35', '33'],
  ])('%s', (sentence, expected, actual) => {
    const { told, finding } = prose(sentence);
    expect(told).toEqual(['prose-rest-differs -']);
    expect(finding('prose-rest-differs')).toMatchObject({ expected, actual });
  });

  it.each([
    'Tỉnh hoàn thành 14/49 nhiệm vụ, còn lại 35 nhiệm vụ.',
    'Tỉnh hoàn thành 14/49 nhiệm vụ, còn lại 20 nhiệm vụ trong hạn và 15 nhiệm vụ quá hạn.',
    'Tỉnh hoàn thành 14/49 nhiệm vụ, còn 03 đơn vị chưa báo cáo.',
    'Tỉnh hoàn thành 14 nhiệm vụ, còn lại 33 nhiệm vụ.',
    'Tỉnh hoàn thành 14/49 nhiệm vụ; tiếp 20 nhiệm vụ của ngành, còn lại 33 nhiệm vụ.',
  ])('is right, or cannot be told: %s', (sentence) => {
    expect(prose(sentence).told).toEqual([]);
  });

  it('all in time, says the prose; the table counts some that are overdue', () => {
    const sentence = 'Tỉnh hoàn thành 14/49 nhiệm vụ, 35 nhiệm vụ còn lại trong hạn.';
    const ties = { '14': 'I.5.2', '49': 'I.5.1' };
    const rows = { 'I.5.1': '49', 'I.5.2': '14', 'I.5.3': '0', 'I.5.4': '2' };
    const { told, finding, row } = checked(set, TEMPLATE_2022, rows, [{ sentence, ties }]);
    expect(told).toEqual(['prose-rest-differs I.5.4']);
    expect(finding('prose-rest-differs')).toMatchObject({ expected: '33', actual: '35' });
    expect(row('I.5.4').reasons).toEqual(['prose-rest-differs']);
    expect(checked(set, TEMPLATE_2022, { ...rows, 'I.5.4': '0' }, [{ sentence, ties }]).told).toEqual([]);
    const late = { sentence: 'Tỉnh hoàn thành 14/49 nhiệm vụ, 35 nhiệm vụ còn lại chưa hoàn thành.', ties };
    expect(checked(set, TEMPLATE_2022, rows, [late]).told).toEqual([]);
  });
});
