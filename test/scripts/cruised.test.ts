import { describe, expect, it } from 'vitest';
import { type Cruised, troubles } from '../../scripts/cruised.js';

const cruised = (sources: readonly string[], violations: Cruised['summary']['violations'] = []): Cruised => ({
  modules: sources.map((source) => ({ source })),
  summary: { violations },
});

describe('the walls', () => {
  it('hold when every file was looked at and nothing is forbidden', () => {
    expect(troubles(cruised(['src/a.ts', 'src/b.ts', 'node:fs']), ['src/a.ts', 'src/b.ts'])).toEqual([]);
  });

  it('are breached by an import that a rule forbids', () => {
    const breach = { from: 'src/text/a.ts', to: 'src/read/b.ts', rule: { name: 'wall-text' } };
    expect(troubles(cruised(['src/text/a.ts'], [breach]), ['src/text/a.ts'])).toEqual([
      'wall-text: src/text/a.ts → src/read/b.ts',
    ]);
  });

  it('are breached by a cycle, which is shown whole', () => {
    const cycle = [{ name: 'src/b.ts' }, { name: 'src/a.ts' }];
    const breach = { from: 'src/a.ts', to: 'src/b.ts', rule: { name: 'no-cycles' }, cycle };
    expect(troubles(cruised([], [breach]), [])).toEqual(['no-cycles: src/a.ts → src/b.ts → src/a.ts']);
  });

  it('are breached by a file alone', () => {
    const breach = { from: 'src/a.ts', to: 'src/a.ts', rule: { name: 'no-orphans' } };
    expect(troubles(cruised([], [breach]), [])).toEqual(['no-orphans: src/a.ts']);
  });

  it('are not known to hold when a file was not looked at', () => {
    expect(troubles(cruised([]), ['src/a.ts'])).toEqual(['not looked at by dependency-cruiser: src/a.ts']);
  });
});
