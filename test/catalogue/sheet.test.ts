import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/catalogue/sheet.js';

const cells = async (content: string | Uint8Array) => (await readSheet(content, 'x.csv')).sheet?.rows;
const rules = async (content: string | Uint8Array) =>
  (await readSheet(content, 'x.csv')).faults.map((found) => [found.rule, found.line]);

describe('readSheet', () => {
  it.each([
    ['plain', 'a,b\n1,2\n'],
    ['BOM and CRLF', '\ufeffa,b\r\n1,2\r\n'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['no line end after the last row', 'a,b\n1,2'],
    ['names in capitals, with blanks', ' A , B \n 1 , 2 \n'],
    ['unnamed blank columns that a spreadsheet adds', 'a,b,,\n1,2,,\n,,,\n'],
  ])('reads %s', async (_name, text) => {
    expect(await cells(text)).toEqual([{ line: 2, cells: { a: '1', b: '2' } }]);
    expect(await rules(text)).toEqual([]);
  });

  it('takes bytes for UTF-8', async () => {
    expect(await cells(new TextEncoder().encode('\ufeffa\nTỷ lệ\n'))).toEqual([{ line: 2, cells: { a: 'Tỷ lệ' } }]);
  });

  it('does not take a semicolon inside quotation marks for the separator', async () => {
    expect(await cells('"x;y;z",b\n1,2\n')).toEqual([{ line: 2, cells: { 'x;y;z': '1', b: '2' } }]);
  });

  it('composes letters and makes one line of a cell with line breaks, counting the lines', async () => {
    expect(await cells('a,b\n"Ty\u0309 lê\u0323\r\nmo\u0302\u0323t",1\n\n2,3\n')).toEqual([
      { line: 2, cells: { a: 'Tỷ lệ một', b: '1' } },
      { line: 5, cells: { a: '2', b: '3' } },
    ]);
  });

  it('counts a missing cell as blank', async () => {
    expect(await cells('a,b\n1\n')).toEqual([{ line: 2, cells: { a: '1', b: '' } }]);
  });

  it.each([
    ['an empty file', '', 'empty-file', null],
    ['blank lines only', '\n\n', 'empty-file', null],
    ['a quotation mark that is never closed', 'a,b\n1,2\n"3,4\n5,6\n', 'loose-quote', 3],
    ['text after a closing quotation mark', 'a,b\n"1" x,2\n', 'loose-quote', 2],
    ['a column name twice', 'a,a\n1,2\n', 'double-column', 1],
    ['a cell beyond the last column', 'a,b\n1,2\n1,2,3\n', 'cell-without-column', 3],
  ])('refuses %s', async (_name, text, rule, line) => {
    expect(await rules(text)).toEqual([[rule, line]]);
  });

  it('refuses bytes that are not UTF-8', async () => {
    expect(await rules(Uint8Array.from([0x61, 0x0a, 0xd0, 0x20]))).toEqual([['not-utf8', null]]);
  });
});
