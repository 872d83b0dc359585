import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { readDocument } from '../../src/read/open.js';

const FIXTURES = new URL('../../fixtures/documents/', import.meta.url);

/** The fixture as another type of file, by LibreOffice itself. */
function saved(name: string, type: 'doc' | 'rtf' | 'odt'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-test-'));
  copyFileSync(new URL(`${name}.docx`, FIXTURES), join(folder, `${name}.docx`));
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    type,
    '--outdir',
    folder,
    join(folder, `${name}.docx`),
  ]);
  return readFileSync(join(folder, `${name}.${type}`));
}

async function read(bytes: Uint8Array, type: 'docx' | 'doc' | 'rtf' | 'odt'): Promise<Document> {
  const document = await readDocument(bytes, type, DEFAULT_READ_OPTIONS);
  if (!document.ok) throw new Error(document.failure.message.en);
  return document.value;
}

const grids = (document: Document): unknown =>
  document.tables
    .filter(({ layout }) => !layout)
    .map(({ cells }) => cells.filter(({ text }) => text !== '').map(({ row, column, text }) => [row, column, text]));

describe.each(['ben-tre-2023-q1', 'xa-vinh-binh-thuong-2025', 'bo-xay-dung-2023'])('%s', (name) => {
  it.each(['doc', 'rtf', 'odt'] as const)('saved as .%s gives the same tables', async (type) => {
    const original = await read(readFileSync(new URL(`${name}.docx`, FIXTURES)), 'docx');
    const document = await read(saved(name, type), type);
    expect(grids(document)).toEqual(grids(original));
    expect(document.messages.filter(({ rule }) => rule === 'converter-differs')).toEqual([]);
  });
});
