/** What can go wrong with an output folder: the system's errors as failures that a person can act on. */
import { fail, failure } from '../../model/finding.js';
import type { Failure, Result } from '../../model/result.js';

/** Thrown by the file system, in contrast to a bug of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** Whether the disk that was written to had no room, or takes nothing: no fault of the file that was read. */
export const isNoRoom = (error: unknown): boolean => isSystemError(error) && NO_ROOM.has(error.code ?? '');

/** Runs `work` on the output folder; what the system refuses becomes `output-not-writable`, anything else stays a throw. */
export async function guarded<T>(folder: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (isSystemError(error)) return { ok: false, failure: notWritable(folder, error) };
    throw error;
  }
}

function notWritable(folder: string, error: NodeJS.ErrnoException): Failure {
  // A copy that failed names its source first.
  const where = 'dest' in error && typeof error.dest === 'string' ? error.dest : (error.path ?? folder);
  return failure('output-not-writable', { where, code: error.code ?? '' });
}

/** A file of the old set that cannot be replaced: open in Excel on Windows, or a folder in its place. */
export const fileInTheWay = (file: string): Result<never> => fail('output-file-in-use', { file });
