/** Writes the files of a dataset and its `run.json` into the output folder, all or none. */
import { OUTPUT_FILES, type WriteOptions } from '../dataset/files.js';
import { onePass, type Sink } from '../dataset/pass.js';
import type { Dataset } from '../model/dataset.js';
import type { PictureRef } from '../model/report.js';
import { ok, type Result } from '../model/result.js';
import type { Blobs } from '../store/blobs.js';
import { commit, discard, openStaged, type StagedFile, stage, type WrittenFile } from '../store/folder/journal.js';
import { LEDGER_NEWS } from './ledger.js';
import type { RunRecord } from './record.js';
import { stagePictures } from './stage-pictures.js';
import type { Tally } from './tally.js';

/** What a set tells of the run that made it, once all its reports have passed. */
export interface Told {
  /** Counts the reports while they pass. */
  readonly tally: Tally;
  /** `run.json`, given the other files. */
  readonly record: (files: readonly WrittenFile[]) => RunRecord;
  /** What the ledger is to get. */
  readonly news: (record: RunRecord) => string;
}

/** The ledger's news come with the set, so that neither is there without the other; `oldFiles` of the set before that are no more are removed. */
export async function writeSet(
  folder: string,
  dataset: Dataset,
  options: WriteOptions,
  pictures: { readonly shown: readonly Pick<PictureRef, 'sha256' | 'mediaType'>[]; readonly blobs: Blobs },
  told: Told,
  oldFiles: readonly string[],
): Promise<Result<RunRecord>> {
  let isStaged = false;
  try {
    const files = await stageFiles(folder, dataset, options, told.tally);
    const staged = files.map((file) => file.name);
    const shown = await stagePictures(folder, pictures.shown, pictures.blobs);
    files.push(...shown.files);
    const record = told.record(files);
    await stage(folder, 'run.json', [`${JSON.stringify(record, null, 2)}\n`]);
    await stage(folder, LEDGER_NEWS, [told.news(record)]);
    isStaged = true;
    const ofTheRun = ['run.json', LEDGER_NEWS];
    const kept = new Set([...files.map((file) => file.name), ...ofTheRun]);
    const committed = await commit(
      folder,
      [...staged, ...shown.staged, ...ofTheRun],
      oldFiles.filter((name) => !kept.has(name)),
    );
    return committed.ok ? ok(record) : committed;
  } finally {
    if (!isStaged) await discard(folder);
  }
}

/** All files of the set in one pass over its reports. */
async function stageFiles(
  folder: string,
  dataset: Dataset,
  options: WriteOptions,
  tally: Tally,
): Promise<WrittenFile[]> {
  const staged: StagedFile[] = [];
  try {
    const sinks: Sink[] = [tally];
    for (const { name, open } of OUTPUT_FILES) {
      const file = await openStaged(folder, name);
      staged.push(file);
      sinks.push(await open(file.write, options));
    }
    await onePass(dataset, sinks);
    const written: WrittenFile[] = [];
    for (const file of staged) written.push(await file.finish());
    return written;
  } finally {
    for (const file of staged) await file.close();
  }
}
