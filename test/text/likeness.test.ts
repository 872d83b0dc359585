import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseString } from 'fast-csv';
import { describe, expect, it } from 'vitest';
import { expander } from '../../src/text/abbreviations.js';
import { likeness } from '../../src/text/likeness.js';
import { fold } from '../../src/text/normalise.js';

const like = (a: string, b: string) => likeness(fold(a), fold(b));

/** Another indicator's label must stay below this: near-identical is reserved for the same label. */
const CLEARLY_BELOW = 0.95;
/** A slip in one word of a label stays above this. */
const SLIP = 0.95;

describe('likeness', () => {
  it('is 1 for the same label however its tone marks and commas are set', () => {
    expect(like('Hoà giải, thuỷ lợi', 'hòa giải thủy lợi')).toBe(1);
  });

  it('is 0 for blank labels: nothing is like nothing', () => {
    expect(like('', '')).toBe(0);
    expect(like('', 'Số văn bản')).toBe(0);
  });

  it.each([
    ['Số nhiệm vụ đã hoàn thành', 'Số nhiệm vụ đã hoàn thàn'],
    ['Số nhiệm vụ đã hoàn thành', 'Số nhiệm vụ đả hoàn thành'],
    ['Số nhiệm vụ đã hoàn thành', 'Số nhiệm vụđã hoàn thành'],
    ['Số lượng phiếu khảo sát', 'S ố lượng phiếu khảo sát'],
    ['Số TTHC công bố mới', 'Số thủ tục hành chính công bố mới'],
    ['Số UBND cấp xã đã kiểm tra', 'Số Ủy ban nhân dân cấp xã đã kiểm tra'],
  ])('%s is nearly %s', (a, b) => {
    expect(like(a, b)).toBeGreaterThan(SLIP);
  });

  it.each([
    ['Số UBND cấp huyện đã kiểm tra', 'Số UBND cấp xã đã kiểm tra'],
    ['Số TTHC đang cung cấp mức độ 3 có phát sinh hồ sơ', 'Số TTHC đang cung cấp mức độ 4 có phát sinh hồ sơ'],
    ['Tổng số hồ sơ đã giải quyết xong', 'Số hồ sơ giải quyết đúng hạn'],
    ['Số nhiệm vụ đã hoàn thành đúng hạn', 'Số nhiệm vụ đã hoàn thành nhưng quá hạn'],
    ['Tổng số vấn đề phát hiện qua kiểm tra', 'Số vấn đề phát hiện qua kiểm tra'],
    ['Số đơn vị tự bảo đảm chi thường xuyên', 'Số đơn vị tự bảo đảm chi thường xuyên và chi đầu tư'],
  ])('%s is clearly not %s', (a, b) => {
    expect(like(a, b)).toBeLessThan(CLEARLY_BELOW);
  });

  it('stays high for a label that was cut short', () => {
    expect(like('Tỷ lệ báo cáo định kỳ được gửi', 'Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống')).toBeGreaterThan(
      0.7,
    );
  });

  it('does not take one digit for a slip of another', () => {
    expect(like('mức độ 3', 'mức độ 4')).toBeLessThan(like('mức độ ba', 'mức độ bà'));
  });

  it('is symmetric, lies in 0–1, and is 1 for a label with itself', () => {
    const label = fc
      .array(fc.constantFrom('số', 'hồ', 'sơ', 'tthc', 'thủ', 'tục', 'hành', 'chính', 'cấp', 'xã', '3', '4'), {
        maxLength: 9,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(label, label, (a, b) => {
        const ab = likeness(a, b);
        expect(ab).toBeCloseTo(likeness(b, a), 12);
        expect(ab).toBeGreaterThanOrEqual(0);
        expect(ab).toBeLessThanOrEqual(1);
        if (a !== '') expect(likeness(a, a)).toBe(1);
      }),
    );
  });
});

async function rows(file: string): Promise<Record<string, string>[]> {
  const found: Record<string, string>[] = [];
  const text = readFileSync(new URL(`../../catalogue/${file}`, import.meta.url), 'utf8').replace(/^\ufeff/u, '');
  for await (const row of parseString<Record<string, string>, Record<string, string>>(text, { headers: true })) {
    found.push(row);
  }
  return found;
}

describe.each(['581-bnv-2022-province.csv', '4625-bnv-2025-province.csv'])('the labels of %s', (file) => {
  it('tell every indicator of a form from the others of its form, where the labels differ at all', async () => {
    const catalogue = await rows(file);
    const expand = expander(
      (await rows('abbreviations.csv')).map(({ abbr = '', expansion = '', kind = '' }) => ({ abbr, expansion, kind })),
    );
    const labels = catalogue.map((row) => ({ form: row.form, label: expand(fold(row.label ?? '')) }));
    const near = labels.flatMap((a, i) =>
      labels
        .slice(i + 1)
        .filter((b) => b.form === a.form && b.label !== a.label && likeness(a.label, b.label) >= CLEARLY_BELOW)
        .map((b) => `${a.label} / ${b.label}`),
    );
    expect(near).toEqual([]);
  });
});
