import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { FORMS, inForm } from '../../support/docx-forms.js';
import { documentOf, texts } from '../../support/docx-reading.js';

const REPORT = new Uint8Array(readFileSync('fixtures/reports/Năm 2022/Báo cáo CCHC 6 tháng - Hậu Giang.docx'));

const plain = documentOf(REPORT);

/** All that a report says: cells with their spans, paragraphs, notes. */
const said = (document: Document): unknown => ({
  tables: document.tables.map(({ rows, columns, cells, headerRows, layout }) => ({
    rows,
    columns,
    headerRows,
    layout,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text, bold, notes }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      bold,
      notes,
    })),
  })),
  paragraphs: texts(document),
  notes: document.notes,
});

const doubts = (document: Document): readonly string[] => [
  ...new Set(document.tables.flatMap((table) => table.cells.flatMap((cell) => cell.doubts))),
];

describe('a full report', () => {
  it('is a full report', async () => {
    const document = await plain;
    expect(document.tables.filter((table) => !table.layout)).toHaveLength(7);
    expect(document.tables.flatMap((table) => table.cells).length).toBeGreaterThan(700);
    expect(doubts(document)).toEqual([]);
  });

  it.each(Object.keys(FORMS))('says the same in this form: %s', async (form) => {
    const rewrite = FORMS[form];
    if (rewrite === undefined) throw new Error(form);
    const bytes = inForm(REPORT, rewrite);
    expect(unzipSync(bytes)['word/document.xml']).not.toEqual(unzipSync(REPORT)['word/document.xml']);
    const document = await documentOf(bytes);
    expect(said(document)).toEqual(said(await plain));
    expect(doubts(document)).toEqual(/tracked|moved/.test(form) ? ['unresolved-change'] : []);
  });

  it('says what it said before its tracked changes', async () => {
    const rewrite = FORMS['tracked replacements'];
    if (rewrite === undefined) throw new Error('no such form');
    const original = await documentOf(inForm(REPORT, rewrite), { tracked: 'original' });
    const plain = await documentOf(REPORT);
    const shown = plain.tables.flatMap((table) => table.cells.map((cell) => cell.text));
    const before = original.tables.flatMap((table) => table.cells.map((cell) => cell.text));
    expect(before).toHaveLength(shown.length);
    expect(before.filter((text, at) => text !== shown[at] && text.startsWith('9'))).toHaveLength(
      shown.filter((text) => text !== '').length,
    );
  });

  it('says the same in forms whose tables stand in a layout table', async () => {
    const bytes = inForm(REPORT, (xml) =>
      xml
        .replace('<w:body>', '<w:body><w:tbl><w:tblPr/><w:tr><w:tc>')
        .replace(/(<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr>)?<\/w:body>/s, '<w:p/></w:tc></w:tr></w:tbl>$1</w:body>'),
    );
    const document = await documentOf(bytes);
    const plain = await documentOf(REPORT);
    expect(document.tables).toHaveLength(plain.tables.length + 1);
    expect(document.tables[0]).toMatchObject({ rows: 1, columns: 1, layout: true });
    expect(document.tables[0]?.cells[0]?.text).toBe(texts(plain).join('\n'));
    expect(document.tables.slice(1)).toEqual(
      plain.tables.map((table) => ({ ...table, parent: { table: 0, row: 0, column: 0 } })),
    );
  });

  it('says the same without styles, settings or any part but the document', async () => {
    const entries = unzipSync(REPORT);
    const bytes = zipSync({ 'word/document.xml': entries['word/document.xml'] ?? new Uint8Array() });
    const document = await documentOf(bytes);
    const plain = await documentOf(REPORT);
    expect(document.tables.flatMap((table) => table.cells.map((cell) => cell.text))).toEqual(
      plain.tables.flatMap((table) => table.cells.map((cell) => cell.text)),
    );
    expect(document.messages.map((message) => message.rule)).toEqual(['note-missing']);
  });
});
