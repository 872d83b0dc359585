import { describe, expect, it } from 'vitest';
import { documentOf, paragraphsIn } from '../../read/pdf/fixture.js';

describe('footnotes', () => {
  it('are notes with their labels, not body; one that goes on at the foot of the next page is one note', async () => {
    const { notes } = await documentOf('footnotes');
    expect(notes.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['footnote', '1', 'Gồm 5 chuyên mục truyền hình và 4 chuyên mục phát thanh.'],
      [
        'footnote',
        '2',
        'Trong đó 8 kỳ phát trên sóng của tỉnh, các kỳ còn lại phát trên hệ thống truyền thanh cơ sở của các huyện Thanh Lạc và Bình Hòa.',
      ],
    ]);
    expect(notes[1]?.lines.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('are marked in the paragraph at the offset of the mark, which is no part of the text', async () => {
    const [paragraph] = paragraphsIn(await documentOf('footnotes'));
    expect(paragraph?.text).toMatch(/^Tỉnh đã tổ chức được 09 chuyên mục và 14 kỳ phát sóng/);
    expect(paragraph?.noteMarks).toEqual([
      { at: 'Tỉnh đã tổ chức được 09 chuyên mục'.length, note: 0 },
      { at: 'Tỉnh đã tổ chức được 09 chuyên mục và 14 kỳ phát sóng'.length, note: 1 },
    ]);
  });

  it('may stand close to their label; a square kilometre is no mark', async () => {
    const document = await documentOf('footnote-close-label');
    expect(document.notes.map(({ label, text }) => [label, text])).toEqual([['3', 'Theo Quyết định số 15/QĐ-UBND.']]);
    expect(paragraphsIn(document)[0]?.text).toBe('Tỉnh công bố 21 thủ tục trên diện tích 35 km2, 26 xã⁷');
  });

  it('that are not there leave their marks raised, so that no number grows by them, and a message', async () => {
    const { messages } = await documentOf('footnote-close-label');
    expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([['note-not-found', 'info']]);
  });

  it('need no raised label: the mark in the text names it', async () => {
    const { notes } = await documentOf('interrupted-paragraph');
    expect(notes.map(({ label, text }) => [label, text])).toEqual([
      ['1', 'Theo Kế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh Sông Lam.'],
    ]);
  });

  it('keep their marks off the numbers of cells; raised figures without a note make the cell doubted', async () => {
    const [table] = (await documentOf('marked-cells')).tables;
    const values = table?.cells.filter(({ column }) => column === 1);
    expect(values?.map(({ text, notes, doubts }) => [text, notes, doubts])).toEqual([
      ['1.234', [0], []],
      ['27²', [], ['raised-figures']],
    ]);
  });
});
