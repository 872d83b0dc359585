/** What became of an input file, in the words of `reports.csv`. */
import type { Entry } from '../model/dataset.js';
import { failure } from '../model/finding.js';
import type { Failure } from '../model/result.js';

export type Outcome = 'read' | 'partial' | 'failed' | 'duplicate' | 'empty';

export const outcomeOf = (entry: Entry): Outcome => (entry.duplicateOf === null ? entry.report.outcome : 'duplicate');

/** Why a file gave nothing, or not all: its failure, or the file whose copy it is. */
export function failureOf(entry: Entry): Failure | null {
  if (entry.duplicateOf === null) return entry.failure;
  return failure('same-content', { file: entry.duplicateOf });
}
