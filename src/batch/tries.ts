/**
 * Contents whose reading failed for time, memory or a crash: no results, but a record beside the results of how often they were
 * tried. Each of the next three runs tries again; then nobody does until the program, the limits or `--force` say otherwise.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FileType } from '../model/report.js';
import type { Failure } from '../model/result.js';
import { stateFolder } from '../store/folder/paths.js';
import { writeDurably } from '../store/folder/write-durably.js';
import { FAILURE, FILE_TYPE } from '../work/summary.js';

/** Runs that try a content again after the one in which it failed first. */
const MORE_RUNS = 3;

/** What the count holds for: other conditions, other chances. */
export interface Conditions {
  /** `Builds.of` the child's module. */
  readonly build: string;
  /** What a file may cost, as JSON. */
  readonly limits: string;
}

export interface Tried extends Conditions {
  readonly type: FileType;
  /** As it was first told: the same failure reads the same every time. */
  readonly failure: Failure;
  /** Runs that tried. */
  readonly tries: number;
  readonly retry: 'next-run' | 'given-up';
}

const FILE = z.object({
  contents: z.record(
    z.string(),
    z.object({
      build: z.string(),
      limits: z.string(),
      type: FILE_TYPE,
      failure: FAILURE,
      tries: z.int().min(1),
      retry: z.enum(['next-run', 'given-up']),
    }),
  ),
});

type Recorded = Readonly<Record<string, Tried>>;

export class Tries {
  readonly #file: string;
  readonly #conditions: Conditions;
  readonly #recorded: Recorded;
  readonly #now = new Map<string, Tried>();

  private constructor(file: string, conditions: Conditions, recorded: Recorded) {
    this.#file = file;
    this.#conditions = conditions;
    this.#recorded = recorded;
  }

  /** What an output folder remembers; nothing when there is no file, or a damaged one. */
  static async load(folder: string, conditions: Conditions): Promise<Tries> {
    const file = path.join(stateFolder(folder), 'tries.json');
    let recorded: Recorded = {};
    try {
      const parsed = FILE.safeParse(JSON.parse(await readFile(file, 'utf8')));
      if (parsed.success) recorded = parsed.data.contents;
    } catch {
      // Not there, or not JSON: every content has all its chances.
    }
    return new Tries(file, conditions, recorded);
  }

  /** The record of a content that is not to be tried again, else null. */
  givenUp(contentHash: string): Tried | null {
    const before = this.#before(contentHash);
    if (before?.retry !== 'given-up') return null;
    this.#now.set(contentHash, before);
    return before;
  }

  /** Counts a run in which the content failed; with `anew` it is the first. */
  failed(contentHash: string, type: FileType, failure: Failure, anew: boolean): Tried {
    const before = anew ? null : this.#before(contentHash);
    const tries = (before?.tries ?? 0) + 1;
    const isSame = before?.failure.reason === failure.reason;
    const tried: Tried = {
      ...this.#conditions,
      type,
      failure: isSame ? before.failure : failure,
      tries,
      retry: tries > MORE_RUNS ? 'given-up' : 'next-run',
    };
    this.#now.set(contentHash, tried);
    return tried;
  }

  /** Writes what this run knows, if it is news. A content that was read, or is no longer there, is forgotten. */
  async save(): Promise<void> {
    const contents = Object.fromEntries([...this.#now].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (JSON.stringify(contents) === JSON.stringify(this.#recorded)) return;
    await writeDurably(this.#file, JSON.stringify({ contents }));
  }

  #before(contentHash: string): Tried | null {
    const before = this.#recorded[contentHash];
    const { build, limits } = this.#conditions;
    return before !== undefined && before.build === build && before.limits === limits ? before : null;
  }
}
