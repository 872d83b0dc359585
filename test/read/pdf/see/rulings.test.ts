import { describe, expect, it } from 'vitest';
import type { Ruling } from '../../../../src/ink/page.js';
import { documentOf, rowsOf, scansOf } from '../fixture.js';

/** The grid of every fixture: lines at these places. */
const XS = [100, 250, 400];
const YS = [100, 130, 160];

const distinct = (positions: readonly number[]): number[] =>
  [...new Set(positions.map((p) => Math.round(p)))].sort((a, b) => a - b);

async function rulingsOf(name: string): Promise<readonly Ruling[]> {
  const [scan] = await scansOf(name);
  return scan?.ink.rulings ?? [];
}

const KINDS = [
  'strokes',
  'thin-fills',
  'rectangles',
  'dotted',
  'dashed',
  'doubled',
  'coloured',
  'transformed',
  'mitred',
  'nested-forms',
];

describe.each(KINDS)('a grid of %s', (kind) => {
  it('gives rulings at its lines and nowhere else', async () => {
    const rulings = await rulingsOf(`rulings-${kind}`);
    const near = (lines: readonly number[], found: readonly number[]): boolean =>
      lines.every((line) => found.some((f) => Math.abs(f - line) <= 1)) &&
      found.every((f) => lines.some((line) => Math.abs(f - line) <= 1));
    const positions = (orientation: 'h' | 'v'): number[] =>
      distinct(rulings.filter((r) => r.orientation === orientation).map((r) => r.pos));
    expect(near(YS, positions('h'))).toBe(true);
    expect(near(XS, positions('v'))).toBe(true);
  });

  it('is a table of four cells', async () => {
    expect(rowsOf(await documentOf(`rulings-${kind}`))).toEqual([
      ['Chỉ tiêu', 'Số liệu'],
      ['Số hồ sơ', '1.234'],
    ]);
  });
});

describe('rulings', () => {
  it('join the dots and the dashes of a line to one', async () => {
    for (const kind of ['dotted', 'dashed']) {
      const rulings = await rulingsOf(`rulings-${kind}`);
      expect(rulings).toHaveLength(6);
      for (const { orientation, from, to } of rulings) {
        expect(from).toBeCloseTo(100, 0);
        expect(Math.abs(to - (orientation === 'h' ? 400 : 160))).toBeLessThan(3);
      }
    }
  });

  it('keep the two lines of a doubled one apart', async () => {
    expect(await rulingsOf('rulings-doubled')).toHaveLength(12);
  });

  it('have the width of their ink', async () => {
    for (const { width } of await rulingsOf('rulings-thin-fills')) expect(width).toBeCloseTo(0.48);
    for (const { width } of await rulingsOf('rulings-transformed')) expect(width).toBeCloseTo(0.5);
  });
});

describe('a figure struck out', () => {
  it('is read and doubted; an underlined label is not', async () => {
    const [table] = (await documentOf('rulings-struck')).tables;
    expect(table?.cells.map(({ text, doubts }) => [text, doubts])).toEqual([
      ['Chỉ tiêu', []],
      ['Số liệu', []],
      ['Số hồ sơ', []],
      ['1.234', ['struck-text']],
    ]);
  });
});

describe('a shaded header', () => {
  it('is an area, and its edge closes the cells where no border is drawn', async () => {
    const [scan] = await scansOf('rulings-shaded');
    expect(scan?.ink.shades.map(({ bbox }) => bbox.map(Math.round))).toEqual([[100, 100, 400, 130]]);
    expect(rowsOf(await documentOf('rulings-shaded'))[0]).toEqual(['Chỉ tiêu', 'Số liệu']);
  });
});
