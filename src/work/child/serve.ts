/**
 * What a child process does: reads files one after the other, each from a working copy, until its input ends. It is killed from outside
 * when it takes too long or too much memory, so nothing here has to be undone.
 */
import { writeSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { loadCatalogues } from '../../catalogue/load.js';
import type { Picture } from '../../model/document.js';
import { handedOver } from '../../store/blobs.js';
import type { workOn } from '../unit.js';
import { ANSWERS, type Answer, type Setup, type Task } from './protocol.js';

/** Milliseconds to wait when the pipe is full and the parent has yet to read. */
const PIPE_FULL_WAIT = 2;

/** Written at once, so that it is out before the next long computation begins. */
function answer(message: Answer): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(ANSWERS, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PIPE_FULL_WAIT);
    }
  }
}

/** Pictures go by the file system, beside the working copy: they may be larger than an answer. */
async function handOver(pictures: readonly Picture[], workingFolder: string): Promise<void> {
  if (pictures.length > 0) await mkdir(handedOver(workingFolder), { recursive: true });
  for (const { sha256, bytes } of pictures) await writeFile(path.join(handedOver(workingFolder), sha256), bytes);
}

/** Works through the lines of its standard input; ends with the input, that is, with its parent at the latest. */
export async function serve(work: typeof workOn): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  const first = await lines.next();
  if (first.done === true) return;
  const { catalogues, read } = JSON.parse(first.value) as Setup;
  const loaded = await loadCatalogues(catalogues);
  if (!loaded.ok) throw new Error(loaded.failure.message.en);
  answer({ kind: 'ready', cataloguesHash: loaded.value.hash });
  for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
    const { task, file } = JSON.parse(line.value) as Task;
    try {
      const { report, pictures, stages } = await work(await readFile(file), loaded.value, {
        ...read,
        onPages: (pages) => answer({ kind: 'pages', task, pages }),
      });
      await handOver(pictures, path.dirname(file));
      answer({ kind: 'report', task, report, stages });
    } catch (error) {
      answer({ kind: 'bug', task, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
}
