import { describe, expect, it } from 'vitest';
import { gridGlyphs, gridOfRows, gridRulings, pageOf, tablesOfPage, textAt } from '../page-of.js';

const grid = gridOfRows(
  [
    ['STT', 'Số liệu', 'Ghi chú'],
    ['1.', '12', 'chung cho'],
  ],
  { widths: [40, 60, 100] },
);
const bottom = grid.ys.at(-1) ?? 0;
const noteColumn = 150;

/** The note's cell is open at the end of the table; the others are closed. */
const rulings = gridRulings(grid).filter((r) => r.orientation === 'v' || r.pos !== bottom || r.from < noteColumn);

const noteOf = (below: ReturnType<typeof textAt>): string | undefined => {
  const { parts, used } = tablesOfPage(pageOf({ glyphs: [...gridGlyphs(grid), ...below], rulings }));
  const lines = parts[0]?.cells.at(-1)?.lines.map((line) => line.text);
  expect(used.has(below[0]?.index ?? -1)).toBe((lines?.length ?? 0) > 1);
  return lines?.join('/');
};

describe('text that spills out of a cell that is open at the table’s end', () => {
  it('belongs to the cell', () => {
    expect(noteOf([...textAt('các huyện', 154, bottom + 6), ...textAt('và xã', 154, bottom + 18)])).toBe(
      'chung cho/các huyện/và xã',
    );
  });

  it('is told from a line of text under the table', () => {
    expect(noteOf(textAt('các huyện, thành phố', 100, bottom + 6))).toBe('chung cho');
    expect(noteOf([...textAt('Nơi nhận', 154, bottom + 6), ...textAt('Sở', 54, bottom + 6)])).toBe('chung cho');
    expect(noteOf(textAt('Nơi nhận', 154, bottom + 30))).toBe('chung cho');
  });

  it('is not looked for where the cell is closed', () => {
    const page = pageOf({
      glyphs: [...gridGlyphs(grid), ...textAt('các huyện', 154, bottom + 6)],
      rulings: gridRulings(grid),
    });
    expect(tablesOfPage(page).parts[0]?.cells.at(-1)?.lines).toHaveLength(1);
  });
});
