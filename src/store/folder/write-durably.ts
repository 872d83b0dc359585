import { open, rename } from 'node:fs/promises';

/** Writes `file` whole or not at all: beside it, synced, then renamed. Throws the system's errors. */
export async function writeDurably(file: string, content: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  const handle = await open(beside, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
