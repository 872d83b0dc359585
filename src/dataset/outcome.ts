/** What became of an input file, in the words of `reports.csv`. */
import type { Entry } from '../model/dataset.js';
import type { Failure } from '../model/result.js';

export type Outcome = 'read' | 'partial' | 'failed' | 'duplicate' | 'empty';

export const outcomeOf = (entry: Entry): Outcome => (entry.duplicateOf === null ? entry.report.outcome : 'duplicate');

/** Why a file gave nothing, or not all: its failure, or the file whose copy it is. */
export function failureOf(entry: Entry): Failure | null {
  if (entry.duplicateOf === null) return entry.failure;
  return {
    reason: 'same-content',
    message: {
      vi: `Nội dung giống hệt tệp “${entry.duplicateOf}”, đã được đọc ở đó.`,
      en: `The content is that of “${entry.duplicateOf}”, which was read.`,
    },
    advice: {
      vi: 'Có thể bỏ bớt một bản.',
      en: 'One of the two can go.',
    },
  };
}
