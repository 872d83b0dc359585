/** Reads every content once, in child processes or from the store; results do not depend on who finishes first. */
import { copyFile, readFile } from 'node:fs/promises';
import type { FoundFile } from '../intake/scan.js';
import { sniff } from '../intake/sniff.js';
import { fileChanged, fileFailure, KINDS } from '../intake/unreadable.js';
import type { FileType, Report } from '../model/report.js';
import type { Failure } from '../model/result.js';
import type { PictureStore } from '../store/blobs.js';
import { isNoRoom, isSystemError } from '../store/folder/failure.js';
import type { ResultStore } from '../store/results.js';
import type { Fault, Outcome, WorkLimits } from '../work/child/handle.js';
import type { Pool } from '../work/child/pool.js';
import { conservationBreaches } from '../work/conservation.js';
import { failedReport, INTERNAL_ERROR, internalError } from '../work/failed.js';
import { faultFailure } from '../work/faults.js';
import type { Identified } from './identify.js';
import { inParallel } from './in-parallel.js';
import type { Log } from './log.js';

export interface ReadAllOptions {
  readonly pool: Pool;
  readonly store: ResultStore;
  readonly pictures: PictureStore;
  /** How many children the pool has at work. */
  readonly jobs: number;
  readonly limits: WorkLimits;
  /** Do not take stored reports. */
  readonly force: boolean;
  /** Store nothing. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Called when `count` more files are done. */
  readonly onFiles: (count: number) => void;
}

export interface AllRead {
  /** In the order of the files. */
  readonly reports: readonly Report[];
  /** Contents that were read, in contrast to taken from the store. */
  readonly parsed: number;
}

/** Contents taken up for each child: it reads the next while the last is being stored. */
const CONTENTS_A_JOB = 2;

/** A content, and the first of the files that have it. */
interface Content {
  readonly sha256: string;
  readonly file: FoundFile;
  /** Files that have it. */
  count: number;
}

/**
 * The report of every file. Contents that passed a limit on time or memory get a second chance at the end, one by one, with the
 * machine to themselves. Null when the signal stopped it.
 */
export async function readAll(files: readonly Identified[], options: ReadAllOptions): Promise<AllRead | null> {
  const reading = new Reading(options);
  const contents = contentsOf(files);
  const { jobs, signal, onFiles } = options;
  onFiles(files.filter((file) => file.failure !== null).length);
  const first = await inParallel(contents, jobs * CONTENTS_A_JOB, signal, (content) => reading.read(content, false));
  const again = contents.filter((_content, at) => first[at] === 'again');
  const second = await inParallel(again, 1, signal, (content) => reading.read(content, true));
  if (signal.aborted) return null;
  const reports = new Map<string, Report>();
  const keep = (of: readonly Content[], tried: readonly (Report | 'again' | undefined)[]): void => {
    of.forEach(({ sha256 }, at) => {
      const report = tried[at];
      if (report !== undefined && report !== 'again') reports.set(sha256, report);
    });
  };
  keep(contents, first);
  keep(again, second);
  return { reports: files.map((one) => reportOf(one, reports)), parsed: reading.parsed };
}

function reportOf({ file, sha256, failure }: Identified, reports: ReadonlyMap<string, Report>): Report {
  if (failure !== null) return failedReport({ sha256: '', type: 'unknown', bytes: file.bytes }, failure);
  const report = reports.get(sha256);
  if (report === undefined) throw new Error(`${file.sourceFile} was lost between identifying and reading`);
  return report;
}

function contentsOf(files: readonly Identified[]): Content[] {
  const contents = new Map<string, Content>();
  for (const { file, sha256 } of files) {
    if (sha256 === null) continue;
    const known = contents.get(sha256);
    if (known === undefined) contents.set(sha256, { sha256, file, count: 1 });
    else known.count += 1;
  }
  return [...contents.values()];
}

const WORTH_A_RETRY: ReadonlySet<Fault> = new Set(['time', 'memory']);

/** Reasons that the next run must look into again: a bug until it is mended, a file that was not stable, a program to install. */
export const NOT_STORED: ReadonlySet<string> = new Set([
  INTERNAL_ERROR,
  'file-changed',
  'file-vanished',
  'file-not-readable',
  'needs-libreoffice',
]);

class Reading {
  readonly #options: ReadAllOptions;
  parsed = 0;

  constructor(options: ReadAllOptions) {
    this.#options = options;
  }

  /** The report of a content; `again` when it passed a limit for the first time. */
  async read(content: Content, isLastTry: boolean): Promise<Report | 'again'> {
    const { store, force, dryRun, onFiles } = this.#options;
    const stored = force ? null : await this.#stored(content.sha256);
    const report = stored ?? (await this.#readAnew(content, isLastTry));
    if (report === 'again') return report;
    const isWorthStoring = stored === null && !NOT_STORED.has(report.failure?.reason ?? '');
    if (isWorthStoring && !dryRun) await store.put(report);
    onFiles(content.count);
    return report;
  }

  /** A stored report counts only with its pictures. */
  async #stored(sha256: string): Promise<Report | null> {
    const { store, pictures } = this.#options;
    const report = await store.get(sha256);
    return report !== null && (await pictures.hasAll(report)) ? report : null;
  }

  /** A report that names pictures which the child did not hand over is no report. */
  async #withPictures(outcome: Outcome, workingFolder: string): Promise<Outcome> {
    const { pictures, dryRun } = this.#options;
    if (outcome.kind === 'fault' || dryRun || (await pictures.take(outcome.report, workingFolder))) return outcome;
    return { kind: 'fault', fault: 'garbage', detail: 'pictures' };
  }

  async #readAnew({ file, sha256 }: Content, isLastTry: boolean): Promise<Report | 'again'> {
    const { pool, limits, log, signal } = this.#options;
    const start = () => log.timed('file', { file: file.sourceFile, sha256 });
    let done = start();
    const failed = async (failure: Failure): Promise<Report> =>
      failedReport({ sha256, type: await typeOf(file), bytes: file.bytes }, failure);
    let outcome: Outcome;
    try {
      outcome = await pool.work(
        (copy) => {
          // Waiting for a child is no part of a file's time.
          done = start();
          return copyFile(file.path, copy);
        },
        (of, workingFolder) => this.#withPictures(of, workingFolder),
      );
    } catch (error) {
      if (signal.aborted) return 'again';
      if (isSystemError(error) && !isNoRoom(error)) return failed(fileFailure(error));
      throw error;
    }
    this.parsed += 1;
    if (outcome.kind === 'fault') {
      done({ fault: outcome.fault, detail: outcome.detail });
      if (signal.aborted || (!isLastTry && WORTH_A_RETRY.has(outcome.fault))) return 'again';
      return failed(faultFailure(outcome.fault, outcome.detail, limits));
    }
    const { report, stages } = outcome;
    done({ ...stages, outcome: report.outcome, reason: report.failure?.reason ?? null });
    if (report.sha256 !== sha256) return failed(fileChanged());
    const breaches = conservationBreaches(report);
    return breaches.length === 0 ? report : failed(internalError(breaches.join('; ')));
  }
}

/** Of a file that its reader did not survive. */
async function typeOf(file: FoundFile): Promise<FileType> {
  try {
    return KINDS[sniff(await readFile(file.path))].type;
  } catch {
    return 'unknown';
  }
}
