/** Tells every found file by its content, without reading more than it must. */
import type { FoundFile } from '../intake/scan.js';
import { fileFailure, tooLarge } from '../intake/unreadable.js';
import type { Failure } from '../model/result.js';
import { hashFile } from '../store/hash-file.js';
import { inParallel } from './in-parallel.js';
import type { KnownFiles } from './known-files.js';

/** A file with the SHA-256 of its content, or with the reason why it could not be opened. */
export type Identified =
  | { readonly file: FoundFile; readonly sha256: string; readonly failure: null }
  | { readonly file: FoundFile; readonly sha256: null; readonly failure: Failure };

export interface IdentifyOptions {
  readonly knownFiles: KnownFiles;
  /** Do not trust size and time. */
  readonly rehash: boolean;
  readonly jobs: number;
  /** Bytes; a larger file is not opened. */
  readonly maxFileBytes: number;
  readonly signal: AbortSignal;
}

/** In the order of `files`; null when the signal stopped it. */
export async function identify(files: readonly FoundFile[], options: IdentifyOptions): Promise<Identified[] | null> {
  const identified = await inParallel(files, options.jobs, options.signal, (file) => identifyOne(file, options));
  const known = identified.filter((one) => one !== undefined);
  return known.length === files.length ? known : null;
}

async function identifyOne(file: FoundFile, options: IdentifyOptions): Promise<Identified> {
  const { knownFiles, rehash, maxFileBytes } = options;
  if (file.failure !== null) return { file, sha256: null, failure: file.failure };
  if (file.bytes > maxFileBytes) return { file, sha256: null, failure: tooLarge(file.bytes, maxFileBytes) };
  try {
    const sha256 = (rehash ? null : knownFiles.sha256Of(file)) ?? (await hashFile(file.path));
    knownFiles.remember(file, sha256);
    return { file, sha256, failure: null };
  } catch (error) {
    return { file, sha256: null, failure: fileFailure(error) };
  }
}
