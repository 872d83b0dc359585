import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Builds } from '../../src/work/build.js';
import { fill, temporaryFolder } from '../support/folders.js';

const PROGRAM = {
  'a/main.js': `import { b } from '../b/b.js';\nimport "saxes";\nconst later = () => import('./later.js');\n`,
  'a/later.js': 'export const later = 1;\n',
  'b/b.js': `import { main } from '../a/main.js';\nexport const b = "from './not-there.js'";\n`,
  'c/other.js': 'export const other = 1;\n',
  'node_modules/saxes/package.json': '{"version":"6.0.0"}',
};

/** The build of `a/main.js` in a program with some files changed. */
function build(changed: Record<string, string> = {}, entries: readonly string[] = ['a/main.js']): string {
  const folder = temporaryFolder();
  fill(folder, { ...PROGRAM, ...changed });
  return new Builds().of(entries.map((entry) => pathToFileURL(path.join(folder, entry))));
}

describe('the build of a module', () => {
  it('is the same wherever the program lies, and in whatever order its entries are named behind the first', () => {
    expect(build()).toBe(build());
    expect(build({}, ['a/main.js', 'b/b.js', 'c/other.js'])).toBe(build({}, ['a/main.js', 'c/other.js', 'b/b.js']));
  });

  it.each([
    ['a file that it imports', { 'b/b.js': 'export const b = 2;\n' }],
    ['a file that it imports only when needed', { 'a/later.js': 'export const later = 2;\n' }],
    ['itself', { 'a/main.js': `${PROGRAM['a/main.js']}\n` }],
    ['the version of a package', { 'node_modules/saxes/package.json': '{"version":"6.0.1"}' }],
  ])('changes with %s', (_what, changed) => {
    expect(build(changed)).not.toBe(build());
  });

  it('does not change with a file that it does not reach', () => {
    expect(build({ 'c/other.js': 'export const other = 2;\n' })).toBe(build());
  });
});
