/** Memory of a process as the system sees it, and of the processes that it started. */
import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Every system here tells resident memory in KiB. */
const KIB = 1024;

/** Looks at one process and its descendants, again and again, for as long as it lives. */
export class ResidentMemory {
  readonly #pid: number;
  /** Linux: kept open, because opening costs ten times as much as reading. */
  #open: LinuxProcess | null = null;

  constructor(pid: number) {
    this.#pid = pid;
  }

  /** Resident bytes now; null when the process is gone or the system does not tell. */
  async bytes(): Promise<number | null> {
    try {
      switch (process.platform) {
        case 'linux':
          this.#open ??= openProcess(this.#pid);
          return linuxTree(this.#open);
        case 'win32':
          return await windows(this.#pid);
        default:
          return await posix(this.#pid);
      }
    } catch {
      return null;
    }
  }

  /** To be called when nobody will look any more. */
  close(): void {
    if (this.#open !== null) closeProcess(this.#open);
    this.#open = null;
  }
}

interface LinuxProcess {
  /** File descriptors of `status` and `children` in /proc. */
  readonly status: number;
  readonly children: number;
}

function openProcess(pid: number): LinuxProcess {
  const status = openSync(`/proc/${pid}/status`, 'r');
  try {
    return { status, children: openSync(`/proc/${pid}/task/${pid}/children`, 'r') };
  } catch (error) {
    closeSync(status);
    throw error;
  }
}

function closeProcess({ status, children }: LinuxProcess): void {
  closeSync(status);
  closeSync(children);
}

/** `status` has some 1,500 bytes; a child has few children, and each list is cut to what fits. */
const LOOKED_AT = Buffer.alloc(8 * 1024);

const look = (descriptor: number): string =>
  LOOKED_AT.toString('latin1', 0, readSync(descriptor, LOOKED_AT, 0, LOOKED_AT.length, 0));

function linuxTree({ status, children }: LinuxProcess): number {
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(look(status))?.[1] ?? 0) * KIB;
  const list = look(children).trim();
  const others = list === '' ? [] : list.split(/\s+/).map(Number);
  return others.reduce((sum, child) => sum + linuxTreeOrNothing(child), own);
}

/** A descendant may end between two looks. */
function linuxTreeOrNothing(pid: number): number {
  try {
    const open = openProcess(pid);
    try {
      return linuxTree(open);
    } finally {
      closeProcess(open);
    }
  } catch {
    return 0;
  }
}

async function posix(pid: number): Promise<number | null> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  const kilobytes = Number(stdout.trim());
  return Number.isFinite(kilobytes) && kilobytes > 0 ? kilobytes * KIB : null;
}

/** `"node.exe","1234","Console","1","45,678 K"`: digits grouped as the system likes. */
async function windows(pid: number): Promise<number | null> {
  const { stdout } = await run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { windowsHide: true });
  const size = /"([^"]*)"\s*$/.exec(stdout)?.[1]?.replaceAll(/\D/g, '') ?? '';
  return size === '' ? null : Number(size) * KIB;
}
