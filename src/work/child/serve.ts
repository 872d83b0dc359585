/**
 * What a child process does: jobs, one after the other, each on a working copy, until its input ends. It is killed from outside
 * when it takes too long or too much memory, so nothing here has to be undone.
 */
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { loadCatalogues } from '../../catalogue/load.js';
import type { CatalogueSet } from '../../catalogue/model.js';
import type { ReadOptions } from '../../read/limits.js';
import { isNoRoom, isSystemError } from '../../store/folder/failure.js';
import { verifiedBody, verifiedHead } from '../../store/result-file.js';
import { conservationBreaches } from '../conservation.js';
import type { FileReading, ReadingFacts } from '../read.js';
import { type Work, workAgain, type workOn } from '../unit.js';
import { handOver } from './hand-over.js';
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
    const task = JSON.parse(line.value) as Task;
    answer(await answerTo(task, work, loaded.value, read));
  }
}

async function answerTo(
  { task, job }: Task,
  work: typeof workOn,
  catalogues: CatalogueSet,
  read: ReadOptions,
): Promise<Answer> {
  try {
    const given =
      job.kind === 'assess'
        ? await assessStored(job.file, catalogues)
        : await work(await readFile(job.file), catalogues, {
            ...read,
            onType: (type) => answer({ kind: 'type', task, type }),
            onPages: (pages) => answer({ kind: 'pages', task, pages }),
          });
    const breaches = conservationBreaches(given.report);
    if (breaches.length > 0) return { kind: 'bug', task, detail: breaches.join('; ') };
    const handed = await handOver(given, path.dirname(job.file));
    return { kind: 'done', task, done: { kind: job.kind, ...handed, stages: given.stages } };
  } catch (error) {
    if (isSystemError(error) && isNoRoom(error)) return { kind: 'full', task, code: error.code ?? '' };
    return { kind: 'bug', task, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** `file` is a working copy of a stored reading, which its parent vouched for. */
async function assessStored(file: string, catalogues: CatalogueSet): Promise<Work> {
  const head = await verifiedHead(file);
  const body = await verifiedBody(file);
  if (head === null || body === null) throw new Error('the stored reading was altered on its way');
  const { libreOffice } = JSON.parse(head.head) as ReadingFacts;
  return workAgain(JSON.parse(body) as FileReading, libreOffice, catalogues);
}
