/**
 * The text of a Word 97–2003 document as its own file stores it, with the marks that end cells: a reading that owes nothing to
 * the converter and is there to check it. After [MS-DOC] 2.5 (FIB), 2.9.38 (Clx), 2.8.35 (PlcPcd), 2.4.1 (retrieving text).
 */
import CFB from 'cfb';
import iconv from 'iconv-lite';
import { fail } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';

const WORD_MAGIC = 0xa5ec;
/** Offsets in the FIB. */
const FLAGS = 0x0a;
const CCP_TEXT = 0x4c;
const FC_CLX = 0x1a2;
const LCB_CLX = 0x1a6;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** A piece whose characters take one byte each (Windows-1252) instead of two (UTF-16). */
const COMPRESSED = 0x40000000;

/** The main text, marks and all. Fails with `password-protected` or `broken-doc`. */
export function word97Text(bytes: Uint8Array): Result<string> {
  try {
    const file = CFB.read(bytes, { type: 'array' });
    const main = stream(file, 'WordDocument');
    if (main === null || main.byteLength < LCB_CLX + 4 || main.getUint16(0, true) !== WORD_MAGIC) return broken();
    const flags = main.getUint16(FLAGS, true);
    if ((flags & ENCRYPTED) !== 0) return locked();
    const table = stream(file, (flags & TABLE_1) !== 0 ? '1Table' : '0Table');
    if (table === null) return broken();
    const text = assemble(main, table);
    return text === null ? broken() : ok(text);
  } catch {
    // The container's library throws on damage; so does a view when an offset points outside.
    return broken();
  }
}

function stream(file: CFB.CFB$Container, name: string): DataView | null {
  const content = CFB.find(file, name)?.content;
  if (content === undefined) return null;
  const bytes = Uint8Array.from(content as ArrayLike<number>);
  return new DataView(bytes.buffer);
}

function assemble(main: DataView, table: DataView): string | null {
  const ccpText = main.getUint32(CCP_TEXT, true);
  const pieces = pieceTable(table, main.getUint32(FC_CLX, true), main.getUint32(LCB_CLX, true));
  if (pieces === null) return null;
  const { at, size } = pieces;
  const count = Math.floor((size - 4) / 12);
  const parts: string[] = [];
  for (let k = 0; k < count; k += 1) {
    const from = table.getUint32(at + 4 * k, true);
    const to = Math.min(table.getUint32(at + 4 * (k + 1), true), ccpText);
    if (to <= from) continue;
    const fc = table.getUint32(at + 4 * (count + 1) + 8 * k + 2, true);
    parts.push(fc & COMPRESSED ? narrow(main, (fc & ~COMPRESSED) / 2, to - from) : wide(main, fc, to - from));
  }
  return parts.join('');
}

/** Where the PlcPcd lies in the table stream: behind the property modifiers (0x01), marked 0x02. */
function pieceTable(table: DataView, start: number, length: number): { at: number; size: number } | null {
  for (let at = start; at < start + length; ) {
    const kind = table.getUint8(at);
    if (kind === 0x02) return { at: at + 5, size: table.getUint32(at + 1, true) };
    if (kind !== 0x01) return null;
    at += 3 + table.getUint16(at + 1, true);
  }
  return null;
}

const narrow = (main: DataView, at: number, length: number): string =>
  iconv.decode(Buffer.from(main.buffer, main.byteOffset + at, length), 'windows-1252');

const wide = (main: DataView, at: number, length: number): string =>
  iconv.decode(Buffer.from(main.buffer, main.byteOffset + at, length * 2), 'utf16le', { stripBOM: false });

const broken = (): Result<string> => fail('broken-doc', {});

const locked = (): Result<string> => fail('password-protected', { kind: 'doc' });
