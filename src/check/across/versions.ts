/**
 * Which submissions are one report in several renditions, and which are of one issuer and period. Pure; the answer does not depend on
 * the order of the submissions.
 */
import { type CardRow, rowsOf } from './card.js';
import { numberKey } from './report-number.js';
import { type Step, stepsOf } from './sequence.js';
import { byRank, datesAgree, issuerOf, type Submission } from './submission.js';

/** Submissions of one issuer for one period: steps of revision, oldest first. */
export type Family = readonly Step[];

/** Share of common rows that must agree for two files, of which one has no number and date, to be one report. */
const RENDITION_LIKENESS = 0.9;
/** Fewer common rows prove nothing. */
const RENDITION_ROWS = 10;

/** Submissions that belong together by issuer and period; a file that names neither joins the one with the same content. */
export function familiesOf(submissions: readonly Submission[]): Family[] {
  const sorted = [...submissions].sort(byRank);
  const groups = new Map<string, Submission[]>();
  const byContent = new Map<string, Submission[]>();
  const named = sorted.filter((one) => letterheadKey(one) !== null);
  const unnamed = sorted.filter((one) => letterheadKey(one) === null);
  for (const submission of [...named, ...unnamed]) {
    const { card } = submission.sent;
    const content = card.rowCount < RENDITION_ROWS ? '' : card.content;
    const key = letterheadKey(submission);
    const known = key === null ? byContent.get(content) : groups.get(key);
    const group = known ?? [];
    if (known === undefined) groups.set(key ?? `file ${card.sha256}`, group);
    group.push(submission);
    if (content !== '' && !byContent.has(content)) byContent.set(content, group);
  }
  return [...groups.values()].flatMap(familiesWithin);
}

function letterheadKey(submission: Submission): string | null {
  const issuer = issuerOf(submission);
  const { period } = submission.head;
  return issuer === null || period === null ? null : `${issuer} ${period}`;
}

const hasForms = ({ sent }: Submission): boolean => sent.card.rowCount > 0;

/** Files without forms are no version of a report, unless they are a rendition of one: each stands for itself. */
function familiesWithin(group: readonly Submission[]): Family[] {
  const known = new KnownVersions();
  for (const submission of group) if (hasForms(submission)) known.add(submission);
  for (const submission of group) if (!hasForms(submission)) known.add(submission);
  const { versions } = known;
  const reports = versions.filter((version) => version.some(hasForms));
  const others = versions.filter((version) => !version.some(hasForms));
  return [
    ...(reports.length > 0 ? [stepsOf(reports)] : []),
    ...others.map((version): Family => [{ versions: [version], why: null }]),
  ];
}

/** A submission in a version, and the place of that version among the others. */
interface Member {
  readonly submission: Submission;
  readonly version: number;
}

/**
 * The versions so far. A submission belongs to the first that holds a rendition of it: the number agrees and the date does not
 * contradict, or, where one has no number, the rows agree. Numbers are looked up; rows are compared only where a number is missing.
 */
class KnownVersions {
  readonly versions: Submission[][] = [];
  /** The first version of each number and date. */
  readonly #numbered = new Map<string, number>();
  readonly #members: Member[] = [];
  readonly #withoutNumber: Member[] = [];
  readonly #values = new Map<Submission, ReadonlyMap<string, string | null>>();

  add(submission: Submission): void {
    const version = this.#versionOf(submission) ?? this.versions.length;
    const known = this.versions[version];
    if (known === undefined) this.versions.push([submission]);
    else known.push(submission);
    const { number, date } = submission.head;
    const member = { submission, version };
    this.#members.push(member);
    if (number === null) this.#withoutNumber.push(member);
    else {
      for (const key of keysOf(number, date)) {
        this.#numbered.set(key, Math.min(version, this.#numbered.get(key) ?? version));
      }
    }
  }

  #versionOf(submission: Submission): number | null {
    const { number, date } = submission.head;
    const byNumber = number === null ? [] : lookUps(number, date).flatMap((key) => this.#numbered.get(key) ?? []);
    let first = Math.min(...byNumber, Number.POSITIVE_INFINITY);
    for (const { submission: other, version } of number === null ? this.#members : this.#withoutNumber) {
      if (version < first && this.#isAlike(submission, other)) first = version;
    }
    return first === Number.POSITIVE_INFINITY ? null : first;
  }

  #isAlike(a: Submission, b: Submission): boolean {
    const [x, y] = [a.head.date, b.head.date];
    return (x === null || y === null || datesAgree(x, y)) && likeRows(this.#valuesOf(a), this.#valuesOf(b));
  }

  #valuesOf(submission: Submission): ReadonlyMap<string, string | null> {
    const known = this.#values.get(submission);
    if (known !== undefined) return known;
    const rows = rowsOf(submission.sent.card);
    const values = new Map(rows.map((row: CardRow) => [row.indicatorId, row.value]));
    this.#values.set(submission, values);
    return values;
  }
}

const EXACTLY = 'exactly';
const WITHIN = 'within';
const key = (number: string, how: typeof EXACTLY | typeof WITHIN, date: string | null): string =>
  JSON.stringify([numberKey(number), how, date]);

/** The year, the month and the day of a date, as far as it is known. */
const stretchesOf = (date: string): string[] =>
  date.split('-').map((_part, at, parts) => parts.slice(0, at + 1).join('-'));

/** Under which keys a numbered submission is found: by its own date, and by all that this date lies within. */
function keysOf(number: string, date: string | null): string[] {
  const within = date === null ? [] : stretchesOf(date);
  return [key(number, EXACTLY, date), ...[null, ...within].map((stretch) => key(number, WITHIN, stretch))];
}

/** Under which keys a submission finds those whose dates do not contradict its own: within it, around it, or not known. */
function lookUps(number: string, date: string | null): string[] {
  if (date === null) return [key(number, WITHIN, null)];
  return [key(number, WITHIN, date), ...[null, ...stretchesOf(date)].map((stretch) => key(number, EXACTLY, stretch))];
}

/** The smaller of the two sides bounds the common rows, so that a pair is left as soon as too many of them differ. */
function likeRows(a: ReadonlyMap<string, string | null>, b: ReadonlyMap<string, string | null>): boolean {
  const mostDiffering = (1 - RENDITION_LIKENESS) * Math.min(a.size, b.size) + 1;
  let common = 0;
  let same = 0;
  for (const [id, value] of a) {
    const other = b.get(id);
    if (other === undefined) continue;
    common += 1;
    if (other === value) same += 1;
    if (common - same > mostDiffering) return false;
  }
  return common >= RENDITION_ROWS && same >= RENDITION_LIKENESS * common;
}
