import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Blobs } from '../../src/store/blobs.js';
import { sha256 } from '../../src/store/fingerprint.js';
import { fill, temporaryFolder } from '../support/folders.js';

const bytes = Buffer.from('ảnh');
const name = sha256(bytes);

/** A store, and files that may go into it. */
function place() {
  const folder = temporaryFolder();
  fill(folder, { 'ảnh 1': bytes, 'ảnh 2': bytes, 'ảnh 3': bytes, rác: 'rác' });
  const output = path.join(folder, 'ra');
  return { output, blobs: new Blobs(output), given: (one: string) => path.join(folder, one) };
}

describe('a picture', () => {
  it('is kept once, however many reports show it, even at the same time', async () => {
    const { blobs, given } = place();
    expect(await blobs.hasAll([name])).toBe(false);
    const all = await Promise.all(['ảnh 1', 'ảnh 2', 'ảnh 3'].map((one) => blobs.take(name, given(one))));
    expect(all).toEqual([true, true, true]);
    expect(await blobs.hasAll([name])).toBe(true);
    expect(readFileSync(blobs.file(name))).toEqual(bytes);
    expect(readdirSync(path.dirname(blobs.file(name)))).toEqual([name]);
  });

  it('that is here already is not written again', async () => {
    const { output, blobs, given } = place();
    await blobs.take(name, given('ảnh 1'));
    const before = statSync(blobs.file(name));
    const inTheNextRun = new Blobs(output);
    expect(await inTheNextRun.take(name, given('ảnh 2'))).toBe(true);
    expect(statSync(blobs.file(name))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('that is not there, or not what it is called, is not taken', async () => {
    const { blobs, given } = place();
    expect(await blobs.take(name, given('không có'))).toBe(false);
    expect(await blobs.take(name, given('rác'))).toBe(false);
    expect(await blobs.take(name, given('ảnh 1'))).toBe(true);
  });

  it('that was damaged does not count, and is taken anew', async () => {
    const { output, blobs, given } = place();
    await blobs.take(name, given('ảnh 1'));
    writeFileSync(blobs.file(name), 'rác');
    const inTheNextRun = new Blobs(output);
    expect(await inTheNextRun.hasAll([name])).toBe(false);
    expect(await inTheNextRun.take(name, given('ảnh 2'))).toBe(true);
    expect(readFileSync(blobs.file(name))).toEqual(bytes);
  });

  it('that nobody shows any more goes, but not a file that it was linked to', async () => {
    const { output, blobs, given } = place();
    await blobs.take(name, given('ảnh 1'));
    mkdirSync(path.join(output, 'pictures'));
    linkSync(blobs.file(name), path.join(output, 'pictures', 'a.png'));
    await blobs.prune(new Set());
    expect(await new Blobs(output).hasAll([name])).toBe(false);
    expect(readFileSync(path.join(output, 'pictures', 'a.png'))).toEqual(bytes);
  });
});
