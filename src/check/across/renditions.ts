/**
 * Two renditions of one report, cell by cell. They are the same words twice, so a cell that differs was either changed by hand in one
 * of them or read wrongly from one: neither value is certain.
 */
import type { Evidence, Observation, Report } from '../../model/report.js';
import type { Note, Told } from './notes.js';
import { evidenceIn, rowsOf, type Submission } from './submission.js';

export const RENDITION_RULES = ['rendition-differs', 'rendition-lacks'] as const;

/** Rows named one by one in the evidence of a finding about many. */
const ROWS_SHOWN = 20;

/** What `other` says differently from `current`, told of both. Nothing where one of them has no forms. */
export function compareRenditions(current: Submission, other: Submission): Note[] {
  const [a, b] = [current.entry.report, other.entry.report];
  const here = new Map(rowsOf(current).map((row) => [row.indicatorId, row]));
  const there = new Map(rowsOf(other).map((row) => [row.indicatorId, row]));
  if (here.size === 0 || there.size === 0 || a.catalogue !== b.catalogue) return [];
  const differing = [...here.values()].flatMap((row) => {
    const twin = there.get(row.indicatorId);
    return twin !== undefined && amountOf(twin) !== amountOf(row) ? [{ row, twin }] : [];
  });
  return [
    ...differing.flatMap(({ row, twin }) => [told(a, row, b, twin), told(b, twin, a, row)]),
    ...lacking(
      [...here.values()].filter(({ indicatorId }) => !there.has(indicatorId)),
      a,
      b,
    ),
    ...lacking(
      [...there.values()].filter(({ indicatorId }) => !here.has(indicatorId)),
      b,
      a,
    ),
  ];
}

const amountOf = ({ value, valueCatalogueUnit }: Observation): string | null => valueCatalogueUnit ?? value;

function told(reader: Report, row: Observation, other: Report, twin: Observation): Note {
  const finding: Told = {
    severity: 'warning',
    rule: 'rendition-differs',
    indicatorId: row.indicatorId,
    message: {
      vi: `Hai bản của cùng một báo cáo ghi khác nhau ở ${row.indicatorId} “${row.label}”: bản này “${row.valueRaw}”, bản kia “${twin.valueRaw}”.`,
      en: `Two renditions of one report differ in ${row.indicatorId}: “${row.valueRaw}” here, “${twin.valueRaw}” there.`,
    },
    expected: twin.value ?? '',
    actual: row.value ?? '',
    evidence: [evidenceIn(reader, reader, row), evidenceIn(reader, other, twin)],
  };
  return { sha256: reader.sha256, finding, rows: [row.indicatorId], review: true };
}

/** Rows that `has` holds and `lacks` does not: one finding, told of the rendition that lacks them. */
function lacking(rows: readonly Observation[], has: Report, lacks: Report): Note[] {
  if (rows.length === 0) return [];
  const ids = rows.map(({ indicatorId }) => indicatorId);
  const evidence: Evidence[] = rows.slice(0, ROWS_SHOWN).map((row) => evidenceIn(lacks, has, row));
  const finding: Told = {
    severity: 'warning',
    rule: 'rendition-lacks',
    indicatorId: null,
    message: {
      vi: `Bản này thiếu ${rows.length} chỉ tiêu mà bản kia của cùng báo cáo có.`,
      en: `This rendition lacks ${rows.length} indicators that the other one of the same report has.`,
    },
    expected: ids.join('; '),
    actual: '',
    evidence,
  };
  return [{ sha256: lacks.sha256, finding, rows: [], review: false }];
}
