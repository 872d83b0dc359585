/** `run.json`: what one run was asked, what it found, what became of it. The only file of the set that knows the time. */
import type { Outcome } from '../dataset/outcome.js';
import type { Said, Severity } from '../model/result.js';
import type { WrittenFile } from '../store/folder/journal.js';
import { INTERNAL_ERROR } from '../work/failed.js';
import { EXIT, type ExitCode, highest } from './exit-code.js';
import type { Tried } from './tries.js';
import { VERSION } from './version.js';

export interface RunRecord {
  readonly version: string;
  readonly run_id: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly finished: string;
  readonly seconds: number;
  readonly exit_code: ExitCode;
  readonly options: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  readonly inputs: readonly string[];
  readonly output: string;
  /** SHA-256 over all catalogue data in use. */
  readonly catalogues: string;
  /** SHA-256 over everything that the dataset is a function of. */
  readonly fingerprint: string;
  /** Versions of LibreOffice that converted files of this set. */
  readonly libreoffice: readonly string[];
  /** Contents that were read in this run; the others came from stored results. */
  readonly parsed: number;
  readonly counts: Counts;
  readonly links_not_followed: readonly string[];
  readonly failures: readonly FailureRecord[];
  readonly duplicates: readonly { readonly source_file: string; readonly duplicate_of: string }[];
  readonly vanished: readonly Vanished[];
  readonly reports: readonly ReportRecord[];
  readonly files: readonly WrittenFile[];
}

export interface Counts {
  readonly files: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly rows: {
    readonly read: number;
    readonly dataset: number;
    readonly unmapped: number;
    readonly ignored: number;
  };
  readonly values: { readonly accepted: number; readonly review: number; readonly corrected: number };
  readonly missing: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface FailureRecord {
  readonly source_file: string;
  readonly source_sha256: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly message: Said;
  readonly advice: Said;
  /** False when the run before met the same content with the same reason. */
  readonly new: boolean;
  /** Runs in which it was tried in vain, for a failure of time, memory or a crash; else null. */
  readonly tries: number | null;
  /** Whether the next run tries again, for such a failure; else null. */
  readonly retry: Tried['retry'] | null;
}

/** Names a report of the set, so that the next run can tell which ones are gone. */
export interface ReportRecord {
  readonly source_file: string;
  readonly report_id: string;
}

/** A report of the set before that is not in this one. */
export interface Vanished extends ReportRecord {
  /** The report that the same file holds now; null when the file is gone or unread. */
  readonly replaced_by: string | null;
}

/** What `tellRun` needs to know of the run. */
export interface RunFacts {
  readonly options: {
    readonly inputs: readonly string[];
    readonly output: string;
    readonly strict: boolean;
    readonly catalogues: { readonly hash: string };
    readonly told: RunRecord['options'];
    readonly log: { readonly runId: string };
  };
  readonly started: Date;
  readonly links: readonly string[];
  readonly fingerprint: string;
  readonly libreOffice: readonly string[];
  readonly parsed: number;
  /** Of the whole dataset. */
  readonly tally: Pick<RunRecord, 'counts' | 'failures' | 'duplicates' | 'reports'>;
  /** Reports of the set before. */
  readonly before: readonly ReportRecord[];
  readonly files: readonly WrittenFile[];
}

export function tellRun({ options, started, tally, before, ...facts }: RunFacts): RunRecord {
  const finished = new Date();
  const { counts, failures, duplicates, reports } = tally;
  return {
    version: VERSION,
    run_id: options.log.runId,
    started: started.toISOString(),
    finished: finished.toISOString(),
    seconds: (finished.getTime() - started.getTime()) / 1000,
    exit_code: exitCodeOf(counts, failures, options.strict),
    options: options.told,
    inputs: options.inputs,
    output: options.output,
    catalogues: options.catalogues.hash,
    fingerprint: facts.fingerprint,
    libreoffice: facts.libreOffice,
    parsed: facts.parsed,
    counts,
    links_not_followed: facts.links,
    failures,
    duplicates,
    vanished: vanishedReports(before, reports),
    reports,
    files: facts.files,
  };
}

/** What the dataset itself says about the exit code. */
export function exitCodeOf(counts: Counts, failures: readonly FailureRecord[], strict: boolean): ExitCode {
  const { values, findings, outcomes } = counts;
  const codes: ExitCode[] = [];
  if (failures.some((failure) => failure.reason === INTERNAL_ERROR)) codes.push(EXIT.bug);
  if (outcomes.failed + outcomes.partial > 0) codes.push(EXIT.unread);
  if (strict && values.review + findings.error > 0) codes.push(EXIT.strict);
  return highest(codes);
}

/** Reports of the set before whose content is not among `now`. A renamed file has not vanished. */
export function vanishedReports(before: readonly ReportRecord[], now: readonly ReportRecord[]): Vanished[] {
  const ids = new Set(now.map((report) => report.report_id));
  const byFile = new Map(now.map((report) => [report.source_file, report.report_id]));
  return before
    .filter((report) => !ids.has(report.report_id))
    .map((report) => ({ ...report, replaced_by: byFile.get(report.source_file) ?? null }));
}
