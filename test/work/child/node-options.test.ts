import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { nodeOptions } from '../../../src/work/child/node-options.js';

describe("Node's options in a child", () => {
  it.each([1, availableParallelism(), availableParallelism() + 1])(
    'are ones that this Node knows, with %i children',
    (jobs) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions(jobs), '--print', '1 + 1'], {
        encoding: 'utf8',
      });
      expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '2\n', stderr: '' });
    },
  );

  it('leave no helpers to children that fill the cores', () => {
    expect(nodeOptions(availableParallelism() - 1)).not.toContain('--single-threaded-gc');
    expect(nodeOptions(availableParallelism())).toContain('--single-threaded-gc');
  });

  it('are set without a word while the child runs', () => {
    const module = new URL('../../../dist/work/child/node-options.js', import.meta.url).href;
    const code = `import { optimiseLate } from '${module}'; optimiseLate();`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
