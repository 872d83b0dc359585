/** Reads every found file once a content, with bounded concurrency; results do not depend on who finishes first. */
import { readFile } from 'node:fs/promises';
import PQueue from 'p-queue';
import { conservationBreaches } from '../dataset/conservation.js';
import { sha256 } from '../intake/fingerprint.js';
import type { FoundFile } from '../intake/scan.js';
import { fileFailure, tooLarge } from '../intake/unreadable.js';
import type { Report } from '../model/report.js';
import { failedReport, internalError } from './failed.js';
import type { Log } from './log.js';

/** Turns one file's bytes into its report; may throw for a bug of ours. */
export type Worker = (bytes: Uint8Array) => Promise<Report>;

export interface ReadAllOptions {
  readonly worker: Worker;
  /** Files in work at the same time. */
  readonly jobs: number;
  /** Bytes; a larger file is not opened. */
  readonly maxFileBytes: number;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Called after each file. */
  readonly onFile: (sourceFile: string, report: Report) => void;
}

/** Reports in the order of `files`; null when the signal stopped the reading. */
export async function readAll(files: readonly FoundFile[], options: ReadAllOptions): Promise<Report[] | null> {
  const queue = new PQueue({ concurrency: options.jobs });
  const byContent = new Map<string, Promise<Report>>();
  const stop = (): void => queue.clear();
  options.signal.addEventListener('abort', stop);
  const reports = new Array<Report | undefined>(files.length);
  files.forEach((file, at) => {
    void queue.add(async () => {
      if (options.signal.aborted) return;
      const report = await readOne(file, byContent, options);
      reports[at] = report;
      options.onFile(file.sourceFile, report);
    });
  });
  await queue.onIdle();
  options.signal.removeEventListener('abort', stop);
  return reports.every((report) => report !== undefined) ? reports : null;
}

async function readOne(
  file: FoundFile,
  byContent: Map<string, Promise<Report>>,
  options: ReadAllOptions,
): Promise<Report> {
  const unopened = { sha256: '', type: 'unknown', bytes: file.bytes } as const;
  if (file.failure !== null) return failedReport(unopened, file.failure);
  if (file.bytes > options.maxFileBytes) return failedReport(unopened, tooLarge(file.bytes, options.maxFileBytes));
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    return failedReport(unopened, fileFailure(error));
  }
  const hash = sha256(bytes);
  const known = byContent.get(hash);
  if (known !== undefined) return known;
  const work = workSafely(file, hash, bytes, options);
  byContent.set(hash, work);
  return work;
}

/** A throw, or rows that do not add up, is a bug of ours: it costs this file alone, and is said aloud. */
async function workSafely(file: FoundFile, hash: string, bytes: Uint8Array, options: ReadAllOptions): Promise<Report> {
  const size = bytes.length;
  const done = options.log.timed('read', { file: file.sourceFile, sha256: hash });
  try {
    const report = await options.worker(bytes);
    const breaches = conservationBreaches(report);
    done({ outcome: report.outcome, reason: report.failure?.reason ?? null });
    if (breaches.length === 0) return report;
    return failedReport({ sha256: hash, type: report.type, bytes: size }, internalError(breaches.join('; ')));
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    done({ error: detail });
    return failedReport({ sha256: hash, type: 'unknown', bytes: size }, internalError(detail.split('\n')[0] ?? detail));
  }
}
