/**
 * The unit of work: one file's bytes -> its `Report`. A pure function of the bytes, the catalogues and the options, so that it
 * can run anywhere, be repeated and be stored.
 */
import { assess, reportOf } from '../assess/assess.js';
import type { CatalogueSet } from '../catalogue/model.js';
import { sniff } from '../intake/sniff.js';
import { KINDS } from '../intake/unreadable.js';
import { readingOf } from '../interpret/reading.js';
import type { Picture } from '../model/document.js';
import type { FileType, Report } from '../model/report.js';
import type { Failure } from '../model/result.js';
import type { ReadOptions } from '../read/limits.js';
import { readDocument } from '../read/open.js';
import { sha256 } from '../store/fingerprint.js';
import { failedReport } from './failed.js';
import type { Stages } from './job.js';

export interface WorkOptions extends ReadOptions {
  /** Told what the content is before anything else is done with it: whoever survives a reader that does not, knows it. */
  readonly onType?: (type: FileType) => void;
}

/** A file's report, its pictures, and the wall time that its stages took. */
export interface Work {
  readonly report: Report;
  /** The bytes behind `report.pictures`. */
  readonly pictures: readonly Picture[];
  /** Version of LibreOffice where it converted the file, else null. */
  readonly libreOffice: string | null;
  readonly stages: Stages;
}

/** Reads, interprets and assesses one file; `bytes` may be taken away by the reader. What cannot be read is a failed report. */
export async function workOn(bytes: Uint8Array, catalogues: CatalogueSet, options: WorkOptions): Promise<Work> {
  const clock = stopwatch();
  const { type, failure } = KINDS[sniff(bytes)];
  options.onType?.(type);
  const source = { sha256: sha256(bytes), type, bytes: bytes.length };
  let libreOffice: string | null = null;
  const given = (report: Report, pictures: readonly Picture[]): Work => ({
    report,
    pictures,
    libreOffice,
    stages: clock.stages,
  });
  const failed = (why: Failure): Work => given(failedReport(source, why), []);
  if (failure !== null) return failed(failure);
  const onConverter = (version: string): void => {
    libreOffice = version;
  };
  const document = await readDocument(bytes, type, { ...options, onConverter });
  clock.lap('read');
  if (!document.ok) return failed(document.failure);
  const reading = readingOf(document.value, source);
  clock.lap('interpret');
  const report = reportOf(reading, assess(reading, catalogues));
  clock.lap('assess');
  return given(report, document.value.pictures);
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
