import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioPercent, sum } from '../../src/numbers/decimal.js';
import { outcomeOf, satisfying } from '../../src/numbers/relation.js';

const at = (value: string, scale = 0) => ({ value, scale });

describe('a ratio', () => {
  it.each([
    ['47.27', 2, '26', '55', 'holds'],
    ['47.28', 2, '26', '55', 'fails'],
    ['47.3', 1, '26', '55', 'holds'],
    ['47', 0, '26', '55', 'holds'],
    ['99.1', 2, '991086', '1000000', 'cut'],
    ['99.1', 1, '991086', '1000000', 'holds'],
    ['99.12', 2, '991086', '1000000', 'fails'],
    ['98.9', 1, '991086', '1000000', 'fails'],
    ['66.66', 2, '2', '3', 'cut'],
    ['100', 0, '5', '5', 'holds'],
    ['0', 0, '0', '0', 'undefined'],
    ['100', 0, '0', '0', 'undefined'],
    ['100', 0, '5', '0', 'fails'],
  ])('of %s (%d decimals) with %s / %s: %s', (value, scale, numerator, denominator, outcome) => {
    expect(outcomeOf('ratio', at(value, scale), [numerator, denominator])).toBe(outcome);
  });

  it('holds for any quotient rounded to any precision', () => {
    const positive = fc.bigInt({ min: 1n, max: 10n ** 12n }).map(String);
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 0, max: 6 }), (a, b, scale) => {
        expect(outcomeOf('ratio', at(ratioPercent(a, b, scale) ?? '', scale), [a, b])).toBe('holds');
        expect(outcomeOf('ratio', at(ratioPercent(a, b, scale, 'cut') ?? '', scale), [a, b])).toMatch(/holds|cut/u);
      }),
    );
  });
});

describe('a sum', () => {
  it.each([
    ['15', 0, ['14', '1', '0'], 'holds'],
    ['15', 0, ['14', '2'], 'fails'],
    ['3.5', 1, ['1.25', '2.26'], 'holds'],
    ['3.5', 1, ['1.25', '2.36'], 'fails'],
  ])('of %s (%d decimals) with %j: %s', (value, scale, parts, outcome) => {
    expect(outcomeOf('sum', at(value, scale), parts)).toBe(outcome);
  });
});

describe('satisfying', () => {
  it('finds the only reading of each member that fits', () => {
    const result = [at('90.55', 2)];
    const numerator = [at('17244'), at('17.244', 3)];
    const denominator = [at('19044')];
    expect(satisfying('ratio', result, [numerator, denominator])).toEqual([
      { result: 0, operands: [0, 0], outcome: 'holds' },
    ]);
  });

  it('finds both where the relation cannot tell', () => {
    const both = (whole: string, tail: string) => [at(whole + tail), at(`${whole}.${tail}`, 3)];
    expect(satisfying('ratio', [at('50')], [both('1', '234'), both('2', '468')])).toHaveLength(2);
  });

  it('puts rounded before cut', () => {
    const found = satisfying('ratio', [at('66.66', 2), at('66.67', 2)], [[at('2')], [at('3')]]);
    expect(found.map(({ outcome }) => outcome)).toEqual(['holds', 'cut']);
    expect(found[0]?.result).toBe(1);
  });

  it('finds nothing where a member has no reading', () => {
    expect(satisfying('sum', [at('5')], [[at('5')], []])).toEqual([]);
  });

  it('finds the true readings of any sum', () => {
    const parts = fc.array(fc.integer({ min: 1000, max: 999_999 }).map(String), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, (values) => {
        const operands = values.map((value) => [at(`${value.slice(0, -3)}.${value.slice(-3)}`, 3), at(value)]);
        const found = satisfying('sum', [at(sum(values))], operands);
        expect(found.map(({ operands: chosen }) => chosen)).toContainEqual(values.map(() => 1));
      }),
    );
  });
});
