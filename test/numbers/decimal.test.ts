import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as decimal from '../../src/numbers/decimal.js';

const canonical = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([units, scale]) => decimal.mulPow10(units.toString(), -scale));

describe('decimal', () => {
  it.each([
    ['007', '', false, '7'],
    ['0', '940', false, '0.94'],
    ['0', '00', true, '0'],
    ['12', '5', true, '-12.5'],
  ])('decimalOf(%s, %s, %s) is canonical', (whole, tail, negative, expected) => {
    expect(decimal.decimalOf(whole, tail, negative)).toBe(expected);
  });

  it.each(['1', '-1.5', '0', '0.05', '123456789012345678901234567890'])('%s is canonical', (text) => {
    expect(decimal.isDecimal(text)).toBe(true);
  });

  it.each(['-0', '01', '1.50', '1.', '.5', '1e3', '1,5', ''])('%s is not', (text) => {
    expect(decimal.isDecimal(text)).toBe(false);
  });

  it('is exact where floats are not', () => {
    expect(decimal.add('0.1', '0.2')).toBe('0.3');
    expect(decimal.add('9007199254740993', '1')).toBe('9007199254740994');
    expect(decimal.mul('1.1', '1.1')).toBe('1.21');
    expect(decimal.sum(['1.5', '-2', '0.5'])).toBe('0');
  });

  it('rounds halves away from zero, or cuts', () => {
    expect(decimal.divide('1', '8', 2, 'round')).toBe('0.13');
    expect(decimal.divide('-1', '8', 2, 'round')).toBe('-0.13');
    expect(decimal.divide('1', '8', 2, 'cut')).toBe('0.12');
    expect(decimal.divide('1', '0', 2, 'round')).toBeNull();
    expect(decimal.ratioPercent('26', '55', 2)).toBe('47.27');
    expect(decimal.ratioPercent('2', '3', 1, 'cut')).toBe('66.6');
  });

  it('subtracts what it added, multiplies and divides by powers of ten without loss, and stays canonical', () => {
    fc.assert(
      fc.property(canonical, canonical, fc.integer({ min: -9, max: 9 }), (a, b, power) => {
        expect(decimal.sub(decimal.add(a, b), b)).toBe(a);
        expect(decimal.mulPow10(decimal.mulPow10(a, power), -power)).toBe(a);
        expect(decimal.isDecimal(decimal.add(a, b))).toBe(true);
        expect(decimal.cmp(a, b)).toBe(-decimal.cmp(b, a) + 0);
        expect(decimal.eq(a, a)).toBe(true);
      }),
    );
  });
});
