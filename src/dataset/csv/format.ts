/** How every CSV file is written: RFC 4180, CRLF, UTF-8 with BOM, header first (docs/output.md). */
import { once } from 'node:events';
import { format } from 'fast-csv';
import type { Change, Entry } from '../../model/dataset.js';
import { decimal, writtenBox } from '../decimal.js';
import type { Field } from '../fields/field.js';
import type { Out, Sink } from '../pass.js';

/** What differs between a CSV for programs and one for a Vietnamese Excel. */
export interface CsvStyle {
  readonly delimiter: ',' | ';';
  readonly decimalSeparator: '.' | ',';
}

export const STANDARD: CsvStyle = { delimiter: ',', decimalSeparator: '.' };
export const VIETNAMESE: CsvStyle = { delimiter: ';', decimalSeparator: ',' };

/** Without it Excel takes UTF-8 for the machine's old code page. */
const BYTE_ORDER_MARK = '\ufeff';

/** The rows that an entry gives, and those that stand behind all entries. */
export interface RowsOf<Row> {
  readonly entry?: (entry: Entry) => Iterable<Row>;
  readonly changes?: (changes: readonly Change[]) => Iterable<Row>;
}

/** A file of `columns`, written to `out` as its rows come. */
export async function csvSink<Row>(
  out: Out,
  columns: readonly Field<Row>[],
  style: CsvStyle,
  rows: RowsOf<Row>,
): Promise<Sink> {
  await out(BYTE_ORDER_MARK);
  const formatter = format<string[], string[]>({
    headers: columns.map((column) => column.name),
    alwaysWriteHeaders: true,
    delimiter: style.delimiter,
    rowDelimiter: '\r\n',
    includeEndRowDelimiter: true,
  });
  const written = writeOut(formatter as AsyncIterable<Uint8Array>, out);
  // Whoever waits for it next gets the error; until then nobody does.
  written.catch(() => undefined);
  const write = async (some: Iterable<Row>): Promise<void> => {
    for (const row of some) {
      const hasRoom = formatter.write(columns.map((column) => cell(column, row, style)));
      // A disk without room ends the writing: then there will be no room here either.
      if (!hasRoom) await Promise.race([once(formatter, 'drain'), written]);
    }
  };
  return {
    take: (entry) => write(rows.entry?.(entry) ?? []),
    close: async (changes) => {
      await write(rows.changes?.(changes) ?? []);
      formatter.end();
      await written;
    },
  };
}

async function writeOut(pieces: AsyncIterable<Uint8Array>, out: Out): Promise<void> {
  for await (const piece of pieces) await out(piece);
}

/** One cell as it stands in the file, before quoting. */
export function cell<Row>(column: Field<Row>, row: Row, style: CsvStyle): string {
  switch (column.kind) {
    case 'number':
    case 'integer': {
      const value = column.of(row);
      return value === null ? '' : decimal(value).replace('.', style.decimalSeparator);
    }
    case 'list':
      return guarded(column.of(row).join(';'));
    case 'flag': {
      const value = column.of(row);
      return value === null ? '' : value ? 'yes' : 'no';
    }
    case 'box': {
      const value = column.of(row);
      return value === null ? '' : guarded(writtenBox(value));
    }
    default:
      return guarded(column.of(row) ?? '');
  }
}

/** What a spreadsheet would take for a formula gets a leading apostrophe. */
const guarded = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
