/** Which rows end before the others, by the rulings at their sides. */
import { expect, it } from 'vitest';
import type { Ruling } from '../../src/ink/page.js';
import { unevenRows } from '../../src/tables/uneven-rows.js';

const GRID = { xs: [50, 100, 200], ys: [0, 20, 40, 60, 80, 100] };
const v = (pos: number, from: number, to: number): Ruling => ({ orientation: 'v', pos, from, to, width: 0.5 });
const LEFT = v(50, 0, 100);

it('a row whose side alone is not drawn', () => {
  expect([...unevenRows(GRID, [LEFT, v(200, 0, 40), v(200, 60, 100)])]).toEqual([2]);
});

it('none in a table that is drawn all around, in pieces or with doubled lines', () => {
  const pieces = [0, 20, 40, 60, 80].flatMap((top) => [v(200, top, top + 20), v(201, top, top + 20)]);
  expect(unevenRows(GRID, [LEFT, ...pieces]).size).toBe(0);
});

it('none in a table whose side is open throughout', () => {
  expect(unevenRows(GRID, [LEFT]).size).toBe(0);
});
