/** `cchc inspect FILE --witness`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cchcHere } from '../support/cli.js';
import { ct, docx, p, r, rt, tbl, tc, tr } from '../support/docx.js';
import { temporaryFolder } from '../support/folders.js';

/** A file of that name with these bytes. */
function file(name: string, bytes: Uint8Array): string {
  const place = path.join(temporaryFolder(), name);
  writeFileSync(place, bytes);
  return place;
}

const SAME = docx({ body: tbl([tr([ct('1'), ct('Số hồ sơ'), ct('12')])]) });
/** Hidden text is no text here, and is text to mammoth. */
const OTHER = docx({ body: tbl([tr([ct('1'), ct('Số hồ sơ'), tc(p(rt('12') + r('<w:t>5</w:t>', '<w:vanish/>')))])]) });

describe('inspect --witness', () => {
  it('says that no cell is read otherwise', async () => {
    const { code, out } = await cchcHere(['inspect', file('a.docx', SAME), '--witness']);
    expect(code).toBe(0);
    expect(out).toBe('No cell is read otherwise.\n');
  });

  it('tells a cell that is read otherwise, with both readings, as a line or as JSON', async () => {
    const place = file('a.docx', OTHER);
    const { code, out } = await cchcHere(['inspect', place, '--witness']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\[table 1 row 1 column 3\] “12” {2}mammoth “125” {2}\S+\n$/);
    const json: unknown = JSON.parse((await cchcHere(['inspect', place, '--witness', '--json'])).out);
    expect(json).toMatchObject([{ table: 1, row: 1, column: 3, ours: '12', theirs: '125' }]);
  });

  it('reads a DOCX alone', async () => {
    const { code, err } = await cchcHere([
      'inspect',
      file('a.html', Buffer.from('<html><body><p>12</p></body></html>')),
      '--witness',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('Only a DOCX can be read by a witness.');
  });

  it('ends with 2 when the file is not there, with 3 when it is damaged', async () => {
    expect((await cchcHere(['inspect', '/no/such/file.docx', '--witness'])).code).toBe(2);
    expect((await cchcHere(['inspect', file('a.docx', SAME.slice(0, 900)), '--witness'])).code).not.toBe(0);
  });
});
