/** What a stored result depends on besides the content that it was computed from (docs/adr/0005). */
import type { ReadOptions } from '../read/limits.js';
import { sha256 } from '../store/fingerprint.js';

export interface ResultKey {
  /** `Builds.of` what computes the result. */
  readonly build: string;
  readonly cataloguesHash: string;
  readonly read: ReadOptions;
}

/** Letters, case and normal forms are those of Node's own tables, which differ between its versions. */
const TEXT_TABLES = [process.versions.unicode, process.versions.icu];

/** A name for everything of `key`; 16 hexadecimal digits tell the few generations of a folder apart. */
export const generationOf = ({ build, cataloguesHash, read }: ResultKey): string =>
  sha256(JSON.stringify([build, cataloguesHash, read, TEXT_TABLES])).slice(0, 16);
