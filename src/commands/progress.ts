/** How far a run has got: a bar on a terminal, a line now and then elsewhere. */
import { SingleBar } from 'cli-progress';
import type { Said } from '../model/result.js';
import type { Terminal } from './terminal.js';

export interface Progress {
  begin(total: number): void;
  /** `count` more files are done. */
  step(count: number): void;
  end(): void;
}

/** Lines that a log file gets in the course of one run. */
const PLAIN_LINES = 10;

const WORD: Said = { vi: 'Đang đọc', en: 'Reading' };

export function progressFor(terminal: Terminal, isQuiet: boolean): Progress {
  if (isQuiet) return { begin: () => undefined, step: () => undefined, end: () => undefined };
  return terminal.isInteractive ? bar(terminal) : plainLines(terminal);
}

function bar(terminal: Terminal): Progress {
  const single = new SingleBar({
    format: `${WORD[terminal.language]} {bar} {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  return {
    begin: (total) => single.start(total, 0),
    step: (count) => single.increment(count),
    end: () => single.stop(),
  };
}

function plainLines(terminal: Terminal): Progress {
  let total = 0;
  let done = 0;
  return {
    begin: (files) => {
      total = files;
    },
    step: (count) => {
      if (count === 0) return;
      const share = (files: number): number => Math.floor((files * PLAIN_LINES) / total);
      const before = share(done);
      done += count;
      if (share(done) !== before) terminal.err(`${WORD[terminal.language]}: ${done}/${total}\n`);
    },
    end: () => undefined,
  };
}
