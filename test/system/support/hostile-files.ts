/** Files made to hurt whoever reads them, each small on disk. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { PdfFile } from '../../../fixtures/make/pdf/file.js';
import { docx, docxEntries, pt, TRANSITIONAL } from '../../support/docx.js';

const MEGA = 1024 * 1024;

/** `count` megabytes of `unit` repeated, compressed without ever being there: a chunk that ends on a full flush may be repeated. */
function repeated(unit: string, count: number, wrap: 'raw' | 'zlib'): Uint8Array {
  const megabyte = Buffer.from(unit.repeat(MEGA / unit.length));
  const chunk = deflateRawSync(megabyte, { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  const body = Buffer.concat([...Array.from({ length: count }, () => chunk), end]);
  return wrap === 'raw' ? body : Buffer.concat([deflateSync(Buffer.alloc(0)).subarray(0, 2), body]);
}

interface RawEntry {
  readonly name: string;
  /** Deflated. */
  readonly data: Uint8Array;
  readonly size: number;
}

/** A zip with names and sizes as given, which no careful program would write. */
function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, size } of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    local.copy(central, 6, 4, 30);
    central.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), Buffer.from(data));
    directory.push(central, Buffer.from(name));
    at += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const deflated = (name: string, content: Uint8Array): RawEntry => ({
  name,
  data: deflateRawSync(content),
  size: content.length,
});

const packageEntries = (except: readonly string[] = []): RawEntry[] =>
  Object.entries(docxEntries({ body: pt('x') }))
    .filter(([name]) => !except.includes(name))
    .map(([name, content]) => deflated(name, content));

/** A PDF whose pages tree is `pages`, objects given by a function that gets the file. */
function pdf(build: (file: PdfFile, pages: number) => void): Uint8Array {
  const file = new PdfFile(1);
  file.reserve();
  const pages = file.reserve();
  file.set(1, `<< /Type /Catalog /Pages ${pages} 0 R >>`);
  build(file, pages);
  file.finish();
  return file.toBytes();
}

function onePage(box: string, resources: string, content: (file: PdfFile) => number): Uint8Array {
  return pdf((file, pages) => {
    const stream = content(file);
    const page = file.add(
      `<< /Type /Page /Parent ${pages} 0 R /MediaBox [${box}] /Resources << ${resources} >> /Contents ${stream} 0 R >>`,
    );
    file.set(pages, `<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`);
  });
}

const A4 = '0 0 595 842';
const document = (body: string, doctype = ''): Uint8Array =>
  docx({
    body: '',
    entries: {
      'word/document.xml': strToU8(
        `${doctype}<w:document xmlns:w="${TRANSITIONAL}"><w:body>${body}</w:body></w:document>`,
      ),
    },
  });

/** By name: the file, and the reasons that may be given for it; null when it may be read all the same. */
export const HOSTILE: readonly {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly reasons: readonly (string | null)[];
}[] = [
  {
    name: 'two-gigabytes-of-blanks.docx',
    bytes: () =>
      rawZip([
        ...packageEntries(['word/document.xml']),
        { name: 'word/document.xml', data: repeated(' ', 2047, 'raw'), size: 2047 * MEGA },
      ]),
    reasons: ['limit-ratio', 'limit-inflated-bytes'],
  },
  {
    name: 'a-part-that-lies-about-its-size.docx',
    bytes: () =>
      rawZip([
        ...packageEntries(['word/document.xml']),
        { name: 'word/document.xml', data: repeated(' ', 500, 'raw'), size: 1000 },
      ]),
    reasons: ['limit-ratio', 'limit-inflated-bytes', 'broken-zip'],
  },
  {
    name: 'many-small-parts.docx',
    bytes: () =>
      rawZip([
        ...packageEntries(),
        ...Array.from({ length: 5000 }, (_, at) => deflated(`word/part${at}.xml`, Buffer.from('<a/>'))),
      ]),
    reasons: ['limit-zip-entries'],
  },
  {
    name: 'nested-tables.docx',
    bytes: () => document(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${pt('x')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
    reasons: ['limit-xml-depth'],
  },
  {
    name: 'grid-span-two-billion.docx',
    bytes: () =>
      document(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${pt('x')}</w:tc></w:tr><w:tr><w:tc>${pt('y')}</w:tc></w:tr></w:tbl>`,
      ),
    reasons: ['limit-table-size', null],
  },
  {
    name: 'entities.docx',
    bytes: () =>
      document(
        pt('&f;'),
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "http://127.0.0.1:9/x">]>',
      ),
    reasons: ['dtd-not-allowed'],
  },
  {
    name: 'names-that-lead-out.docx',
    bytes: () => rawZip([...packageEntries(), deflated('../../../../tmp/cchc-escaped', Buffer.from('x'))]),
    reasons: ['unsafe-zip-name'],
  },
  {
    name: 'two-documents.docx',
    bytes: () => rawZip([...packageEntries(), deflated('word/document.xml', Buffer.from('<a/>'))]),
    reasons: ['duplicate-zip-entry'],
  },
  {
    name: 'remote-picture.docx',
    bytes: () =>
      docx({
        body: `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
        external: { rIdX: 'http://127.0.0.1:9/picture.png' },
      }),
    reasons: [null],
  },
  {
    name: 'page-tree-loop.pdf',
    bytes: () => pdf((file, pages) => file.set(pages, `<< /Type /Pages /Kids [${pages} 0 R] /Count 3 >>`)),
    reasons: ['damaged-file'],
  },
  {
    name: 'five-thousand-pages.pdf',
    bytes: () =>
      pdf((file, pages) => {
        const kids = Array.from({ length: 5000 }, () =>
          file.add(`<< /Type /Page /Parent ${pages} 0 R /MediaBox [${A4}] /Resources << >> >>`),
        );
        file.set(
          pages,
          `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`,
        );
      }),
    reasons: ['limit-pdf-pages'],
  },
  {
    name: 'huge-boxes.pdf',
    bytes: () =>
      onePage('-1e9 -1e9 1e9 1e9', '', (file) =>
        file.addStream('', 'q 1e9 w 0 0 m 1e9 1e9 l S -1e9 -1e9 2e9 2e9 re S Q'),
      ),
    reasons: [null],
  },
  {
    name: 'content-of-a-gigabyte.pdf',
    bytes: () =>
      onePage(A4, '', (file) => file.addStream('/Filter /FlateDecode', repeated('0 0 m 9 9 l S   ', 1024, 'zlib'))),
    reasons: [
      'time-limit',
      'memory-limit',
      'damaged-file',
      'reader-crashed',
      'limit-inflated-bytes',
      'limit-content-bytes',
      null,
    ],
  },
  {
    name: 'gigapixel-image.pdf',
    bytes: () =>
      pdf((file, pages) => {
        const image = file.addStream(
          '/Type /XObject /Subtype /Image /Width 40000 /Height 40000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
          repeated('\u0001', 1024, 'zlib'),
        );
        const content = file.addStream('', 'q 595 0 0 842 0 0 cm /I Do Q');
        const page = file.add(
          `<< /Type /Page /Parent ${pages} 0 R /MediaBox [${A4}] /Resources << /XObject << /I ${image} 0 R >> >> /Contents ${content} 0 R >>`,
        );
        file.set(pages, `<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`);
      }),
    reasons: ['limit-picture-pixels'],
  },
];
