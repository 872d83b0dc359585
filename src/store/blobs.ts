/** Pictures by content: each is kept once, under the SHA-256 of its bytes, however many reports show it. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { moveDurably } from './folder/move-durably.js';
import { stateFolder } from './folder/paths.js';
import { hashFile } from './hash-file.js';

export class Blobs {
  readonly #folder: string;
  /** Whether a blob is here and is what it is called: looked at once a run. */
  readonly #intact = new Map<string, Promise<boolean>>();

  constructor(outputFolder: string) {
    this.#folder = path.join(stateFolder(outputFolder), 'pictures');
  }

  file(sha256: string): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /** Whether all of them are here, and are what they are called. */
  async hasAll(hashes: readonly string[]): Promise<boolean> {
    for (const sha256 of hashes) {
      if (!(await this.#has(sha256))) return false;
    }
    return true;
  }

  /** Takes `source` unless that content is here already; false when it is not there, or not what it is called. */
  take(sha256: string, source: string): Promise<boolean> {
    const taken = this.#has(sha256).then(async (isHere) => isHere || (await this.#move(sha256, source)));
    // Two reports with the same picture must not write it at the same time.
    this.#intact.set(sha256, taken);
    return taken;
  }

  /**
   * Removes all but `shown`; to be called when a run has succeeded. Should a file come back later, it is read again: a stored
   * result counts only with its pictures.
   */
  async prune(shown: ReadonlySet<string>): Promise<void> {
    for (const folder of await namesIn(this.#folder)) {
      const inFolder = path.join(this.#folder, folder);
      for (const name of await namesIn(inFolder)) {
        if (!shown.has(name)) await rm(path.join(inFolder, name), { force: true });
      }
    }
  }

  #has(sha256: string): Promise<boolean> {
    const known = this.#intact.get(sha256);
    if (known !== undefined) return known;
    const looked = isWhatItIsCalled(this.file(sha256), sha256);
    this.#intact.set(sha256, looked);
    return looked;
  }

  async #move(sha256: string, source: string): Promise<boolean> {
    if (!(await isWhatItIsCalled(source, sha256))) return false;
    await mkdir(path.dirname(this.file(sha256)), { recursive: true });
    await moveDurably(source, this.file(sha256));
    return true;
  }
}

/** Nothing when there is no such folder. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const isWhatItIsCalled = async (file: string, sha256: string): Promise<boolean> =>
  (await isFile(file)) && (await hashFile(file)) === sha256;

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
