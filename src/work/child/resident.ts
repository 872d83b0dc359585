/** Memory of a process as the system sees it, and of the processes that it started. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Every system here tells resident memory in KiB. */
const KIB = 1024;

/** Resident bytes of process `pid` and its descendants; null when the process is gone or the system does not tell. */
export async function residentBytes(pid: number): Promise<number | null> {
  try {
    switch (process.platform) {
      case 'linux':
        return linuxTree(pid);
      case 'win32':
        return await windows(pid);
      default:
        return await posix(pid);
    }
  } catch {
    return null;
  }
}

function linuxTree(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * KIB;
  return children(pid).reduce((sum, child) => sum + linuxTreeOrNothing(child), own);
}

/** A descendant may end between two looks. */
function linuxTreeOrNothing(pid: number): number {
  try {
    return linuxTree(pid);
  } catch {
    return 0;
  }
}

function children(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim();
  return list === '' ? [] : list.split(/\s+/).map(Number);
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
