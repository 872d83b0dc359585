import { describe, expect, it } from 'vitest';
import { isNumberInTwo, readOrdinal, sequence } from '../../src/ink/ordinals.js';

describe('row numbers', () => {
  it.each([
    ['1', 'arabic', [1]],
    ['3.1.', 'arabic', [3, 1]],
    ['3.1.1 .', 'arabic', [3, 1, 1]],
    ['3,1,1', 'arabic', [3, 1, 1]],
    ['(2)', 'arabic', [2]],
    ['IV.', 'roman', [4]],
    ['IX', 'roman', [9]],
    ['6.\n5.\n2', 'arabic', [6, 5, 2]],
    ['V\nII', 'roman', [7]],
    ['b)', 'letter', [2]],
    ['Đ', 'letter', [5]],
  ])('%s is one', (text, style, path) => {
    expect(readOrdinal(text)).toEqual({ style, path });
  });

  it.each(['', 'STT', 'Số hồ sơ', '47,27%', '-', '12 hồ sơ', '2.4.1a', '1 2', '12\n3'])('%s is none', (text) => {
    expect(readOrdinal(text)).toBeNull();
  });
});

describe('what can come after a row', () => {
  it.each([
    ['1', '2', 'goes-on'],
    ['2', '2.1', 'goes-on'],
    ['3.2.2', '4', 'goes-on'],
    ['3.3', '3.3.1', 'goes-on'],
    ['3.2', '3.4.', 'goes-on'],
    ['II', '1', 'goes-on'],
    ['II', 'III', 'goes-on'],
    ['a', 'b', 'goes-on'],
    ['7', '1', 'restarts'],
    ['3.2', '1', 'restarts'],
    ['12', 'I', 'restarts'],
    ['1', '1', 'restarts'],
    ['7', 'II', 'unknown'],
    ['2', '40', 'unknown'],
    ['3.2', '3.1', 'unknown'],
  ])('%s, then %s: %s', (before, after, order) => {
    const [a, b] = [readOrdinal(before), readOrdinal(after)];
    expect(a && b && sequence(a, b)).toBe(order);
  });
});

describe('a row number in two halves', () => {
  it.each([
    ['1.1', '1.', '2'],
    ['6.\n5.\n1', '6.\n5.', '2'],
    ['1.4.2', '1.', '4.\n3'],
    ['2', '2.', '1'],
    ['3.3.1.', '3.', '3.\n2.'],
  ])('after %j: %j and %j', (before, above, below) => {
    expect(isNumberInTwo(before, above, below)).toBe(true);
  });

  it.each([
    ['1', '2.', '3'],
    ['II', '1.', '2.'],
    ['1.1', '1.2.', '2'],
    ['1.1', '1.', 'Số hồ sơ'],
    ['1.1', '1.', '7'],
    ['', '1.', '2'],
  ])('is not after %j: %j and %j', (before, above, below) => {
    expect(isNumberInTwo(before, above, below)).toBe(false);
  });
});
