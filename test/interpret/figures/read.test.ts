import { describe, expect, it } from 'vitest';
import { proseOf } from '../../../src/interpret/figures/prose.js';
import { type FigureContext, readFigures } from '../../../src/interpret/figures/read.js';
import { VOCABULARY } from '../../support/vocabulary.js';
import { documentOf, paragraphOf } from './prose.js';

const NOTHING_KNOWN: FigureContext = {
  catalogue: null,
  abbreviations: [],
  observations: [],
  year: null,
  period: null,
  issuer: null,
  vocabulary: VOCABULARY,
};
const figures = (...lines: readonly string[]) => readFigures(proseOf(documentOf(...lines), VOCABULARY), NOTHING_KNOWN);

describe('a figure', () => {
  it('has its section, sentence, value, unit, qualifier and role', () => {
    const [figure] = figures('# I. KẾT QUẢ', '1. Tuyên truyền', 'Kết quả tốt. Đã đăng hơn 1.250 tin, bài trên Cổng.');
    expect(figure).toMatchObject({
      figure: 1,
      section: 'I. KẾT QUẢ > 1. Tuyên truyền',
      sentence: 'Đã đăng hơn 1.250 tin, bài trên Cổng.',
      value: '1250',
      valueRaw: '1.250',
      unit: 'tin, bài',
      qualifier: 'gt',
      role: 'value',
      status: 'accepted',
      numberRule: 'unit-group',
    });
  });

  it('of a DOCX has no place; of a PDF it has that of the line it stands in', () => {
    const box = (y: number) => [72, y, 520, y + 14] as const;
    const text = 'Trong kỳ, các đơn vị đã cập nhật và xử lý đầy đủ; có 45 tài khoản mới.';
    const lines = [
      { start: 0, page: 3, bbox: box(700) },
      { start: 51, page: 4, bbox: box(80) },
    ];
    const document = { ...documentOf(), blocks: [paragraphOf(text, { lines })] };
    expect(readFigures(proseOf(document, VOCABULARY), NOTHING_KNOWN)[0]).toMatchObject({
      value: '45',
      page: 4,
      bbox: box(80),
    });
    expect(figures(text)[0]).toMatchObject({ value: '45', page: null, bbox: null });
  });

  it('of a heading is a figure too', () => {
    expect(figures('## 1. Ban hành 12 văn bản')).toMatchObject([{ value: '12' }]);
  });

  it('of a note stands under the note', () => {
    const note = { kind: 'footnote', label: '1', text: 'Trong đó có 02 đơn vị chậm.', lines: [] } as const;
    const document = { ...documentOf('Đã kiểm tra 9 đơn vị.'), notes: [note] };
    expect(
      readFigures(proseOf(document, VOCABULARY), NOTHING_KNOWN).map(({ figure, value, section }) => [
        figure,
        value,
        section,
      ]),
    ).toEqual([
      [1, '9', ''],
      [2, '2', 'Chú thích 1'],
    ]);
  });

  it('that no unit decides is decided by the style of the prose', () => {
    const [, figure] = figures('Có 2.450 hồ sơ. Kết quả: 1.234.');
    expect(figure).toMatchObject({ value: '1234', numberRule: 'form-style', status: 'accepted' });
    expect(figure?.readings.map(({ value }) => value)).toEqual(['1234', '1.234']);
  });

  it('of three and three digits is one number where the prose groups by blanks, and doubted elsewhere', () => {
    const last = (...sentences: readonly string[]) => figures(sentences.join(' ')).at(-1);
    const styled = last('Có 12 450 hồ sơ.', 'Có 1 200 000 đồng.', 'Có 310 325 hồ sơ.');
    expect(styled).toMatchObject({ value: '310325', status: 'accepted' });
    expect(last('Có 12 450 hồ sơ.', 'Có 310 325 hồ sơ.')).toMatchObject({
      status: 'review',
      reasons: ['number-spaced'],
    });
  });

  it('that nothing decides keeps both readings and goes to review', () => {
    const [figure] = figures('Kết quả: 1.234.');
    expect(figure).toMatchObject({
      value: null,
      status: 'review',
      reasons: ['number-undecided'],
      numberRule: 'undecided',
    });
  });

  it('is not read from tables, nor from dates and document numbers', () => {
    expect(figures('Thực hiện Kế hoạch số 15/KH-UBND ngày 12/01/2022 trong 6 tháng đầu năm.')).toEqual([]);
  });
});

it('figures are numbered in reading order', () => {
  expect(figures('Có 3 xã và 4 phường.', 'Có 5 thôn.').map(({ figure, value }) => [figure, value])).toEqual([
    [1, '3'],
    [2, '4'],
    [3, '5'],
  ]);
});

it('without a template no figure is tied', () => {
  expect(figures('Tổng số nhiệm vụ được giao là 40 nhiệm vụ.')).toMatchObject([{ indicatorId: null, candidates: [] }]);
});
