/** A report that was sent again: what changed, which one counts, and what to do when that can't be told. */

import type { CatalogueSet } from '../../catalogue/model.js';
import type { Change } from '../../model/dataset.js';
import { reportId } from '../../model/dataset.js';
import { type Evidence, finding } from '../../model/finding.js';
import type { RuleId } from '../../model/rules.js';
import { amountOf, type Card, type CardRow, rowsOf } from './card.js';
import type { Counterparts } from './counterpart.js';
import type { Note } from './notes.js';
import type { Step } from './sequence.js';
import { evidenceIn, reportEvidence, type Submission, type Version } from './submission.js';

/** The values that differ between two submissions of a report, in the order of the newer one's catalogue. */
export function changesBetween(
  older: Submission,
  newer: Submission,
  set: CatalogueSet,
  counterparts: Counterparts,
): Change[] {
  const [a, b] = [older.sent.card, newer.sent.card];
  const { issuerCode, period } = newer.head;
  const counterpart = counterparts(a.catalogue, b.catalogue);
  const before = new Map(
    rowsOf(a).flatMap((row): [string, CardRow][] => {
      const id = counterpart(row.indicatorId);
      return id === null ? [] : [[id, row]];
    }),
  );
  const after = new Map(rowsOf(b).map((row) => [row.indicatorId, row]));
  const order = set.catalogues.find(({ id }) => id === b.catalogue)?.indicators.map(({ id }) => id) ?? [
    ...after.keys(),
  ];
  return order.flatMap((id): Change[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined && is === undefined) return [];
    // A row that the other template does not have did not change.
    if (a.catalogue !== b.catalogue && (was === undefined || is === undefined)) return [];
    if (amountOf(was) === amountOf(is)) return [];
    return [
      {
        issuerCode: issuerCode ?? '',
        period: period ?? '',
        indicatorId: id,
        oldReportId: reportId(a.sha256),
        oldValue: was?.value ?? null,
        newReportId: reportId(b.sha256),
        newValue: is?.value ?? null,
      },
    ];
  });
}

/** Told of every file of an older version: which report stands in its place. */
export function supersededNotes(older: Version, newer: Submission, changes: number): Note[] {
  const { number, date } = newer.head;
  return older.map(({ sent: { card } }) => {
    const evidence = [reportEvidence(card, newer.sent.card, newer.head)];
    return {
      sha256: card.sha256,
      finding: () => finding('report-superseded', { number, date, changes }, { evidence }),
    };
  });
}

const RULE = {
  'same-date': 'revisions-contradict',
  unknown: 'revisions-unordered',
} as const satisfies Readonly<Record<NonNullable<Step['why']>, RuleId>>;

/**
 * Reports of which nobody can say which one counts: one error, told of the one that is used, with a list of all; the others point to
 * it. The values that differ are for review in each of them.
 */
export function contradictionNotes({ versions, why }: Step, counterparts: Counterparts): Note[] {
  const leading = versions.flatMap((version) => version.slice(0, 1));
  const used = leading.at(-1);
  if (why === null || used === undefined) return [];
  const rule = RULE[why];
  const differing = differingIds(leading, used, counterparts);
  const isDiffering = new Set(differing);
  return versions.flatMap((version) =>
    version.map((submission): Note => {
      const { card } = submission.sent;
      const { head } = submission;
      const counterpart = counterparts(card.catalogue, used.sent.card.catalogue);
      const differs = ({ indicatorId }: CardRow): boolean => isDiffering.has(counterpart(indicatorId) ?? '');
      const isSameTemplate = card.catalogue === used.sent.card.catalogue;
      const isUsed = submission === used;
      const others = isUsed ? leading.filter((one) => one !== used) : [used];
      return {
        sha256: card.sha256,
        finding: () =>
          finding(
            rule,
            { used: isUsed ? { reports: leading.length, values: differing.length } : null },
            {
              actual: head.number ?? '',
              evidence: [
                reportEvidence(card, card, head),
                ...others.map((one): Evidence => reportEvidence(card, one.sent.card, one.head)),
                ...rowsOf(card)
                  .filter(differs)
                  .map((row) => evidenceIn(card, card, row)),
              ],
              rows: isSameTemplate
                ? differing
                : rowsOf(card)
                    .filter(differs)
                    .map(({ indicatorId }) => indicatorId),
            },
          ),
      };
    }),
  );
}

/** Indicators, in the words of the catalogue of `used`, of which two reports give different amounts, or only some a row with one. */
function differingIds(reports: readonly Submission[], used: Submission, counterparts: Counterparts): string[] {
  const catalogue = used.sent.card.catalogue;
  const isSameTemplate = (card: Card): boolean => card.catalogue === catalogue;
  const sameTemplate = reports.filter(({ sent }) => isSameTemplate(sent.card)).length;
  const seen = new Map<string, { amount: string | null; differs: boolean; rows: number }>();
  for (const { sent } of reports) {
    const counterpart = counterparts(sent.card.catalogue, catalogue);
    for (const row of rowsOf(sent.card)) {
      const id = counterpart(row.indicatorId);
      if (id === null) continue;
      const amount = amountOf(row);
      const known = seen.get(id) ?? { amount, differs: false, rows: 0 };
      known.differs ||= known.amount !== amount;
      if (isSameTemplate(sent.card)) known.rows += 1;
      seen.set(id, known);
    }
  }
  return [...seen].flatMap(([id, { amount, differs, rows }]) =>
    differs || (amount !== null && rows < sameTemplate) ? [id] : [],
  );
}
