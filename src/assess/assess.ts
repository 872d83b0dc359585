/**
 * Reading -> Verdict: which catalogue the rows follow, which indicator each is, how its number is read, what contradicts what. Pure
 * and cheap: an alias, a corrected letterhead, a new check or a changed severity is a matter of assessing again, and opens no file.
 */
import type { CatalogueSet } from '../catalogue/model.js';
import { checkReport } from '../check/report/check.js';
import { interpret } from '../interpret/interpret.js';
import type { Reading } from '../model/reading.js';
import type { Report, Verdict } from '../model/report.js';
import { unreadPages } from './unread.js';

export function assess(reading: Reading, set: CatalogueSet): Verdict {
  const interpretation = interpret(reading, set);
  const { catalogue, letterhead, tables, unmapped, missing, rows } = interpretation;
  const { observations, figures, findings } = checkReport(interpretation, set);
  const hasContent = observations.length + unmapped.length > 0 || (catalogue !== null && figures.length > 0);
  return {
    outcome: reading.unread.length > 0 ? 'partial' : hasContent ? 'read' : 'empty',
    failure: unreadPages(reading.unread),
    letterhead,
    catalogue: catalogue?.id ?? null,
    tables,
    observations,
    unmapped,
    missing,
    figures,
    findings,
    rows,
  };
}

/** The file's own facts with the verdict on them: what the writers write. */
export const reportOf = ({ source, pages, pictures }: Reading, verdict: Verdict): Report => ({
  ...source,
  pages,
  ...verdict,
  pictures,
});
