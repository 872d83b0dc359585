/** What happened to a child, as the reason why its file was not read. A stack is for the log, its first line for people. */
import { failure } from '../model/finding.js';
import type { Failure } from '../model/result.js';
import type { FailureId } from '../model/rules.js';
import type { Fault } from './child/handle.js';
import type { WorkLimits } from './child/limits.js';
import { internalError } from './failed.js';

export function faultFailure(fault: Fault, detail: string, limits: WorkLimits): Failure {
  switch (fault) {
    case 'time':
      return failure('time-limit', limits);
    case 'memory':
      return failure('memory-limit', limits);
    case 'crash':
      return failure('reader-crashed', { detail });
    case 'garbage':
      return failure('reader-garbled', { detail });
    case 'bug':
      return internalError(detail.split('\n')[0] ?? detail);
  }
}

/**
 * Reasons that say more about the machine at that hour than about the file: time, memory, a crash. They never become stored results
 * of a content. `limit-time` is LibreOffice's.
 */
export const PASSING: ReadonlySet<string> = new Set<FailureId>([
  'time-limit',
  'memory-limit',
  'reader-crashed',
  'reader-garbled',
  'limit-time',
]);
