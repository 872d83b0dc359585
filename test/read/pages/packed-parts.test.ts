import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../../../src/read/pages/packed-parts.js';
import type { CellLine, PartCell, TablePart } from '../../../src/tables/part.js';

const coordinate = fc.double({ min: -100, max: 2000, noNaN: true }).map((n) => n + 0);
const bbox = fc.tuple(coordinate, coordinate, coordinate, coordinate);
const index = fc.nat(40);
const line: fc.Arbitrary<CellLine> = fc.record({
  text: fc.string({ unit: 'grapheme', minLength: 1 }),
  bbox,
  size: coordinate,
  bold: fc.boolean(),
  raised: fc.array(fc.record({ start: index, end: index, bbox }), { maxLength: 2 }),
  firstWordWidth: coordinate,
});
const cell: fc.Arbitrary<PartCell> = fc.record({
  row: index,
  column: index,
  rowSpan: index,
  columnSpan: index,
  bbox,
  lines: fc.array(line, { maxLength: 3 }),
  others: fc.array(fc.array(line, { maxLength: 2 }), { maxLength: 2 }),
  ruledAbove: fc.boolean(),
  ruledBelow: fc.boolean(),
  doubts: fc.array(fc.constantFrom('text-across-ruling', 'garbled-text'), { maxLength: 2 }),
});
const flat = fc.record({
  page: index,
  bbox,
  xs: fc.array(coordinate),
  ys: fc.array(coordinate),
  cells: fc.array(cell, { maxLength: 5 }),
});
const part: fc.Arbitrary<TablePart> = fc.oneof(
  flat.map((own) => ({ ...own, nested: [] })),
  fc
    .record({ own: flat, inner: flat, at: index })
    .map(({ own, inner, at }) => ({ ...own, nested: [{ cell: at, part: { ...inner, nested: [] } }] })),
);

describe('packed parts of tables', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
        expect(unpackParts(packParts(parts))).toEqual(parts);
      }),
    );
  });
});
