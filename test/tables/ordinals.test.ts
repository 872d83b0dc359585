import { describe, expect, it } from 'vitest';
import { readOrdinal, sequence } from '../../src/tables/ordinals.js';

describe('row numbers', () => {
  it.each([
    ['1', 'arabic', [1]],
    ['3.1.', 'arabic', [3, 1]],
    ['3.1.1 .', 'arabic', [3, 1, 1]],
    ['3,1,1', 'arabic', [3, 1, 1]],
    ['(2)', 'arabic', [2]],
    ['IV.', 'roman', [4]],
    ['IX', 'roman', [9]],
    ['b)', 'letter', [2]],
    ['Đ', 'letter', [5]],
  ])('%s is one', (text, style, path) => {
    expect(readOrdinal(text)).toEqual({ style, path });
  });

  it.each(['', 'STT', 'Số hồ sơ', '47,27%', '-', '12 hồ sơ', '2.4.1a'])('%s is none', (text) => {
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
