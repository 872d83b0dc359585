/** The command line as a user has it: the built program, in a process of its own or in this one. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Terminal } from '../../src/commands/terminal.js';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `cchc` with `args`; `env` is added to an English environment without colours. */
export function cchc(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

const PROGRAM: string = new URL('../../dist/commands/program.js', import.meta.url).href;

/** The same without a process for the command itself, where that is not what is tested: a third of a second less. In English. */
export async function cchcHere(args: readonly string[]): Promise<Ended> {
  const { main }: typeof import('../../src/commands/program.js') = await import(PROGRAM);
  let out = '';
  let err = '';
  const terminal: Terminal = {
    language: 'en',
    isInteractive: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  const code = await main(args, terminal);
  return { code, out, err };
}
