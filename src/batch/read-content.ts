/** Reads one content: from the store, or in a child whose result goes into the store unseen. */
import { copyFile, rm } from 'node:fs/promises';
import { fileChanged, fileFailure } from '../intake/unreadable.js';
import type { FileType, Report } from '../model/report.js';
import type { Failure } from '../model/result.js';
import { sofficeVersion } from '../read/converted/soffice.js';
import type { Blobs } from '../store/blobs.js';
import { isNoRoom, isSystemError } from '../store/folder/failure.js';
import { verifiedHead } from '../store/result-file.js';
import type { ResultStore } from '../store/results.js';
import { pictureIn, readingIn, resultIn } from '../work/child/hand-over.js';
import type { Fault } from '../work/child/handle.js';
import type { WorkLimits } from '../work/child/limits.js';
import type { HandedOver, Pool, Worked } from '../work/child/pool.js';
import { failedReport, INTERNAL_ERROR } from '../work/failed.js';
import { faultFailure, PASSING } from '../work/faults.js';
import type { FileReading, ReadingFacts } from '../work/read.js';
import type { Summary } from '../work/summary.js';
import type { Content } from './contents.js';
import type { Log } from './log.js';
import type { Tried, Tries } from './tries.js';

export interface ReadContentOptions {
  readonly pool: Pool;
  readonly store: ResultStore<Summary, Report>;
  readonly readings: ResultStore<ReadingFacts, FileReading>;
  readonly pictures: Blobs;
  readonly tries: Tries;
  readonly limits: WorkLimits;
  /** Take nothing that was stored or given up. */
  readonly force: boolean;
  /** Pictures are not kept. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** What a content yielded. Its report is fetched when it is needed, and let go of after: a set of them does not fit into memory. */
export interface ContentRead {
  readonly pictures: Summary['pictures'];
  /** Version of LibreOffice where it converted this file, else null. */
  readonly libreOffice: string | null;
  /** Set when time, memory or a crash were in the way. */
  readonly tried: Tried | null;
  readonly report: () => Promise<Report>;
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

export class Reading {
  readonly #options: ReadContentOptions;
  #soffice: Promise<string | null> | null = null;
  /** Contents that a child was asked to read. */
  parsed = 0;

  constructor(options: ReadContentOptions) {
    this.#options = options;
  }

  /** `again` when the content passed a limit for the first time in this run. */
  async read(content: Content, isLastTry: boolean): Promise<ContentRead | 'again'> {
    return (await this.#known(content)) ?? (await this.#readAnew(content, isLastTry));
  }

  async #known(content: Content): Promise<ContentRead | null> {
    const { store, readings, tries, force } = this.#options;
    if (force) return null;
    const given = tries.givenUp(content.sha256);
    if (given !== null) return triedInVain(content, given);
    const summary = await store.head(content.sha256);
    if (summary?.sha256 === content.sha256 && (await this.#isValid(summary))) return this.#stored(summary);
    const reading = await readings.head(content.sha256);
    return reading !== null && (await this.#isValid(reading)) ? this.#assessAgain(content) : null;
  }

  /** The report of a stored reading, made anew in a child; null when it comes to nothing, and the file is to be read again. */
  async #assessAgain(content: Content): Promise<ContentRead | null> {
    const { pool, readings, log, signal } = this.#options;
    const done = log.timed('assess', { file: content.file.sourceFile, sha256: content.sha256 });
    try {
      const worked = await pool.work(
        (copy) => copyFile(readings.fileOf(content.sha256), copy),
        (handed) => this.#isSound(handed),
        'assess',
      );
      done(worked.kind === 'done' ? worked.done.stages : { fault: worked.fault, detail: worked.detail });
      if (worked.kind !== 'done') return null;
      if (worked.done.summary.sha256 === content.sha256) return await this.#taken(content, worked);
      // The reading of another content lies under this one's name.
      await rm(worked.folder, { recursive: true, force: true });
      return null;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  /** A stored result counts only with its pictures, and not when another LibreOffice would convert the file today. */
  async #isValid({ pictures, libreOffice }: ReadingFacts): Promise<boolean> {
    if (!(await this.#options.pictures.hasAll(pictures.map(({ sha256 }) => sha256)))) return false;
    if (libreOffice === null) return true;
    this.#soffice ??= sofficeVersion();
    return isOfToday(libreOffice, await this.#soffice);
  }

  #stored({ sha256, pictures, libreOffice }: Summary): ContentRead {
    return { pictures, libreOffice, tried: null, report: () => this.#options.store.body(sha256) };
  }

  async #readAnew(content: Content, isLastTry: boolean): Promise<ContentRead | 'again'> {
    const { pool, limits, log, signal } = this.#options;
    const { file, sha256 } = content;
    const start = () => log.timed('file', { file: file.sourceFile, sha256 });
    let done = start();
    let unreadable: Failure | null = null;
    let worked: Worked;
    try {
      worked = await pool.work(
        async (copy) => {
          // Waiting for a child is no part of a file's time.
          done = start();
          await copyFile(file.path, copy).catch((error: unknown) => {
            if (isSystemError(error) && !isNoRoom(error)) unreadable = fileFailure(error);
            throw error;
          });
        },
        (handed) => this.#isSound(handed),
      );
    } catch (error) {
      if (signal.aborted) return 'again';
      if (unreadable !== null) return failed(content, 'unknown', unreadable);
      throw error;
    }
    this.parsed += 1;
    if (worked.kind === 'done') {
      const { summary, stages } = worked.done;
      done({ ...stages, outcome: summary.outcome, reason: summary.failure?.reason ?? null });
      return this.#taken(content, worked);
    }
    const { fault, detail, type } = worked;
    done({ fault, detail });
    if (signal.aborted || (!isLastTry && WORTH_A_RETRY.has(fault))) return 'again';
    return this.#failed(content, type, faultFailure(fault, detail, limits));
  }

  /** Whether the files are what the child says they are; its pictures are taken at the same time. */
  async #isSound({ done, folder }: HandedOver): Promise<boolean> {
    const { pictures, dryRun } = this.#options;
    if ((await verifiedHead(resultIn(folder)))?.sha256 !== done.sha256) return false;
    if (done.readingSha256 !== null && (await verifiedHead(readingIn(folder)))?.sha256 !== done.readingSha256)
      return false;
    if (dryRun) return true;
    // The pictures of a stored reading were looked for before it was assessed.
    if (done.kind === 'assess') return true;
    for (const { sha256 } of done.summary.pictures) {
      if (!(await pictures.take(sha256, pictureIn(folder, sha256)))) return false;
    }
    return true;
  }

  /** Puts the result into the store, if it is one that may be stored. */
  async #taken(content: Content, { done: { summary, readingSha256 }, folder }: HandedOver): Promise<ContentRead> {
    try {
      const { failure, outcome, type } = summary;
      if (summary.sha256 !== content.sha256) return failed(content, type, fileChanged());
      if (failure !== null && outcome === 'failed' && (PASSING.has(failure.reason) || NOT_STORED.has(failure.reason)))
        return this.#failed(content, type, failure);
      if (readingSha256 !== null) await this.#options.readings.take(content.sha256, readingIn(folder));
      await this.#options.store.take(content.sha256, resultIn(folder));
      return this.#stored(summary);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #failed(content: Content, type: FileType, failure: Failure): ContentRead {
    if (!PASSING.has(failure.reason)) return failed(content, type, failure);
    const { tries, force } = this.#options;
    return triedInVain(content, tries.failed(content.sha256, type, failure, force));
  }
}

/** Whether a file would be converted by the same LibreOffice today. Where there is none, nothing better is to be had. */
export const isOfToday = (libreOffice: string, installed: string | null): boolean =>
  installed === null || installed === libreOffice;

function failed({ file, sha256 }: Content, type: FileType, failure: Failure, tried: Tried | null = null): ContentRead {
  const report = failedReport({ sha256, type, bytes: file.bytes }, failure);
  return { pictures: [], libreOffice: null, tried, report: async () => report };
}

const triedInVain = (content: Content, tried: Tried): ContentRead => failed(content, tried.type, tried.failure, tried);
