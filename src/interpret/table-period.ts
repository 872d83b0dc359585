/** Tables of another year than the report's: last year's appendix put behind this year's, for comparison. Pure. */
import type { Doubt } from '../model/rules.js';
import { fold } from '../text/normalise.js';
import { onceFor, patternOf, type Vocabulary } from '../text/vocabulary.js';
import { readPeriod } from './letterhead/period.js';
import type { CutTable } from './segments.js';

const titleWords = onceFor((vocabulary) => ({
  /** How the title of an appendix, of a form or of a table begins; prose above a table speaks of other years too. */
  title: patternOf(vocabulary, 'table.title'),
  appendix: patternOf(vocabulary, 'table.appendix'),
}));

/**
 * Indices of the tables that stand under a title with another year. `titles` are the lines above each table, nearest first. A
 * title counts until one names the report's year, or a new appendix begins; none does when the report's year is unknown.
 */
export function tablesOfAnotherYear(
  titles: readonly (readonly string[])[],
  period: string | null,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const { title, appendix } = titleWords(vocabulary);
  const found = new Set<number>();
  if (period === null) return found;
  const year = Number(period.slice(0, 4));
  let another = false;
  titles.forEach((lines, table) => {
    for (const line of lines.toReversed()) {
      const folded = fold(line);
      if (!title.test(folded)) continue;
      const read = readPeriod(line, null, vocabulary);
      if (read?.yearPrinted && read.year !== null) another = read.year !== year;
      else if (appendix.test(folded)) another = false;
    }
    if (another) found.add(table);
  });
  return found;
}

/** The table with every row doubted: its values are another period's. */
export const ofAnotherPeriod = (table: CutTable): CutTable => ({
  ...table,
  segments: table.segments.map((segment) => ({
    ...segment,
    rows: segment.rows.map((row) => ({
      ...row,
      doubts: [...new Set<Doubt>([...row.doubts, 'value-column-other-period'])],
    })),
  })),
});
