import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opposite, type QuarterTurn, turnBox } from '../../../../src/ink/turn.js';
import type { BBox } from '../../../../src/model/document.js';
import { documentOf, rowsOf, textsIn } from '../fixture.js';

const ROWS = [
  ['1.1', 'Tổng số hồ sơ', '2.372'],
  ['1.2', 'Tỷ lệ đúng hạn', '90,58'],
];

/** Where the cell `2.372` is displayed. */
const PLACES: readonly (readonly [string, BBox])[] = [
  ['landscape', [500, 120, 640, 150]],
  ['rotate-90', [500, 120, 640, 150]],
  ['rotate-270', [500, 120, 640, 150]],
  ['sideways-90', [445, 500, 475, 640]],
  ['sideways-270', [120, 202, 150, 342]],
  ['upside-down', [202, 445, 342, 475]],
];

describe.each(PLACES)('%s', (name, box) => {
  it('is read upright', async () => {
    const document = await documentOf(name);
    expect(textsIn(document)).toEqual(['Biểu mẫu 1']);
    expect(rowsOf(document)).toEqual(ROWS);
  });

  it('has its places on the page as displayed', async () => {
    const { tables, pages } = await documentOf(name);
    const value = tables[0]?.cells.find((cell) => cell.text === '2.372');
    expect(value?.places[0]?.bbox.map(Math.round)).toEqual(box);
    const [page] = pages;
    const portrait = name.startsWith('sideways');
    expect([page?.width, page?.height]).toEqual(portrait ? [595, 842] : [842, 595]);
  });
});

it('reads a header cell whose text runs upwards', async () => {
  expect(rowsOf(await documentOf('sideways-header'))[0]).toEqual(['Số thứ tự', 'Chỉ tiêu thống kê', 'Số liệu']);
});

it('turning a box back and forth changes nothing', () => {
  const turn = fc.constantFrom<QuarterTurn[]>(0, 90, 180, 270);
  const side = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(turn, side, side, side, side, (by, x, y, w, h) => {
      const box: BBox = [x, y, x + w, y + h];
      const [width, height] = by === 90 || by === 270 ? [2000, 1000] : [1000, 2000];
      const there = turnBox(box, by, 1000, 2000);
      expect(turnBox(there, opposite(by), width, height)).toEqual(box);
    }),
  );
});
