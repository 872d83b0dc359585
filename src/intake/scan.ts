/** Finds the input files: which there are, what they are called in the dataset, what is left out. Opens none of them. */
import type { BigIntStats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../model/finding.js';
import { byCodePoint } from '../model/order.js';
import { type Failure, ok, type Result } from '../model/result.js';
import { isTemporary } from './leave-out.js';
import { commonFolder, listedName, sourceName, withOwnNames } from './name.js';
import { fileFailure, nameNotUtf8 } from './unreadable.js';

export interface FoundFile {
  /** Absolute. Nothing can be opened under it when its name is not in UTF-8. */
  readonly path: string;
  /** `source_file` of the dataset. */
  readonly sourceFile: string;
  readonly bytes: number;
  /** Changes when the file does, as far as the file system tells: device, inode, size, modification time. */
  readonly stamp: string;
  /** Modification time, milliseconds since 1970. */
  readonly modifiedMs: number;
  /** Set for what was found and cannot even be looked at (a folder without permission). */
  readonly failure: Failure | null;
}

export interface Scan {
  /** Each with a `sourceFile` of its own, sorted by it, by code point. */
  readonly files: readonly FoundFile[];
  /** Names (as `sourceFile`) of links, which are not followed, sorted. */
  readonly links: readonly string[];
}

interface Input {
  readonly given: string;
  readonly path: string;
  readonly stats: BigIntStats;
}

/**
 * Looks through `inputs` (files and folders, folders recursively). Links inside folders are not followed; hidden and temporary
 * files are left out unless named themselves; so is `outputFolder` where it lies inside an input. The same file reached twice
 * counts once. Failures: `input-missing`, `input-not-a-file`, `output-covers-input`.
 */
export async function scan(inputs: readonly string[], outputFolder: string | null): Promise<Result<Scan>> {
  const opened: Input[] = [];
  for (const given of inputs) {
    const input = await openInput(given);
    if (!input.ok) return input;
    opened.push(input.value);
  }
  const output = outputFolder === null ? null : await statOrNull(path.resolve(outputFolder));
  if (output !== null) {
    for (const input of opened) {
      if (await isAtOrBelow(input.path, output)) return outputCoversInput(outputFolder ?? '', input.given);
    }
  }
  const base = commonFolder(opened.map((input) => (input.stats.isDirectory() ? input.path : path.dirname(input.path))));
  const walk = new Walk(base, output);
  for (const input of opened) {
    if (input.stats.isDirectory()) await walk.folder(input.path);
    else await walk.file(input.path);
  }
  return ok(walk.result());
}

async function openInput(given: string): Promise<Result<Input>> {
  const absolute = path.resolve(given);
  const stats = await statOrNull(absolute);
  if (stats === null) {
    return fail('input-missing', { given, kind: 'input' });
  }
  if (!stats.isDirectory() && !stats.isFile()) {
    return fail('input-not-a-file', { given });
  }
  return ok({ given, path: absolute, stats });
}

function outputCoversInput(output: string, input: string): Result<never> {
  return fail('output-covers-input', { output, input });
}

/** Whether `file` or a folder above it is `folder`: by identity, so that links and letter case do not deceive. */
async function isAtOrBelow(file: string, folder: BigIntStats): Promise<boolean> {
  for (let at = await realpath(file); ; at = path.dirname(at)) {
    const stats = await statOrNull(at);
    if (stats !== null && isSame(stats, folder)) return true;
    if (path.dirname(at) === at) return false;
  }
}

const isSame = (a: BigIntStats, b: BigIntStats): boolean => a.dev === b.dev && a.ino === b.ino;

async function statOrNull(file: string): Promise<BigIntStats | null> {
  try {
    return await stat(file, { bigint: true });
  } catch {
    return null;
  }
}

/** One walk over all inputs; what two inputs share is met once. */
class Walk {
  readonly #files: FoundFile[] = [];
  readonly #links: string[] = [];
  readonly #met = new Set<string>();

  constructor(
    readonly base: string,
    readonly output: BigIntStats | null,
  ) {}

  async folder(folder: string): Promise<void> {
    const stats = await statOrNull(folder);
    if (stats !== null && this.output !== null && isSame(stats, this.output)) return;
    if (!(await this.#isNew(folder))) return;
    let entries: Awaited<ReturnType<typeof list>>;
    try {
      entries = await list(folder);
    } catch (error) {
      this.#add(folder, null, fileFailure(error));
      return;
    }
    for (const entry of entries) {
      const { name, isUtf8 } = listedName(entry.name);
      if (isTemporary(name)) continue;
      const child = path.join(folder, name);
      if (entry.isSymbolicLink()) this.#links.push(sourceName(this.base, child));
      else if (!isUtf8) this.#add(child, null, nameNotUtf8());
      else if (entry.isDirectory()) await this.folder(child);
      else if (entry.isFile()) await this.file(child);
    }
  }

  async file(file: string): Promise<void> {
    if (!(await this.#isNew(file))) return;
    try {
      this.#add(file, await stat(file, { bigint: true }), null);
    } catch (error) {
      this.#add(file, null, fileFailure(error));
    }
  }

  result(): Scan {
    return {
      files: withOwnNames(this.#files).sort((a, b) => byCodePoint(a.sourceFile, b.sourceFile)),
      links: this.#links.sort(byCodePoint),
    };
  }

  #add(file: string, stats: BigIntStats | null, failure: Failure | null): void {
    this.#files.push({
      path: file,
      sourceFile: sourceName(this.base, file),
      bytes: Number(stats?.size ?? 0),
      stamp: stats === null ? '' : [stats.dev, stats.ino, stats.size, stats.mtimeNs].join(':'),
      modifiedMs: Number(stats?.mtimeMs ?? 0),
      failure,
    });
  }

  async #isNew(file: string): Promise<boolean> {
    let real = file;
    try {
      real = await realpath(file);
    } catch {
      // What cannot be resolved is met again under the same name only; opening it will say why.
    }
    if (this.#met.has(real)) return false;
    this.#met.add(real);
    return true;
  }
}

const list = (folder: string) => readdir(folder, { withFileTypes: true, encoding: 'buffer' });
