import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineReader } from '../../../src/work/child/lines.js';

describe('lines of a byte stream', () => {
  it('are the same however the bytes arrive', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'đ', '"', '\r', '\u{1f600}') }), { maxLength: 5 });
    fc.assert(
      fc.property(lines, fc.array(fc.nat(20)), (expected, cuts) => {
        const bytes = Buffer.from(expected.map((line) => `${line}\n`).join(''));
        const heard: string[] = [];
        const reader = lineReader(1000, (line) => heard.push(line));
        let at = 0;
        for (const size of [...cuts, bytes.length]) {
          reader.push(bytes.subarray(at, at + size));
          at = Math.min(bytes.length, at + size);
        }
        expect(heard).toEqual(expected);
      }),
    );
  });

  it('that never end are noticed', () => {
    const reader = lineReader(10, () => undefined);
    expect(reader.push(Buffer.from('12345\n1234567890'))).toBe(true);
    expect(reader.push(Buffer.from('1'))).toBe(false);
  });

  it('that are not UTF-8 do no harm', () => {
    const heard: string[] = [];
    lineReader(10, (line) => heard.push(line)).push(Uint8Array.of(0xff, 0xfe, 10));
    expect(heard).toEqual(['\ufffd\ufffd']);
  });
});
