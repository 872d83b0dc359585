/**
 * Reports that were computed before. A report is a function of the file's content, the program, the catalogues and the options,
 * so it is stored under a hash of these four and never computed twice (docs/adr/0005).
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { stateFolder } from '../dataset/folder/paths.js';
import { writeDurably } from '../dataset/folder/write-durably.js';
import { sha256 } from '../intake/fingerprint.js';
import type { Report } from '../model/report.js';

export interface StoreKey {
  readonly version: string;
  readonly cataloguesHash: string;
  /** The options that change what is read. */
  readonly options: string;
}

export class ResultStore {
  readonly #folder: string;
  readonly #key: StoreKey;

  constructor(outputFolder: string, key: StoreKey) {
    this.#folder = path.join(stateFolder(outputFolder), 'results');
    this.#key = key;
  }

  /** The stored report of the content, or null. What is damaged is removed, to be computed again. */
  async get(contentHash: string): Promise<Report | null> {
    const file = this.#file(contentHash);
    let stored: string;
    try {
      stored = await readFile(file, 'utf8');
    } catch {
      return null;
    }
    const end = stored.indexOf('\n');
    const body = stored.slice(end + 1);
    if (stored.slice(0, end) === sha256(body)) return JSON.parse(body) as Report;
    await rm(file, { force: true });
    return null;
  }

  async put(report: Report): Promise<void> {
    const file = this.#file(report.sha256);
    await mkdir(path.dirname(file), { recursive: true });
    const body = JSON.stringify(report);
    await writeDurably(file, `${sha256(body)}\n${body}`);
  }

  /** Two letters of the key make a folder, so that none grows to thousands of files. */
  #file(contentHash: string): string {
    const { version, cataloguesHash, options } = this.#key;
    const key = sha256([contentHash, version, cataloguesHash, options].join('\n'));
    return path.join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}
