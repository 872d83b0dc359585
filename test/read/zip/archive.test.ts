import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../../src/read/limits.js';
import { openArchive } from '../../../src/read/zip/archive.js';

const limits = (some: Partial<Limits>): Limits => ({ ...DEFAULT_LIMITS, ...some });

async function reasonOf(bytes: Uint8Array, some: Partial<Limits> = {}): Promise<string | null> {
  const opened = await openArchive(bytes, limits(some));
  return opened.ok ? null : opened.failure.reason;
}

/** `bytes` with every occurrence of `from` written over by `to`, of the same length. */
function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

/** Offset of the directory's entry for the first file. */
const directoryEntry = (bytes: Uint8Array): number => Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));

describe('openArchive', () => {
  it('gives names and contents', async () => {
    const opened = await openArchive(zipSync({ 'a.xml': strToU8('một'), 'b/c.xml': strToU8('hai') }), DEFAULT_LIMITS);
    if (!opened.ok) throw new Error(opened.failure.reason);
    expect(opened.value.names).toEqual(['a.xml', 'b/c.xml']);
    expect(opened.value.has('b/c.xml')).toBe(true);
    const read = await opened.value.read('b/c.xml');
    expect(read.ok && Buffer.from(read.value).toString('utf8')).toBe('hai');
  });

  it('takes no offence at what follows the zip', async () => {
    const zip = zipSync({ 'a.xml': strToU8('một') });
    expect(await reasonOf(new Uint8Array([...zip, 0x0d, 0x0a]))).toBeNull();
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['bytes that are no zip', strToU8('không phải tệp nén, chỉ là vài chữ')],
    ['a zip that is cut short', zipSync({ 'a.xml': strToU8('x'.repeat(500)) }).subarray(0, 60)],
  ])('refuses %s', async (_, bytes) => {
    expect(await reasonOf(bytes)).toBe('broken-zip');
  });

  it.each(['../../a.xml', '/root/a.xml', '..\\a.xml', 'C:/a.xml'])('refuses the name %s', async (name) => {
    expect(await reasonOf(zipSync({ [name]: strToU8('x') }))).toBe('unsafe-zip-name');
  });

  it('refuses two parts of one name, also when case alone differs', async () => {
    const twice = zipSync({ 'word/document.xml': strToU8('a'), 'word/documenX.xml': strToU8('b') });
    expect(await reasonOf(patched(twice, 'word/documenX.xml', 'word/document.xml'))).toBe('duplicate-zip-entry');
    expect(await reasonOf(patched(twice, 'word/documenX.xml', 'word/DOCUMENT.xml'))).toBe('duplicate-zip-entry');
  });

  it('refuses encrypted parts', async () => {
    const bytes = zipSync({ 'a.xml': strToU8('x') });
    const at = directoryEntry(bytes) + 8;
    bytes[at] = (bytes[at] ?? 0) | 1;
    expect(await reasonOf(bytes)).toBe('password-protected');
  });

  it('counts the parts', async () => {
    const bytes = zipSync({ a: strToU8('1'), b: strToU8('2'), c: strToU8('3') });
    expect(await reasonOf(bytes, { zipEntries: 3 })).toBeNull();
    expect(await reasonOf(bytes, { zipEntries: 2 })).toBe('limit-zip-entries');
  });

  it('refuses a part whose checksum is another', async () => {
    const bytes = zipSync({ a: strToU8('74,1') }, { level: 0 });
    const spoilt = await openArchive(patched(bytes, '74,1', '75,1'), DEFAULT_LIMITS);
    if (!spoilt.ok) throw new Error(spoilt.failure.reason);
    const read = await spoilt.value.read('a');
    expect(read.ok ? null : read.failure.reason).toBe('broken-zip');
  });

  it('adds up what the parts inflate to', async () => {
    const bytes = zipSync({ a: strToU8('x'.repeat(600)), b: strToU8('y'.repeat(600)) });
    expect(await reasonOf(bytes, { inflatedBytes: 1200 })).toBeNull();
    expect(await reasonOf(bytes, { inflatedBytes: 1199 })).toBe('limit-inflated-bytes');
  });

  it('looks at the ratio of large parts only', async () => {
    const bytes = zipSync({ a: new Uint8Array(100_000) });
    expect(await reasonOf(bytes, { ratio: 100, ratioFloorBytes: 100_000 })).toBeNull();
    expect(await reasonOf(bytes, { ratio: 100, ratioFloorBytes: 99_999 })).toBe('limit-ratio');
  });

  it('stops inflating a part that is larger than the directory says', async () => {
    const bytes = zipSync({ a: new Uint8Array(5_000_000) });
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directoryEntry(bytes) + 24, 10, true);
    const opened = await openArchive(bytes, DEFAULT_LIMITS);
    if (!opened.ok) throw new Error(opened.failure.reason);
    const read = await opened.value.read('a');
    expect(read).toMatchObject({ ok: false, failure: { reason: 'broken-zip' } });
  });
});
