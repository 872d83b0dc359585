import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, discard, isInside, recover, stage } from '../../../src/store/folder/journal.js';
import { journalFile, stagingFolder } from '../../../src/store/folder/paths.js';
import { fill, temporaryFolder } from '../../support/folders.js';

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
const visible = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== '.cchc')
    .sort();

async function staged(folder: string): Promise<void> {
  await stage(folder, 'a.csv', ['new a']);
  await stage(folder, 'b.csv', ['new b']);
}

describe('a set of files', () => {
  it('stands complete after the commit, and what it no longer has is removed', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.csv': 'old a', 'c.csv': 'old c', 'corrections.csv': "the user's" });
    await staged(folder);
    expect(await commit(folder, ['a.csv', 'b.csv'], ['c.csv'])).toEqual({ ok: true, value: undefined });
    expect(visible(folder)).toEqual(['a.csv', 'b.csv', 'corrections.csv']);
    expect([read(folder, 'a.csv'), read(folder, 'b.csv')]).toEqual(['new a', 'new b']);
    expect(existsSync(journalFile(folder))).toBe(false);
    expect(existsSync(stagingFolder(folder))).toBe(false);
  });

  it('tells size and hash of what was written', async () => {
    const written = await stage(temporaryFolder(), 'a.csv', ['đ', Uint8Array.of(33)]);
    expect(written).toEqual({
      name: 'a.csv',
      bytes: 3,
      sha256: 'ccfda524aa24fe21f5a83c82576b6da6d32d5c04d4cc721be9f639535f70dd81',
    });
  });

  it('that was not committed is thrown away: the old one is untouched', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.csv': 'old a' });
    await staged(folder);
    await recover(folder);
    expect(visible(folder)).toEqual(['a.csv']);
    expect(read(folder, 'a.csv')).toBe('old a');
    expect(existsSync(stagingFolder(folder))).toBe(false);
  });

  it('whose moves were cut off after the commit is finished at the next opening', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.csv': 'old a', 'b.csv': 'old b', 'c.csv': 'old c' });
    await staged(folder);
    // As a crash leaves it: the journal committed, one file moved already.
    writeFileSync(journalFile(folder), JSON.stringify({ replace: ['done.csv', 'a.csv', 'b.csv'], remove: ['c.csv'] }));
    await recover(folder);
    expect(visible(folder)).toEqual(['a.csv', 'b.csv']);
    expect([read(folder, 'a.csv'), read(folder, 'b.csv')]).toEqual(['new a', 'new b']);
    expect(existsSync(journalFile(folder))).toBe(false);
  });

  it('of which one file cannot be replaced leaves the old set whole, names the file, and is finished later', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.csv': 'old a' });
    mkdirSync(path.join(folder, 'b.csv'));
    await staged(folder);
    const result = await commit(folder, ['a.csv', 'b.csv'], []);
    expect(result).toMatchObject({ ok: false, failure: { reason: 'output-file-in-use' } });
    expect(!result.ok && result.failure.message.en).toContain(path.join(folder, 'b.csv'));
    expect(read(folder, 'a.csv')).toBe('old a');

    rmdirSync(path.join(folder, 'b.csv'));
    expect(await recover(folder)).toMatchObject({ ok: true });
    expect([read(folder, 'a.csv'), read(folder, 'b.csv')]).toEqual(['new a', 'new b']);
  });

  it('can be discarded', async () => {
    const folder = temporaryFolder();
    await staged(folder);
    await discard(folder);
    expect(existsSync(stagingFolder(folder))).toBe(false);
  });
});

describe('a journal that somebody edited', () => {
  it('reaches nothing outside the folder', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'outside.txt': 'safe', 'out/a.csv': 'old a' });
    const out = path.join(folder, 'out');
    await stage(out, 'a.csv', ['new a']);
    writeFileSync(journalFile(out), JSON.stringify({ replace: ['a.csv'], remove: ['../outside.txt'] }));
    await recover(out);
    expect(read(folder, 'outside.txt')).toBe('safe');
    expect(read(out, 'a.csv')).toBe('new a');
  });

  it.each(['../x', 'a/../../x', '/x', 'C:/x', 'c:\\x', '..\\x', '.'])('%s is outside', (name) => {
    expect(isInside(name)).toBe(false);
  });

  it.each(['a.csv', 'pictures/ab.png', 'a..b'])('%s is inside', (name) => {
    expect(isInside(name)).toBe(true);
  });
});
