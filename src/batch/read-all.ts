/** Reads every content once, in child processes or from the store; results do not depend on who finishes first. */
import { failedReport } from '../work/failed.js';
import { type Content, contentsOf } from './contents.js';
import type { Identified } from './identify.js';
import { inParallel } from './in-parallel.js';
import { type ContentRead, type ReadContentOptions, Reading } from './read-content.js';

export interface ReadAllOptions extends ReadContentOptions {
  /** How many children the pool has at work. */
  readonly jobs: number;
  /** Called when `count` more files are done. */
  readonly onFiles: (count: number) => void;
}

export interface AllRead {
  /** In the order of the files; files of the same content share one. */
  readonly files: readonly ContentRead[];
  /** Contents that were read, in contrast to taken from the store. */
  readonly parsed: number;
}

/** Contents taken up for each child: it reads the next while the last is being stored. */
const CONTENTS_A_JOB = 2;

/**
 * What every file yielded. Contents that passed a limit on time or memory get a second chance at the end, one by one, with the
 * machine to themselves. Null when the signal stopped it.
 */
export async function readAll(files: readonly Identified[], options: ReadAllOptions): Promise<AllRead | null> {
  const reading = new Reading(options);
  const contents = contentsOf(files);
  const { jobs, signal, onFiles } = options;
  onFiles(files.filter((file) => file.failure !== null).length);
  const read = async (content: Content, isLastTry: boolean): Promise<ContentRead | 'again'> => {
    const given = await reading.read(content, isLastTry);
    if (given !== 'again') onFiles(content.count);
    return given;
  };
  const first = await inParallel(contents, jobs * CONTENTS_A_JOB, signal, (content) => read(content, false));
  const again = contents.filter((_content, at) => first[at] === 'again');
  const second = await inParallel(again, 1, signal, (content) => read(content, true));
  if (signal.aborted) return null;
  const given = new Map<string, ContentRead>();
  const keep = (of: readonly Content[], tried: readonly (ContentRead | 'again' | undefined)[]): void => {
    of.forEach(({ sha256 }, at) => {
      const one = tried[at];
      if (one !== undefined && one !== 'again') given.set(sha256, one);
    });
  };
  keep(contents, first);
  keep(again, second);
  return { files: files.map((one) => readOf(one, given)), parsed: reading.parsed };
}

function readOf({ file, sha256, failure }: Identified, given: ReadonlyMap<string, ContentRead>): ContentRead {
  if (failure !== null) {
    const report = failedReport({ sha256: '', type: 'unknown', bytes: file.bytes }, failure);
    return { pictures: [], libreOffice: null, tried: null, report: async () => report };
  }
  const one = given.get(sha256);
  if (one === undefined) throw new Error(`${file.sourceFile} was lost between identifying and reading`);
  return one;
}
