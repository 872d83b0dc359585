import { describe, expect, it } from 'vitest';
import { areaOf, boxAround, holds, intersect, isWithin, union } from '../../src/ink/box.js';

describe('boxes', () => {
  it('are joined and cut', () => {
    expect(union([0, 0, 10, 10], [5, -5, 20, 8])).toEqual([0, -5, 20, 10]);
    expect(intersect([0, 0, 10, 10], [5, -5, 20, 8])).toEqual([5, 0, 10, 8]);
    expect(
      boxAround([
        [3, 3, 4, 4],
        [1, 5, 2, 6],
      ]),
    ).toEqual([1, 3, 4, 6]);
    expect(areaOf([1, 2, 4, 6])).toBe(12);
  });

  it('hold what lies on their sides, and, given slack, what stands over them a little', () => {
    expect(holds([0, 0, 10, 10], 10, 0)).toBe(true);
    expect(holds([0, 0, 10, 10], 10.1, 0)).toBe(false);
    expect(isWithin([-1, 0, 10, 10], [0, 0, 10, 10])).toBe(false);
    expect(isWithin([-1, 0, 10, 10], [0, 0, 10, 10], 1)).toBe(true);
  });
});
