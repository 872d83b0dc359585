import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRoman, romanOf, romanValue } from '../../src/text/ordinals.js';

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [18, 'XVIII'],
  [40, 'XL'],
  [1994, 'MCMXCIV'],
])('%d is %s', (value, numeral) => {
  expect(romanOf(value)).toBe(numeral);
  expect(romanValue(numeral)).toBe(value);
  expect(romanValue(numeral.toLowerCase())).toBe(value);
});

it('reads back every number that it writes', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (n) => romanValue(romanOf(n)) === n));
});

it('tells numbers of sections from words and letters', () => {
  expect(['I', 'IV', 'XVIII', 'C', 'D', 'iv', 'VIX.', ''].map(isRoman)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(romanValue('3')).toBeNaN();
  expect(romanValue('')).toBeNaN();
});
