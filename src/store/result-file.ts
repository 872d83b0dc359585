/**
 * One result as a file of three lines: the SHA-256 of what follows the first line, the head, the body, both JSON. Whoever needs the
 * head alone does not parse the body, and whoever verifies the file does so without parsing anything.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { sha256 } from './fingerprint.js';

const LINE_END = 10;
/** The first line: 64 hexadecimal digits. */
const HASH_LENGTH = 64;
/** Bytes read at a time. */
const PIECE = 1024 * 1024;

/** The bytes of a result file, and the hash that its first line bears. JSON holds no line ends of its own. */
export function resultFile(head: unknown, body: unknown): { readonly bytes: Uint8Array; readonly sha256: string } {
  const lines = Buffer.from(`${JSON.stringify(head)}\n${JSON.stringify(body)}`);
  const hash = sha256(lines);
  return { bytes: Buffer.concat([Buffer.from(`${hash}\n`), lines]), sha256: hash };
}

/** The hash and the head of a result file; null when there is none, or it is not what its first line says. */
export async function verifiedHead(file: string): Promise<{ readonly sha256: string; readonly head: string } | null> {
  const hash = createHash('sha256');
  let lead: Buffer = Buffer.alloc(0);
  let headEnd = -1;
  let isPastFirstLine = false;
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE })) {
      const bytes = piece as Buffer;
      if (headEnd === -1) lead = Buffer.concat([lead, bytes]);
      if (isPastFirstLine) hash.update(bytes);
      else if (lead.length > HASH_LENGTH) {
        isPastFirstLine = true;
        hash.update(lead.subarray(HASH_LENGTH + 1));
      }
      if (headEnd === -1) headEnd = lead.indexOf(LINE_END, HASH_LENGTH + 1);
    }
  } catch {
    return null;
  }
  const named = lead.toString('latin1', 0, HASH_LENGTH + 1);
  if (headEnd === -1 || named !== `${hash.digest('hex')}\n`) return null;
  return { sha256: named.trimEnd(), head: lead.toString('utf8', HASH_LENGTH + 1, headEnd) };
}

/** The body of a result file, as JSON text; null when the file is not what its first line says. */
export async function verifiedBody(file: string): Promise<string | null> {
  const stored = await readFile(file);
  const lines = stored.subarray(HASH_LENGTH + 1);
  if (stored.toString('latin1', 0, HASH_LENGTH + 1) !== `${sha256(lines)}\n`) return null;
  return lines.toString('utf8', lines.indexOf(LINE_END) + 1);
}
