/**
 * Reports that were computed before. A report is a function of the file's content, the program, the catalogues and the options,
 * so it is stored under its content's hash in a folder for the other three and never computed twice (docs/adr/0005).
 */
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { byCodePoint } from '../model/order.js';
import type { Report } from '../model/report.js';
import { sha256 } from './fingerprint.js';
import { stateFolder } from './folder/paths.js';
import { writeDurably } from './folder/write-durably.js';

export interface StoreKey {
  readonly version: string;
  readonly cataloguesHash: string;
  /** The options that change what is read. */
  readonly options: string;
}

/** Generations (program, catalogues, options) that are kept: the one in use, and the one before, should somebody go back. */
const GENERATIONS_KEPT = 2;

export class ResultStore {
  readonly #all: string;
  readonly #generation: string;

  constructor(outputFolder: string, { version, cataloguesHash, options }: StoreKey) {
    this.#all = path.join(stateFolder(outputFolder), 'results');
    this.#generation = sha256([version, cataloguesHash, options].join('\n')).slice(0, 16);
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

  /** Removes generations that nobody will ask for again; to be called when a run has succeeded. */
  async prune(): Promise<void> {
    let names: string[];
    try {
      names = await readdir(this.#all);
    } catch {
      return;
    }
    const others = names.filter((name) => name !== this.#generation).map((name) => path.join(this.#all, name));
    const aged = await Promise.all(others.map(async (folder) => ({ folder, used: (await stat(folder)).mtimeMs })));
    const old = aged.sort((a, b) => b.used - a.used || byCodePoint(a.folder, b.folder)).slice(GENERATIONS_KEPT - 1);
    for (const { folder } of old) await rm(folder, { recursive: true, force: true });
  }

  /** Two letters of the hash make a folder, so that none grows to thousands of files. */
  #file(contentHash: string): string {
    return path.join(this.#all, this.#generation, contentHash.slice(0, 2), `${contentHash}.json`);
  }
}
