/** The temporary folder of a run. Its name tells whose it is, so that the next run can clear up after one that was killed. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sha256 } from '../../store/fingerprint.js';
import { type Holder, isGone, thisProcess } from '../../store/folder/holder.js';

/** `cchc-run-<machine>-<process>-<its start>-<at random>` */
const NAME = /^cchc-run-([0-9a-f]{8})-([1-9]\d{0,9})-(\d*)-/;

/** A machine's name may hold anything: eight digits of its hash tell it from others that share the folder (containers). */
const machineId = (host: string): string => sha256(host).slice(0, 8);

/** Makes the folder of this run, and removes those of runs on this machine that are gone. */
export async function openRunFolder(): Promise<string> {
  const me = await thisProcess();
  await clearLeftovers(me);
  return mkdtemp(path.join(tmpdir(), `cchc-run-${machineId(me.host)}-${me.pid}-${me.started}-`));
}

/** What cannot be removed (another user's) stays: it is nothing that a run depends on. */
async function clearLeftovers(me: Holder): Promise<void> {
  const entries = await readdir(tmpdir(), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const [, machine, pid, started = ''] = NAME.exec(entry.name) ?? [];
    if (!entry.isDirectory() || pid === undefined || machine !== machineId(me.host)) continue;
    if (!(await isGone({ pid: Number(pid), host: me.host, started }, me))) continue;
    await rm(path.join(tmpdir(), entry.name), { recursive: true, force: true }).catch(() => undefined);
  }
}
