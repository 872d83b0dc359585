import { availableParallelism, freemem } from 'node:os';

/** Share of the free memory that children may be allowed to need together. */
const MEMORY_SHARE = 0.8;

/** As many children as cores and free memory allow, each taken at its limit of resident bytes; at least one. */
export function defaultJobs(residentBytesEach: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor((freemem() * MEMORY_SHARE) / residentBytesEach)));
}
