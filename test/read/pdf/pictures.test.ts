import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encodePng } from '../../../src/read/png.js';
import { documentOf } from './fixture.js';

it('keeps the pictures of the body with page, box and caption, and no emblem, seal or signature', async () => {
  const { pictures } = await documentOf('pictures');
  expect(pictures.map(({ caption, places }) => [caption, places[0]?.page, places[0]?.bbox.map(Math.round)])).toEqual([
    ['Biểu đồ 1. Hồ sơ giải quyết đúng hạn theo quý', 1, [120, 150, 420, 300]],
    ['Hình 2. Bộ phận một cửa của tỉnh', 1, [150, 372, 310, 462]],
  ]);
});

it('a scanned page is no picture of the body', async () => {
  expect((await documentOf('scan-among-text')).pictures).toEqual([]);
});

it('writes pixels as PNG, rows from the top', () => {
  const png = encodePng({
    width: 2,
    height: 2,
    channels: 3,
    data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  });
  const view = new DataView(png.buffer, png.byteOffset);
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
  expect([view.getUint32(16), view.getUint32(20), png[24], png[25]]).toEqual([2, 2, 8, 2]);
  const length = view.getUint32(33);
  expect([...inflateSync(png.subarray(41, 41 + length))]).toEqual([0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12]);
});
