/** Processor time and memory as the benches measure them. */
import { readFileSync } from 'node:fs';

/** Milliseconds of processor time that this process takes for `work`: what other programs take meanwhile does not count. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Processor seconds of children that have ended: fields 16 and 17 of /proc/PID/stat, in hundredths. Linux. */
export function childrenSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * JavaScript that writes the peak resident memory of the process that runs it, in MB, to stdout: `maxRSS` counts, on Linux, what the
 * process that started it held at that moment.
 */
export const PRINT_PEAK = `
const { existsSync, readFileSync: readText } = await import('node:fs');
const own = existsSync('/proc/self/status') ? /^VmHWM:\\s+(\\d+)/m.exec(readText('/proc/self/status', 'utf8')) : null;
process.stdout.write(String(Number(own?.[1] ?? process.resourceUsage().maxRSS) / 1024));
`;
