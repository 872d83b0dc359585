/** What a function gives back besides its value: messages, failures. */
import type { FailureId } from './rules.js';
import type { Said } from './said.js';

export type { Said, Severity } from './said.js';

/**
 * Why a whole file could not be read. `reason` is its rule; `message` says what is wrong, `advice` what the person who sent the file can do.
 */
export interface Failure {
  readonly reason: FailureId;
  readonly message: Said;
  readonly advice: Said;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
