/** The main job: input files -> a complete, consistent output folder. */
import path from 'node:path';
import { consolidate } from '../dataset/consolidate.js';
import type { Language } from '../dataset/csv/columns.js';
import { OUTPUT_FILES } from '../dataset/files.js';
import { guarded } from '../dataset/folder/failure.js';
import { commit, discard, recover, stage, type WrittenFile } from '../dataset/folder/journal.js';
import { lock } from '../dataset/folder/lock.js';
import { type Scan, scan } from '../intake/scan.js';
import type { Dataset } from '../model/dataset.js';
import type { Report } from '../model/report.js';
import { type Failure, ok, type Result } from '../model/result.js';
import { EXIT, type ExitCode, highest } from './exit-code.js';
import { INTERNAL_ERROR } from './failed.js';
import type { Log } from './log.js';
import { failureKey, type Previous, readPrevious } from './previous.js';
import { readAll, type Worker } from './read-all.js';
import { countAll, duplicatesOf, failuresOf, type RunRecord, reportsOf, vanishedReports } from './record.js';
import { VERSION } from './version.js';

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly output: string;
  readonly worker: Worker;
  /** SHA-256 over the catalogue data that `worker` uses. */
  readonly cataloguesHash: string;
  readonly jobs: number;
  readonly maxFileBytes: number;
  readonly language: Language;
  /** Values that await review and failed checks end the run with 4. */
  readonly strict: boolean;
  /** Everything but writing. */
  readonly dryRun: boolean;
  /** What `run.json` repeats of the options. */
  readonly told: RunRecord['options'];
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly onScan: (files: number) => void;
  readonly onFile: (sourceFile: string, report: Report) => void;
}

export interface RunResult {
  readonly exitCode: ExitCode;
  /** Null when the run did not get as far as a dataset. */
  readonly record: RunRecord | null;
  /** Why it did not, or why the dataset was not written. */
  readonly failure: Failure | null;
}

export async function run(options: RunOptions): Promise<RunResult> {
  const started = new Date();
  const found = await scan(options.inputs, options.output);
  if (!found.ok) return { exitCode: EXIT.usage, record: null, failure: found.failure };
  options.onScan(found.value.files.length);
  if (options.dryRun) return readAndWrite(options, started, found.value);
  const output = path.resolve(options.output);
  const held = await guarded(output, () => lock(output));
  if (!held.ok) return stopped(held.failure);
  try {
    const recovered = await guarded(output, () => recover(output));
    return recovered.ok ? await readAndWrite(options, started, found.value) : stopped(recovered.failure);
  } finally {
    await held.value.release();
  }
}

const stopped = (failure: Failure, record: RunRecord | null = null): RunResult => ({
  exitCode: failure.reason === 'output-locked' ? EXIT.locked : EXIT.output,
  record,
  failure,
});

async function readAndWrite(options: RunOptions, started: Date, found: Scan): Promise<RunResult> {
  const previous = await readPrevious(options.output);
  const reports = await readAll(found.files, options);
  if (reports === null) return { exitCode: EXIT.interrupted, record: null, failure: null };
  const dataset = consolidate(
    found.files.flatMap((file, at) => {
      const report = reports[at];
      return report === undefined ? [] : [source(file.sourceFile, report, previous)];
    }),
  );
  const record = (files: readonly WrittenFile[]): RunRecord => tell(options, started, found, dataset, previous, files);
  if (options.dryRun) return { exitCode: record([]).exit_code as ExitCode, record: record([]), failure: null };
  const written = await guarded(options.output, () => write(options, dataset, previous, record));
  if (!written.ok) return stopped(written.failure, record([]));
  return { exitCode: exitCodeOf(dataset, options.strict), record: written.value, failure: null };
}

function source(sourceFile: string, report: Report, previous: Previous) {
  const { failure, sha256 } = report;
  const known = failure !== null && previous.failures.has(failureKey(sha256, sourceFile, failure.reason));
  return { sourceFile, report, known };
}

async function write(
  options: RunOptions,
  dataset: Dataset,
  previous: Previous,
  record: (files: readonly WrittenFile[]) => RunRecord,
): Promise<Result<RunRecord>> {
  const { output, language, log } = options;
  const done = log.timed('write', {});
  let isStaged = false;
  try {
    const files: WrittenFile[] = [];
    for (const file of OUTPUT_FILES) {
      files.push(await stage(output, file.name, file.content(dataset, { language, version: VERSION })));
    }
    const told = record(files);
    await stage(output, 'run.json', [`${JSON.stringify(told, null, 2)}\n`]);
    isStaged = true;
    const names = [...files.map((file) => file.name), 'run.json'];
    const obsolete = previous.files.filter((name) => !names.includes(name));
    const committed = await commit(output, names, obsolete);
    done({ files: names.length });
    return committed.ok ? ok(told) : committed;
  } finally {
    if (!isStaged) await discard(output);
  }
}

function tell(
  options: RunOptions,
  started: Date,
  found: Scan,
  dataset: Dataset,
  previous: Previous,
  files: readonly WrittenFile[],
): RunRecord {
  const finished = new Date();
  const reports = reportsOf(dataset);
  return {
    version: VERSION,
    run_id: options.log.runId,
    started: started.toISOString(),
    finished: finished.toISOString(),
    seconds: (finished.getTime() - started.getTime()) / 1000,
    exit_code: exitCodeOf(dataset, options.strict),
    options: options.told,
    inputs: options.inputs,
    output: options.output,
    catalogues: options.cataloguesHash,
    counts: countAll(dataset),
    links_not_followed: found.links,
    failures: failuresOf(dataset),
    duplicates: duplicatesOf(dataset),
    vanished: vanishedReports(previous.reports, reports),
    reports,
    files,
  };
}

/** What the dataset itself says about the exit code. */
export function exitCodeOf(dataset: Dataset, strict: boolean): ExitCode {
  const { values, findings, outcomes } = countAll(dataset);
  const codes: ExitCode[] = [];
  if (dataset.entries.some((entry) => entry.failure?.reason === INTERNAL_ERROR)) codes.push(EXIT.bug);
  if (outcomes.failed + outcomes.partial > 0) codes.push(EXIT.unread);
  if (strict && values.review + findings.error > 0) codes.push(EXIT.strict);
  return highest(codes);
}
