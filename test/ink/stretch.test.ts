import { expect, it } from 'vitest';
import { covers, joinedStretches, lengthOf } from '../../src/ink/stretch.js';

it('stretches are joined over gaps up to the one that is allowed', () => {
  const pieces = [
    { from: 20, to: 30 },
    { from: 0, to: 8 },
    { from: 10, to: 12 },
  ];
  expect(joinedStretches(pieces, 2)).toEqual([
    { from: 0, to: 12 },
    { from: 20, to: 30 },
  ]);
  expect(lengthOf(joinedStretches(pieces, 8))).toBe(30);
});

it('an edge is covered when no more than the given share of it is bare', () => {
  const half = [{ from: 0, to: 50 }];
  expect(covers(half, 0, 100, 0.5)).toBe(true);
  expect(covers(half, 0, 101, 0.5)).toBe(false);
});
