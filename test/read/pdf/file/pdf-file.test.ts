import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../../src/read/limits.js';
import * as library from '../../../../src/read/pdf/file/library.js';
import type { PdfFile } from '../../../../src/read/pdf/file/pdf-file.js';
import { bytesOf } from '../fixture.js';

const LIBRARY = '../../../../src/read/pdf/file/library.js';
const openPdf = vi.fn(library.openPdf);

// Test files share modules: the one under test is loaded anew over the counted library, and forgotten afterwards.
let PdfFileCounted: typeof PdfFile;
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(LIBRARY, () => ({ ...library, openPdf }));
  ({ PdfFile: PdfFileCounted } = await import('../../../../src/read/pdf/file/pdf-file.js'));
});
afterAll(() => {
  vi.doUnmock(LIBRARY);
  vi.resetModules();
});

async function opened(name: string): Promise<PdfFile> {
  const file = await PdfFileCounted.open(bytesOf(name), DEFAULT_LIMITS);
  if (!file.ok) throw new Error(file.failure.reason);
  return file.value;
}

const openings = (): number => openPdf.mock.calls.length;

beforeEach(() => openPdf.mockClear());

it('a page can be asked again', async () => {
  const file = await opened('rulings-strokes');
  const page = await file.page(1);
  const first = await page.marks();
  page.release();
  expect(await page.marks()).toEqual(first);
  expect(first.marks.glyphs.length).toBeGreaterThan(0);
  await file.close();
});

it('a file whose ornament is at fault is opened a second time, whichever of its pages are asked how often', async () => {
  const file = await opened('faulty-colours');
  for (const number of [1, 1, 1]) {
    const { whole, marks } = await (await file.page(number)).marks();
    expect(whole).toBe(true);
    expect(marks.glyphs.length).toBeGreaterThan(0);
  }
  expect(openings()).toBe(2);
  await file.close();
});

it('a file without faults is opened once', async () => {
  const file = await opened('rulings-strokes');
  await (await file.page(1)).marks();
  expect(openings()).toBe(1);
  await file.close();
});
