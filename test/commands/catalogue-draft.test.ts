/** `cchc catalogue draft`: from a report of an unknown template to a catalogue that the report is then read with. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cchcHere } from '../support/cli.js';
import { fill, temporaryFolder } from '../support/folders.js';
import { FIXTURES } from '../support/truth.js';

const UNKNOWN = path.join(FIXTURES, 'documents', 'cao-bang-2020-mau-la.docx');

describe('catalogue draft', () => {
  it('prints a catalogue that passes the check, and with which the report is read', async () => {
    const folder = temporaryFolder();
    const { code, out, err } = await cchcHere(['catalogue', 'draft', UNKNOWN]);
    expect(code).toBe(0);
    expect(err).toContain('1 forms, 13 rows.');
    const file = path.join(folder, 'tinh-2020.csv');
    writeFileSync(file, out);
    expect((await cchcHere(['catalogue', 'check', file])).code).toBe(0);
    fill(folder, {
      'index.csv':
        'id,file,level,valid_from,valid_to,title\ntinh-2020,tinh-2020.csv,province,2020-01-01,2020-12-31,X\n',
    });
    const output = path.join(folder, 'ra');
    expect((await cchcHere(['run', UNKNOWN, '-o', output, '--catalogue', file])).code).toBe(0);
    const rows = readFileSync(path.join(output, 'dataset.csv'), 'utf8').trim().split('\r\n').slice(1);
    expect(rows.filter((row) => row.includes(',tinh-2020,'))).toHaveLength(10);
  });

  it('says that a file without forms gives none', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'rỗng.docx': '' });
    expect((await cchcHere(['catalogue', 'draft', path.join(folder, 'rỗng.docx')])).code).toBe(3);
    expect((await cchcHere(['catalogue', 'draft', path.join(folder, 'không-có.docx')])).code).toBe(2);
  });
});
