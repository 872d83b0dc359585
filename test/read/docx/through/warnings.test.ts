import { describe, expect, it } from 'vitest';
import { judge } from '../../../../src/read/docx/through/warnings.js';

describe('mammoth’s warnings', () => {
  it.each([
    ['Image of type image/x-emf is unlikely to display in web browsers', { kind: 'nothing' }],
    [
      'A w:sym element with an unsupported character was ignored: char F001 in font Wingdings',
      { kind: 'symbol', symbol: 'char F001 in font Wingdings' },
    ],
    ['An unrecognised element was ignored: w:new', { kind: 'lost' }],
    ['unexpected non-row element in table, cell merging may be incorrect', { kind: 'lost' }],
    ['Unrecognised paragraph style: x (Style ID: x)', { kind: 'lost' }],
  ])('%s', (warning, verdict) => {
    expect(judge(warning)).toEqual(verdict);
  });
});
