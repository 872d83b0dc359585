import { describe, expect, it } from 'vitest';
import { byStyle, printedScale, styleOf } from '../../src/numbers/style.js';

const undecided = [
  { value: '1234', rule: 'undecided' },
  { value: '1.234', rule: 'undecided' },
] as const;

describe('styleOf', () => {
  it('finds the separators that certain numbers show', () => {
    expect(
      styleOf([
        { raw: '5.124.419', value: '5124419' },
        { raw: '47,2', value: '47.2' },
        { raw: '12', value: '12' },
      ]),
    ).toEqual({ group: '.', decimal: ',' });
  });

  it('takes both from a number with both', () => {
    expect(styleOf([{ raw: '5.775,60', value: '5775.6' }])).toEqual({ group: '.', decimal: ',' });
  });

  it('says nothing once two styles are mixed', () => {
    const mixed = [
      { raw: '2,004', value: '2004' },
      { raw: '2.004', value: '2004' },
    ];
    expect(styleOf(mixed)).toEqual({ group: null, decimal: null });
    expect(
      styleOf([
        { raw: '2,004', value: '2004' },
        { raw: '47,2', value: '47.2' },
      ]),
    ).toEqual({ group: null, decimal: null });
  });
});

describe('byStyle', () => {
  it.each([
    ['a comma that groups', '1,234', { group: ',', decimal: null }, '1234'],
    ['a comma that is decimal', '1,234', { group: null, decimal: ',' }, '1.234'],
    ['a comma where points group', '1,234', { group: '.', decimal: null }, '1.234'],
    ['a comma where points are decimal', '1,234', { group: null, decimal: '.' }, '1234'],
  ])('%s decides', (_, raw, style, value) => {
    expect(byStyle(raw, undecided, style)).toEqual({ value, rule: 'form-style' });
  });

  it('decides nothing without a style', () => {
    expect(byStyle('1,234', undecided, { group: null, decimal: null })).toBeNull();
  });
});

describe('printedScale', () => {
  it.each([
    ['47,20 %', '47.2', 2],
    ['1.000', '1', 3],
    ['1.000', '1000', 0],
    ['5.775,6', '5775.6', 1],
    ['12', '12', 0],
    ['0,05', '0.05', 2],
    ['-3,50', '-3.5', 2],
  ])('of %s read as %s is %d', (raw, value, scale) => {
    expect(printedScale(raw, value)).toBe(scale);
  });
});
