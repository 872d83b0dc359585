import type { Said } from '../model/result.js';

export type Language = keyof Said;

/**
 * The environment's language for messages, by the order that POSIX gives: Vietnamese, else English. Written for Node 12, which asks
 * for it to say that it is too old.
 */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^vi([_.@-]|$)/i.test(locale) ? 'vi' : 'en';
}
