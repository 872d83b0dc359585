/** The packed program, installed where nothing else is: data resolve from the package, never from the working folder. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvRows } from '../support/csv.js';
import { lastingFolder } from '../support/folders.js';
import { FIXTURES } from '../support/truth.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORT = path.join(FIXTURES, 'reports', 'Năm 2025', '9 tháng', 'Đắk Lắk 9 tháng 2025.docx');

describe('the tarball that npm pack makes', () => {
  let folder = '';
  const at = (...names: string[]): string => path.join(folder, ...names);
  const cchc = (...args: string[]): string =>
    execFileSync(at('cài', 'bin', 'cchc'), args, {
      cwd: at('trống'),
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
    });

  beforeAll(() => {
    folder = lastingFolder();
    for (const name of ['gói', 'cài', 'trống', 'vào']) mkdirSync(at(name));
    execFileSync('npm', ['pack', '--pack-destination', at('gói')], { cwd: ROOT, stdio: 'pipe' });
    const [tarball = ''] = readdirSync(at('gói'));
    execFileSync(
      'npm',
      ['install', '--global', '--prefix', at('cài'), '--prefer-offline', '--no-audit', '--no-fund', at('gói', tarball)],
      { cwd: at('trống'), stdio: 'pipe' },
    );
    copyFileSync(REPORT, at('vào', 'báo cáo.docx'));
  }, 300_000);

  it('holds what users need, and no sources or tests', () => {
    const installed = at('cài', 'lib', 'node_modules', 'cchc');
    const names = readdirSync(installed);
    for (const name of ['dist', 'catalogue', 'docs', 'README.md', 'LICENSE', 'package.json'])
      expect(names).toContain(name);
    for (const name of ['src', 'test', 'fixtures', 'bench']) expect(names).not.toContain(name);
  });

  it('reads a report from an empty folder', () => {
    const out = cchc('run', at('vào'), '-o', at('ra'));
    expect(out).toContain('Files: 1; 1 read in full.');
    const rows = csvRows(readFileSync(at('ra', 'dataset.csv'), 'utf8'));
    expect(rows.length).toBeGreaterThan(90);
    expect(rows[0]).toMatchObject({ issuer_code: 'P34-66', catalogue: '4625-bnv-2025-province' });
  });

  it('knows its version and its catalogues', () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(cchc('--version')).toBe(`${manifest.version}\n`);
    expect(cchc('catalogue')).toContain('581-bnv-2022-province');
  });
});
