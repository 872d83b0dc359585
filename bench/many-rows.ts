/** A demo report whose largest table has very many rows more: local ones, which no indicator of the catalogue fits. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** `report` (a DOCX) with `rows` more rows, copies of the last of its largest table, each with a label and numbers of its own. */
export function withManyRows(report: Uint8Array, rows: number): Uint8Array {
  const entries = unzipSync(report);
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].sort(([a], [b]) => b.length - a.length);
  const [table = ''] = tables[0] ?? [];
  const [row = ''] = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].at(-1) ?? [];
  const more = Array.from({ length: rows }, (_, at) => copyOf(row, at));
  const grown = table.replace('</w:tbl>', () => `${more.join('')}</w:tbl>`);
  return zipSync({ ...entries, 'word/document.xml': strToU8(xml.replace(table, () => grown)) }, { level: 1 });
}

/** Every text that is a number becomes another, every other one gets a number behind it. */
const copyOf = (row: string, at: number): string =>
  row.replace(/(<w:t(?: [^>]*)?>)([^<]+)(?=<\/w:t>)/g, (_, start: string, text: string) =>
    /^[\d.,%\s]+$/.test(text) ? `${start}${(at * 7919) % 9973}` : `${start}${text} thứ ${at + 1}`,
  );
