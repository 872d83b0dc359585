/**
 * The unit of work: one file's bytes -> its `Report`. A pure function of the bytes, the catalogues and the options, so that it
 * can run anywhere, be repeated and be stored.
 */
import { assess, reportOf } from '../assess/assess.js';
import type { CatalogueSet } from '../catalogue/model.js';
import { sha256 } from '../intake/fingerprint.js';
import { sniff } from '../intake/sniff.js';
import { KINDS } from '../intake/unreadable.js';
import { readingOf } from '../interpret/reading.js';
import type { Picture } from '../model/document.js';
import type { Report } from '../model/report.js';
import type { Failure } from '../model/result.js';
import type { ReadOptions } from '../read/limits.js';
import { readDocument } from '../read/open.js';
import { failedReport } from './failed.js';

/** A file's report, its pictures, and the wall time that its stages took, in milliseconds. */
export interface Work {
  readonly report: Report;
  /** The bytes behind `report.pictures`. */
  readonly pictures: readonly Picture[];
  readonly stages: Readonly<Record<string, number>>;
}

/** Reads, interprets and assesses one file; `bytes` may be taken away by the reader. What cannot be read is a failed report. */
export async function workOn(bytes: Uint8Array, catalogues: CatalogueSet, options: ReadOptions): Promise<Work> {
  const clock = stopwatch();
  const { type, failure } = KINDS[sniff(bytes)];
  const source = { sha256: sha256(bytes), type, bytes: bytes.length };
  const failed = (why: Failure): Work => ({ report: failedReport(source, why), pictures: [], stages: clock.stages });
  if (failure !== null) return failed(failure);
  const document = await readDocument(bytes, type, options);
  clock.lap('read');
  if (!document.ok) return failed(document.failure);
  const reading = readingOf(document.value, source);
  clock.lap('interpret');
  const report = reportOf(reading, assess(reading, catalogues));
  clock.lap('assess');
  return { report, pictures: document.value.pictures, stages: clock.stages };
}

function stopwatch() {
  const stages: Record<string, number> = {};
  let last = performance.now();
  return {
    stages,
    lap: (stage: string): void => {
      const now = performance.now();
      stages[stage] = Math.round(now - last);
      last = now;
    },
  };
}
