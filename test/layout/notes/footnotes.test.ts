/** Footnotes as word processors lay them out; lines and rulings made by hand. */
import { describe, expect, it } from 'vitest';
import { findNotes, type NotesPage } from '../../../src/layout/notes/footnotes.js';
import type { PrintedLine } from '../../../src/layout/printed-line.js';

const [TEXT, NOTE] = [14, 10];

function line(page: number, y: number, text: string, size: number): PrintedLine {
  const bbox = [85, y - size, 510, y] as const;
  const plain = { bold: false, italic: false, firstWord: 20, raised: [], artifact: false };
  return { page, text, bbox, baseline: y, size, ...plain };
}

const page = (number: number, lines: readonly PrintedLine[], rule: number, from: number, to: number): NotesPage => ({
  number,
  width: 595,
  lines,
  cellMarks: [],
  rulings: [{ orientation: 'h', pos: rule, from, to, width: 0.5 }],
  tablesEnd: 0,
});

const first = page(
  1,
  [
    line(1, 600, 'Sở Hòa An đã trả kết quả theo quy định[1] cho', TEXT),
    line(1, 720, '[1] Quy định ban hành theo đề nghị của các phòng, trong đó có', NOTE),
  ],
  705,
  85,
  229,
);
const onNext = (rule: number) =>
  page(
    2,
    [
      line(2, 90, '25 xã trong cả năm và các phường còn lại của tỉnh.', TEXT),
      line(2, 720, '12 phòng chuyên môn.', NOTE),
    ],
    rule,
    85,
    510,
  );

const texts = (...pages: readonly NotesPage[]) => findNotes(pages).notes.map(({ label, text }) => `${label} ${text}`);

describe('a footnote', () => {
  it('is told by a mark in brackets that is not raised', () => {
    expect(texts(first)).toEqual(['1 Quy định ban hành theo đề nghị của các phòng, trong đó có']);
  });

  it('goes on below a ruling over the whole text, so that no sentence of the body runs through it', () => {
    expect(texts(first, onNext(705))).toEqual([
      '1 Quy định ban hành theo đề nghị của các phòng, trong đó có 12 phòng chuyên môn.',
    ]);
  });

  it('does not go on below a ruling that text of the body stands under', () => {
    expect(texts(first, onNext(60))).toEqual(['1 Quy định ban hành theo đề nghị của các phòng, trong đó có']);
  });
});
