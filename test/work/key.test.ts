import { expect, it } from 'vitest';
import { DEFAULT_READ_OPTIONS } from '../../src/read/limits.js';
import { generationOf, type ResultKey } from '../../src/work/key.js';

const KEY: ResultKey = { build: 'a', cataloguesHash: 'b', read: DEFAULT_READ_OPTIONS };

it.each([
  ['build', { ...KEY, build: 'x' }],
  ['catalogues', { ...KEY, cataloguesHash: 'x' }],
  ['way to read tracked changes', { ...KEY, read: { ...KEY.read, tracked: 'original' as const } }],
  ['limit of the reader', { ...KEY, read: { ...KEY.read, limits: { ...KEY.read.limits, pdfPages: 1 } } }],
])('another %s is another generation', (_what, other) => {
  expect(generationOf(other)).not.toBe(generationOf(KEY));
  expect(generationOf({ ...other })).toBe(generationOf(other));
});

it.each([{ unicode: '1.0' }, { icu: '1.0' }])(
  'Node with other tables of letters (%o) is another generation',
  (other) => {
    const { unicode = '', icu = '' } = process.versions;
    expect(generationOf(KEY, { unicode, icu, ...other })).not.toBe(generationOf(KEY));
  },
);
