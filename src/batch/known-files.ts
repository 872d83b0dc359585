/**
 * Which content a file had when it was last looked at, so that an unchanged one is not read again to be hashed: same path, size,
 * modification time and inode. `--rehash` does not trust it.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FoundFile } from '../intake/scan.js';
import { stateFolder } from '../store/folder/paths.js';
import { writeDurably } from '../store/folder/write-durably.js';

/**
 * A file that was changed this shortly before it was looked at may change again without its time telling (file systems count
 * time in steps of up to 2 s): it is hashed again next time.
 */
const SETTLED_MS = 3_000;

const FILE = z.object({ files: z.record(z.string(), z.object({ stamp: z.string(), sha256: z.string() })) });

type Known = Readonly<Record<string, { readonly stamp: string; readonly sha256: string }>>;

export class KnownFiles {
  readonly #file: string;
  readonly #before: Known;
  readonly #now: Record<string, { stamp: string; sha256: string }> = {};

  private constructor(file: string, before: Known) {
    this.#file = file;
    this.#before = before;
  }

  /** What an output folder remembers; nothing when there is no file, or a damaged one. */
  static async load(folder: string): Promise<KnownFiles> {
    const file = path.join(stateFolder(folder), 'files.json');
    let before: Known = {};
    try {
      const parsed = FILE.safeParse(JSON.parse(await readFile(file, 'utf8')));
      if (parsed.success) before = parsed.data.files;
    } catch {
      // Not there, or not JSON: every file is hashed.
    }
    return new KnownFiles(file, before);
  }

  /** The content's hash if the file is the one that was hashed before, else null. */
  sha256Of(file: FoundFile): string | null {
    const known = this.#before[file.path];
    return known !== undefined && known.stamp === file.stamp ? known.sha256 : null;
  }

  /** Remembers a hash that was just taken, or confirmed by `sha256Of`. */
  remember(file: FoundFile, sha256: string): void {
    const isSettled = file.modifiedMs < Date.now() - SETTLED_MS;
    if (isSettled || this.sha256Of(file) === sha256) this.#now[file.path] = { stamp: file.stamp, sha256 };
  }

  /** Writes what was remembered in this run, if it is news. */
  async save(): Promise<void> {
    const sorted = Object.fromEntries(Object.entries(this.#now).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (JSON.stringify(sorted) === JSON.stringify(this.#before)) return;
    await writeDurably(this.#file, JSON.stringify({ files: sorted }));
  }
}
