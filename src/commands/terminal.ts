/** The person at the terminal: their language, whether there is one, and the two streams. */
import type { Failure, Said } from '../model/result.js';

export type Language = keyof Said;

export interface Terminal {
  readonly language: Language;
  /** Progress may be drawn on stderr. */
  readonly isInteractive: boolean;
  readonly hasColour: boolean;
  /** Results. */
  out(text: string): void;
  /** Progress and messages. */
  err(text: string): void;
}

/** The environment's language for messages, by the order that POSIX gives: Vietnamese, else English. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ?? '';
  return /^vi([_.@-]|$)/i.test(locale) ? 'vi' : 'en';
}

export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  const isInteractive = stderr.isTTY === true && env.TERM !== 'dumb';
  return {
    language: languageOf(env),
    isInteractive,
    hasColour: isInteractive && (env.NO_COLOR ?? '') === '',
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
  };
}

/** What went wrong and what to do about it, on stderr. */
export function complain(terminal: Terminal, failure: Pick<Failure, 'message' | 'advice'>): void {
  const { language } = terminal;
  terminal.err(`${red(terminal, 'cchc:')} ${failure.message[language]}\n`);
  if (failure.advice[language] !== '') terminal.err(`      ${failure.advice[language]}\n`);
}

const paint = (terminal: Terminal, code: number, text: string): string =>
  terminal.hasColour ? `\u001b[${code}m${text}\u001b[0m` : text;

const red = (terminal: Terminal, text: string): string => paint(terminal, 31, text);
