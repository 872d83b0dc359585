import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byCodePoint } from '../../src/model/order.js';

it('puts characters above U+FFFF last, unlike UTF-16', () => {
  expect(['\u{1f600}', '\uffee', 'a'].sort(byCodePoint)).toEqual(['a', '\uffee', '\u{1f600}']);
});

it('orders as UTF-8 bytes do', () => {
  const anyText = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
