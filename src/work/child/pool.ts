/** Children that do jobs: so many at a time, kept warm, replaced after a fault or when worn. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import PQueue from 'p-queue';
import type { Done, Job } from '../job.js';
import { handedOver } from './hand-over.js';
import { Child, type ChildSpec, type FaultOutcome, type Outcome } from './handle.js';
import { nodeOptions } from './node-options.js';
import { openRunFolder } from './run-folder.js';

export interface PoolSpec extends Omit<ChildSpec, 'folder' | 'nodeOptions'> {
  /** Children that work at the same time. */
  readonly jobs: number;
}

/** Files after which a child is replaced: what leaks slowly in a library never adds up. A new one needs some 20 files to be as fast. */
const WORN_AFTER_FILES = 500;
/** Children in a row that may die while they start. */
const MOST_STARTS = 3;
/** Share of the limit on memory that a resting child may hold before it is replaced. */
const WORN_AT_SHARE = 0.4;

/** What a child gave: the files of `hand-over.ts` lie in `folder`. */
export interface HandedOver {
  readonly kind: 'done';
  readonly done: Done;
  readonly folder: string;
}

export type Worked = HandedOver | FaultOutcome;

interface Warm {
  readonly child: Child;
  readonly folder: string;
  tasks: number;
}

export class Pool {
  readonly #spec: PoolSpec;
  readonly #folder: string;
  readonly #queue: PQueue;
  readonly #resting: Warm[] = [];
  readonly #all = new Set<Warm>();
  #started = 0;
  #moved = 0;
  #isClosed = false;

  private constructor(spec: PoolSpec, folder: string) {
    this.#spec = spec;
    this.#folder = folder;
    this.#queue = new PQueue({ concurrency: spec.jobs });
  }

  /** A pool with a temporary folder of its own; no child is started yet. */
  static async open(spec: PoolSpec): Promise<Pool> {
    return new Pool(spec, await openRunFolder());
  }

  /**
   * Does one job in a child, as soon as one is free: `prepare` puts the working copy at the path that it is given and may throw;
   * `isSound` looks at what was handed over, whose folder comes back with the outcome and is the caller's to empty. A closed pool
   * throws, and so does a temporary folder without room.
   */
  work(
    prepare: (copy: string) => Promise<void>,
    isSound: (handed: HandedOver) => Promise<boolean>,
    kind: Job['kind'] = 'read',
  ): Promise<Worked> {
    return this.#queue.add(() => this.#work(prepare, isSound, kind));
  }

  async #work(
    prepare: (copy: string) => Promise<void>,
    isSound: (handed: HandedOver) => Promise<boolean>,
    kind: Job['kind'],
  ): Promise<Worked> {
    if (this.#isClosed) throw new Error('the pool of children is closed');
    const warm = (await this.#rested()) ?? (await this.#start());
    const copy = path.join(warm.folder, 'input');
    try {
      await prepare(copy);
    } catch (error) {
      this.#resting.push(warm);
      throw error;
    }
    warm.tasks += 1;
    const outcome = await warm.child.run(warm.tasks, { kind, file: copy });
    const worked = await this.#handedOver(outcome, warm.folder, isSound);
    if (worked.kind === 'fault' || (await this.#isWorn(warm))) await this.#retire(warm);
    else {
      await empty(warm.folder);
      this.#resting.push(warm);
    }
    return worked;
  }

  /** Moves what a child left out of its folder, so that it can go on with the next job. What is not sound is garbage. */
  async #handedOver(
    outcome: Outcome,
    workingFolder: string,
    isSound: (handed: HandedOver) => Promise<boolean>,
  ): Promise<Worked> {
    if (outcome.kind === 'fault') return outcome;
    if (outcome.kind === 'full') throw noRoom(outcome.code, workingFolder);
    const folder = handedOver(workingFolder);
    if (!(await isSound({ ...outcome, folder }))) {
      return { kind: 'fault', fault: 'garbage', detail: 'files handed over', type: outcome.done.summary.type };
    }
    this.#moved += 1;
    const moved = path.join(this.#folder, `out-${this.#moved}`);
    await rename(folder, moved);
    return { ...outcome, folder: moved };
  }

  async #rested(): Promise<Warm | null> {
    for (let warm = this.#resting.pop(); warm !== undefined; warm = this.#resting.pop()) {
      if (!warm.child.hasEnded) return warm;
      await this.#retire(warm);
    }
    return null;
  }

  /** Kills every child, at work or not, and removes their folders. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#all].map((warm) => this.#retire(warm)));
    await rm(this.#folder, { recursive: true, force: true });
  }

  /**
   * A child that cannot even start is no file's fault: it throws. One that was killed meanwhile, by a system that is short of memory,
   * say, is not yet a sign of that.
   */
  async #start(startsLeft: number = MOST_STARTS): Promise<Warm> {
    this.#started += 1;
    const folder = path.join(this.#folder, String(this.#started));
    await mkdir(folder);
    const warm: Warm = {
      child: new Child({ ...this.#spec, nodeOptions: nodeOptions(this.#spec.jobs), folder }),
      folder,
      tasks: 0,
    };
    this.#all.add(warm);
    const failed = await warm.child.ready();
    if (failed === null) return warm;
    await this.#retire(warm);
    if (failed.fault === 'crash' && startsLeft > 1 && !this.#isClosed) return this.#start(startsLeft - 1);
    throw new Error(`a child process cannot start: ${failed.detail}`);
  }

  async #isWorn(warm: Warm): Promise<boolean> {
    if (this.#isClosed || warm.tasks >= WORN_AFTER_FILES) return true;
    const bytes = await warm.child.residentBytes();
    return bytes === null || bytes > this.#spec.limits.residentBytes * WORN_AT_SHARE;
  }

  async #retire(warm: Warm): Promise<void> {
    this.#all.delete(warm);
    await warm.child.kill();
    await rm(warm.folder, { recursive: true, force: true });
  }
}

/** Nothing of one file stays for the next. */
async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true, force: true });
}

/** As the file system itself would have thrown it, had the parent written. */
const noRoom = (code: string, folder: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: write, '${folder}'`), { code, syscall: 'write', path: folder });
