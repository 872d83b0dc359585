/** How every CSV file is written: RFC 4180, CRLF, UTF-8 with BOM, header first (docs/output.md). */
import { pipeline, Readable } from 'node:stream';
import { format } from 'fast-csv';
import { decimal } from '../decimal.js';

/** A column of a file whose rows are `Row`s; null is an empty cell. */
export type Column<Row> =
  | { readonly name: string; readonly kind: 'text'; readonly of: (row: Row) => string | null }
  /** Canonical decimals (`-?digits[.digits]`). */
  | { readonly name: string; readonly kind: 'number'; readonly of: (row: Row) => string | number | null };

export const text = <Row>(name: string, of: (row: Row) => string | null): Column<Row> => ({ name, kind: 'text', of });
export const number = <Row>(name: string, of: (row: Row) => string | number | null): Column<Row> => ({
  name,
  kind: 'number',
  of,
});

/** What differs between a CSV for programs and one for a Vietnamese Excel. */
export interface CsvStyle {
  readonly delimiter: ',' | ';';
  readonly decimalSeparator: '.' | ',';
}

export const STANDARD: CsvStyle = { delimiter: ',', decimalSeparator: '.' };
export const VIETNAMESE: CsvStyle = { delimiter: ';', decimalSeparator: ',' };

/** Without it Excel takes UTF-8 for the machine's old code page. */
const BYTE_ORDER_MARK = '\ufeff';

/** The content of a file, piece by piece; rows are asked for as they are written. */
export async function* csv<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  style: CsvStyle,
): AsyncGenerator<string | Uint8Array> {
  yield BYTE_ORDER_MARK;
  const formatter = format<string[], string[]>({
    headers: columns.map((column) => column.name),
    alwaysWriteHeaders: true,
    delimiter: style.delimiter,
    rowDelimiter: '\r\n',
    includeEndRowDelimiter: true,
  });
  // An error of a row reaches whoever reads the formatter, so the callback has nothing to add.
  pipeline(Readable.from(lines(columns, rows, style)), formatter, () => undefined);
  yield* formatter as AsyncIterable<Uint8Array>;
}

function* lines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>, style: CsvStyle): Generator<string[]> {
  for (const row of rows) yield columns.map((column) => cell(column, row, style));
}

/** One cell as it stands in the file, before quoting. */
export function cell<Row>(column: Column<Row>, row: Row, style: CsvStyle): string {
  if (column.kind === 'text') return guarded(column.of(row) ?? '');
  const value = column.of(row);
  return value === null ? '' : decimal(value).replace('.', style.decimalSeparator);
}

/** What a spreadsheet would take for a formula gets a leading apostrophe. */
const guarded = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
