import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tooOld } from '../src/node-floor.js';

const MANIFEST = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('a Node', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v21.0.0', 'v24.1.0', 'v100.0.0'])('%s runs the program', (version) => {
    expect(tooOld(version)).toBeNull();
  });

  it.each(['v12.22.12', 'v18.20.8', 'v20.9.0', 'v20.18.3'])('%s is too old, and both languages say so', (version) => {
    const said = tooOld(version);
    for (const sentence of [said?.vi, said?.en]) expect(sentence).toMatch(new RegExp(`Node\\.js 20\\.19 .*${version}`));
  });

  it('is asked for as package.json does', () => {
    expect(MANIFEST.engines.node).toBe('>=20.19');
    expect(tooOld('v20.19.0')).toBeNull();
    expect(tooOld('v20.18.99')).not.toBeNull();
  });
});
