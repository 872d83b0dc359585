import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { readDocx } from '../../../src/read/docx/read.js';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/limits.js';
import { printed } from '../../../src/text/normalise.js';
import { documentOf, failureOf, textsOf } from './fixture.js';

const REPORTS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'reports');
const PRINTS = [
  ['hau-giang-2022-h1', 'Năm 2022/Báo cáo CCHC 6 tháng - Hậu Giang.docx'],
  ['yen-bai-2023', 'Năm 2023/Yên Bái (báo cáo năm).docx'],
  ['quang-ngai-2024-9m', 'Năm 2024/Quảng Ngãi - Báo cáo quý III, 9 tháng.docx'],
  ['dak-lak-2025-9m', 'Năm 2025/9 tháng/Đắk Lắk 9 tháng 2025.docx'],
] as const;

/** The prose: paragraphs, and the lines of tables that only lay text out, in reading order. */
const proseOf = (document: Document): string[] =>
  document.blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [printed(block.text)];
      const table = document.tables[block.table];
      return table?.layout ? table.cells.flatMap((cell) => printed(cell.text).split('\n')) : [];
    })
    .filter((text) => text !== '');

async function docx(file: string): Promise<Document> {
  const result = await readDocx(new Uint8Array(readFileSync(join(REPORTS, file))), DEFAULT_READ_OPTIONS);
  if (!result.ok) throw new Error(result.failure.reason);
  return result.value;
}

describe.each(PRINTS)('%s', (name, file) => {
  const reading = docx(file);
  it.each(['libreoffice', 'chromium'])('printed by %s has the prose and the notes of the DOCX', async (program) => {
    const [document, original] = [await documentOf(`prints/${name}.${program}`), await reading];
    expect(proseOf(document)).toEqual(proseOf(original));
    expect(document.notes.map(({ text }) => printed(text))).toEqual(original.notes.map(({ text }) => printed(text)));
  });
});

describe('passwords', () => {
  it('of the user are a failure with advice', async () => {
    const failure = await failureOf('password-user');
    expect(failure.reason).toBe('password-protected');
    expect(failure.advice.vi).toContain('mật khẩu');
  });

  it('of the owner alone hinder nobody from reading', async () => {
    expect(await textsOf('password-owner')).toEqual(['Trang một.', 'Trang hai.']);
  });
});
