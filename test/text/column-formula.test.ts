import { describe, expect, it } from 'vitest';
import { withoutFormula } from '../../src/text/column-formula.js';

describe('a column number', () => {
  it.each([
    ['(6)=(5)/(4)', '(6)'],
    ['(7) = (6) - (5)', '(7)'],
    ['8=7/6*100%', '8'],
    ['(6=5/4)', '(6'],
    ['[5]=\n[4]x100', '[5]'],
  ])('stands before its formula: %j', (text, number) => {
    expect(withoutFormula(text)).toBe(number);
  });

  it.each(['(6)', 'Có = 1', '1 = Có', '=5', ''])('is not taken out of %j', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });
});
