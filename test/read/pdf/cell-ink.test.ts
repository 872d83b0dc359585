/** A cell with its number and one thing more, or with something in the number's place: what is said of it. */
import { describe, expect, it } from 'vitest';
import { Canvas, hex } from '../../../fixtures/make/pdf/canvas.js';
import { type MadePage, writePdf } from '../../../fixtures/make/pdf/write.js';
import type { Document } from '../../../src/model/document.js';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/limits.js';
import { readPdf } from '../../../src/read/pdf/read.js';

const [LEFT, MIDDLE, RIGHT] = [100, 250, 400];
const [TOP, HEIGHT] = [100, 30];
/** Where the number of row 1 stands: left end and baseline. */
const [X, Y] = [300, 150];

interface Drawing {
  readonly canvas: Canvas;
  readonly page: { fonts?: string; resources?: string; annotations?: MadePage['annotations'] };
  readonly objects: string[];
}

/** A table of five rows; `draw` prints the value of the second one. */
async function read(draw: (drawing: Drawing) => void): Promise<Document> {
  const canvas = new Canvas(595, 842);
  for (const x of [LEFT, MIDDLE, RIGHT]) canvas.line(x, TOP, x, TOP + 5 * HEIGHT);
  for (let row = 0; row <= 5; row += 1) canvas.line(LEFT, TOP + row * HEIGHT, RIGHT, TOP + row * HEIGHT);
  ['Chỉ tiêu', 'Số hồ sơ', 'Số đơn', 'Số bàn', 'Số ghế'].forEach((label, row) => {
    canvas.text(LEFT + 5, TOP + row * HEIGHT + 20, label, { size: 12 });
  });
  ['Số liệu', null, '31', '32', '33'].forEach((value, row) => {
    if (value !== null) canvas.text(X, TOP + row * HEIGHT + 20, value, { size: 12 });
  });
  const drawing: Drawing = { canvas, page: {}, objects: [] };
  draw(drawing);
  const bytes = writePdf({ pages: [{ canvas, ...drawing.page }], objects: drawing.objects });
  const result = await readPdf(bytes, DEFAULT_READ_OPTIONS);
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

async function cellOf(draw: (drawing: Drawing) => void): Promise<{ text: string; doubts: readonly string[] }> {
  const [table] = (await read(draw)).tables;
  const cell = table?.cells.find(({ row, column }) => row === 1 && column === 1);
  return { text: cell?.text ?? '', doubts: cell?.doubts ?? [] };
}

const number =
  (text: string, more: (drawing: Drawing) => void = () => undefined) =>
  (drawing: Drawing): void => {
    drawing.canvas.text(X, Y, text, { size: 12 });
    more(drawing);
  };
const up = (y: number): number => 842 - y;

describe('a cell without text', () => {
  it.each<[string, (drawing: Drawing) => void]>([
    ['outlines of a digit', ({ canvas }) => canvas.raw(`q 300 ${up(150)} m 304 ${up(142)} l 307 ${up(150)} l h f Q`)],
    ['a curve', ({ canvas }) => canvas.raw(`q 300 ${up(150)} m 303 ${up(140)} 306 ${up(140)} 309 ${up(150)} c S Q`)],
    ['a bar', ({ canvas }) => canvas.fill(300, 141, 301.5, 150)],
    [
      'an inline picture',
      ({ canvas }) => canvas.raw(`q 24 0 0 9 300 ${up(150)} cm BI /W 2 /H 1 /BPC 8 /CS /G ID \x10\x20 EI Q`),
    ],
    ['a number too small to see', ({ canvas }) => canvas.text(X, Y, '12', { size: 0.8 })],
    ['a white number', ({ canvas }) => canvas.text(X, Y, '12', { size: 12, colour: '1 1 1' })],
    [
      'letters as a clip, and a ground',
      ({ canvas }) =>
        canvas.raw(
          `q BT 7 Tr /regular 12 Tf 1 0 0 1 ${X} ${up(Y)} Tm ${hex('12')} Tj ET 0 g 290 ${up(155)} 60 20 re f Q`,
        ),
    ],
    [
      'a field of a form',
      ({ page }) => {
        page.annotations = [
          {
            entries: '/Subtype /Widget /FT /Tx /T (so)',
            rect: `290 ${up(155)} 350 ${up(135)}`,
            appearance: new Canvas(60, 20),
          },
        ];
      },
    ],
  ])('is not certainly blank when it holds %s', async (_, draw) => {
    expect(await cellOf(draw)).toEqual({ text: '', doubts: ['ink-not-text'] });
  });

  it('is blank on a ground of its own, and when a field in it is hidden', async () => {
    const grounds = await cellOf(({ canvas }) => canvas.fill(MIDDLE + 1, 131, RIGHT - 1, 159, '0.9 0.9 0.9'));
    const hidden = await cellOf(({ page }) => {
      page.annotations = [
        {
          entries: '/Subtype /Widget /FT /Tx /T (so) /F 2',
          rect: `290 ${up(155)} 350 ${up(135)}`,
          appearance: new Canvas(60, 20),
        },
      ];
    });
    expect([grounds, hidden]).toEqual([
      { text: '', doubts: [] },
      { text: '', doubts: [] },
    ]);
  });
});

describe('a number that is struck out', () => {
  it.each<[string, (canvas: Canvas) => void]>([
    ['by a line', (canvas) => canvas.line(299, 146, 313, 146, 0.6)],
    ['by a line through the cell', (canvas) => canvas.line(MIDDLE + 2, 146, RIGHT - 2, 146, 0.6)],
    ['by a line as wide as the cell', (canvas) => canvas.line(MIDDLE, 146, RIGHT, 146, 0.6)],
    ['by a line through the table', (canvas) => canvas.line(LEFT + 3, 146, RIGHT - 3, 146, 0.6)],
    ['by a slanted line', (canvas) => canvas.line(298, 152, 314, 141, 0.6)],
    [
      'by the wave of a pen',
      (canvas) => canvas.raw(`q 299 ${up(146)} m 303 ${up(143)} 308 ${up(149)} 313 ${up(146)} c S Q`),
    ],
  ])('%s is doubted', async (_, draw) => {
    const [table] = (await read(number('12', ({ canvas }) => draw(canvas)))).tables;
    const cell = table?.cells.find(({ text }) => text === '12');
    expect(cell?.doubts).toContain('struck-text');
  });

  it('is not one that is underlined', async () => {
    expect((await cellOf(number('12', ({ canvas }) => canvas.line(300, 151.5, 312, 151.5, 0.5)))).doubts).toEqual([]);
  });
});

describe('figures', () => {
  it.each<[string, (drawing: Drawing) => void, string]>([
    [
      'over other figures',
      number('12', ({ canvas }) => canvas.text(X + 2, Y, '94', { size: 12 })),
      'figures-overprinted',
    ],
    [
      'one at the place of the other',
      ({ canvas }) => void canvas.text(X, Y, '6', { size: 12 }).text(X, Y, '6', { size: 12 }),
      'figures-overprinted',
    ],
    [
      'of which one is lowered',
      number('12', ({ canvas }) => canvas.text(X + 12.3, Y + 2, '3', { size: 6 })),
      'digit-size',
    ],
    ['of which one is small', number('12', ({ canvas }) => canvas.text(X + 12.3, Y, '3', { size: 6 })), 'digit-size'],
  ])('%s are doubted', async (_, draw, doubt) => {
    expect((await cellOf(draw)).doubts).toEqual([doubt]);
  });

  it.each<[string, (drawing: Drawing) => void]>([
    ['twice for boldness', number('12', ({ canvas }) => canvas.text(X + 0.3, Y, '12', { size: 12 }))],
    ['once and bold', ({ canvas }) => void canvas.text(X, Y, '5', { size: 12 }).text(X + 0.3, Y, '5', { size: 12 })],
    [
      'over a grey shadow',
      ({ canvas }) =>
        void canvas.text(X + 0.7, Y + 0.7, '7', { size: 12, colour: '0.7 0.7 0.7' }).text(X, Y, '7', { size: 12 }),
    ],
  ])('printed %s are read once', async (_, draw) => {
    expect(await cellOf(draw)).toMatchObject({ text: expect.stringMatching(/^(?:12|5|7)$/u), doubts: [] });
  });

  it('of a font whose names of glyphs say other figures than its text are doubted', async () => {
    const named = (names: string): Promise<{ text: string; doubts: readonly string[] }> =>
      cellOf(({ canvas, page, objects }) => {
        const map =
          '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <30> <39> <0030> endbfrange endcmap end end';
        objects.push(`<< /Length ${map.length} >>\nstream\n${map}\nendstream`);
        page.fonts = `/Odd << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [49 ${names}] >> /ToUnicode 2 0 R >>`;
        canvas.raw(`q BT /Odd 12 Tf 1 0 0 1 ${X} ${up(Y)} Tm (12) Tj ET Q`);
      });
    expect(await named('/five /two')).toEqual({ text: '12', doubts: ['untrusted-font'] });
    expect(await named('/one /two')).toEqual({ text: '12', doubts: [] });
  });
});

describe('a line through one cell', () => {
  it('doubts both of its parts', async () => {
    const { tables } = await read(
      number('12', ({ canvas }) => {
        canvas.line(330, 130, 330, 160);
        canvas.text(340, Y, '34', { size: 12 });
      }),
    );
    expect(
      tables[0]?.cells.filter(({ doubts }) => doubts.length > 0).map(({ text, doubts }) => [text, doubts]),
    ).toEqual([
      ['12', ['cut-by-ruling']],
      ['34', ['cut-by-ruling']],
    ]);
  });
});

describe('an operator that cannot be carried out', () => {
  it('doubts every cell of its page, and is named', async () => {
    const { tables, messages } = await read(({ canvas }) =>
      canvas.raw(`q BT /regular 12 Tf 300 Td ${hex('12')} Tj ET Q`),
    );
    expect(tables[0]?.cells.every(({ doubts }) => doubts.includes('page-incomplete'))).toBe(true);
    expect(messages.map(({ rule, message }) => [rule, message.en])).toEqual([
      ['page-incomplete', expect.stringContaining('1 drawing operators (Td)')],
    ]);
  });

  it('says nothing of ink that it cannot move or lose', async () => {
    const { messages } = await read(number('12', ({ canvas }) => canvas.raw('q w Q')));
    expect(messages).toEqual([]);
  });
});
