/** Builds the smallest documents that show a letterhead. */
import type { Block, Cell, Document, Furniture, Paragraph, Table } from '../../../src/model/document.js';

export type Part = Paragraph | { readonly rows: readonly (readonly string[])[]; readonly layout: boolean };

export const p = (text: string, style: Partial<Pick<Paragraph, 'bold' | 'align'>> = {}): Paragraph => ({
  kind: 'paragraph',
  text,
  level: null,
  bold: style.bold ?? false,
  italic: false,
  align: style.align ?? null,
  lines: [],
  noteMarks: [],
});

/** A centred bold paragraph: how titles are set. */
export const title = (text: string): Paragraph => p(text, { bold: true, align: 'center' });

/** A borderless table that lays text out. */
export const layout = (...rows: readonly (readonly string[])[]): Part => ({ rows, layout: true });

/** A table of data. */
export const data = (...rows: readonly (readonly string[])[]): Part => ({ rows, layout: false });

const tableOf = (rows: readonly (readonly string[])[], isLayout: boolean): Table => ({
  rows: rows.length,
  columns: Math.max(...rows.map((row) => row.length)),
  cells: rows.flatMap((row, r) =>
    row.map(
      (text, c): Cell => ({
        row: r,
        column: c,
        rowSpan: 1,
        columnSpan: 1,
        text,
        places: [],
        bold: false,
        notes: [],
        doubts: [],
      }),
    ),
  ),
  pages: [],
  places: [],
  parent: null,
  headerRows: 0,
  layout: isLayout,
  joins: [],
});

export function documentOf(parts: readonly Part[], furniture: readonly Furniture[] = []): Document {
  const tables: Table[] = [];
  const blocks = parts.map((part): Block => {
    if ('kind' in part) return part;
    tables.push(tableOf(part.rows, part.layout));
    return { kind: 'table', table: tables.length - 1 };
  });
  return { type: 'docx', pages: [], blocks, tables, notes: [], furniture, pictures: [], messages: [] };
}

export const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

/** Head of a report: the two-cell table of Nghị định 30/2020/NĐ-CP. */
export const head = (office: string, number: string, placeAndDate: string): Part =>
  layout([`${office}\n_______\n${number}`, `${MOTTO}\n_____________\n${placeAndDate}`]);

/** Foot of a report. */
export const foot = (...signature: readonly string[]): Part =>
  layout(['Nơi nhận:\n- Như trên;\n- Lưu: VT.', signature.join('\n')]);

/** A small form, as it follows the body. */
export const form = (header = 'Số liệu'): Part =>
  data(['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', header], ['1', 'Số văn bản đã ban hành', 'Văn bản', '12']);
