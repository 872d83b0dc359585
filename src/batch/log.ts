/** The log of a run: one JSON object a line, for machines. People read the terminal and `run.json`. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  readonly runId: string;
  info(stage: string, fields: Fields): void;
  /** Begins a stage; the function that comes back ends it and writes the line, with `ms` (wall time, milliseconds). */
  timed(stage: string, fields: Fields): (more: Fields) => void;
}

/** Appends to `file`; null: no log. Throws the system's error when the file cannot be opened. */
export function openLog(file: string | null): Log {
  const runId = randomUUID();
  const sink =
    file === null
      ? null
      : pino(
          { base: { run: runId }, timestamp: pino.stdTimeFunctions.isoTime },
          pino.destination({ dest: file, append: true, mkdir: true, sync: true }),
        );
  const info = (stage: string, fields: Fields): void => sink?.info({ stage, ...fields });
  return {
    runId,
    info,
    timed: (stage, fields) => {
      const start = performance.now();
      return (more) => info(stage, { ...fields, ...more, ms: Math.round(performance.now() - start) });
    },
  };
}
