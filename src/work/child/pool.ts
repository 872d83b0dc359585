/** Children that read files: so many at a time, kept warm, replaced after a fault or when worn. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import PQueue from 'p-queue';
import { Child, type ChildSpec, type Outcome } from './handle.js';
import { nodeOptions } from './node-options.js';
import { openRunFolder } from './run-folder.js';

export interface PoolSpec extends Omit<ChildSpec, 'folder' | 'nodeOptions'> {
  /** Children that work at the same time. */
  readonly jobs: number;
}

/** Files after which a child is replaced: what leaks slowly in a library never adds up. A new one needs some 20 files to be as fast. */
const WORN_AFTER_FILES = 500;
/** Share of the limit on memory that a resting child may hold before it is replaced. */
const WORN_AT_SHARE = 0.4;

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
   * Reads one file in a child, as soon as one is free; `prepare` puts the working copy at the path that it is given, `collect` takes
   * what the child left in its folder; both may throw. A closed pool throws.
   */
  work(
    prepare: (copy: string) => Promise<void>,
    collect: (outcome: Outcome, workingFolder: string) => Promise<Outcome>,
  ): Promise<Outcome> {
    return this.#queue.add(() => this.#work(prepare, collect));
  }

  async #work(
    prepare: (copy: string) => Promise<void>,
    collect: (outcome: Outcome, workingFolder: string) => Promise<Outcome>,
  ): Promise<Outcome> {
    if (this.#isClosed) throw new Error('the pool of children is closed');
    const warm = this.#resting.pop() ?? (await this.#start());
    const copy = path.join(warm.folder, 'input');
    try {
      await prepare(copy);
    } catch (error) {
      this.#resting.push(warm);
      throw error;
    }
    warm.tasks += 1;
    const outcome = await collect(await warm.child.run({ task: warm.tasks, file: copy }), warm.folder);
    if (outcome.kind === 'fault' || (await this.#isWorn(warm))) await this.#retire(warm);
    else {
      await empty(warm.folder);
      this.#resting.push(warm);
    }
    return outcome;
  }

  /** Kills every child, at work or not, and removes their folders. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#all].map((warm) => this.#retire(warm)));
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A child that cannot even start is no file's fault: it throws. */
  async #start(): Promise<Warm> {
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
    throw new Error(`a child process cannot start: ${failed.kind === 'fault' ? failed.detail : failed.kind}`);
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
