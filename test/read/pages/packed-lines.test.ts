import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintedLine } from '../../../src/layout/printed-line.js';
import { packLines, unpackLines } from '../../../src/read/pages/packed-lines.js';

const coordinate = fc.double({ min: -100, max: 2000, noNaN: true }).map((n) => n + 0);
const line: fc.Arbitrary<PrintedLine> = fc.record({
  page: fc.constant(7),
  text: fc.string({ unit: 'grapheme', minLength: 1 }),
  bbox: fc.tuple(coordinate, coordinate, coordinate, coordinate),
  baseline: coordinate,
  size: coordinate,
  bold: fc.boolean(),
  italic: fc.boolean(),
  firstWord: coordinate,
  raised: fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40) }), { maxLength: 2 }),
  artifact: fc.boolean(),
});

describe('packed lines', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        expect(unpackLines(7, packLines(lines))).toEqual(lines);
      }),
    );
  });
});
