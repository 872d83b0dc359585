/** Pages of torn, nested and unclosed elements: each is read, or refused for a named reason, and its tables stay whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/read.js';
import { DEFAULT_READ_OPTIONS } from '../../../src/read/limits.js';
import { budgeted } from '../../support/budget.js';
import { isWhole } from '../../support/whole-tables.js';

const NAMES = [
  'table',
  'tr',
  'td',
  'th',
  'thead',
  'p',
  'b',
  'sup',
  'sub',
  'span',
  'ul',
  'li',
  'ins',
  'del',
  'svg',
  'a',
];
const ATTRIBUTES = [
  ...['', ' rowspan="3"', ' colspan="2"', ' rowspan="0"', ' colspan="999999"', ' border="1"', ' hidden'],
  ...[
    ' style="display:none"',
    ' style="font-size:1px;color:white"',
    ' style="font:0/0 a"',
    ' style=";:"',
    ' href="#n1"',
  ],
];
const name = fc.constantFrom(...NAMES);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(name, fc.constantFrom(...ATTRIBUTES)).map(([tag, more]) => `<${tag}${more}>`) },
  { weight: 3, arbitrary: name.map((tag) => `</${tag}>`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('12', '1.234', ' ', 'Số hồ sơ', '&#0;', '&lt;', '\u202e', '<!--', '<input value=5>'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

describe('a torn page', () => {
  it('is read or refused, and every place of its tables has one cell', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const page = `<html><body><table border=1>${pieces.join('')}`;
        const read = await readHtml(new Uint8Array(Buffer.from(page)), DEFAULT_READ_OPTIONS);
        if (read.ok) for (const table of read.value.tables) expect(isWhole(table)).toBe(true);
        else expect(read.failure.reason).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: budgeted(200) },
    );
  });
});
