import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Kind, sniff } from '../../src/intake/sniff.js';
import { FIXTURES } from '../support/truth.js';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('a file is what its content says, whatever its name', () => {
  const bad: [string, Kind][] = [
    ['bang-tinh.xlsx', 'xlsx'],
    ['bang-tinh-doi-ten.docx', 'xlsx'],
    ['bi-cat.docx', 'docx'],
    ['co-mat-khau.docx', 'encrypted-office'],
    ['dich-thuc-la-docx.doc', 'docx'],
    ['nen.zip', 'zip'],
    ['ngau-nhien.bin', 'unknown'],
    ['ngau-nhien.docx', 'unknown'],
    ['rong.docx', 'empty'],
    ['toan-so-khong.docx', 'all-zero'],
    ['trang-web.doc', 'html'],
    ['van-ban-giau.doc', 'rtf'],
    ['van-ban-thuan.txt', 'text'],
    ['word-97.doc', 'doc'],
    ['khong-trang.pdf', 'pdf'],
  ];
  it.each(bad)('%s is %s', (name, kind) => {
    expect(sniff(readFileSync(path.join(FIXTURES, 'bad', name)))).toBe(kind);
  });

  const made: [string, Uint8Array, Kind][] = [
    ['a PDF whose header stands after junk', text(`\u0000\u0001mail junk\r\n%PDF-1.5\n%âãÏÓ`), 'pdf'],
    ['text that speaks of PDF far below', text(`${'chữ '.repeat(500)}%PDF-1.5`), 'text'],
    [
      'HTML after a byte order mark, a comment and a declaration',
      text('\ufeff<!-- x -->\n<?xml version="1.0"?>\n<HTML>'),
      'html',
    ],
    ['HTML as Word of 2000 saves it', text('<html xmlns:o="urn:schemas-microsoft-com:office:office">'), 'html'],
    ['HTML in UTF-16', Buffer.from('\ufeff<html>', 'utf16le'), 'html'],
    ['a web archive', text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x'), 'mhtml'],
    ['a mail without parts', text('From: a@b\r\nContent-Type: text/plain\r\n\r\nKính gửi'), 'text'],
    ['RTF', text('{\\rtf1\\ansi'), 'rtf'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image'],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image'],
    ['TIFF', bytes(0x49, 0x49, 0x2a, 0x00, 8, 0), 'image'],
    ['7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'archive'],
    ['an empty zip', bytes(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)), 'zip'],
    ['a compound file without a directory', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'unknown'],
    ['Vietnamese in an old code page', bytes(0x53, 0xe8, 0x20, 0x6c, 0xad, 0xee, 0x6e, 0x67), 'text'],
    ['one zero byte', bytes(0), 'all-zero'],
  ];
  it.each(made)('%s', (_what, content, kind) => {
    expect(sniff(content)).toBe(kind);
  });
});
