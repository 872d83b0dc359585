/** Which process holds something, and whether it is still there. */
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isSystemError } from './failure.js';

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When that process started, as the system tells it: a number used again is another process. `''` where it is not told. */
  readonly started: string;
}

export const thisProcess = async (): Promise<Holder> => ({
  pid: process.pid,
  host: hostname(),
  started: await startOf(process.pid),
});

/** False for a process on another machine: nobody here can tell. */
export async function isGone(holder: Holder, me: Holder): Promise<boolean> {
  if (holder.host !== me.host) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return isSystemError(error) && error.code === 'ESRCH';
  }
  const started = await startOf(holder.pid);
  return started !== '' && holder.started !== '' && started !== holder.started;
}

/** Start of a process in clock ticks since boot (field 22 of /proc/PID/stat, after the name in parentheses); `''` elsewhere. */
async function startOf(pid: number): Promise<string> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'latin1');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
