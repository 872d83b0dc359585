/** Node fires a timer at once when its delay does not fit into 31 bits (25 days). */
const LONGEST_MS = 2 ** 31 - 1;

/** A delay in milliseconds that a timer can take: whoever sets a limit beyond it wants none. */
export const timerDelay = (ms: number): number => Math.min(ms, LONGEST_MS);
