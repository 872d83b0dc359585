import { describe, expect, it } from 'vitest';
import type { PageInk } from '../../src/ink/page.js';
import { fill, printedText } from '../../src/tables/fill.js';
import { outlinesOf } from '../../src/tables/outlines.js';
import { PRINTED } from '../../src/tables/settings.js';
import { gridGlyphs, gridOfRows, gridRulings, pageOf } from './page-of.js';

const GRID = gridOfRows(
  [
    ['STT', 'Chỉ tiêu', 'Số liệu'],
    ['1', 'Số hồ sơ', '1.234'],
  ],
  { x: 50, y: 60, widths: [40, 150, 60] },
);
const PAGE = pageOf({ glyphs: gridGlyphs(GRID), rulings: gridRulings(GRID) });
/** The same ink, which nobody has read yet. */
const UNREAD: PageInk = { ...PAGE, glyphs: PAGE.glyphs.map((glyph) => ({ ...glyph, text: '' })) };

describe('outlines', () => {
  it('of a ruled table need no text', () => {
    const shape = (page: PageInk) =>
      outlinesOf(page, PRINTED).outlines.map(({ xs, ys, cells }) => ({
        xs,
        ys,
        cells: cells.map(({ row, column, bbox, lines }) => ({ row, column, bbox, lines: lines.map((l) => l.bbox) })),
      }));
    expect(shape(UNREAD)).toEqual(shape(PAGE));
    expect(shape(UNREAD)[0]?.cells).toHaveLength(6);
  });

  it('are looked for with the settings that are given', () => {
    const apart = { ...PAGE, rulings: PAGE.rulings.map((r) => (r.orientation === 'v' ? r : { ...r, to: r.to - 5 })) };
    const columns = (touch: number) => outlinesOf(apart, { ...PRINTED, touch }).outlines[0]?.xs.length;
    expect(columns(6)).toBe(4);
    expect(columns(2)).not.toBe(4);
  });
});

describe('filling an outline', () => {
  it('takes each cell’s own text where it is printed for machines, too', () => {
    const [part] = fill(outlinesOf(PAGE, PRINTED), printedText).parts;
    expect(part?.cells.map(({ lines, others }) => [lines[0]?.text, others])).toEqual(
      ['STT', 'Chỉ tiêu', 'Số liệu', '1', 'Số hồ sơ', '1.234'].map((text) => [text, []]),
    );
  });

  it('keeps the likeliest reading of a cell, and the others beside it', () => {
    const line = (text: string) => ({
      text,
      bbox: [0, 0, 1, 1] as const,
      size: 10,
      bold: false,
      raised: [],
      firstWordWidth: 1,
    });
    const [part] = fill(outlinesOf(UNREAD, PRINTED), ({ row, column }, page) => [
      [line(`${page} ${row} ${column}`)],
      [line('or else')],
    ]).parts;
    const last = part?.cells.at(-1);
    expect(last?.lines.map(({ text }) => text)).toEqual(['1 1 2']);
    expect(last?.others.map((reading) => reading.map(({ text }) => text))).toEqual([['or else']]);
  });
});
