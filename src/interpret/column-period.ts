/** What a column's headings say of the time that its numbers are for, measured by the report's own period. Pure. */
import { fold } from '../text/normalise.js';
import { withY } from '../text/spelling.js';
import { onceFor, patternOf, type Vocabulary } from '../text/vocabulary.js';
import { readPeriod } from './letterhead/period.js';

/** `2025-9M` as the dataset writes it: the part alone; `Y` for a whole year; null when the report's period is unknown. */
const partOf = (period: string | null): string | null => (period === null ? null : period.slice(5) || 'Y');

/** Headings top to bottom as one folded text. */
const textOf = (path: readonly string[]): string => withY(fold(path.join(' ')));

const periodWords = onceFor((vocabulary) => ({
  /** Numbers that are no result of a period: plans, shares of a plan, comparisons, what went before. */
  noResult: patternOf(vocabulary, 'column.no-result'),
  cumulative: patternOf(vocabulary, 'column.cumulative'),
  /** All that a heading says: `kỳ báo cáo trước` is another period, `phát sinh trong kỳ` a movement beside a balance. */
  thisPeriod: patternOf(vocabulary, 'column.this-period'),
}));

/** Parts of a year that a sum from its first day makes; a sum up to a year's end may begin years before. */
const SUMS = new Set(['H1', '9M']);

/** A sum over more than one period stands in the column. */
export const isCumulative = (path: readonly string[], vocabulary: Vocabulary): boolean =>
  periodWords(vocabulary).cumulative.test(textOf(path));

/** The report's period by name (`Quý III/2025`, `9 tháng năm 2025`), and a result for it: no plan, no share, no wider sum. */
export function namesPeriod(path: readonly string[], period: string | null, vocabulary: Vocabulary): boolean {
  const { noResult, cumulative } = periodWords(vocabulary);
  const part = partOf(period);
  if (period === null || part === null || path.some((heading) => heading.includes('%'))) return false;
  const text = textOf(path);
  if (noResult.test(text) || (cumulative.test(text) && !SUMS.has(part))) return false;
  const read = readPeriod(path.join('\n'), null, vocabulary);
  return read !== null && read.part === part && (read.year === null || read.year === Number(period.slice(0, 4)));
}

/** The report's period without its name: `kỳ này`, `trong kỳ`. */
export const saysThisPeriod = (path: readonly string[], vocabulary: Vocabulary): boolean =>
  !isCumulative(path, vocabulary) &&
  path.some((heading) => periodWords(vocabulary).thisPeriod.test(withY(fold(heading))));

/** A part of a year that is not the report's: `Quý III` in a report on nine months. A year alone says too little. */
export function namesAnotherPart(path: readonly string[], period: string | null, vocabulary: Vocabulary): boolean {
  const part = partOf(period);
  const read = readPeriod(path.join('\n'), null, vocabulary);
  return part !== null && read !== null && read.part !== 'Y' && read.part !== part;
}

/** Sums from the year's first day: beside them a nameless column may be the last quarter alone. */
export const isSumOfYear = (period: string | null): boolean => {
  const part = partOf(period);
  return part === null || part === 'Y' || SUMS.has(part);
};
