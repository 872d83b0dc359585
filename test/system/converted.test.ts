import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { readDocument } from '../../src/read/open.js';
import { encodePng } from '../../src/read/png.js';

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

async function read(bytes: Uint8Array, type: 'docx' | 'doc' | 'rtf' | 'odt' | 'html'): Promise<Document> {
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

const page = (more: string): Uint8Array =>
  Buffer.from(
    `<html><head><meta charset="utf-8">${more}</head><body>${more}<table border="1"><tr><td>1.</td><td>Số văn bản đã ban hành</td><td>1.234</td></tr></table></body></html>`,
  );

it('an HTML page, often named .doc, gives its tables', async () => {
  const [table] = (await read(page(''), 'html')).tables;
  expect(table?.cells.map(({ text }) => text)).toEqual(['1.', 'Số văn bản đã ban hành', '1.234']);
});

it('nothing that a page links to is fetched', async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const link = `http://127.0.0.1:${port}`;
  try {
    const linked = page(
      `<link rel="stylesheet" href="${link}/a.css"><img src="${link}/b.png"><iframe src="${link}/c.html"></iframe>`,
    );
    expect((await read(linked, 'html')).tables).toHaveLength(1);
    expect(connections).toBe(0);
  } finally {
    server.close();
  }
});

describe('pictures of an RTF', () => {
  const png = Buffer.from(encodePng({ width: 8, height: 8, channels: 3, data: new Uint8Array(192).fill(90) }));
  const rtf = (content: string): Uint8Array => Buffer.from(`{\\rtf1\\ansi ${content}\\par}`, 'latin1');

  it('that lie on this machine do not enter the report', async () => {
    const secret = join(mkdtempSync(join(tmpdir(), 'cchc-test-')), 'secret.png');
    writeFileSync(secret, png);
    const named = `{\\field{\\*\\fldinst INCLUDEPICTURE "${pathToFileURL(secret).href}" \\\\d}{\\fldrslt x}}`;
    const document = await read(rtf(named), 'rtf');
    expect(document.pictures).toEqual([]);
    expect(document.messages.map(({ rule }) => rule)).toContain('external-picture');
  });

  it('that the file holds stay', async () => {
    const document = await read(rtf(`{\\pict\\pngblip\\picw8\\pich8 ${png.toString('hex')}}`), 'rtf');
    expect(document.pictures).toHaveLength(1);
  });
});
