import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/read/limits.js';
import { docx, docxEntries, pt, TRANSITIONAL, tbl, tc, tr } from '../../support/docx.js';
import { documentOf, failureOf, texts } from '../../support/docx-reading.js';

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('files that are refused', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'broken-zip'],
    ['an old Word file under another name', new Uint8Array([...CFB, ...new Array(600).fill(0)]), 'not-supported-doc'],
    [
      'a DOCX that a password encrypts',
      new Uint8Array([...CFB, ...new Array(600).fill(0), ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'password-protected',
    ],
    ['a zip without a document', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'no-document-part'],
    [
      'a document part that is none',
      docx({ body: '', entries: { 'word/document.xml': strToU8('<html/>') } }),
      'no-document-part',
    ],
    [
      'XML that is cut short',
      docx({ body: '', entries: { 'word/document.xml': strToU8(`<w:document xmlns:w="${TRANSITIONAL}"><w:body>`) } }),
      'broken-xml',
    ],
    [
      'text that is not in its encoding',
      docx({ body: '', entries: { 'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) } }),
      'broken-xml',
    ],
    [
      'a broken part beside the document',
      docx({ body: pt('a'), entries: { 'word/_rels/document.xml.rels': strToU8('<a') } }),
      'broken-xml',
    ],
  ])('%s', async (_, bytes, reason) => {
    const failure = await failureOf(bytes);
    expect(failure.reason).toBe(reason);
    expect(failure.advice.vi).not.toBe('');
  });

  it('declare a document type, with entities or without', async () => {
    const xml = (doctype: string, text: string): Uint8Array =>
      docx({
        body: '',
        entries: {
          'word/document.xml': strToU8(
            `${doctype}<w:document xmlns:w="${TRANSITIONAL}"><w:body>${text}</w:body></w:document>`,
          ),
        },
      });
    expect((await failureOf(xml('<!DOCTYPE w:document>', ''))).reason).toBe('dtd-not-allowed');
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    expect((await failureOf(xml(bomb, '&b;&f;'))).reason).toBe('dtd-not-allowed');
  });

  it('name two main documents', async () => {
    const entries = docxEntries({ body: pt('a') });
    const rels = Buffer.from(entries['_rels/.rels'] ?? []).toString('utf8');
    const second = rels.replace(
      '</Relationships>',
      `${/<Relationship .*?\/>/.exec(rels)?.[0].replace('"d"', '"e"').replace('document.xml', 'document2.xml') ?? ''}</Relationships>`,
    );
    const bytes = zipSync({
      ...entries,
      'word/document2.xml': entries['word/document.xml'] ?? new Uint8Array(),
      '_rels/.rels': strToU8(second),
    });
    expect((await failureOf(bytes)).reason).toBe('several-document-parts');
  });

  it('nest tables thousands deep', async () => {
    const deep = 3000;
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${pt('x')}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}`;
    expect((await failureOf({ body })).reason).toBe('limit-xml-depth');
  });

  it('count the depth of what is not looked at, too', async () => {
    const body = `<w:p><w:pPr><w:spacing>${'<w:x>'.repeat(300)}${'</w:x>'.repeat(300)}</w:spacing></w:pPr></w:p>`;
    expect((await failureOf({ body })).reason).toBe('limit-xml-depth');
  });

  it('inflate to gigabytes', async () => {
    const blanks = docx({ body: ' '.repeat(30_000_000) });
    expect((await failureOf(blanks)).reason).toBe('limit-ratio');
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, place) => [`word/part${place}.xml`, new Uint8Array(1_000_000)]),
    );
    expect((await failureOf(docx({ body: '', entries: many }))).reason).toBe('limit-inflated-bytes');
  });
});

describe('what a Vietnamese reader is told', () => {
  it.each([
    ['a zip that is cut short', docx({ body: pt('a') }).subarray(0, 60), 'Tệp bị hỏng hoặc bị cắt cụt.'],
    [
      'XML that is cut short',
      docx({ body: '', entries: { 'word/document.xml': strToU8('<a>') } }),
      'Phần word/document.xml của tệp bị hỏng.',
    ],
    [
      'a part that leads out of the package',
      zipSync({ '../../a.xml': strToU8('x') }),
      'Tệp nén chứa tên tệp trỏ ra ngoài thư mục của nó (../../a.xml).',
    ],
  ])('of %s is Vietnamese', async (_, bytes, message) => {
    expect((await failureOf(bytes)).message.vi).toBe(message);
  });

  it('of a limit on bytes is in megabytes', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3 }, (_, place) => [`word/part${place}.xml`, new Uint8Array(1_000_000)]),
    );
    const limits = { ...DEFAULT_LIMITS, inflatedBytes: 2 * 1024 ** 2 };
    const { message } = await failureOf(docx({ body: '', entries: many }), { limits });
    expect(message.vi).toBe('Nội dung giải nén vượt quá 2 MB.');
  });
});

describe('files that are read to the limit', () => {
  it('may nest tables as deep as the depth of XML allows', async () => {
    // Each nested table takes three levels; document, body, and the innermost w:p, w:r, w:t take five.
    const deep = Math.floor((DEFAULT_LIMITS.xmlDepth - 5) / 3);
    const body = Array.from({ length: deep }).reduce((inner: string) => tbl([tr([tc(inner)])], ''), pt('đáy'));
    const document = await documentOf({ body });
    expect(document.tables).toHaveLength(deep);
    expect(document.tables.at(-1)?.cells[0]?.text).toBe('đáy');
  });

  it('may hold as many cells as the limit on elements lets through', { timeout: 60_000 }, async () => {
    const row = tr(Array.from({ length: 20 }, (_, column) => tc(pt(String(column)))));
    const rows = Array.from({ length: 6500 }, () => row);
    const limits = { ...DEFAULT_LIMITS, ratio: 1000 };
    const document = await documentOf({ body: tbl(rows, '') }, { limits });
    expect(document.tables[0]?.cells).toHaveLength(130_000);
    expect(document.tables[0]?.cells.at(-1)).toMatchObject({ row: 6499, column: 19, text: '19' });
  });

  it('and no more', { timeout: 60_000 }, async () => {
    const body = '<w:p/>'.repeat(2_000_000);
    expect((await failureOf({ body }, { limits: { ...DEFAULT_LIMITS, ratio: 10_000 } })).reason).toBe(
      'limit-xml-elements',
    );
  });

  it('may name their parts as they like', async () => {
    const entries = docxEntries({ body: pt('Nội dung') });
    const moved = zipSync({
      '[Content_Types].xml': entries['[Content_Types].xml'] ?? new Uint8Array(),
      'van%20ban.xml': new Uint8Array(),
      'main/van ban.xml': entries['word/document.xml'] ?? new Uint8Array(),
      '_rels/.rels': strToU8(
        Buffer.from(entries['_rels/.rels'] ?? [])
          .toString('utf8')
          .replace('word/document.xml', '/main/van%20ban.xml'),
      ),
    });
    expect(texts(await documentOf(moved))).toEqual(['Nội dung']);
  });

  it('may be written in UTF-16, and with prefixes of their own', async () => {
    const own = `<document xmlns="${TRANSITIONAL}" xmlns:q="${TRANSITIONAL}"><body><p><q:pPr><q:jc q:val="center"/></q:pPr><r><t>Chữ</t></r></p></body></document>`;
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${own}`, 'utf16le'));
    const document = await documentOf(docx({ body: '', entries: { 'word/document.xml': utf16 } }));
    expect(document.blocks).toEqual([expect.objectContaining({ text: 'Chữ', align: 'center' })]);
  });
});
