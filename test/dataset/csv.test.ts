import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSink, STANDARD, VIETNAMESE } from '../../src/dataset/csv/format.js';
import { type Field, number, said, text } from '../../src/dataset/fields/field.js';
import { parseCsv } from '../support/csv.js';

type Row = { readonly words: string; readonly value: string | null };

const COLUMNS: readonly Field<Row>[] = [
  text(['words', said('', ''), said('', '')], (row) => row.words),
  number(['value', said('', ''), said('', '')], (row) => row.value),
];

async function written(rows: readonly Row[], style = STANDARD): Promise<string> {
  const pieces: Uint8Array[] = [];
  const out = async (piece: string | Uint8Array): Promise<void> => {
    pieces.push(Buffer.from(piece));
  };
  const sink = await csvSink(out, COLUMNS, style, { changes: () => rows });
  await sink.close([]);
  return Buffer.concat(pieces).toString('utf8');
}

describe('a CSV file', () => {
  it('begins with a byte order mark and the header, ends each line with CRLF', async () => {
    expect(await written([{ words: 'a', value: '1' }])).toBe('\ufeffwords,value\r\na,1\r\n');
  });

  it('without rows is its header', async () => {
    expect(await written([])).toBe('\ufeffwords,value\r\n');
  });

  it('quotes delimiters, quotes and line breaks', async () => {
    expect(await written([{ words: 'a "b", c\nd', value: null }])).toBe('\ufeffwords,value\r\n"a ""b"", c\nd",\r\n');
  });

  it('for a Vietnamese Excel has semicolons and decimal commas', async () => {
    expect(await written([{ words: '1.5 a;b', value: '-1234.5' }], VIETNAMESE)).toBe(
      '\ufeffwords;value\r\n"1.5 a;b";-1234,5\r\n',
    );
  });

  it.each(['=1+1', '+84', '-', '@cmd', '\tx', '\rx'])(
    'guards text that a spreadsheet would compute: %j',
    async (words) => {
      const [, [cell] = []] = parseCsv(await written([{ words, value: '-1' }]));
      expect(cell).toBe(`'${words}`);
    },
  );

  it('leaves negative numbers alone', async () => {
    expect(await written([{ words: '', value: '-1' }])).toContain('\r\n,-1\r\n');
  });

  it.each(['1,5', '1.50', '01', '-0', '1e5', '+1', '.5', '5.', 'NaN', ''])(
    'holds no number that is not canonical: %j',
    async (value) => {
      await expect(written([{ words: '', value }])).rejects.toThrow('canonical');
    },
  );

  it('gives back every text, to any reader of RFC 4180', async () => {
    const cells = fc.string({ unit: fc.constantFrom(...'aă"\',;\r\n\t =+-@\u00a0Đ'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(cells, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(STANDARD, VIETNAMESE),
        async (all, style) => {
          const records = parseCsv(
            await written(
              all.map((words) => ({ words, value: '1' })),
              style,
            ),
            style.delimiter,
          );
          const back = records.slice(1).map(([cell = '']) => cell);
          expect(back).toEqual(all.map((words) => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words)));
        },
      ),
    );
  });
});
