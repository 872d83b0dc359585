import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { FORMS, inForm } from '../support/docx-forms.js';
import { documentOf, texts } from '../support/docx-reading.js';

const REPORT = new Uint8Array(readFileSync('fixtures/reports/Năm 2022/Báo cáo CCHC 6 tháng - Hậu Giang.docx'));

/** LibreOffice does not open a comment whose part is missing. */
const forms = Object.entries(FORMS).filter(([name]) => name !== 'comments and bookmarks');

/** LibreOffice writes some spaces as no-break ones and the other way round. */
const blanks = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

const said = (document: Document): unknown => ({
  tables: document.tables.map(({ rows, columns, cells }) => ({
    rows,
    columns,
    cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: blanks(text),
    })),
  })),
  paragraphs: texts(document).map(blanks),
  notes: document.notes.map(({ kind, text }) => ({ kind, text: blanks(text) })),
});

/** Each form as LibreOffice understands it and saves it again, all in one run of it. */
function savedByLibreOffice(): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-test-'));
  const files = forms.map(([, rewrite], place) => {
    const file = join(folder, `${place}.docx`);
    writeFileSync(file, inForm(REPORT, rewrite));
    return file;
  });
  const out = join(folder, 'out');
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'docx',
    '--outdir',
    out,
    ...files,
  ]);
  return forms.map((_, place) => new Uint8Array(readFileSync(join(out, `${place}.docx`))));
}

describe('a report that LibreOffice opened and saved', () => {
  it('says the same in every form, so that each form is what it claims to be', async () => {
    const plain = said(await documentOf(REPORT));
    const saved = savedByLibreOffice();
    for (const [place, [name]] of forms.entries()) {
      const bytes = saved[place];
      if (bytes === undefined) throw new Error(name);
      expect({ name, said: said(await documentOf(bytes)) }).toEqual({ name, said: plain });
    }
  });
});
