import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chunksBeforeCellMarks } from '../../../src/read/word97/cells.js';
import { word97Text } from '../../../src/read/word97/text.js';

describe('the stored text at its cell marks', () => {
  it('a cell is what stands before its mark; blank cells and row ends give nothing', () => {
    expect(chunksBeforeCellMarks('1\u0007Số văn bản\u0007\u00075\u0007\u0007')).toEqual([['1'], ['Số văn bản'], ['5']]);
  });

  it('paragraphs between tables come before the first cell’s own lines', () => {
    expect(chunksBeforeCellMarks('Biểu mẫu 1\rSTT\u0007')).toEqual([['Biểu mẫu 1', 'STT']]);
  });

  it('of a field only the result is text, of fields in fields too', () => {
    expect(
      chunksBeforeCellMarks('\u0013=SUM(ABOVE)\u001412\u0015\u0007\u0013IF \u0013PAGE\u00143\u0015\u0014x\u0015\u0007'),
    ).toEqual([['12'], ['x']]);
  });

  it('no-break hyphens are hyphens, soft ones nothing, marks of pictures and notes nothing', () => {
    expect(chunksBeforeCellMarks('a\u001eb\u001fc\u0001\u0002\u0007')).toEqual([['a-bc']]);
  });
});

describe('a .doc file', () => {
  const bytes = readFileSync(new URL('../../../fixtures/doc/xa-vinh-binh-thuong-2025.doc', import.meta.url));

  it('gives its text with the cells of its tables', () => {
    const text = word97Text(bytes);
    expect(text.ok && chunksBeforeCellMarks(text.value).flat()).toContain('Chỉ tiêu thống kê');
  });

  it.each([
    ['cut in the middle', bytes.subarray(0, 9_000)],
    ['no container', Buffer.from('not a document')],
  ])('%s is told as broken', (_, damaged) => {
    const text = word97Text(damaged);
    expect(text.ok ? null : text.failure.reason).toBe('broken-doc');
  });
});
