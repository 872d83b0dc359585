/** One file given to a command that looks at a single document. */
import { readFile, stat } from 'node:fs/promises';
import { sniff } from '../intake/sniff.js';
import { fileFailure, KINDS, tooLarge } from '../intake/unreadable.js';
import type { Document } from '../model/document.js';
import { fail } from '../model/finding.js';
import { ok, type Result } from '../model/result.js';
import { DEFAULT_READ_OPTIONS, type ReadOptions } from '../read/limits.js';

/** The bytes of `file`, of at most `maxBytes`. Failures: `input-missing`, `file-too-large`, `file-not-readable`. */
export async function openFile(
  file: string,
  maxBytes: number = DEFAULT_READ_OPTIONS.limits.fileBytes,
): Promise<Result<Uint8Array>> {
  try {
    const stats = await stat(file);
    if (!stats.isFile()) return missing(file);
    if (stats.size > maxBytes) return { ok: false, failure: tooLarge(stats.size, maxBytes) };
    return ok(new Uint8Array(await readFile(file)));
  } catch (error) {
    const failure = fileFailure(error);
    return failure.reason === 'file-vanished' ? missing(file) : { ok: false, failure };
  }
}

const missing = (file: string): Result<never> => fail('input-missing', { given: file, kind: 'file' });

/** `bytes` as a document, by what they are. */
export async function documentOf(
  bytes: Uint8Array,
  options: ReadOptions = DEFAULT_READ_OPTIONS,
): Promise<Result<Document>> {
  const { type, failure } = KINDS[sniff(bytes)];
  // Readers are large: whoever only asks for help, or hands files to children, need not wait for them.
  const { readDocument } = await import('../read/open.js');
  return failure === null ? readDocument(bytes, type, options) : { ok: false, failure };
}
