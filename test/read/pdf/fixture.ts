/** The made PDFs of `fixtures/pdf`, read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Paragraph } from '../../../src/model/document.js';
import type { Failure, Result } from '../../../src/model/result.js';
import { DEFAULT_READ_OPTIONS, type Limits } from '../../../src/read/limits.js';
import { eachPage } from '../../../src/read/pdf/pages.js';
import { readPdf } from '../../../src/read/pdf/read.js';
import type { SeenPage } from '../../../src/read/pdf/see/seen-page.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pdf');

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, `${name}.pdf`)));

const readings = new Map<string, Promise<Result<Document>>>();

/** Read once for all tests that ask for it within the same limits. */
export function read(name: string, limits: Partial<Limits> = {}): Promise<Result<Document>> {
  const key = JSON.stringify([name, limits]);
  const reading =
    readings.get(key) ??
    readPdf(bytesOf(name), { ...DEFAULT_READ_OPTIONS, limits: { ...DEFAULT_READ_OPTIONS.limits, ...limits } });
  readings.set(key, reading);
  return reading;
}

export async function documentOf(name: string): Promise<Document> {
  const result = await read(name);
  if (!result.ok) throw new Error(`${name}: ${result.failure.reason}`);
  return result.value;
}

export async function failureOf(name: string, limits: Partial<Limits> = {}): Promise<Failure> {
  const result = await read(name, limits);
  if (result.ok) throw new Error(`${name} was read`);
  return result.failure;
}

export const paragraphsIn = (document: Document): Paragraph[] =>
  document.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');

export const textsIn = (document: Document): string[] => paragraphsIn(document).map(({ text }) => text);

export const textsOf = async (name: string): Promise<string[]> => textsIn(await documentOf(name));

/** Rows of a table's texts. */
export function rowsOf(document: Document, table = 0): string[][] {
  const found = document.tables[table];
  if (!found) return [];
  return Array.from({ length: found.rows }, (_, row) =>
    found.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );
}

export async function scansOf(name: string): Promise<SeenPage[]> {
  const scans: SeenPage[] = [];
  await eachPage(bytesOf(name), DEFAULT_READ_OPTIONS.limits, (page) => {
    if (page.kind === 'read') scans.push(page.seen);
  });
  return scans;
}
