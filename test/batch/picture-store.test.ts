import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failedReport } from '../../src/batch/failed.js';
import { handedOver, PictureStore } from '../../src/batch/picture-store.js';
import { sha256 } from '../../src/intake/fingerprint.js';
import type { Report } from '../../src/model/report.js';
import { fill, temporaryFolder } from '../support/folders.js';

const bytes = Buffer.from('ảnh');
const name = sha256(bytes);
const report: Report = {
  ...failedReport(
    { sha256: '', type: 'pdf', bytes: 1 },
    { reason: 'damaged-file', message: { vi: 'x', en: 'x' }, advice: { vi: 'x', en: 'x' } },
  ),
  pictures: [{ sha256: name, mediaType: 'image/png', caption: null, page: 1, bbox: null }],
};

describe('a stored picture', () => {
  it('that was damaged does not count, and is taken anew', async () => {
    const folder = temporaryFolder();
    const store = new PictureStore(path.join(folder, 'out'));
    const working = path.join(folder, 'work');
    fill(handedOver(working), { [name]: bytes });
    expect(await store.hasAll(report)).toBe(false);
    expect(await store.take(report, working)).toBe(true);
    expect(await store.hasAll(report)).toBe(true);
    writeFileSync(store.file(name), 'rác');
    expect(await store.hasAll(report)).toBe(false);
    await store.take(report, working);
    expect(readFileSync(store.file(name))).toEqual(bytes);
  });
});
