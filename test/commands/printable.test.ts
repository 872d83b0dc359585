import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableName } from '../../src/commands/printable.js';

describe('what a terminal is given', () => {
  it.each([
    ['an escape sequence', 'a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['an 8-bit one', 'a\u009b2Jb', 'a\\u009b2Jb'],
    ['a backspace and a delete', 'a\bb\u007f', 'a\\u0008b\\u007f'],
    ['a return to the start of the line', 'a\rb', 'a\\u000db'],
    ['a turn of direction', 'a\u202Efdp.b', 'a\\u202efdp.b'],
  ])('shows %s instead of obeying it', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps lines, tabs and letters as they are', () => {
    const text = '\uFEFFstt\tChỉ tiêu “Số hồ sơ”\r\n1.\t12,5 %\n';
    expect(printable(text)).toBe(text);
  });

  it('of JSON is the same JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text);
      }),
    );
  });

  it('of a name is one line', () => {
    expect(printableName('a\nb\tc\u001b.docx')).toBe('a\\u000ab\\u0009c\\u001b.docx');
  });
});
