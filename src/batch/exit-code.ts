/** Exit codes: a stable interface (docs/operations.md). */
export const EXIT = {
  clean: 0,
  usage: 2,
  unread: 3,
  strict: 4,
  output: 5,
  locked: 6,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** When several apply, the first in this order is given. */
const PRECEDENCE: readonly ExitCode[] = [EXIT.bug, EXIT.output, EXIT.locked, EXIT.usage, EXIT.unread, EXIT.strict];

export const highest = (codes: readonly ExitCode[]): ExitCode =>
  PRECEDENCE.find((code) => codes.includes(code)) ?? EXIT.clean;
