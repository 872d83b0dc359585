import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLabels, labelKeys, mayAgree } from '../../src/catalogue/label.js';
import { catalogues } from '../support/catalogues.js';

const set = await catalogues();
const key = labelKeys(set.abbreviations, set.vocabulary);
const agreement = (printed: string, catalogue: string): string => compareLabels(key(printed), key(catalogue)).agreement;

describe('labels that name the same indicator', () => {
  it.each([
    ['Số TTHC công bố mới', 'Số thủ tục hành chính công bố mới'],
    ['SỐ TTHC CÔNG BỐ MỚI.', 'Số TTHC công bố mới'],
    ['Số VBQPPL do cấp xã ban hành', 'Số văn bản quy phạm pháp luật do cấp xã ban hành'],
    ['Tổng số đơn vị sự nghiệp công lập tại địa phương', 'Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương'],
    ['Tỷ lệ hoàn thành Kế hoạch CCHC năm', 'Tỷ lệ hoàn thành Kế hoạch CCHC năm (lũy kế đến thời điểm báo cáo)'],
    ['Số TTHC đã được phê duyệt phuơng án đơn giản hoá', 'Số TTHC đã được phê duyệt phương án đơn giản hóa'],
    ['Số vấn đề phát hiện đã được xử lý xong', 'Số vấn đề phát hiện đã xử lý xong'],
    ['Tỉ lệ xử lí VBQPPL theo qui định', 'Tỷ lệ xử lý VBQPPL theo quy định'],
  ])('%s', (printed, catalogue) => {
    expect(agreement(printed, catalogue)).toBe('same');
  });
});

describe('labels that one word makes another indicator', () => {
  it.each([
    ['Số VBQPPL do cấp huyện ban hành', 'Số VBQPPL do cấp xã ban hành'],
    ['Số TTHC đang cung cấp trực tuyến mức độ 3', 'Số TTHC đang cung cấp trực tuyến mức độ 4'],
    ['Số nhiệm vụ đã hoàn thành quá hạn', 'Số nhiệm vụ đã hoàn thành đúng hạn'],
    ['Số hồ sơ TTHC chưa giải quyết xong', 'Số hồ sơ TTHC đã giải quyết xong'],
    ['Số nhiệm vụ đã hoàn thành', 'Số nhiệm vụ đã hoàn thành đúng hạn'],
    ['Số ĐVSN tự bảo đảm từ 30% - dưới 70% chi thường xuyên', 'Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên'],
  ])('%s', (printed, catalogue) => {
    expect(agreement(printed, catalogue)).toBe('other');
  });
});

it('a cut label is near, not the same', () => {
  const catalogue = 'Số lượng cán bộ, công chức, viên chức bị kỷ luật (cả về Đảng và chính quyền)';
  expect(agreement('Số lượng cán bộ, công chức, viên chức bị kỷ luật (cả về Đảng và chính)', catalogue)).toBe('near');
});

describe.each(set.catalogues)('catalogue $id', ({ indicators }) => {
  it('has no two indicators of one form that agree, but for namesakes with the very same words', () => {
    const clashes = indicators.flatMap((a, at) =>
      indicators
        .slice(at + 1)
        .filter((b) => a.form === b.form && a.label !== b.label && agreement(a.label, b.label) !== 'other')
        .map((b) => `${a.id} ~ ${b.id}`),
    );
    expect(clashes).toEqual([]);
  });
});

describe('labels that are said not to agree without a close look', () => {
  const labels = set.catalogues.flatMap(({ indicators }) => indicators.map(({ label }) => label));

  it('are other ones, when all of the catalogues are compared', () => {
    const keys = labels.map(key);
    const hasty = keys.flatMap((a) => keys.filter((b) => !mayAgree(a, b) && compareLabels(a, b).agreement !== 'other'));
    expect(hasty).toEqual([]);
    const skipped = keys.flatMap((a) => keys.filter((b) => !mayAgree(a, b)));
    expect(skipped.length).toBeGreaterThan(0.9 * keys.length ** 2);
  });

  it('are other ones, whatever was left out, added or slipped', () => {
    const label = fc.constantFrom(...labels);
    const slip = fc.tuple(fc.nat(), fc.constantFrom('', 'x', '4 ', ' cấp xã ', ' (', ')', ' của '));
    const altered = fc.tuple(label, fc.array(slip, { maxLength: 4 })).map(([text, slips]) => ({
      text,
      printed: slips.reduce((now, [at, put]) => {
        const place = at % (now.length + 1);
        return now.slice(0, place) + put + now.slice(place + 1);
      }, text),
    }));
    fc.assert(
      fc.property(altered, ({ text, printed }) => {
        expect(mayAgree(key(printed), key(text)) || agreement(printed, text) === 'other').toBe(true);
        expect(mayAgree(key(text), key(printed)) || agreement(text, printed) === 'other').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
