/** What happened to a child, as the reason why its file was not read. A stack is for the log, its first line for people. */
import { failure } from '../model/finding.js';
import type { Failure } from '../model/result.js';
import type { Fault, WorkLimits } from './child/handle.js';
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
