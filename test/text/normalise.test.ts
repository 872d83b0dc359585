import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, fold, printed } from '../../src/text/normalise.js';

describe('printed', () => {
  it('composes decomposed letters', () => {
    expect(printed('Thủ tục'.normalize('NFD'))).toBe('Thủ tục');
  });

  it('makes every odd blank a space and collapses runs of them', () => {
    expect(printed('1\u00a0234\u2009 \thồ\u3000sơ')).toBe('1 234 hồ sơ');
  });

  it('drops what is not seen on paper', () => {
    expect(printed('\ufeffđơn\u00ad vị\u200b')).toBe('đơn vị');
  });

  it('keeps line breaks and trims each line', () => {
    expect(printed(' Cơ quan, \r\n  đơn vị\u2028 khác ')).toBe('Cơ quan,\nđơn vị\nkhác');
  });
});

describe('fold', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuý', 'thúy'],
    ['Uỷ ban', 'ủy ban'],
    ['khoẻ', 'khỏe'],
    ['hòan', 'hoàn'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['gìa', 'già'],
    ['khuỷu', 'khuỷu'],
    ['quốc', 'quốc'],
  ])('puts the tone of %s where %s has it', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('keeps i and y apart', () => {
    expect(fold('kỷ luật')).not.toBe(fold('kỉ luật'));
  });

  it('reads the Icelandic and African letters as đ', () => {
    expect(fold('Ðiện tử, Ɖơn vị')).toBe('điện tử đơn vị');
  });

  it('makes punctuation and line breaks one blank', () => {
    expect(fold('Sở, ngành\n(cấp tỉnh) – 2.1')).toBe('sở ngành cấp tỉnh 2 1');
  });

  it('is the same for composed and decomposed text, and folding twice changes nothing', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aăâeêioôơuưyđbcghnqtàáảãạấầễộợứỹ ,.'), maxLength: 30 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('bare', () => {
  it('drops every diacritic', () => {
    expect(bare('Ủy ban nhân dân tỉnh Đắk Lắk')).toBe('uy ban nhan dan tinh dak lak');
  });
});
