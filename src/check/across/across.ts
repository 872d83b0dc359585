/**
 * Reports against each other: parts joined, renditions compared, revisions ordered, periods of one issuer compared. Works on cards, and
 * depends on nothing but them: not on the order of arrival, not on the names of files (which only break ties).
 */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Change, Entry } from '../../model/dataset.js';
import { reportId } from '../../model/dataset.js';
import { byCodePoint } from '../../model/order.js';
import type { Report } from '../../model/report.js';
import { type Counterparts, counterpartsIn } from './counterpart.js';
import { joinedReport } from './joined.js';
import { type Note, withNotes } from './notes.js';
import { type Join, joinParts } from './parts.js';
import { againstPeriodsBefore } from './periods.js';
import { compareRenditions } from './renditions.js';
import { changesBetween, contradictionNotes, supersededNotes } from './revisions.js';
import { filesOf, type Sent, type Submission } from './submission.js';
import { type Family, familiesOf } from './versions.js';

/** What became of a file: whether it counts, and which report stands in its place. */
export interface Standing {
  readonly versionState: Entry['versionState'];
  readonly currentReportId: string;
}

/** What only several reports together show, by content. A report that is not in it stands for itself, and nothing is told of it. */
export interface Across {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly joins: ReadonlyMap<string, Join>;
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** By the file of the newer report, then of the older; values of two reports stay in the order of the catalogue. */
  readonly changes: readonly Change[];
}

/** `all`: each content once, in order of the files. */
export function compareReports(all: readonly Sent[], set: CatalogueSet): Across {
  const counterparts = counterpartsIn(set);
  const { submissions, notes, joins } = joinParts(all.filter(({ card }) => card.outcome !== 'failed'));
  const families = familiesOf(submissions);
  const changes: Change[] = [];
  const byContent = new Map<string, Note[]>();
  const tell = (more: readonly Note[]): void => {
    for (const note of more) {
      const known = byContent.get(note.sha256);
      if (known === undefined) byContent.set(note.sha256, [note]);
      else known.push(note);
    }
  };
  tell(notes);
  for (const family of families) {
    const more = compare(family, set, counterparts);
    changes.push(...more.changes);
    tell(more.notes);
  }
  tell(againstPeriodsBefore(families.flatMap(currentOf), set, counterparts));
  return {
    standings: new Map(families.flatMap(standingsOf)),
    joins: new Map(joins.map((join) => [join.sha256, join])),
    notes: byContent,
    changes: changes.sort(byFile(all)),
  };
}

/** `report` with what was told of it. */
export function withAcross(report: Report, { joins, notes }: Across, set: CatalogueSet): Report {
  const told = notes.get(report.sha256) ?? [];
  const join = joins.get(report.sha256);
  if (join === undefined) return withNotes(report, told, set);
  const joined = joinedReport(report, join, set);
  // That it was joined is told first, then what the joining shows.
  return withNotes(joined.report, [...told.slice(0, 1), ...joined.notes, ...told.slice(1)], set);
}

/** The submission that counts: the one that stands for the last step. */
const currentOf = (family: Family): Submission[] => family.at(-1)?.versions.at(-1)?.slice(0, 1) ?? [];

function standingsOf(family: Family): [string, Standing][] {
  const last = family.at(-1)?.versions.at(-1);
  const current = last?.[0];
  if (current === undefined) return [];
  // Of a report in two files the forms' file is the one that stands for it.
  const currentReportId = reportId(current.sent.card.sha256);
  const versions = family.flatMap((step) => step.versions);
  return versions.flatMap((version) =>
    version.flatMap((submission) => {
      const versionState = version !== last ? 'superseded' : submission === current ? 'current' : 'rendition';
      return filesOf(submission).map(({ card }): [string, Standing] => [
        card.sha256,
        { versionState, currentReportId },
      ]);
    }),
  );
}

function compare(family: Family, set: CatalogueSet, counterparts: Counterparts): { changes: Change[]; notes: Note[] } {
  const changes: Change[] = [];
  const notes = family.flatMap((step) => contradictionNotes(step, counterparts));
  family.forEach(({ versions }, at) => {
    for (const [leading, ...others] of versions) {
      if (leading !== undefined) notes.push(...others.flatMap((other) => compareRenditions(leading, other)));
    }
    const last = versions.at(-1);
    const newer = family[at + 1]?.versions.at(-1)?.[0];
    if (last?.[0] === undefined || newer === undefined) return;
    const between = changesBetween(last[0], newer, set, counterparts);
    changes.push(...between);
    notes.push(...supersededNotes(last, newer, between.length));
  });
  return { changes, notes };
}

function byFile(all: readonly Sent[]): (a: Change, b: Change) => number {
  const files = new Map(all.map(({ card, sourceFile }) => [reportId(card.sha256), sourceFile]));
  const fileOf = (id: string): string => files.get(id) ?? id;
  return (a, b) =>
    byCodePoint(fileOf(a.newReportId), fileOf(b.newReportId)) ||
    byCodePoint(fileOf(a.oldReportId), fileOf(b.oldReportId));
}
