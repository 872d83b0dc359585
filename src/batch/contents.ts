/** Files by what they hold: each content is read once, however many files have it. */
import type { FoundFile } from '../intake/scan.js';
import type { Identified } from './identify.js';

/** A content, and the first of the files that have it. */
export interface Content {
  readonly sha256: string;
  readonly file: FoundFile;
  /** Files that have it. */
  readonly count: number;
}

/** In the order of the files. */
export function contentsOf(files: readonly Identified[]): Content[] {
  const contents = new Map<string, Content>();
  for (const { file, sha256 } of files) {
    if (sha256 === null) continue;
    const known = contents.get(sha256);
    contents.set(sha256, known === undefined ? { sha256, file, count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...contents.values()];
}
