import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/limits.js';
import { eachPage } from '../../../src/read/pdf/pages.js';
import { understood } from '../../../src/read/pdf/understood.js';
import { bytesOf, paragraphsIn, read } from './fixture.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pdf');
const FILES = ['', 'prints/'].flatMap((folder) =>
  readdirSync(join(FOLDER, folder))
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => `${folder}${file.slice(0, -4)}`),
);

/** How often each letter, figure or sign is printed; a raised figure counts as that figure. */
function tally(texts: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const c of text.normalize('NFKC').replace(/\s/gu, '')) counts.set(c, (counts.get(c) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the pages print outside their tables. */
async function printedOutsideTables(name: string): Promise<string[]> {
  const texts: string[] = [];
  await eachPage(bytesOf(name), DEFAULT_READ_OPTIONS.limits, (page) => {
    if (page.kind !== 'read') return;
    const { used } = understood(page).tables;
    texts.push(...page.seen.ink.glyphs.filter((g) => !used.has(g.index)).map((g) => g.text));
    texts.push(...page.seen.slanted.map((g) => g.text));
  });
  return texts;
}

/** Where it went: paragraphs, notes with their labels, the marks that were taken out, furniture. */
function keptOutsideTables(document: Document): string[] {
  const paragraphs = paragraphsIn(document);
  return [
    ...paragraphs.map(({ text }) => text),
    ...paragraphs.flatMap(({ noteMarks }) => noteMarks.map(({ note }) => document.notes[note]?.label ?? '')),
    ...document.notes.flatMap(({ label, text }) => [label, text]),
    ...document.furniture.map(({ text }) => text),
  ];
}

describe('nothing printed is lost, nothing is read twice', () => {
  it.each(FILES)('%s', async (name) => {
    const result = await read(name);
    if (!result.ok)
      return expect(result.failure.reason).toMatch(/^(?:needs-ocr|damaged-file|truncated-file|password-protected)$/);
    expect(tally(keptOutsideTables(result.value))).toEqual(tally(await printedOutsideTables(name)));
  });
});

describe('every place is on its page', () => {
  it.each(FILES)('%s', async (name) => {
    const result = await read(name);
    if (!result.ok) return;
    const { pages, tables, notes, furniture } = result.value;
    const places = [
      ...paragraphsIn(result.value).flatMap(({ lines }) => lines),
      ...notes.flatMap(({ lines }) => lines),
      ...furniture.flatMap((f) => f.places),
      ...tables.flatMap((table) => [...table.places, ...table.cells.flatMap((cell) => cell.places)]),
    ];
    for (const { page, bbox } of places) {
      const size = pages[page - 1];
      expect(size?.number).toBe(page);
      const [x0, y0, x1, y1] = bbox;
      expect(x0).toBeLessThanOrEqual(x1);
      expect(y0).toBeLessThanOrEqual(y1);
      expect(Math.min(x0, y0)).toBeGreaterThan(-2);
      expect(x1).toBeLessThan((size?.width ?? 0) + 2);
      expect(y1).toBeLessThan((size?.height ?? 0) + 2);
    }
  });
});
