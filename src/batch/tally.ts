/** What a run tells of its dataset, counted while the reports pass. */
import { failureOf, type Outcome, outcomeOf } from '../dataset/outcome.js';
import type { Sink } from '../dataset/pass.js';
import { type Entry, reportId } from '../model/dataset.js';
import type { Severity } from '../model/result.js';
import type { LedgerState } from './ledger.js';
import type { Counts, FailureRecord, ReportRecord, RunRecord } from './record.js';
import type { Tried } from './tries.js';

export class Tally implements Sink {
  readonly #outcomes: Record<Outcome, number> = { read: 0, partial: 0, failed: 0, duplicate: 0, empty: 0 };
  readonly #rows = { read: 0, dataset: 0, unmapped: 0, ignored: 0 };
  readonly #values = { accepted: 0, review: 0, corrected: 0 };
  readonly #findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly #tried: ReadonlyMap<string, Tried>;
  #missing = 0;
  readonly failures: FailureRecord[] = [];
  readonly duplicates: RunRecord['duplicates'][number][] = [];
  /** Reports that rows can come from: those that a later run would miss. */
  readonly reports: ReportRecord[] = [];
  /** What the ledger is to know of each file. */
  readonly states: LedgerState[] = [];

  get counts(): Counts {
    return {
      files: this.states.length,
      outcomes: this.#outcomes,
      rows: this.#rows,
      values: this.#values,
      missing: this.#missing,
      findings: this.#findings,
    };
  }

  /** `tried`: contents that time, memory or a crash kept from being read, by SHA-256. */
  constructor(tried: ReadonlyMap<string, Tried>) {
    this.#tried = tried;
  }

  take(entry: Entry): void {
    const { sourceFile, report, duplicateOf, failure } = entry;
    const outcome = outcomeOf(entry);
    this.#outcomes[outcome] += 1;
    this.states.push({ file: sourceFile, sha256: report.sha256, outcome, reason: failure?.reason ?? null });
    if (duplicateOf !== null) {
      this.duplicates.push({ source_file: sourceFile, duplicate_of: duplicateOf });
      return;
    }
    const why = failureOf(entry);
    if (why !== null) this.#fail(entry, outcome, why);
    if (report.outcome !== 'failed') {
      this.reports.push({ source_file: sourceFile, report_id: reportId(report.sha256) });
    }
    this.#count(entry);
  }

  close(): void {
    // Nothing is held back.
  }

  #fail({ sourceFile, report, known }: Entry, outcome: Outcome, why: NonNullable<Entry['failure']>): void {
    const { reason, message, advice } = why;
    const { tries, retry } = this.#tried.get(report.sha256) ?? { tries: null, retry: null };
    this.failures.push({
      source_file: sourceFile,
      source_sha256: report.sha256,
      outcome,
      reason,
      message,
      advice,
      new: !known,
      tries,
      retry,
    });
  }

  #count({ report }: Entry): void {
    this.#rows.read += report.rows.read;
    this.#rows.dataset += report.rows.dataset;
    this.#rows.unmapped += report.rows.unmapped;
    this.#rows.ignored += report.rows.ignored;
    this.#missing += report.missing.length;
    for (const { status } of report.observations) this.#values[status] += 1;
    for (const { severity } of report.findings) this.#findings[severity] += 1;
  }
}
