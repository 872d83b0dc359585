/** What one file may cost, watched from outside. */
export interface WorkLimits {
  /** Wall time of a file, milliseconds. */
  readonly baseMs: number;
  /** More time for each page, milliseconds. */
  readonly pageMs: number;
  /** Resident bytes of the child and what it started. */
  readonly residentBytes: number;
}

/** A real report takes a fiftieth of the time and a fifth of the memory. */
export const DEFAULT_WORK_LIMITS: WorkLimits = { baseMs: 60_000, pageMs: 1_000, residentBytes: 1.5 * 1024 ** 3 };
