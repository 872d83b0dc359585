import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsIn } from '../../src/text/ends-in.js';

describe('endsIn', () => {
  it.each([
    ['xếp thứ ', true],
    ['tỉnh xếp hạng  ', true],
    ['xếp thứ 3, tăng ', false],
    ['', false],
  ])('tells whether “%s” ends in the words', (text, ends) => {
    expect(endsIn(/(?<!\p{L})xếp (?:thứ|hạng)\s+$/u)(text)).toBe(ends);
  });

  it('keeps to the case that the pattern keeps to', () => {
    expect(endsIn(/trên$/iu)('TRÊN')).toBe(true);
    expect(endsIn(/trên$/u)('TRÊN')).toBe(false);
  });

  it('says of every text what the pattern itself says', () => {
    const pattern = /(?<!a)(?:ab?|b(?= ))(?:\s\p{L}+){0,2}\s+$/u;
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 12 });
    fc.assert(fc.property(texts, (text) => endsIn(pattern)(text) === pattern.test(text)));
  });
});
