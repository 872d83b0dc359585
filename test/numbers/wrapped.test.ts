import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/numbers/cell.js';
import { unwrapped } from '../../src/numbers/wrapped.js';
import { VOCABULARY } from '../support/vocabulary.js';

describe('a number broken over lines', () => {
  it.each([
    ['4.314.38\n5', '4.314.385'],
    ['1.234.\n567', '1.234.567'],
    ['75,\n91', '75,91'],
    ['1.\n2.', null],
    ['7,1\n4', null],
    ['12.345,6\n78', null],
    ['1.234\n5.678', null],
    ['12\n34', null],
    ['15\n(15 sở)', null],
    ['1.234', null],
  ])('%j', (text, whole) => {
    expect(unwrapped(text)).toBe(whole);
  });

  it('is read whole, and a person is told', () => {
    const reading = readCell('4.314.38\n5', { kind: 'money', unit: 'Triệu đồng', codes: [], vocabulary: VOCABULARY });
    expect(reading).toMatchObject({ value: '4314385', certain: false, reasons: ['number-wrapped'] });
  });
});
