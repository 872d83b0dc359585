import type { Command } from 'commander';
import type { ExitCode } from '../batch/exit-code.js';
import type { Terminal } from './terminal.js';

/** Adds a command to `program`; its action gives its exit code to `finish`. */
export type AddCommand = (program: Command, terminal: Terminal, finish: (code: ExitCode) => void) => void;
