/** What a stored result depends on besides the content that it was computed from (docs/adr/0005). */
import type { ReadOptions } from '../read/limits.js';
import { sha256 } from '../store/fingerprint.js';

export interface ResultKey {
  /** `Builds.of` what computes the result. */
  readonly build: string;
  readonly cataloguesHash: string;
  readonly read: ReadOptions;
}

/**
 * A name for everything of `key`, and for Node's own tables of letters (`unicode`, `icu`), which differ between its versions;
 * 16 hexadecimal digits tell the few generations of a folder apart.
 */
export function generationOf(
  { build, cataloguesHash, read }: ResultKey,
  { unicode, icu }: NodeJS.Dict<string> = process.versions,
): string {
  return sha256(JSON.stringify([build, cataloguesHash, read, unicode, icu])).slice(0, 16);
}
