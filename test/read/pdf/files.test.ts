import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/limits.js';
import { readPdf } from '../../../src/read/pdf/read.js';
import { bytesOf, documentOf, failureOf, read, textsOf } from './fixture.js';

describe('scans', () => {
  it.each(['scan', 'scan-recognised', 'scan-numbered'])('without text to read need OCR: %s', async (name) => {
    expect((await failureOf(name)).reason).toBe('needs-ocr');
  });

  it('among pages of text leave the rest readable, and are named', async () => {
    const document = await documentOf('scan-among-text');
    expect(document.pages.map(({ unread }) => unread)).toEqual([null, 'needs-ocr', null]);
    expect(await textsOf('scan-among-text')).toEqual(['Trang một.', 'Trang ba.']);
    expect(document.messages.map(({ rule, severity }) => [rule, severity])).toEqual([['needs-ocr', 'error']]);
    expect(document.messages[0]?.message.vi).toContain('Trang 2');
  });
});

describe('damage', () => {
  it.each(['truncated', 'truncated-update'])(
    'a file whose end is missing is a failure, never a part: %s',
    async (name) => {
      expect((await failureOf(name)).reason).toBe('truncated-file');
    },
  );

  it('cut anywhere, no file passes for whole', async () => {
    const whole = bytesOf('page-furniture');
    for (let share = 1; share < 20; share += 1) {
      const part = whole.slice(0, Math.floor((whole.length * share) / 20));
      const result = await readPdf(part, DEFAULT_READ_OPTIONS);
      expect(result.ok, `${share}/20`).toBe(false);
    }
  });

  it('a page that cannot be drawn whole is left out whole, and named', async () => {
    const document = await documentOf('broken-page');
    expect(document.pages.map(({ unread }) => unread)).toEqual([null, 'page-damaged']);
    expect(await textsOf('broken-page')).toEqual(['Trang một.']);
    expect(document.messages.map(({ rule }) => rule)).toEqual(['page-damaged']);
  });

  it('in colours and transparency loses no text: the page is read', async () => {
    expect(await textsOf('faulty-colours')).toEqual(['Trước chỗ lỗi.', 'Sau chỗ lỗi.']);
    expect((await documentOf('faulty-colours')).messages).toEqual([]);
  });

  it('text in a font that is not there is read as every viewer shows it', async () => {
    expect(await textsOf('lost-font')).toEqual(['Trang một.', 'Trang hai.', 'Co 12 ho so']);
  });

  it('content that stops half way is damage', async () => {
    expect((await failureOf('cut-stream')).reason).toBe('damaged-file');
  });

  it('bytes that are no PDF are a failure', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(2000), new Uint8Array(randomBytes(2000))]) {
      const result = await readPdf(bytes, DEFAULT_READ_OPTIONS);
      expect(result.ok).toBe(false);
    }
  });
});

describe('limits', () => {
  it('pages', async () => {
    expect((await failureOf('two-pages', { pdfPages: 1 })).reason).toBe('limit-pdf-pages');
    expect((await read('two-pages', { pdfPages: 2 })).ok).toBe(true);
  });

  it('glyphs a page', async () => {
    expect((await failureOf('two-pages', { glyphsPerPage: 9 })).reason).toBe('limit-glyphs-per-page');
    expect((await read('two-pages', { glyphsPerPage: 10 })).ok).toBe(true);
  });

  it('pixels of a picture', async () => {
    expect((await failureOf('scan-among-text', { picturePixels: 5000 })).reason).toBe('limit-picture-pixels');
  });
});

it('tells the count of pages before the first is read', async () => {
  const told: number[] = [];
  await readPdf(bytesOf('page-furniture'), { ...DEFAULT_READ_OPTIONS, onPages: (pages) => told.push(pages) });
  expect(told).toEqual([3]);
});

it('reads the same bytes to the same document', async () => {
  expect(await documentOf('page-furniture')).toEqual(await documentOf('page-furniture'));
});
