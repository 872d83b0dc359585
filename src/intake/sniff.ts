/** Tells what a file is by its content. Extensions lie: `.doc` files that are HTML, RTF or DOCX, a `.docx` that is a `.doc`. */
import { isCfb, rootNames } from './cfb.js';
import { isZip, zipMimetype, zipNames } from './zip.js';

/** What can be told apart; `FileType` of the model is coarser. */
export type Kind =
  | 'docx'
  | 'pdf'
  | 'doc'
  | 'xlsx'
  | 'xls'
  | 'pptx'
  | 'ppt'
  | 'odt'
  | 'rtf'
  | 'html'
  | 'mhtml'
  | 'zip'
  | 'archive'
  | 'image'
  | 'text'
  | 'encrypted-office'
  | 'empty'
  | 'all-zero'
  | 'unknown';

/** Readers accept a PDF header within this many bytes (junk of mail and scanner software may stand before it). */
const PDF_HEADER_WITHIN = 1024;
/** Enough to meet the first tag, or to see that bytes are no text. */
const TEXT_LOOKED_AT = 64 * 1024;

export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return 'empty';
  if (isCfb(bytes)) return kindOfCfb(rootNames(bytes));
  if (isZip(bytes)) return kindOfZip(zipNames(bytes), zipMimetype(bytes));
  if (ascii(bytes, 0, PDF_HEADER_WITHIN + 5).includes('%PDF-')) return 'pdf';
  if (isImage(bytes)) return 'image';
  if (isArchive(bytes)) return 'archive';
  if (bytes.every((byte) => byte === 0)) return 'all-zero';
  return kindOfText(bytes);
}

function kindOfCfb(names: readonly string[]): Kind {
  const has = (name: string): boolean => names.some((one) => one.toLowerCase() === name);
  if (has('encryptedpackage')) return 'encrypted-office';
  if (has('worddocument')) return 'doc';
  if (has('workbook') || has('book')) return 'xls';
  if (has('powerpoint document')) return 'ppt';
  return 'unknown';
}

function kindOfZip(names: readonly string[], mimetype: string): Kind {
  const lower = names.map((name) => name.toLowerCase().replaceAll('\\', '/').replace(/^\//, ''));
  const has = (folder: string): boolean => lower.some((name) => name.startsWith(folder));
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (lower.includes('[content_types].xml') || lower.includes('_rels/.rels')) {
    if (has('word/')) return 'docx';
    if (has('xl/')) return 'xlsx';
    if (has('ppt/')) return 'pptx';
  }
  return 'zip';
}

/** First bytes of picture formats; `null` stands for any byte. */
const IMAGES: readonly (readonly (number | null)[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF
  [0x42, 0x4d, null, null, null, null, 0, 0, 0, 0], // BMP
  [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50], // WebP
  [0, 0, 0, null, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65], // HEIC
  [0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20], // JPEG 2000
  [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d], // DjVu
];

const ARCHIVES: readonly (readonly (number | null)[])[] = [
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], // RAR
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
  [0x1f, 0x8b, 0x08], // gzip
];

const begins = (bytes: Uint8Array, pattern: readonly (number | null)[]): boolean =>
  pattern.every((byte, at) => byte === null || bytes[at] === byte);
const isImage = (bytes: Uint8Array): boolean => IMAGES.some((pattern) => begins(bytes, pattern));
const isArchive = (bytes: Uint8Array): boolean => ARCHIVES.some((pattern) => begins(bytes, pattern));

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function kindOfText(bytes: Uint8Array): Kind {
  const text = decode(bytes.subarray(0, TEXT_LOOKED_AT));
  if (text === null) return 'unknown';
  const start = text.trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (
    /^(mime-version|from|content-type|date|subject|x-[\w-]+):/i.test(start) &&
    /^content-type:\s*multipart\/related/im.test(start)
  ) {
    return 'mhtml';
  }
  const markup = start.replace(/^(<\?[^>]*>|<!--[\s\S]*?-->|\s)+/, '');
  return /^<(!doctype\s+html|html|head|body|meta|title|table|div|p|font)\b/i.test(markup) ? 'html' : 'text';
}

/** The bytes as text, or null when they are none: control characters other than blanks, tabs and line ends occur. */
function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  return [...text].some(isControl) ? null : text;
}

/** Tab, line feed, vertical tab, form feed and carriage return (9–13) belong to text. */
function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 9 || (code > 13 && code < 32) || code === 127;
}
