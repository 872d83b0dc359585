/**
 * What a worker can be asked to do, and what it gives for each kind of job. Plain JSON, so that a job can go to another process or
 * another machine.
 */
import type { Summary } from './summary.js';

export type Job = ReadJob | AssessJob;

/** Read the file at `file`, a working copy that the job may spoil. */
export interface ReadJob {
  readonly kind: 'read';
  readonly file: string;
}

/** Assess the stored reading at `file`: what it is assessed by has changed, the file that it is of has not. */
export interface AssessJob {
  readonly kind: 'assess';
  readonly file: string;
}

/** Milliseconds of wall time that a job spent on each of its stages. */
export type Stages = Readonly<Record<string, number>>;

/** What came of a job. Whatever is large lies in files (`hand-over.ts`). */
export interface Done {
  readonly kind: Job['kind'];
  readonly summary: Summary;
  /** The hash that the result file bears in its first line. */
  readonly sha256: string;
  /** The same of the file with the reading; null when none was handed over. */
  readonly readingSha256: string | null;
  readonly stages: Stages;
}
