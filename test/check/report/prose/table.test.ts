import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../../support/forms.js';
import { checked } from '../../support/check.js';
import type { Said } from '../../support/figures.js';
import type { Printed } from '../../support/rows.js';

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

const check = (printed: Readonly<Record<string, Printed>>, ...said: (string | Said)[]) =>
  checked(set, TEMPLATE_2022, printed, said);

describe('a number of the prose that is not what its row prints', () => {
  const received = {
    section: 'II. Kết quả > 2. Thủ tục',
    sentence: 'Tỉnh tiếp nhận 186 phản ánh, kiến nghị.',
    ties: { '186': 'III.3.4.1' },
  };

  it('names the row and the sentence; the row stays accepted, row and figure carry the reason', () => {
    const { told, finding, row, report } = check({ 'III.3.4.1': '168' }, received);
    expect(told).toEqual(['prose-differs III.3.4.1']);
    expect(finding('prose-differs')).toMatchObject({
      severity: 'warning',
      expected: '168',
      actual: '186',
      evidence: [
        { table: 3, text: 'III.3.4.1: 168' },
        { table: null, text: 'II. Kết quả > 2. Thủ tục: Tỉnh tiếp nhận 186 phản ánh, kiến nghị.' },
      ],
    });
    expect(finding('prose-differs').message.vi).toContain('Hai số chỉ khác nhau một chữ số.');
    expect(row('III.3.4.1')).toMatchObject({ status: 'accepted', reasons: ['prose-differs'] });
    expect(report.figures[0]).toMatchObject({ agrees: false, reasons: ['prose-differs'] });
  });

  it('said twice is one finding with both sentences; another sentence that agrees stands beside them', () => {
    const again = { sentence: 'Đến nay có 186 phản ánh, kiến nghị.', ties: { '186': 'III.3.4.1' } };
    const right = { sentence: 'Hệ thống ghi nhận 168 phản ánh, kiến nghị.', ties: { '168': 'III.3.4.1' } };
    const { finding, told } = check({ 'III.3.4.1': '168' }, received, again, right);
    expect(told).toHaveLength(1);
    expect(finding('prose-differs').evidence).toHaveLength(4);
  });

  it('is told of the row that it may have been taken from', () => {
    const printed = { 'III.3.1.1': '52.310', 'III.3.2.1': '18.275' };
    const { finding } = check(printed, {
      sentence: 'Cấp huyện đã giải quyết 52.310 hồ sơ.',
      ties: { '52.310': 'III.3.2.1' },
    });
    expect(finding('prose-differs').message.vi).toContain('Số này trong biểu là của III.3.1.1');
  });

  it('a share: the side that its numerator and denominator give is right', () => {
    const share = { sentence: 'Kế hoạch hoàn thành đạt 47,28%.', ties: { '47,28%': 'I.2' } };
    const { finding } = check({ 'I.2': '47,27', 'I.2.1': '55', 'I.2.2': '26' }, share);
    expect(finding('prose-differs').message.vi).toContain('= 47,2727%: số trong biểu đúng.');
    const wrongTable = check(
      { 'I.2': '47,82', 'I.2.1': '55', 'I.2.2': '26' },
      {
        sentence: 'Kế hoạch hoàn thành đạt 47,27%.',
        ties: { '47,27%': 'I.2' },
      },
    );
    expect(wrongTable.finding('prose-differs').message.vi).toContain('số trong phần lời đúng.');
  });

  it('a part of a total that the prose does not give: the total differs as well', () => {
    const printed = { 'II.1': '23', 'II.1.1': '17', 'II.1.2': '4', 'II.1.3': '2' };
    const part = { sentence: 'Tỉnh ban hành 07 văn bản.', ties: { '07': 'II.1.1' } };
    const { told, report } = check(printed, part);
    expect(told).toEqual(['prose-differs II.1', 'prose-differs II.1.1']);
    expect(report.findings[0]).toMatchObject({ severity: 'info', expected: '13', actual: '23' });
    expect(report.findings[0]?.evidence.map(({ text }) => text)).toEqual([
      'II.1: 23',
      'II.1.1: 17',
      'I. Kết quả: Tỉnh ban hành 07 văn bản.',
    ]);
    const withTotal = {
      sentence: 'Toàn tỉnh ban hành 23 văn bản, cấp tỉnh 07 văn bản.',
      ties: { '23': 'II.1', '07': 'II.1.1' },
    };
    expect(check(printed, withTotal).told).toEqual(['prose-differs II.1.1']);
  });

  it('goes by what a relation decided, not by what the print left open', () => {
    const unit = 'Triệu đồng';
    const printed = { 'VI.1': '16,78', 'VI.1.1': { value: '5124419', unit }, 'VI.1.2': { value: '859,954', unit } };
    const said = { sentence: 'Đã giải ngân 859.954 triệu đồng.', ties: { '859.954': 'VI.1.2' } };
    expect(check(printed, said).report.figures[0]?.agrees).toBe(true);
  });
});

describe('a number of the prose that says the same in its own way', () => {
  it.each<[string, Printed, string, string, string]>([
    ['III.3.1.1', '19,044', 'Đã giải quyết 19.044 hồ sơ.', '19.044', 'other separators'],
    ['III.3.1.1', '3014', 'Đã giải quyết 3,01 nghìn hồ sơ.', '3,01 nghìn', 'rounded to the places it prints'],
    ['I.2', '47,27', 'Kế hoạch hoàn thành đạt 47,3%.', '47,3%', 'a rounded share'],
    ['I.2', '100', 'Kế hoạch hoàn thành đạt 100%.', '100%', 'a whole share'],
    ['II.1.1', '4', 'Tỉnh ban hành 04 văn bản.', '04', 'a leading zero'],
    [
      'VI.1.1',
      { value: '5124419', unit: 'Triệu đồng' },
      'Kế hoạch vốn là 5.124,4 tỷ đồng.',
      '5.124,4',
      'another scale',
    ],
    ['III.3.1.1', '19044', 'Đã giải quyết trên 19.000 hồ sơ.', '19.000', 'a bound from below'],
    ['III.3.1.1', '19044', 'Đã giải quyết khoảng 19.000 hồ sơ.', '19.000', 'an approximation'],
    ['III.3.1.1', '19044', 'Đã giải quyết gần 20.000 hồ sơ.', '20.000', 'an approximation from below'],
  ])('%s = %j: “%s” (%s, %s)', (id, printed, sentence, raw) => {
    const { told, report } = check({ [id]: printed }, { sentence, ties: { [raw]: id } });
    expect(report.figures[0]).toMatchObject({ indicatorId: id, agrees: true });
    expect(told.filter((one) => one.startsWith('prose'))).toEqual([]);
  });

  it.each<[string, string, string, string]>([
    ['III.3.1.1', '18044', 'Đã giải quyết trên 19.000 hồ sơ.', '19.000'],
    ['III.3.1.1', '31044', 'Đã giải quyết trên 19.000 hồ sơ.', '19.000'],
    ['III.3.1.1', '15044', 'Đã giải quyết khoảng 19.000 hồ sơ.', '19.000'],
    ['III.3.1.1', '3024', 'Đã giải quyết 3,01 nghìn hồ sơ.', '3,01 nghìn'],
    ['I.2', '47,37', 'Kế hoạch hoàn thành đạt 47,3%.', '47,3%'],
  ])('does not: %s = %s, “%s”', (id, printed, sentence, raw) => {
    expect(check({ [id]: printed }, { sentence, ties: { [raw]: id } }).told).toEqual([`prose-differs ${id}`]);
  });

  it('has nothing to be compared with where the cell is blank', () => {
    const { told, report } = check({ 'I.1': '' }, { sentence: 'Ban hành 27 văn bản.', ties: { '27': 'I.1' } });
    expect(report.figures[0]?.agrees).toBeNull();
    expect(told).toEqual([]);
  });
});
