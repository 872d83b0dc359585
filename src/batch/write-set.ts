/** Writes the files of a dataset and its `run.json` into the output folder, all or none. */

import { createReadStream } from 'node:fs';
import { rowEntries } from '../dataset/consolidate.js';
import { OUTPUT_FILES, type WriteOptions } from '../dataset/files.js';
import { pictureFile } from '../dataset/picture-file.js';
import type { Dataset } from '../model/dataset.js';
import { byCodePoint } from '../model/order.js';
import { ok, type Result } from '../model/result.js';
import type { PictureStore } from '../store/blobs.js';
import { commit, discard, stage, type WrittenFile } from '../store/folder/journal.js';
import { LEDGER_NEWS } from './ledger.js';
import type { RunRecord } from './record.js';

/** What a set tells of the run that made it. */
export interface Told {
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
  pictures: PictureStore,
  told: Told,
  oldFiles: readonly string[],
): Promise<Result<RunRecord>> {
  let isStaged = false;
  try {
    const files: WrittenFile[] = [];
    for (const file of OUTPUT_FILES) files.push(await stage(folder, file.name, file.content(dataset, options)));
    files.push(...(await stagePictures(folder, dataset, pictures)));
    const record = told.record(files);
    await stage(folder, 'run.json', [`${JSON.stringify(record, null, 2)}\n`]);
    await stage(folder, LEDGER_NEWS, [told.news(record)]);
    isStaged = true;
    const names = [...files.map((file) => file.name), 'run.json', LEDGER_NEWS];
    const committed = await commit(
      folder,
      names,
      oldFiles.filter((name) => !names.includes(name)),
    );
    return committed.ok ? ok(record) : committed;
  } finally {
    if (!isStaged) await discard(folder);
  }
}

/** Each picture of the dataset once, by name. */
async function stagePictures(folder: string, dataset: Dataset, store: PictureStore): Promise<WrittenFile[]> {
  const byName = new Map<string, string>();
  for (const { report } of rowEntries(dataset)) {
    for (const picture of report.pictures) byName.set(pictureFile(picture), picture.sha256);
  }
  const written: WrittenFile[] = [];
  for (const [name, sha256] of [...byName].sort(([a], [b]) => byCodePoint(a, b))) {
    written.push(await stage(folder, name, createReadStream(store.file(sha256))));
  }
  return written;
}
