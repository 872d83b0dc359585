/**
 * Two renditions of one report, cell by cell. They are the same words twice, so a cell that differs was either changed by hand in one
 * of them or read wrongly from one: neither value is certain.
 */
import { type Evidence, finding } from '../../model/finding.js';
import { amountOf, type Card, type CardRow, rowsOf } from './card.js';
import type { Note } from './notes.js';
import { evidenceIn, type Submission } from './submission.js';

/** Rows named one by one in the evidence of a finding about many. */
const ROWS_SHOWN = 20;

/** What `other` says differently from `current`, told of both. Nothing where one of them has no forms. */
export function compareRenditions(current: Submission, other: Submission): Note[] {
  const [a, b] = [current.sent.card, other.sent.card];
  const here = new Map(rowsOf(a).map((row) => [row.indicatorId, row]));
  const there = new Map(rowsOf(b).map((row) => [row.indicatorId, row]));
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

function told(reader: Card, row: CardRow, other: Card, twin: CardRow): Note {
  const { indicatorId } = row;
  const evidence = [evidenceIn(reader, reader, row), evidenceIn(reader, other, twin)];
  return {
    sha256: reader.sha256,
    finding: (labelOf) =>
      finding(
        'rendition-differs',
        { id: indicatorId, label: labelOf(indicatorId), here: row.valueRaw, there: twin.valueRaw },
        { indicatorId, expected: twin.value ?? '', actual: row.value ?? '', evidence, rows: [indicatorId] },
      ),
  };
}

/** Rows that `has` holds and `lacks` does not: one finding, told of the rendition that lacks them. */
function lacking(rows: readonly CardRow[], has: Card, lacks: Card): Note[] {
  if (rows.length === 0) return [];
  const ids = rows.map(({ indicatorId }) => indicatorId);
  const evidence: Evidence[] = rows.slice(0, ROWS_SHOWN).map((row) => evidenceIn(lacks, has, row));
  const note: Note = {
    sha256: lacks.sha256,
    finding: () => finding('rendition-lacks', { rows: ids.length }, { expected: ids.join('; '), evidence }),
  };
  return [note];
}
