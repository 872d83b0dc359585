/** What the rows of a report are told: a doubt about one row at that row, one about a whole table once. */
import { type Finding, ofReason } from '../model/finding.js';
import type { Observation } from '../model/report.js';
import { type RuleId, ruleOf, sentenceOf } from '../model/rules.js';
import { evidenceAt } from './finding.js';

/** Words of headings and titles that are not explained, by rule, then by the table's 1-based number. */
export type Unexplained = Readonly<
  Record<'value-heading-not-result' | 'form-title-not-result', ReadonlyMap<number, string>>
>;

/**
 * A finding for every reason of `observations`, in their order, but for those that `known` tell of already; several rows with one
 * cause share it, each among its evidence. `unexplained`: the words that the sentences of some rules name.
 */
export function rowFindings(
  observations: readonly Observation[],
  unexplained: Unexplained,
  known: readonly Finding[] = [],
): Finding[] {
  const isKnown = new Set(known.map(({ rule, indicatorId }) => `${rule} ${indicatorId}`));
  const sharing = new Map<string, { readonly rule: RuleId; readonly rows: Observation[] }>();
  for (const row of observations) {
    for (const rule of row.reasons) {
      if (isKnown.has(`${rule} ${row.indicatorId}`)) continue;
      const key = `${rule} ${shareOf(rule, row)}`;
      const known = sharing.get(key);
      if (known) known.rows.push(row);
      else sharing.set(key, { rule, rows: [row] });
    }
  }
  return [...sharing.values()].map(({ rule, rows }) => named(told(rule, rows), rows[0], unexplained));
}

/** A doubt about how a table is built, or was brought over, is one for all of its rows; one about the report for all rows. */
function shareOf(rule: RuleId, { place, indicatorId }: Observation): string {
  switch (ruleOf(rule).scope) {
    case 'report':
      return '';
    case 'form':
      return `table ${place.table}`;
    default:
      return `row ${indicatorId} ${place.table} ${place.row}`;
  }
}

/** The finding with the words that it is about in its sentence. */
function named(one: Finding, row: Observation | undefined, unexplained: Unexplained): Finding {
  const { rule } = one;
  if (rule !== 'value-heading-not-result' && rule !== 'form-title-not-result') return one;
  const words = unexplained[rule].get(row?.place.table ?? 0);
  if (words === undefined || words === '') return one;
  const message =
    rule === 'value-heading-not-result'
      ? sentenceOf(rule, { of: 'heading', words })
      : sentenceOf(rule, { of: 'title', words });
  return { ...one, message, actual: words };
}

function told(rule: RuleId, rows: readonly Observation[]): Finding {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) {
    const evidence = evidenceAt(first.place, `${first.label}: ${first.valueRaw}`);
    return ofReason(rule, { indicatorId: first.indicatorId, actual: first.valueRaw, evidence: [evidence] });
  }
  // Only which indicator: there may be more than a hundred rows, and a spreadsheet's cell takes 32,767 characters.
  const one = ofReason(rule, {
    evidence: rows.map(({ place, indicatorId }) => evidenceAt(place, indicatorId)),
  });
  return {
    ...one,
    message: { vi: `${one.message.vi} Số dòng: ${rows.length}.`, en: `${one.message.en} Rows: ${rows.length}.` },
  };
}
