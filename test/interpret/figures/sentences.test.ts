import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/interpret/figures/sentences.js';
import { VOCABULARY } from '../../support/vocabulary.js';

const texts = (paragraph: string) => sentencesOf(paragraph, VOCABULARY).map(({ text }) => text);

describe('sentencesOf', () => {
  it.each([
    ['Đã có 1.250 hồ sơ. Còn lại 12 hồ sơ.', ['Đã có 1.250 hồ sơ.', 'Còn lại 12 hồ sơ.']],
    ['Thu được 3.410,5 tỷ đồng.', ['Thu được 3.410,5 tỷ đồng.']],
    ['Tại TP. Tân An có 14 phường.', ['Tại TP. Tân An có 14 phường.']],
    ['2. Kết quả đạt được', ['2. Kết quả đạt được']],
    ['II.2. Kiểm soát thủ tục', ['II.2. Kiểm soát thủ tục']],
    ['Đã nhận 1. 234 hồ sơ.', ['Đã nhận 1. 234 hồ sơ.']],
    ['Gồm: a. Rà soát; b. Công bố.', ['Gồm: a. Rà soát; b. Công bố.']],
    ['Máy tính, máy in,... đã cấp. Có 5 máy.', ['Máy tính, máy in,... đã cấp.', 'Có 5 máy.']],
    ['Đạt 90%! Vì sao? Chưa rõ.', ['Đạt 90%!', 'Vì sao?', 'Chưa rõ.']],
    ['Dòng một\nDòng hai', ['Dòng một', 'Dòng hai']],
    ['(Năm 2022.) Sau đó, giảm.', ['(Năm 2022.)', 'Sau đó, giảm.']],
  ])('cuts %j', (paragraph, expected) => {
    expect(texts(paragraph)).toEqual(expected);
  });

  it('keeps every letter, at its offset', () => {
    const text = fc.array(fc.constantFrom('Có', ' ', '12', '. ', '.', 'hồ sơ', '\n', 'TP', '!', 'A'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const paragraph = pieces.join('');
        const found = sentencesOf(paragraph, VOCABULARY);
        for (const { start, text: sentence } of found)
          expect(paragraph.slice(start, start + sentence.length)).toBe(sentence);
        expect(found.map(({ text: sentence }) => sentence.replace(/\s/gu, '')).join('')).toBe(
          paragraph.replace(/\s/gu, ''),
        );
      }),
    );
  });

  it('cuts text that has no end', () => {
    expect(sentencesOf('một '.repeat(5000), VOCABULARY).every(({ text }) => text.length <= 4000)).toBe(true);
  });
});
