import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withOwnNames } from '../../src/intake/name.js';
import { scan } from '../../src/intake/scan.js';
import { fill, temporaryFolder } from '../support/folders.js';

async function names(inputs: string[], output: string | null = null): Promise<string[]> {
  const found = await scan(inputs, output);
  if (!found.ok) throw new Error(found.failure.reason);
  return found.value.files.map((file) => file.sourceFile);
}

async function reason(inputs: string[], output: string | null = null): Promise<string> {
  const found = await scan(inputs, output);
  return found.ok ? 'found' : found.failure.reason;
}

describe('what is found', () => {
  it('files of a folder and of the folders in it, by code point', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'b.docx': '', 'a/đ.docx': '', 'a/z.pdf': '', 'B.docx': '', 'Á.docx': '' });
    expect(await names([folder])).toEqual(['B.docx', 'a/z.pdf', 'a/đ.docx', 'b.docx', 'Á.docx']);
  });

  it('files of any extension: content decides later', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a.signed.signed': '', 'b!~!(1)': '' });
    expect(await names([folder])).toEqual(['a.signed.signed', 'b!~!(1)']);
  });

  it('no hidden, temporary, unfinished or system files', async () => {
    const folder = temporaryFolder();
    fill(folder, {
      '~$bao cao.docx': '',
      '.an.docx': '',
      '.git/x.docx': '',
      'tai ve.docx.part': '',
      'a.tmp': '',
      'a.pdf.crdownload': '',
      'Thumbs.db': '',
      'desktop.ini': '',
      '.DS_Store': '',
      'that.docx': '',
    });
    expect(await names([folder])).toEqual(['that.docx']);
  });

  it('a file that is named itself, even a hidden one', async () => {
    const folder = temporaryFolder();
    fill(folder, { '.an.docx': '' });
    expect(await names([path.join(folder, '.an.docx')])).toEqual(['.an.docx']);
  });

  it('no links, which are named', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/that.docx': '', 'ngoai/x.docx': '' });
    symlinkSync(path.join(folder, 'ngoai'), path.join(folder, 'in', 'lien ket'));
    symlinkSync(path.join(folder, 'ngoai', 'x.docx'), path.join(folder, 'in', 'x.docx'));
    const found = await scan([path.join(folder, 'in')], null);
    expect(found.ok && found.value.files.map((file) => file.sourceFile)).toEqual(['that.docx']);
    expect(found.ok && found.value.links).toEqual(['lien ket', 'x.docx']);
  });

  it('a file reached twice, once', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a/x.docx': '', 'y.docx': '' });
    expect(await names([folder, path.join(folder, 'a'), path.join(folder, 'y.docx')])).toEqual(['a/x.docx', 'y.docx']);
  });

  it('nothing in an empty folder', async () => {
    expect(await names([temporaryFolder()])).toEqual([]);
  });
});

describe('what a file is called', () => {
  it('one file: its name', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'a/b/x.docx': '' });
    expect(await names([path.join(folder, 'a/b/x.docx')])).toEqual(['x.docx']);
  });

  it('several inputs: relative to their deepest common folder', async () => {
    const folder = temporaryFolder();
    fill(folder, { '2022/q1/x.docx': '', '2022/q2/x.docx': '', '2022/y.docx': '' });
    expect(await names([path.join(folder, '2022/q1'), path.join(folder, '2022/q2')])).toEqual([
      'q1/x.docx',
      'q2/x.docx',
    ]);
    expect(await names([path.join(folder, '2022/q1'), path.join(folder, '2022/y.docx')])).toEqual([
      'q1/x.docx',
      'y.docx',
    ]);
  });

  it('composed characters, whatever the file system holds', async () => {
    const folder = temporaryFolder();
    fill(folder, { ['Kiên Giang.docx'.normalize('NFD')]: '' });
    expect(await names([folder])).toEqual(['Kiên Giang.docx'.normalize('NFC')]);
  });
});

describe('files whose names', () => {
  it.runIf(process.platform === 'linux')('differ in composed letters alone each have a name of their own', async () => {
    const folder = temporaryFolder();
    const [nfc, nfd] = ['Kiên Giang.docx'.normalize('NFC'), 'Kiên Giang.docx'.normalize('NFD')];
    fill(folder, { [nfd]: 'two', [nfc]: 'one!' });
    const found = await scan([folder], null);
    expect(found.ok && found.value.files.map(({ sourceFile, bytes }) => [sourceFile, bytes])).toEqual([
      [nfc, 4],
      [`${nfc} (2)`, 3],
    ]);
  });

  it.runIf(process.platform === 'linux')('are not in UTF-8 are told one by one, by their bytes', async () => {
    const folder = temporaryFolder();
    for (const byte of [0xe1, 0xe0]) {
      const name = Buffer.from([0x62, byte, 0x6f, 0x2e, 0x70, 0x64, 0x66]);
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), 'x');
    }
    const found = await scan([folder], null);
    expect(found.ok && found.value.files.map(({ sourceFile, failure }) => [sourceFile, failure?.reason])).toEqual([
      ['b\\xE0o.pdf', 'name-not-readable'],
      ['b\\xE1o.pdf', 'name-not-readable'],
    ]);
  });
});

describe('names of their own', () => {
  const named = (sourceFile: string, stored = sourceFile) => ({ sourceFile, path: `/in/${stored}` });

  it('do not take the name of another file', () => {
    const files = [named('á'), named('á', 'á'.normalize('NFD')), named('á (2)')];
    expect(withOwnNames(files).map((file) => [file.sourceFile, file.path])).toEqual([
      ['á', '/in/á'],
      ['á (2)', '/in/á (2)'],
      ['á (3)', `/in/${'á'.normalize('NFD')}`],
    ]);
  });
});

describe('input and output', () => {
  it('a missing input is named', async () => {
    expect(await reason([path.join(temporaryFolder(), 'khong co')])).toBe('input-missing');
  });

  it('an output folder in an input is no input', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'x.docx': '', 'ket qua/dataset.csv': '' });
    expect(await names([folder], path.join(folder, 'ket qua'))).toEqual(['x.docx']);
  });

  it('an output folder that is an input, or above one, is refused; by identity, not by name', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/x.docx': '' });
    expect(await reason([path.join(folder, 'in')], path.join(folder, 'in'))).toBe('output-covers-input');
    expect(await reason([path.join(folder, 'in')], folder)).toBe('output-covers-input');
    expect(await reason([path.join(folder, 'in', 'x.docx')], path.join(folder, 'in'))).toBe('output-covers-input');
    symlinkSync(path.join(folder, 'in'), path.join(folder, 'ten khac'));
    expect(await reason([path.join(folder, 'in')], path.join(folder, 'ten khac'))).toBe('output-covers-input');
  });

  it('an output folder beside the inputs, there or not, is fine', async () => {
    const folder = temporaryFolder();
    fill(folder, { 'in/x.docx': '' });
    mkdirSync(path.join(folder, 'out'));
    expect(await names([path.join(folder, 'in')], path.join(folder, 'out'))).toEqual(['x.docx']);
    expect(await names([path.join(folder, 'in')], path.join(folder, 'in', 'chua co'))).toEqual(['x.docx']);
  });
});
