/** One child process as its parent sees it: started, given tasks one at a time, watched, killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FileType } from '../../model/report.js';
import type { Done, Job } from '../job.js';
import type { WorkLimits } from './limits.js';
import { lineReader } from './lines.js';
import { ANSWERS, type Answer, parseAnswer, type Setup, type Task } from './protocol.js';
import { ResidentMemory } from './resident.js';
import { timerDelay } from './timer.js';

/** `time`, `memory`: a limit was passed. `crash`: the process ended. `garbage`: it spoke nonsense. `bug`: our code threw. */
export type Fault = 'time' | 'memory' | 'crash' | 'garbage' | 'bug';

export type Outcome =
  | { readonly kind: 'done'; readonly done: Done }
  | FaultOutcome
  /** The disk with the temporary folder took no more; `code` is the system's. */
  | { readonly kind: 'full'; readonly code: string };

export interface FaultOutcome {
  readonly kind: 'fault';
  readonly fault: Fault;
  readonly detail: string;
  /** What the file is, as far as the child came to tell. */
  readonly type: FileType;
}

export interface ChildSpec {
  /** What Node runs: our own `main`, or a stand-in in tests. */
  readonly module: URL;
  readonly nodeOptions: readonly string[];
  readonly setup: Setup;
  /** SHA-256 of the catalogue data that the child must have loaded. */
  readonly cataloguesHash: string;
  /** The child's working folder, its only place for temporary files. */
  readonly folder: string;
  readonly limits: WorkLimits;
}

/** A child that is not ready by then never will be: loading the program takes about a second. */
const START_MS = 60_000;
/** Memory is looked at no more often than this, milliseconds, and no less often. */
const SHORTEST_WATCH_MS = 100;
const LONGEST_WATCH_MS = 1_000;
/** Bytes that a child allocates in a millisecond at most, as far as was seen. */
const BYTES_PER_MS = 1_000_000;
/** One answer: 150 bytes for each picture of the report, and the document may have as many as its limits let in. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
/** Characters kept of the child's stderr, to tell why it died. */
const STDERR_KEPT = 4_000;

const fault = (which: Fault, detail: string): FaultOutcome => ({
  kind: 'fault',
  fault: which,
  detail,
  type: 'unknown',
});

export class Child {
  readonly #spec: ChildSpec;
  readonly #process: ChildProcess;
  readonly #exited: Promise<void>;
  /** Null when the process could not be started. */
  readonly #memory: ResidentMemory | null;
  #stderr = '';
  /** Set while something is awaited; called at most once. */
  #settle: ((fault: FaultOutcome) => void) | null = null;
  #onAnswer: (answer: Answer) => void = () => undefined;

  constructor(spec: ChildSpec) {
    this.#spec = spec;
    this.#process = spawn(process.execPath, [...process.execArgv, ...spec.nodeOptions, fileURLToPath(spec.module)], {
      cwd: spec.folder,
      env: environment(spec.folder),
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches the parent alone, and a kill reaches whatever the child started.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.#memory = this.#process.pid === undefined ? null : new ResidentMemory(this.#process.pid);
    this.#exited = new Promise((resolve) => {
      this.#process.once('exit', () => resolve());
      this.#process.once('error', () => resolve());
    });
    this.#process.once('error', (error) => this.#settle?.(fault('crash', error.message)));
    this.#process.once('close', (code, signal) => {
      this.#memory?.close();
      this.#settle?.(this.#ended(code, signal));
    });
    this.#listen();
    this.#process.stdin?.on('error', () => undefined);
    this.#send(spec.setup);
  }

  /** Waits until the child has loaded everything; a fault when it never does. */
  ready(): Promise<FaultOutcome | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle?.(fault('time', 'not ready')), START_MS);
      const settle = (outcome: FaultOutcome | null): void => {
        clearTimeout(timer);
        this.#settle = null;
        resolve(outcome);
      };
      this.#settle = settle;
      this.#onAnswer = (answer) => {
        if (answer.kind !== 'ready') settle(fault('garbage', answer.kind));
        else if (answer.cataloguesHash === this.#spec.cataloguesHash) settle(null);
        else settle(fault('bug', 'the catalogues changed while the program was running'));
      };
    });
  }

  /** A child may die while it rests, of a system that is short of memory, say. */
  get hasEnded(): boolean {
    const { pid, exitCode, signalCode } = this.#process;
    return pid === undefined || exitCode !== null || signalCode !== null;
  }

  /** What came of a job, or the fault that ended the wait. After a fault the child is of no more use. */
  run(task: number, job: Job): Promise<Outcome> {
    return new Promise((resolve) => {
      let type: FileType = 'unknown';
      const { baseMs, pageMs } = this.#spec.limits;
      const outOfTime = (): void => this.#settle?.(fault('time', ''));
      const started = performance.now();
      let deadline = setTimeout(outOfTime, timerDelay(baseMs));
      const stopWatching = this.#watchMemory();
      const settle = (outcome: Outcome): void => {
        clearTimeout(deadline);
        stopWatching();
        this.#settle = null;
        resolve(outcome.kind === 'fault' ? { ...outcome, type } : outcome);
      };
      this.#settle = settle;
      this.#onAnswer = (answer) => {
        if (answer.kind === 'ready' || answer.task !== task) settle(fault('garbage', answer.kind));
        else if (answer.kind === 'done' || answer.kind === 'full') settle(answer);
        else if (answer.kind === 'bug') settle(fault('bug', answer.detail));
        else if (answer.kind === 'type') type = answer.type;
        else {
          clearTimeout(deadline);
          const allowed = baseMs + answer.pages * pageMs;
          deadline = setTimeout(outOfTime, timerDelay(started + allowed - performance.now()));
        }
      };
      this.#send({ task, job });
    });
  }

  /** Resident bytes now; null when the system does not tell. */
  async residentBytes(): Promise<number | null> {
    return this.#memory === null ? null : this.#memory.bytes();
  }

  /** Ends the child and whatever it started, at once; resolves when it is gone. */
  async kill(): Promise<void> {
    const { pid } = this.#process;
    if (pid === undefined || this.hasEnded) return;
    try {
      if (process.platform === 'win32') this.#process.kill('SIGKILL');
      else process.kill(-pid, 'SIGKILL');
    } catch {
      this.#process.kill('SIGKILL');
    }
    await this.#exited;
  }

  #send(message: Setup | Task): void {
    this.#process.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  #listen(): void {
    this.#process.stderr?.on('data', (bytes: Buffer) => {
      this.#stderr = (this.#stderr + bytes.toString('latin1')).slice(-STDERR_KEPT);
    });
    const reader = lineReader(MAX_ANSWER_BYTES, (line) => {
      const answer = parseAnswer(line);
      if (answer === null) this.#settle?.(fault('garbage', line.slice(0, 80)));
      else this.#onAnswer(answer);
    });
    const answers = this.#process.stdio[ANSWERS] as Readable;
    answers.on('error', () => undefined);
    answers.on('data', (bytes: Buffer) => {
      if (!reader.push(bytes)) this.#settle?.(fault('garbage', 'an answer without end'));
    });
  }

  /**
   * Looks at the child's memory again and again, and settles when it is over the limit; returns how to stop that. The next look comes
   * when half of what is left may be allocated: far from the limit a look in a second is enough, and a look is most of what the parent
   * does while the child reads.
   */
  #watchMemory(): () => void {
    const limit = this.#spec.limits.residentBytes;
    let stopped = false;
    let next: NodeJS.Timeout;
    const look = async (): Promise<void> => {
      const bytes = await this.residentBytes();
      if (stopped) return;
      if (bytes !== null && bytes > limit) this.#settle?.(fault('memory', ''));
      else wait(bytes === null ? 0 : (limit - bytes) / 2 / BYTES_PER_MS);
    };
    const wait = (milliseconds: number): void => {
      const delay = Math.max(SHORTEST_WATCH_MS, Math.min(milliseconds, LONGEST_WATCH_MS));
      next = setTimeout(() => void look(), delay);
    };
    wait(0);
    return () => {
      stopped = true;
      clearTimeout(next);
    };
  }

  /** V8 gives up before the system's limit when only its own heap is full: that is memory too. */
  #ended(code: number | null, signal: NodeJS.Signals | null): FaultOutcome {
    if (/heap out of memory|Allocation failed/.test(this.#stderr)) return fault('memory', '');
    const last = this.#stderr.trim().split('\n').at(-1) ?? '';
    return fault('crash', `${signal ?? `exit ${code}`}${last === '' ? '' : `: ${last}`}`);
  }
}

/** What a child gets to know of its surroundings: how to find programs, where to put temporary files. No secrets. */
function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, CCHC_SOFFICE } = process.env;
  return {
    ...(CCHC_SOFFICE === undefined ? {} : { CCHC_SOFFICE }),
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    // Paths are in UTF-8 wherever the parent was started.
    LC_ALL: 'C.UTF-8',
    HOME: folder,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
  };
}
