import { describe, expect, it } from 'vitest';
import { lastPart, normaliseStt, parentStt } from '../../src/catalogue/stt.js';

describe('an ordinal as printed', () => {
  it.each([
    ['1', '1'],
    ['3.1.', '3.1'],
    ['I.', 'I'],
    ['VII', 'VII'],
    ['3,1,1', '3.1.1'],
    ['3.1.1 .', '3.1.1'],
    ['2.4.l', '2.4.1'],
    ['(1)', '1'],
    ['04', '4'],
    ['1.\u00a01', '1.1'],
  ])('%s is %s', (text, stt) => {
    expect(normaliseStt(text)).toBe(stt);
  });

  it.each(['', 'Tổng số', '1.234', '12/2022', '%', '-', 'MCMXC'])('%s is none', (text) => {
    expect(normaliseStt(text)).toBeNull();
  });

  it('knows its parent and its last part', () => {
    expect(parentStt('3.1.2')).toBe('3.1');
    expect(parentStt('3')).toBeNull();
    expect(lastPart('3.1.2')).toBe('2');
  });
});
