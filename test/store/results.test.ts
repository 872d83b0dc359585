import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resultFile } from '../../src/store/result-file.js';
import { pruneResults, ResultStore } from '../../src/store/results.js';
import { fill, temporaryFolder } from '../support/folders.js';

const NAME = 'ab'.repeat(32);
const HEAD = { tên: 'đầu' };
const BODY = { rows: ['một', 'hai\n'] };

function place(more: { readonly scratch?: boolean } = {}) {
  const folder = temporaryFolder();
  const output = path.join(folder, 'ra');
  const given = path.join(folder, 'result.json');
  fill(folder, { 'result.json': resultFile(HEAD, BODY).bytes });
  const spec = { outputFolder: output, kind: 'reports', generation: 'g1' };
  const scratch = path.join(folder, 'tạm');
  const store = new ResultStore(more.scratch === true ? { ...spec, scratch } : spec);
  const file = path.join(output, '.cchc', 'results', 'reports', 'g1', 'ab', `${NAME}.json`);
  return { output, given, spec, store, file };
}

describe('a result', () => {
  it('is moved into the store, and gives back what was put in', async () => {
    const { given, store } = place();
    expect(await store.head(NAME)).toBeNull();
    await store.take(NAME, given);
    expect(existsSync(given)).toBe(false);
    expect(await store.head(NAME)).toEqual(HEAD);
    expect(await store.body(NAME)).toEqual(BODY);
  });

  it('that is larger than what is read at a time is verified whole', async () => {
    const { given, store, file } = place();
    const body = 'ô'.repeat(3_000_000);
    writeFileSync(given, resultFile(HEAD, body).bytes);
    await store.take(NAME, given);
    expect(await store.head(NAME)).toEqual(HEAD);
    const bytes = readFileSync(file);
    bytes[bytes.length - 2] = 65;
    writeFileSync(file, bytes);
    expect(await store.head(NAME)).toBeNull();
  });

  it.each([0, 1, 64, 65, 66, 70, 90])('that was torn after %i bytes is no result, and goes', async (length) => {
    const { given, store, file } = place();
    await store.take(NAME, given);
    truncateSync(file, length);
    expect(await store.head(NAME)).toBeNull();
    expect(existsSync(file)).toBe(false);
  });

  it('that was altered after it was looked at is never served', async () => {
    const { given, store, file } = place();
    await store.take(NAME, given);
    await store.head(NAME);
    writeFileSync(file, readFileSync(file, 'utf8').replace('một', 'hai'));
    await expect(store.body(NAME)).rejects.toThrow(NAME);
  });

  it('of a dry run lies elsewhere, and what is stored is served and left as it is', async () => {
    const { output, given, store, file } = place({ scratch: true });
    await store.take(NAME, given);
    expect(await store.body(NAME)).toEqual(BODY);
    expect(existsSync(output)).toBe(false);
    fill(path.dirname(file), { [path.basename(file)]: 'rác' });
    expect(await store.head(NAME)).toBeNull();
    expect(readFileSync(file, 'utf8')).toBe('rác');
  });

  it('of an earlier program goes when results are pruned', async () => {
    const { output, given, store } = place();
    await store.take(NAME, given);
    mkdirSync(path.join(output, '.cchc', 'results', '0123456789abcdef', 'ab'), { recursive: true });
    await pruneResults(output, [store]);
    expect(readdirSync(path.join(output, '.cchc', 'results'))).toEqual(['reports']);
    expect(await store.head(NAME)).toEqual(HEAD);
  });
});
