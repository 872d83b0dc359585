import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../src/read/docx/numbering/format.js';

describe('formatNumber', () => {
  it.each([
    [7, 'decimal', '7'],
    [7, 'decimalZero', '07'],
    [12, 'decimalZero', '12'],
    [4, 'upperRoman', 'IV'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [9, 'lowerRoman', 'ix'],
    [26, 'upperLetter', 'Z'],
    [27, 'upperLetter', 'AA'],
    [28, 'lowerLetter', 'bb'],
    [0, 'upperRoman', '0'],
    [3, 'decimalEnclosedParen', '(3)'],
    [3, 'numberInDash', '- 3 -'],
    [20, 'decimalEnclosedCircle', '⑳'],
    [3, 'none', ''],
  ])('%i as %s is %s', (value, format, written) => {
    expect(formatNumber(value, format, undefined)).toBe(written);
  });

  it('pads as the sample of a custom format does', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007');
  });

  it('says that it does not know a format', () => {
    expect(formatNumber(7, 'hebrew1', undefined)).toBeNull();
  });
});
