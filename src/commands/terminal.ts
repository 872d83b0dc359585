/** The person at the terminal: their language, whether there is one, and the two streams. */
import type { Failure } from '../model/result.js';
import { type Language, languageOf } from './language.js';
import { printable } from './printable.js';

export interface Terminal {
  readonly language: Language;
  /** Progress may be drawn on stderr. */
  readonly isInteractive: boolean;
  /** Results. */
  out(text: string): void;
  /** Progress and messages; `trouble` stands out where there is colour. */
  err(text: string, look?: 'trouble'): void;
}

/** What is written is shown, whatever a document or a file name contains: it cannot command the terminal. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  const isInteractive = stderr.isTTY === true && env.TERM !== 'dumb';
  const hasColour = isInteractive && (env.NO_COLOR ?? '') === '';
  return {
    language: languageOf(env),
    isInteractive,
    out: (text) => void stdout.write(printable(text)),
    err: (text, look) => void stderr.write(look === undefined || !hasColour ? printable(text) : red(printable(text))),
  };
}

/** What went wrong and what to do about it, on stderr. */
export function complain(terminal: Terminal, failure: Pick<Failure, 'message' | 'advice'>): void {
  const { language } = terminal;
  terminal.err('cchc:', 'trouble');
  terminal.err(` ${failure.message[language]}\n`);
  if (failure.advice[language] !== '') terminal.err(`      ${failure.advice[language]}\n`);
}

const red = (text: string): string => `\u001b[31m${text}\u001b[0m`;
