/**
 * The unit of work: one file's bytes -> its reading -> its report. Pure functions of the bytes, the catalogues and the options, so
 * that they can run anywhere, be repeated and be stored.
 */
import { assess, reportOf } from '../assess/assess.js';
import type { CatalogueSet } from '../catalogue/model.js';
import type { Picture } from '../model/document.js';
import type { Report } from '../model/report.js';
import { failedReport } from './failed.js';
import type { Stages } from './job.js';
import { type FileReading, readFileBytes, type WorkOptions } from './read.js';

/** A file's report, its pictures, and the wall time that its stages took. */
export interface Work {
  readonly report: Report;
  /** What the report was made from; null when it was stored before. */
  readonly given: FileReading | null;
  /** The bytes behind `report.pictures`; none when they were stored before. */
  readonly pictures: readonly Picture[];
  /** Version of LibreOffice where it converted the file, else null. */
  readonly libreOffice: string | null;
  readonly stages: Stages;
}

/** Reads and assesses one file; `bytes` may be taken away by the reader. What cannot be read is a failed report. */
export async function workOn(bytes: Uint8Array, catalogues: CatalogueSet, options: WorkOptions): Promise<Work> {
  const clock = stopwatch();
  const { given, pictures, libreOffice } = await readFileBytes(bytes, options, catalogues.vocabulary, clock.lap);
  const report = reportFrom(given, catalogues);
  clock.lap('assess');
  return { report, given, pictures, libreOffice, stages: clock.stages };
}

/** The report of a stored reading: no file is opened. */
export function workAgain(given: FileReading, libreOffice: string | null, catalogues: CatalogueSet): Work {
  const clock = stopwatch();
  const report = reportFrom(given, catalogues);
  clock.lap('assess');
  return { report, given: null, pictures: [], libreOffice, stages: clock.stages };
}

const reportFrom = (given: FileReading, catalogues: CatalogueSet): Report =>
  given.kind === 'refused'
    ? failedReport(given.source, given.failure)
    : reportOf(given.reading, assess(given.reading, catalogues));

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
