/** What the rows of a report are told: a doubt about one row at that row, one about a whole table once. */
import type { Finding, Observation } from '../model/report.js';
import { evidenceAt, rowFinding } from './finding.js';

/** Doubts about how a table is built, or was brought over: its rows have them for the same reason. */
const OF_TABLE: ReadonlySet<string> = new Set([
  'converter-differs',
  'garbled-text',
  'value-column-missing',
  'value-column-ambiguous',
  'value-column-doubtful',
  'value-column-other-period',
  'rows-by-gaps',
  'columns-by-gaps',
]);
/** Doubts about the report as a whole. */
const OF_REPORT: ReadonlySet<string> = new Set(['template-unknown']);

/** A finding for every reason of `observations`, in their order; several rows with one cause share it, each among its evidence. */
export function rowFindings(observations: readonly Observation[]): Finding[] {
  const sharing = new Map<string, { readonly rule: string; readonly rows: Observation[] }>();
  for (const row of observations) {
    for (const rule of row.reasons) {
      const key = `${rule} ${scopeOf(rule, row)}`;
      const known = sharing.get(key);
      if (known) known.rows.push(row);
      else sharing.set(key, { rule, rows: [row] });
    }
  }
  return [...sharing.values()].map(({ rule, rows }) => told(rule, rows));
}

function scopeOf(rule: string, { place, indicatorId }: Observation): string {
  if (OF_REPORT.has(rule)) return '';
  return OF_TABLE.has(rule) ? `table ${place.table}` : `row ${indicatorId} ${place.table} ${place.row}`;
}

function told(rule: string, rows: readonly Observation[]): Finding {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) {
    const evidence = evidenceAt(first.place, `${first.label}: ${first.valueRaw}`);
    return rowFinding(rule, first.indicatorId, [evidence], '', first.valueRaw);
  }
  // Only which indicator: there may be more than a hundred rows, and a spreadsheet's cell takes 32,767 characters.
  const finding = rowFinding(
    rule,
    null,
    rows.map(({ place, indicatorId }) => evidenceAt(place, indicatorId)),
  );
  return {
    ...finding,
    message: {
      vi: `${finding.message.vi} Số dòng: ${rows.length}.`,
      en: `${finding.message.en} Rows: ${rows.length}.`,
    },
  };
}
