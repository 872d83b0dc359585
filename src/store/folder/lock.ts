/** One run at a time on an output folder: a lock file that names its holder, and gives way when that process is gone. */
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail } from '../../model/finding.js';
import { ok, type Result } from '../../model/result.js';
import { isSystemError } from './failure.js';
import { type Holder, isGone, thisProcess } from './holder.js';
import { stateFolder } from './paths.js';

export interface Lock {
  release(): Promise<void>;
}

/** Takes the lock of `folder`, which is made if it is not there. Failure: `output-locked`. System errors are thrown. */
export async function lock(folder: string): Promise<Result<Lock>> {
  await mkdir(stateFolder(folder), { recursive: true });
  const file = path.join(stateFolder(folder), 'lock');
  const me = await thisProcess();
  const written = JSON.stringify(me);
  for (;;) {
    if (await createdAnew(file, written)) return ok({ release: () => rm(file, { force: true }) });
    const found = await readOrNull(file);
    if (found === null) continue;
    const holder = parse(found);
    const isStale = holder === null ? found === '' && (await isAbandoned(file)) : await isGone(holder, me);
    if (!isStale) return held(folder, file, holder);
    await removeStale(file, found);
  }
}

async function createdAnew(file: string, content: string): Promise<boolean> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'wx');
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
  try {
    await handle.writeFile(content);
  } catch (error) {
    // A full disk still takes an empty file, which would lock out every run after this one.
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parse(content: string): Holder | null {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return null;
    const { pid, host, started } = value as Record<string, unknown>;
    return typeof pid === 'number' && typeof host === 'string' && typeof started === 'string'
      ? { pid, host, started }
      : null;
  } catch {
    return null;
  }
}

/** A power cut can leave the file without its content; one that is just being made has it within moments. */
const EMPTY_ABANDONED_MS = 60_000;

async function isAbandoned(file: string): Promise<boolean> {
  const modifiedMs = await stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  return modifiedMs < Date.now() - EMPTY_ABANDONED_MS;
}

/** Moves the dead holder's file away, unless another run has done so and taken the lock meanwhile. */
async function removeStale(file: string, content: string): Promise<void> {
  const aside = `${file}.${process.pid}.stale`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return;
    throw error;
  }
  if ((await readOrNull(aside)) === content) await rm(aside, { force: true });
  else await rename(aside, file);
}

function held(folder: string, file: string, holder: Holder | null): Result<never> {
  const who = holder === null ? '' : ` (PID ${holder.pid}, ${holder.host})`;
  return fail('output-locked', { folder, file, who });
}
