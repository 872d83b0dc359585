import { expect, it } from 'vitest';
import { readingOf } from '../../src/interpret/reading.js';
import { offsetsIn, printed } from '../../src/text/normalise.js';
import { documentOf, table } from '../support/document.js';
import { VOCABULARY } from '../support/vocabulary.js';

const SOURCE = { sha256: '0'.repeat(64), type: 'docx', bytes: 1 } as const;

it('a table keeps all of its cells as printed, and the lines above it, the nearest first', () => {
  const reading = readingOf(
    documentOf(
      'Biểu mẫu 1',
      'Đơn vị: tỷ đồng',
      table([
        ['STT', 'Số  liệu'],
        ['1', ''],
      ]),
    ),
    SOURCE,
    VOCABULARY,
  );
  expect(reading.tables).toMatchObject([{ rows: 2, columns: 2, titles: ['Đơn vị: tỷ đồng', 'Biểu mẫu 1'] }]);
  expect(reading.tables[0]?.cells.map(({ text }) => text)).toEqual(['STT', 'Số  liệu', '1', '']);
});

it('a sentence keeps its numbers with their offsets', () => {
  const { prose } = readingOf(documentOf('Đã ban hành 12 văn bản. Có 3/4 xã đạt.'), SOURCE, VOCABULARY);
  const spans = prose[0]?.sentences.map(({ text, numbers }) => numbers.map(({ start, end }) => text.slice(start, end)));
  expect(spans).toEqual([['12'], ['3', '4']]);
  expect(prose[0]?.sentences[1]?.numbers.map(({ partner }) => partner)).toEqual([1, 0]);
});

it.each(['Có\u00a0\u00a012 xã', ' Có 12\n 34\u200b56  xã', 'Có 12 xã'])(
  'each letter of %j is found where it is shown',
  (text) => {
    const shown = printed(text);
    const at = offsetsIn(text, shown);
    for (let i = 0; i < text.length; i += 1) {
      if (/\S/u.test(text[i] ?? '') && text[i] !== '\u200b') expect(shown[at(i)]).toBe(text[i]);
    }
  },
);
