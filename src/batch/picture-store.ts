/** The pictures of stored reports, by content. What a child hands over is taken only when it is what it is called. */
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { stateFolder } from '../dataset/folder/paths.js';
import type { Report } from '../model/report.js';
import { hashFile } from './hash-file.js';

/** Where a child puts the pictures of a file, below its working folder; each is called by its SHA-256. */
export const handedOver = (workingFolder: string): string => path.join(workingFolder, 'pictures');

export class PictureStore {
  readonly #folder: string;

  constructor(outputFolder: string) {
    this.#folder = path.join(stateFolder(outputFolder), 'pictures');
  }

  file(sha256: string): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256);
  }

  /** Whether every picture of `report` is here, and is what it is called. */
  async hasAll(report: Report): Promise<boolean> {
    for (const { sha256 } of report.pictures) {
      if (!(await this.#isIntact(sha256))) return false;
    }
    return true;
  }

  /** Takes the pictures of `report` from a child's working folder; false when one is not there, or not what it is called. */
  async take(report: Report, workingFolder: string): Promise<boolean> {
    for (const { sha256 } of report.pictures) {
      const source = path.join(handedOver(workingFolder), sha256);
      if (!/^[0-9a-f]{64}$/.test(sha256) || !(await exists(source)) || (await hashFile(source)) !== sha256)
        return false;
      if (!(await this.#isIntact(sha256))) await this.#copy(source, sha256);
    }
    return true;
  }

  /**
   * Removes all but `shown` (by content), which the reports of the set show; to be called when a run has succeeded. Should a file come back later, it is read
   * again: a stored report counts only with its pictures.
   */
  async prune(shown: ReadonlySet<string>): Promise<void> {
    for (const folder of await namesIn(this.#folder)) {
      const inFolder = path.join(this.#folder, folder);
      for (const name of await namesIn(inFolder)) {
        if (!shown.has(name)) await rm(path.join(inFolder, name), { force: true });
      }
    }
  }

  async #isIntact(sha256: string): Promise<boolean> {
    const file = this.file(sha256);
    return (await exists(file)) && (await hashFile(file)) === sha256;
  }

  async #copy(source: string, sha256: string): Promise<void> {
    const target = this.file(sha256);
    const beside = `${target}.${process.pid}.tmp`;
    await mkdir(path.dirname(target), { recursive: true });
    try {
      await copyFile(source, beside);
      await rename(beside, target);
    } finally {
      await rm(beside, { force: true });
    }
  }
}

/** Nothing when there is no such folder. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
