import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootNames } from '../../src/intake/cfb.js';
import { compoundFile } from '../support/compound-file.js';

describe('names at the root of a compound file', () => {
  it('are all found, whatever the shape of the tree', () => {
    const file = compoundFile([
      { name: 'Root Entry', child: 1 },
      { name: 'WordDocument', left: 2, right: 3 },
      { name: '1Table' },
      { name: 'ObjectPool', child: 4 },
      { name: 'Workbook' },
    ]);
    expect(rootNames(file).sort()).toEqual(['1Table', 'ObjectPool', 'WordDocument']);
  });

  it('do not include what an embedded object holds, so a document with a workbook in it stays a document', () => {
    const file = compoundFile([
      { name: 'Root Entry', child: 1 },
      { name: 'WordDocument', right: 2 },
      { name: 'ObjectPool', child: 3 },
      { name: 'Workbook' },
    ]);
    expect(rootNames(file)).not.toContain('Workbook');
  });

  it('a tree that bites its own tail ends', () => {
    const file = compoundFile([
      { name: 'Root Entry', child: 1 },
      { name: 'WordDocument', left: 1, right: 0 },
    ]);
    expect(rootNames(file)).toContain('WordDocument');
  });

  it('damage gives fewer names, never a throw', () => {
    const file = compoundFile([{ name: 'Root Entry', child: 1 }, { name: 'WordDocument' }]);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length), (at, value, length) => {
        const damaged = file.slice(0, length);
        if (at < damaged.length) damaged[at] = value;
        expect(Array.isArray(rootNames(damaged))).toBe(true);
      }),
    );
  });
});
