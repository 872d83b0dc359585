/**
 * A child must not outlive its parent: one that waits ends with its input, but one that computes does not look. So a thread
 * looks, and kills the child with whatever it started once another process has become its parent.
 */
import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks. */
const LOOK_MS = 1_000;

/** Told as text: the thread shares nothing with the program, and costs no second loading of it. */
const THREAD = `
const parent = process.ppid;
setInterval(() => {
  if (process.ppid === parent) return;
  try { process.kill(-process.pid, 'SIGKILL'); } catch { process.kill(process.pid, 'SIGKILL'); }
}, ${LOOK_MS});
`;

/** Windows never tells that a parent is gone; there a child ends with its input alone. */
export function dieWithParent(): void {
  if (process.platform !== 'win32') new Worker(THREAD, { eval: true }).unref();
}
