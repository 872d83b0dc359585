import { describe, expect, it } from 'vitest';
import { documentOf, paragraphsIn, scansOf, textsOf } from './fixture.js';

describe('fake bold', () => {
  it('counts a glyph once that is struck two or three times', async () => {
    expect(await textsOf('fake-bold')).toEqual([
      '790',
      'Tổng số',
      'Cả dòng in lại một lần nữa',
      'Chữ thường, 11 và 1122',
    ]);
  });

  it('is bold', async () => {
    const bold = paragraphsIn(await documentOf('fake-bold')).map((paragraph) => paragraph.bold);
    expect(bold).toEqual([true, true, true, false]);
  });
});

describe('what nobody sees', () => {
  it('is not read: invisible, white, clipped, off-page, covered, transparent, of a layer switched off', async () => {
    const all = (await textsOf('unseen-text')).join(' ');
    expect(all).not.toMatch(/[1-79]{3}/);
    expect(all).toContain('Bị che:');
  });

  it('is told by the ground that it stands on: white on blue is read', async () => {
    expect(await textsOf('unseen-text')).toContain('Trắng trên nền xanh: 888');
  });
});

describe('words', () => {
  it('stay whole when letter-spaced by Tc or by kerning, and when their letters come from three fonts', async () => {
    expect(await textsOf('spaced-text')).toEqual(['BÁO CÁO', 'QUYẾT ĐỊNH', 'Thủ tục hành chính']);
  });

  it('are composed (NFC), also when a mark is a glyph of its own', async () => {
    const texts = await textsOf('marks-and-hyphens');
    expect(texts.slice(0, 2)).toEqual(['Tỷ lệ hồ sơ', 'Huyện']);
    for (const text of texts) expect(text).toBe(text.normalize('NFC'));
  });

  it('keep no-break spaces, printed hyphens of any kind and a leading minus; zero-width characters go', async () => {
    expect((await textsOf('marks-and-hyphens')).slice(2)).toEqual([
      '5\u00A0775,6 triệu\u00A0đồng',
      'giai đoạn 2021-2025, cấp-xã',
      '-1,25 - 7 đồngbộ',
    ]);
  });
});

describe('fonts', () => {
  it('need not be embedded', async () => {
    expect(await textsOf('font-not-embedded')).toEqual(['Phông không nhúng:', '1.234 - 56,7 %']);
  });

  it('of before Unicode are read by what their letters mean', async () => {
    expect(await textsOf('tcvn3-font')).toEqual(['Chữ cũ:', 'Tỷ lệ hồ sơ đúng hạn đạt 97,5 %']);
    expect(await textsOf('vni-font')).toEqual(['Chữ cũ:', 'Tổng số hồ sơ: 1.234']);
  });

  it('that do not say what their glyphs are give no letters, and an error', async () => {
    const document = await documentOf('nameless-glyphs');
    expect(paragraphsIn(document).map(({ text }) => text)).toEqual(['Chữ thường', '\uFFFD\uFFFD\uFFFD\uFFFD']);
    expect(document.messages.map(({ rule, severity }) => [rule, severity])).toEqual([['garbled-text', 'error']]);
  });
});

describe('glyphs', () => {
  it('stand in points from the top left, from ascent to descent, with their baseline', async () => {
    const [scan] = await scansOf('two-pages');
    const [first] = scan?.ink.glyphs ?? [];
    expect(first).toMatchObject({ text: 'T', size: 13, bold: false, space: false, index: 1 });
    expect(first?.x0).toBeCloseTo(85);
    expect(first?.baseline).toBeCloseTo(100);
    expect(first?.x1).toBeCloseTo(85 + 0.611 * 13);
    expect(first?.y0).toBeCloseTo(100 - 0.891 * 13);
    expect(first?.y1).toBeCloseTo(100 + 0.216 * 13);
  });

  it('know the letter spacing after them', async () => {
    const [scan] = await scansOf('spaced-text');
    expect(scan?.ink.glyphs[0]?.tracking).toBe(4);
  });
});
