import { describe, expect, it } from 'vitest';
import { acrossOf, isBelow } from '../../src/interpret/piece.js';
import type { Cell } from '../../src/model/document.js';

const cell = (column: number, columnSpan: number, x0: number, x1: number): Cell => ({
  row: 0,
  column,
  rowSpan: 1,
  columnSpan,
  text: '',
  places: [{ page: 1, bbox: [x0, 10, x1, 20] }],
  bold: false,
  notes: [],
  doubts: [],
});

describe('a piece without a header', () => {
  it('has its value column where a cell of that column alone stands', () => {
    expect(acrossOf([cell(1, 2, 100, 200), cell(1, 1, 100, 150)], 1)).toEqual([100, 150]);
    expect(acrossOf([{ ...cell(1, 1, 100, 150), places: [] }], 1)).toBeNull();
  });

  it('goes on with the column above it, margins apart, and not with the one beside that', () => {
    expect(isBelow([100, 150], [112, 162])).toBe(true);
    expect(isBelow([100, 150], [150, 200])).toBe(false);
    expect(isBelow([100, 150], [140, 240])).toBe(false);
  });

  it('of unknown place is taken by the count of its columns', () => {
    expect(isBelow(null, [1, 2])).toBe(true);
    expect(isBelow([1, 2], null)).toBe(true);
  });
});
