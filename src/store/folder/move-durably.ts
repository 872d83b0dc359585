import { copyFile, open, rename, rm } from 'node:fs/promises';
import { isSystemError } from './failure.js';

/**
 * Moves the file `source` to `target`, whole or not at all, synced before it bears its name: by a rename, between file systems by
 * a copy. Throws the system's errors.
 */
export async function moveDurably(source: string, target: string): Promise<void> {
  await sync(source);
  try {
    await rename(source, target);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EXDEV') throw error;
    await copyDurably(source, target);
    await rm(source, { force: true });
  }
}

/** Copies `source` to `target`, whole or not at all, synced. Throws the system's errors. */
export async function copyDurably(source: string, target: string): Promise<void> {
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await copyFile(source, beside);
    await sync(beside);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Opened for writing, because Windows syncs nothing else. */
async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
