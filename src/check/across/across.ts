/**
 * Reports against each other: parts joined, renditions compared, revisions ordered, periods of one issuer compared. Works on the
 * consolidated dataset and depends on nothing but its reports: not on the order of arrival, not on the names of files (which only
 * break ties).
 */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Change, Dataset, Entry } from '../../model/dataset.js';
import { reportId } from '../../model/dataset.js';
import { byCodePoint } from '../../model/order.js';
import { type Note, withNotes } from './notes.js';
import { joinParts, PART_RULES } from './parts.js';
import { againstPeriodsBefore, PERIOD_RULES } from './periods.js';
import { compareRenditions, RENDITION_RULES } from './renditions.js';
import { changesBetween, REVISION_RULES, supersededNotes, unorderedNotes } from './revisions.js';
import { filesOf, type Submission } from './submission.js';
import { type Family, familiesOf } from './versions.js';

/** Rule ids of the findings that come from comparing reports. */
export const ACROSS_RULES: readonly string[] = [...PART_RULES, ...RENDITION_RULES, ...REVISION_RULES, ...PERIOD_RULES];

/** What became of a file: whether it counts, and which report stands in its place. */
interface Standing {
  readonly state: Entry['versionState'];
  readonly current: string;
}

/** `dataset` with version states, changes, and the findings that only several reports together show. */
export function checkAcross(dataset: Dataset, set: CatalogueSet): Dataset {
  const read = dataset.entries.filter((entry) => entry.duplicateOf === null && entry.report.outcome !== 'failed');
  const { submissions, notes: partNotes, reports } = joinParts(read, set);
  const families = familiesOf(submissions);
  const standings = new Map<string, Standing>();
  const changes: Change[] = [];
  const notes: Note[] = [...partNotes];
  for (const family of families) {
    for (const [sha256, standing] of standingsOf(family)) standings.set(sha256, standing);
    const more = compare(family, set);
    changes.push(...more.changes);
    notes.push(...more.notes);
  }
  notes.push(...againstPeriodsBefore(families.flatMap(currentOf), set));
  return {
    entries: dataset.entries.map((entry) => {
      const standing = standings.get(entry.report.sha256);
      const report = withNotes(reports.get(entry.report.sha256) ?? entry.report, notes, set);
      return standing === undefined
        ? { ...entry, report }
        : { ...entry, report, versionState: standing.state, currentReportId: standing.current };
    }),
    changes: [...dataset.changes, ...changes.sort(byFile(dataset))],
  };
}

/** The submissions that count: of each family the first of its last version; all of those whose order is not known. */
function currentOf({ versions, unordered }: Family): Submission[] {
  const last = versions.at(-1);
  const rivals = unordered.flatMap(({ a, b }) => (a === last ? [b] : b === last ? [a] : []));
  return [...(last === undefined ? [] : [last]), ...rivals].flatMap((version) => version.slice(0, 1));
}

function standingsOf(family: Family): [string, Standing][] {
  const current = currentOf(family);
  return family.versions.flatMap((version) => {
    const [leading] = version;
    const isCurrent = leading !== undefined && current.includes(leading);
    const stands = isCurrent ? leading : current[0];
    if (stands === undefined) return [];
    return version.flatMap((submission) => {
      const state = !isCurrent ? 'superseded' : submission === leading ? 'current' : 'rendition';
      // Of a report in two files the forms' file is the one that stands for it.
      return filesOf(submission).map(({ report }): [string, Standing] => [
        report.sha256,
        { state, current: reportId(stands.entry.report.sha256) },
      ]);
    });
  });
}

function compare({ versions, unordered }: Family, set: CatalogueSet): { changes: Change[]; notes: Note[] } {
  const changes: Change[] = [];
  const notes = unorderedNotes(unordered);
  const isUnordered = (i: number): boolean =>
    unordered.some(({ a, b }) => [a, b].includes(versions[i] ?? []) && [a, b].includes(versions[i + 1] ?? []));
  versions.forEach((version, i) => {
    const [leading, ...others] = version;
    if (leading === undefined) return;
    notes.push(...others.flatMap((other) => compareRenditions(leading, other)));
    const newer = versions[i + 1]?.[0];
    if (newer === undefined || isUnordered(i)) return;
    const between = changesBetween(leading, newer, set);
    changes.push(...between);
    notes.push(...supersededNotes(version, newer, between.length));
  });
  return { changes, notes };
}

/** By the file of the newer report, then of the older; values of two reports stay in the order of the catalogue. */
function byFile({ entries }: Dataset): (a: Change, b: Change) => number {
  const files = new Map(
    entries
      .filter(({ duplicateOf }) => duplicateOf === null)
      .map(({ report, sourceFile }) => [reportId(report.sha256), sourceFile]),
  );
  const fileOf = (id: string): string => files.get(id) ?? id;
  return (a, b) =>
    byCodePoint(fileOf(a.newReportId), fileOf(b.newReportId)) ||
    byCodePoint(fileOf(a.oldReportId), fileOf(b.oldReportId));
}
