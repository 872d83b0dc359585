import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/text/memo.js';

function counted(): { work: (text: string) => string; calls: string[] } {
  const calls: string[] = [];
  return { calls, work: (text) => `${calls.push(text)}:${text}`.replace(/^\d+:/, '<') };
}

describe('a remembered function', () => {
  it('gives what the function gives, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), fc.integer({ min: 1, max: 4 }), (texts, most) => {
        const remember = remembered((text) => text.toUpperCase(), most);
        expect(texts.map(remember)).toEqual(texts.map((text) => text.toUpperCase()));
      }),
    );
  });

  it('is called once for a text that comes again', () => {
    const { work, calls } = counted();
    const remember = remembered(work, 10);
    expect([remember('a'), remember('b'), remember('a')]).toEqual(['<a', '<b', '<a']);
    expect(calls).toEqual(['a', 'b']);
  });

  it('keeps what is in use and forgets what is not', () => {
    const { work, calls } = counted();
    const remember = remembered(work, 2);
    for (const text of ['used', 'once', 'used', '1', 'used', '2', 'used', '3', 'used', 'once']) remember(text);
    expect(calls.filter((text) => text === 'used')).toHaveLength(1);
    expect(calls.filter((text) => text === 'once')).toHaveLength(2);
  });

  it('does not keep long texts', () => {
    const { work, calls } = counted();
    const remember = remembered(work, 10);
    const long = 'x'.repeat(10_000);
    expect(remember(long)).toBe(remember(long));
    expect(calls).toHaveLength(2);
  });
});
