/**
 * All files of an output folder are replaced, or none. A set cannot be swapped in one rename, so it is written beside the old
 * one and synced, then a journal that names every step is committed by an atomic rename, then the files are moved one by one.
 * A crash before the commit leaves the old set; after it, the next opening finishes the moves.
 */
import { createHash } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '../../model/result.js';
import { fileInTheWay, isSystemError } from './failure.js';
import { copyDurably } from './move-durably.js';
import { journalFile, stagingFolder, stateFolder } from './paths.js';

export type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A file of the set as it was written; `name` is relative to the output folder, with `/`. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface Journal {
  readonly replace: readonly string[];
  readonly remove: readonly string[];
}

/** Finishes what an earlier run committed, throws away what it did not. To be called under the lock, before anything else. */
export async function recover(folder: string): Promise<Result<void>> {
  const journal = await readJournal(folder);
  const done = journal === null ? ok(undefined) : await carryOut(folder, journal);
  if (done.ok) await rm(stagingFolder(folder), { recursive: true, force: true });
  return done;
}

/** Writes one file of the new set beside the old one, synced to disk. */
export async function stage(folder: string, name: string, content: Content): Promise<WrittenFile> {
  const file = await openStaged(folder, name);
  try {
    for await (const piece of content) await file.write(piece);
    return await file.finish();
  } finally {
    await file.close();
  }
}

/** A file of the new set while it is written. */
export interface StagedFile {
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  /** Syncs it to disk. Nothing may be written after that. */
  readonly finish: () => Promise<WrittenFile>;
  /** To be called in any case. */
  readonly close: () => Promise<void>;
}

/** Bytes that are gathered before they are written. */
const BUFFERED_BYTES = 128 * 1024;

export async function openStaged(folder: string, name: string): Promise<StagedFile> {
  const file = path.join(stagingFolder(folder), name);
  await mkdir(path.dirname(file), { recursive: true });
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  let bytes = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const flush = async (): Promise<void> => {
    const data = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    hash.update(data);
    await handle.writeFile(data);
  };
  return {
    write: async (piece) => {
      const data = typeof piece === 'string' ? Buffer.from(piece) : piece;
      waiting.push(data);
      waitingBytes += data.length;
      bytes += data.length;
      if (waitingBytes >= BUFFERED_BYTES) await flush();
    },
    finish: async () => {
      await flush();
      await handle.sync();
      return { name, bytes, sha256: hash.digest('hex') };
    },
    close: () => handle.close(),
  };
}

/** The same for a file that is kept elsewhere and never changes: by a hard link, where the file system allows one, else by a copy. */
export async function stageLink(folder: string, name: string, source: string): Promise<void> {
  const file = path.join(stagingFolder(folder), name);
  await mkdir(path.dirname(file), { recursive: true });
  await link(source, file).catch(() => copyDurably(source, file));
}

/**
 * Puts the staged files `replace` in place and removes the files `remove` of the old set. Failure `output-file-in-use`: nothing
 * was replaced, and the next opening does it.
 */
export async function commit(
  folder: string,
  replace: readonly string[],
  remove: readonly string[],
): Promise<Result<void>> {
  const journal: Journal = { replace, remove };
  const beside = `${journalFile(folder)}.tmp`;
  const handle = await open(beside, 'w');
  try {
    await handle.writeFile(JSON.stringify(journal));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(stagingFolder(folder));
  await rename(beside, journalFile(folder));
  await syncFolder(stateFolder(folder));
  const done = await carryOut(folder, journal);
  if (done.ok) await rm(stagingFolder(folder), { recursive: true, force: true });
  return done;
}

/** Throws away a set that was not committed. */
export const discard = (folder: string): Promise<void> => rm(stagingFolder(folder), { recursive: true, force: true });

async function carryOut(folder: string, journal: Journal): Promise<Result<void>> {
  const pending: string[] = [];
  for (const name of journal.replace) {
    if (await exists(path.join(stagingFolder(folder), name))) pending.push(name);
  }
  for (const name of [...pending, ...journal.remove]) {
    const target = path.join(folder, name);
    if (!(await isReplaceable(target))) return fileInTheWay(target);
  }
  for (const name of pending) {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(path.join(stagingFolder(folder), name), target);
  }
  for (const name of journal.remove) await rm(path.join(folder, name), { force: true });
  await syncFolder(folder);
  await rm(journalFile(folder), { force: true });
  return ok(undefined);
}

async function readJournal(folder: string): Promise<Journal | null> {
  try {
    const value: unknown = JSON.parse(await readFile(journalFile(folder), 'utf8'));
    const { replace, remove } = value as Record<string, unknown>;
    return { replace: names(replace), remove: names(remove) };
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Only names below the output folder: a journal that somebody edited must not reach anything else. */
function names(list: unknown): string[] {
  return (Array.isArray(list) ? list : []).filter((name): name is string => typeof name === 'string' && isInside(name));
}

/** Whether `name` stays below the folder that it is joined to. */
export function isInside(name: string): boolean {
  const normal = path.posix.normalize(name.replaceAll('\\', '/'));
  return normal !== '.' && !normal.startsWith('..') && !path.posix.isAbsolute(normal) && !/^[a-z]:/i.test(normal);
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch {
    return false;
  }
}

/** On Windows a file that a program holds open can neither be renamed over nor opened for writing; a folder never can. */
async function isReplaceable(target: string): Promise<boolean> {
  try {
    if ((await stat(target)).isDirectory()) return false;
    if (process.platform === 'win32') await (await open(target, 'r+')).close();
    return true;
  } catch (error) {
    return isSystemError(error) && error.code === 'ENOENT';
  }
}

/** Makes renames in `folder` durable. Windows knows no such thing and refuses to open a folder. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
