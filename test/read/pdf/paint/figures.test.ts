import { describe, expect, it } from 'vitest';
import { Figures, glyphNames } from '../../../../src/read/pdf/paint/figures.js';

const shown = (figures: Figures, pairs: readonly (readonly [code: number, text: string])[]): boolean => {
  for (const [code, text] of pairs) figures.see(code, text);
  return figures.contradict;
};
const unnamed = (): Figures => new Figures(glyphNames([], [], false));
const run = (from: number, texts: string): [number, string][] => [...texts].map((text, i) => [from + i, text]);

describe('figures of a font are not trusted', () => {
  it('when the name of a glyph is that of another figure, or of a letter', () => {
    const named = (name: string): boolean => shown(new Figures(glyphNames([name], [], false)), [[0, '5']]);
    expect(['seven', 'uni0037', 'A', 'seven.lf'].map(named)).toEqual([true, true, true, true]);
    expect(['five', 'uni0035', 'g12', 'cid24', 'glyph', ''].map(named)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('when the glyphs are drawings without names and their codes were taken for characters', () => {
    const drawn = (name: string, code: number): boolean =>
      shown(
        new Figures(
          glyphNames(
            { length: 0 },
            Array.from({ length: 60 }, () => name),
            true,
          ),
        ),
        [[code, '5']],
      );
    expect(drawn('a53', 53)).toBe(true);
    expect(drawn('five', 53)).toBe(false);
    // A table of its own gives the character.
    expect(drawn('g24', 24)).toBe(false);
  });

  it('when two codes are one figure', () => {
    expect(
      shown(unnamed(), [
        [19, '0'],
        [24, '7'],
        [26, '7'],
      ]),
    ).toBe(true);
    expect(
      shown(unnamed(), [
        [19, '0'],
        [24, '5'],
        [24, '5'],
      ]),
    ).toBe(false);
  });

  it('when one or two leave the run of all the others', () => {
    expect(shown(unnamed(), run(19, '0123456789'))).toBe(false);
    expect(shown(unnamed(), run(19, '0123476589'))).toBe(true);
    // A subset in the order of use keeps no run.
    expect(shown(unnamed(), run(3, '2018534967'))).toBe(false);
  });
});
