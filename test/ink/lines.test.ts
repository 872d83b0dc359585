import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../src/ink/glyph.js';
import { linesOf } from '../../src/ink/lines.js';
import { SIZE, textAt, widthOf } from '../tables/page-of.js';

const texts = (glyphs: readonly Glyph[], splitGapEm?: number): string[] =>
  linesOf(glyphs, splitGapEm === undefined ? {} : { splitGapEm }).map((line) => line.text);

/** Glyphs of several pieces, each piece starting `gap` em after the end of the one before. */
function spaced(pieces: readonly string[], gapEm: number): Glyph[] {
  let x = 50;
  return pieces.flatMap((piece) => {
    const glyphs = textAt(piece, x, 100);
    x += widthOf(piece) + gapEm * SIZE;
    return glyphs;
  });
}

describe('lines', () => {
  it('come from top to bottom, whatever the order of drawing', () => {
    expect(texts([...textAt('hai', 50, 112), ...textAt('một', 50, 100)])).toEqual(['một', 'hai']);
  });

  it('keep glyphs of several fonts and fallback glyphs drawn later in one word', () => {
    const [b, a, o, c] = [textAt('b', 50, 100), textAt('á', 55, 100.4), textAt('o', 60, 100), textAt('c', 65, 99.8)];
    expect(texts([...b, ...o, ...c, ...a])).toEqual(['báoc']);
  });

  it('are split at wide gaps only when asked to', () => {
    const glyphs = [...textAt('trái', 50, 100), ...textAt('phải', 300, 100)];
    expect(texts(glyphs)).toEqual(['trái phải']);
    expect(texts(glyphs, 2)).toEqual(['trái', 'phải']);
  });

  it('are bold when every letter is; signs between do not count', () => {
    const bold = linesOf([...textAt('Tổng', 50, 100, { bold: true }), ...textAt(':', 70, 100)]);
    expect(bold[0]?.bold).toBe(true);
    const half = linesOf([...textAt('Tổng', 50, 100, { bold: true }), ...textAt('số', 75, 100)]);
    expect(half[0]?.bold).toBe(false);
  });

  it('of blanks alone are none', () => {
    expect(texts(textAt('   ', 50, 100))).toEqual([]);
  });

  it('take the box of their ink', () => {
    expect(linesOf([...textAt(' ab ', 50, 100)])[0]?.bbox).toEqual([55, 91, 65, 102]);
  });
});

describe('blanks', () => {
  it('come from printed blanks, several as one', () => {
    expect(texts(textAt('31  /BC', 50, 100))).toEqual(['31 /BC']);
  });

  it('stay no-break when they are printed so', () => {
    expect(texts(textAt('1\u00a0234', 50, 100))).toEqual(['1\u00a0234']);
  });

  it('come from gaps where the producer prints none', () => {
    expect(texts(spaced(['cải', 'cách'], 0.25))).toEqual(['cải cách']);
    expect(texts(spaced(['cải', 'cách'], 0.08))).toEqual(['cảicách']);
  });

  it('that are overprinted leave none', () => {
    const blank = textAt(' ', 60, 100);
    expect(texts([...textAt('ab', 50, 100), ...blank, ...textAt('c', 60, 100)])).toEqual(['abc']);
  });

  it('are not seen in letter-spaced words, by operator or by position', () => {
    expect(texts(textAt('BÁO CÁO', 50, 100, { tracking: 4 }))).toEqual(['BÁO CÁO']);
    expect(texts(textAt('CHUYÊN', 50, 100, { gap: 3 }))).toEqual(['CHUYÊN']);
    expect(texts([...textAt('TỈNH', 50, 100, { gap: 3 }), ...textAt('NAM', 90, 100, { gap: 3 })])).toEqual([
      'TỈNH NAM',
    ]);
  });

  it('stay between figures that stand evenly apart: they may be several numbers', () => {
    expect(texts(textAt('12345', 50, 100, { gap: 3 }))).toEqual(['1 2 3 4 5']);
  });
});

describe('raised glyphs', () => {
  const size = 6;

  it('belong to the line that they stand beside, and are told', () => {
    const [line] = linesOf([...textAt('2.005', 50, 100), ...textAt('1', 75, 96.5, { size })]);
    expect(line?.text).toBe('2.0051');
    expect(line?.raised).toMatchObject([{ start: 5, end: 6 }]);
  });

  it('may open a line, and may have several figures', () => {
    const [line] = linesOf([...textAt('12', 50, 96.5, { size }), ...textAt('Số liệu', 57, 100)]);
    expect(line?.text).toBe('12Số liệu');
    expect(line?.raised).toMatchObject([{ start: 0, end: 2 }]);
  });

  it('lowered ones belong to the line without being told', () => {
    const [line] = linesOf([...textAt('CO', 50, 100), ...textAt('2', 60, 102.5, { size })]);
    expect(line).toMatchObject({ text: 'CO2', raised: [] });
  });

  it('of a line of its own in small type are no raised glyphs', () => {
    const lines = linesOf([...textAt('Số liệu', 50, 100), ...textAt('(nguồn)', 50, 110, { size: 7 })]);
    expect(lines.map((line) => line.text)).toEqual(['Số liệu', '(nguồn)']);
    expect(lines.flatMap((line) => line.raised)).toEqual([]);
  });
});

describe('any text', () => {
  const word = fc.stringMatching(/^[a-zA-ZđĐăâêôơưáàảãạắếốớứự0-9.,%-]{1,8}$/u);

  it('comes back from its glyphs in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        (rows, keys) => {
          const expected = rows.map((words) => words.join(' '));
          const glyphs = expected.flatMap((text, i) => textAt(text, 50, 100 + 12 * i));
          const shuffled = glyphs.map((glyph) => ({ glyph, key: keys.next().value })).sort((a, b) => a.key - b.key);
          expect(texts(shuffled.map(({ glyph }) => glyph))).toEqual(expected);
        },
      ),
    );
  });
});
