import { describe, expect, it } from 'vitest';
import { ct, tbl, tr } from '../../../support/docx.js';
import { documentOf, table } from '../../../support/docx-reading.js';

const row = (...texts: readonly string[]): string => tr(texts.map((text) => ct(text)));
const rows = ['1', '2', '3', '4'].map((stt) => row(stt, 'Số hồ sơ', 'Hồ sơ', '7'));
const doubted = async (...more: readonly string[]): Promise<readonly number[]> => {
  const { cells } = table(await documentOf({ body: tbl([...rows, ...more]) }));
  return [...new Set(cells.filter(({ doubts }) => doubts.includes('row-uneven')).map((cell) => cell.row))];
};

describe('a row that begins or ends elsewhere than the others', () => {
  it('is doubted, its missing places too', async () => {
    expect(await doubted(row('5', 'Số thủ tục', '7'))).toEqual([4]);
    const { cells } = table(await documentOf({ body: tbl([...rows, row('5', 'Số thủ tục', '7')]) }));
    expect(cells.filter((cell) => cell.row === 4).map(({ doubts }) => doubts)).toEqual(Array(4).fill(['row-uneven']));
  });

  it('is doubted when it leaves out columns before its first cell', async () => {
    const shifted = tr(
      ['5', 'Số thủ tục', 'Thủ tục', '7'].map((text) => ct(text)),
      '<w:gridBefore w:val="1"/>',
    );
    expect(await doubted(shifted)).toEqual([4]);
  });

  it('is plain when its cells are merged over the same places', async () => {
    expect(await doubted(tr([ct('5'), ct('Số thủ tục', '<w:gridSpan w:val="3"/>')]))).toEqual([]);
  });

  it('is plain in a table whose parts differ', async () => {
    expect(await doubted(row('5', 'a', 'b'), row('6', 'a', 'b'), row('7', 'a', 'b'))).toEqual([]);
  });
});
