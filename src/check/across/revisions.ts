/** A report that was sent again: what changed, which one counts, and what to do when that can't be told. */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Change } from '../../model/dataset.js';
import { reportId } from '../../model/dataset.js';
import type { Observation } from '../../model/report.js';
import type { Said } from '../../model/result.js';
import { counterparts } from './counterpart.js';
import type { Note, Told } from './notes.js';
import { reportEvidence, rowsOf, type Submission } from './submission.js';
import type { Family, Version } from './versions.js';

export const REVISION_RULES = ['report-superseded', 'revisions-contradict', 'revisions-unordered'] as const;

/** The values that differ between two submissions of a report, in the order of the newer one's catalogue. */
export function changesBetween(older: Submission, newer: Submission, set: CatalogueSet): Change[] {
  const [a, b] = [older.entry.report, newer.entry.report];
  const { issuerCode, period } = newer.letterhead;
  const counterpart = counterparts(set, a.catalogue, b.catalogue);
  const before = new Map(
    rowsOf(older).flatMap((row): [string, Observation][] => {
      const id = counterpart(row.indicatorId);
      return id === null ? [] : [[id, row]];
    }),
  );
  const after = new Map(rowsOf(newer).map((row) => [row.indicatorId, row]));
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

const amountOf = (row: Observation | undefined): string | null => row?.valueCatalogueUnit ?? row?.value ?? null;

/** Told of every file of an older version: which report stands in its place. */
export function supersededNotes(older: Version, newer: Submission, changes: number): Note[] {
  return older.map(({ entry: { report } }) => {
    const finding: Told = {
      severity: 'info',
      rule: 'report-superseded',
      indicatorId: null,
      message: {
        vi: `Báo cáo này đã được thay bằng Báo cáo số ${newer.letterhead.number ?? '(trống)'} ngày ${newer.letterhead.date ?? '(trống)'} của cùng đơn vị, cùng kỳ; ${changes} số liệu thay đổi.`,
        en: `Report ${newer.letterhead.number ?? '(blank)'} of ${newer.letterhead.date ?? '(blank)'} of the same issuer and period stands in its place; ${changes} values changed.`,
      },
      expected: '',
      actual: '',
      evidence: [reportEvidence(report, newer.entry.report, newer.letterhead)],
    };
    return { sha256: report.sha256, finding, rows: [], review: false };
  });
}

/** Two versions of which nobody can say which one counts: every row of both is for review. */
export function unorderedNotes(unordered: Family['unordered']): Note[] {
  return unordered.flatMap(({ a, b, why }) => [
    ...a.flatMap((one) => contradiction(one, b, why)),
    ...b.flatMap((one) => contradiction(one, a, why)),
  ]);
}

const SAID: Readonly<Record<Family['unordered'][number]['why'], { rule: Told['rule']; say: Said }>> = {
  'same-date': {
    rule: 'revisions-contradict',
    say: {
      vi: 'Cùng đơn vị, cùng kỳ, cùng ngày nhưng có báo cáo khác số: không rõ bản nào có hiệu lực.',
      en: 'Another report of the same issuer, period and date has another number: which one counts is not clear.',
    },
  },
  unknown: {
    rule: 'revisions-unordered',
    say: {
      vi: 'Cùng đơn vị, cùng kỳ có báo cáo khác nội dung; thiếu ngày hoặc số nên không rõ bản nào mới hơn.',
      en: 'Another report of the same issuer and period differs; without date or number it is not clear which is newer.',
    },
  },
};

function contradiction(of: Submission, other: Version, why: Family['unordered'][number]['why']): Note[] {
  const { rule, say } = SAID[why];
  const { report } = of.entry;
  const [rival] = other;
  const finding: Told = {
    severity: 'error',
    rule,
    indicatorId: null,
    message: say,
    expected: '',
    actual: of.letterhead.number ?? '',
    evidence: [
      reportEvidence(report, report, of.letterhead),
      ...(rival === undefined ? [] : [reportEvidence(report, rival.entry.report, rival.letterhead)]),
    ],
  };
  return [{ sha256: report.sha256, finding, rows: rowsOf(of).map(({ indicatorId }) => indicatorId), review: true }];
}
