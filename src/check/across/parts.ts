/**
 * A report in two files: the body, and the appendix with the forms. They belong together when the appendix names the body's number
 * (“Kèm theo Báo cáo số …”) and nothing else contradicts; letterhead and prose come from the body, forms from the appendix.
 */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Entry } from '../../model/dataset.js';
import type { Finding } from '../../model/finding.js';
import type { Candidate, Evidence, Figure, Letterhead, Report } from '../../model/report.js';
import { isDoubt } from '../../model/rules.js';
import { fold } from '../../text/normalise.js';
import { compareProse } from '../report/check.js';
import type { Note, Told } from './notes.js';
import { datesAgree, reportEvidence, type Submission } from './submission.js';

export const PART_RULES = ['parts-joined', 'parts-ambiguous'] as const;

export interface Joined {
  readonly submissions: readonly Submission[];
  readonly notes: readonly Note[];
  /** Files whose letterhead or findings changed by the joining, by content. */
  readonly reports: ReadonlyMap<string, Report>;
}

/** What an appendix or a body alone lacks, and the other has. */
const MENDED_BY_BODY = new Set(['report-number-missing', 'report-date-missing', 'period-missing', 'issuer-missing']);
const MENDED_BY_APPENDIX = new Set(['no-forms']);

/** Every entry in exactly one submission, in order of the files with the forms. */
export function joinParts(entries: readonly Entry[], set: CatalogueSet): Joined {
  const bodies = entries.filter(({ report }) => isBody(report));
  const appendices = entries.filter(({ report }) => isAppendix(report));
  const notes: Note[] = [];
  const pairs = new Map<Entry, Entry>();
  for (const appendix of appendices) {
    const fitting = bodies.filter((body) => belongTogether(body.report, appendix.report));
    const [body] = fitting;
    if (body === undefined) continue;
    const rivals = appendices.filter((other) => belongTogether(body.report, other.report));
    if (fitting.length === 1 && rivals.length === 1) pairs.set(appendix, body);
    else notes.push(ambiguous(appendix.report, fitting, rivals));
  }
  const joinedBodies = new Set(pairs.values());
  const reports = new Map<string, Report>();
  const submissions = entries.flatMap((entry): Submission[] => {
    if (joinedBodies.has(entry)) return [];
    const body = pairs.get(entry) ?? null;
    if (body === null) return [{ entry, body, letterhead: entry.report.letterhead }];
    const letterhead = mergedLetterhead(body.report, entry.report);
    const isSameTemplate = body.report.catalogue === entry.report.catalogue;
    const compared = isSameTemplate
      ? compareProse(body.report.figures, entry.report, set)
      : { figures: body.report.figures, found: [] };
    const parts = joinedReports(body.report, entry.report, letterhead, compared.figures);
    reports.set(body.report.sha256, parts.body);
    reports.set(entry.report.sha256, parts.appendix);
    notes.push(
      ...joinedNotes(body.report, entry.report, letterhead),
      ...proseNotes(compared.found, body.report, entry.report),
    );
    return [{ entry: { ...entry, report: parts.appendix }, body: { ...body, report: parts.body }, letterhead }];
  });
  return { submissions, notes, reports };
}

/** Prose with a letterhead of its own, and no form. */
const isBody = (report: Report): boolean =>
  isRead(report) &&
  report.observations.length === 0 &&
  report.unmapped.length === 0 &&
  report.letterhead.candidates.some(({ source }) => source === 'head' || source === 'title');

/** Forms under the line that names the report they belong to, and no letterhead above. */
const isAppendix = (report: Report): boolean =>
  isRead(report) &&
  report.observations.length > 0 &&
  !report.letterhead.candidates.some(
    ({ source, field }) => source === 'head' && (field === 'number' || field === 'issuer'),
  );

const isRead = ({ outcome }: Report): boolean => outcome !== 'failed';

const candidatesFor = ({ letterhead }: Report, field: Candidate['field'], source: Candidate['source']): string[] =>
  letterhead.candidates.filter((one) => one.field === field && one.source === source).map(({ value }) => value);

/** The number agrees and nothing contradicts; without a number in one of them issuer, period and date must all agree. */
function belongTogether(body: Report, appendix: Report): boolean {
  const named = candidatesFor(appendix, 'number', 'appendix').concat(appendix.letterhead.number ?? []);
  const own = body.letterhead.number;
  const [a, b] = [body.letterhead, appendix.letterhead];
  if (!agreeOrUnknown(a.issuerCode, b.issuerCode) || !agreeOrUnknown(a.period, b.period)) return false;
  const dates = candidatesFor(appendix, 'date', 'appendix').concat(b.date ?? []);
  const isDateKnown = a.date !== null && dates.length > 0;
  if (isDateKnown && !dates.some((date) => datesAgree(date, a.date ?? ''))) return false;
  if (own !== null && named.length > 0) return named.some((number) => sameNumber(number, own));
  return (
    isDateKnown && a.issuerCode !== null && a.issuerCode === b.issuerCode && a.period !== null && a.period === b.period
  );
}

const agreeOrUnknown = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** `22/BC-UBND` and `22 /BC- UBND` are one number, `022` and `22` too. */
export const sameNumber = (a: string, b: string): boolean => keyOf(a) === keyOf(b);
const keyOf = (number: string): string =>
  fold(number)
    .replaceAll(' ', '')
    .replace(/^0+(?=\d)/u, '');

/** What the body says, and the appendix where the body says nothing; months without a code (`7 tháng`) are no nothing. */
function mergedLetterhead({ letterhead: body, findings }: Report, { letterhead: appendix }: Report): Letterhead {
  const filled = Object.entries(body).filter(([, value]) => value !== null);
  const uncoded = findings.some(({ rule }) => rule === 'period-without-code');
  return {
    ...appendix,
    ...(uncoded ? { period: null, periodStart: null, periodEnd: null } : {}),
    ...(Object.fromEntries(filled) as Partial<Letterhead>),
    candidates: [...body.candidates, ...appendix.candidates.map((one) => ({ ...one, chosen: false }))],
  };
}

/** Each file keeps what it holds; both tell the whole report's letterhead, and the prose knows whether the other's tables agree. */
function joinedReports(
  body: Report,
  appendix: Report,
  letterhead: Letterhead,
  figures: readonly Figure[],
): { body: Report; appendix: Report } {
  return {
    body: {
      ...body,
      letterhead,
      figures,
      findings: body.findings.filter(({ rule }) => !MENDED_BY_APPENDIX.has(rule)),
    },
    appendix: {
      ...appendix,
      letterhead,
      findings: appendix.findings.filter(({ rule }) => !MENDED_BY_BODY.has(rule)),
    },
  };
}

/** Where the prose of the body contradicts a row of the appendix: told of the row, with the sentence in the other file. */
function proseNotes(found: readonly Finding[], body: Report, appendix: Report): Note[] {
  const placed = (evidence: Evidence): Evidence =>
    evidence.table === null ? { ...evidence, sha256: body.sha256 } : evidence;
  return found.map((finding) => ({
    sha256: appendix.sha256,
    finding: { ...finding, evidence: finding.evidence.map(placed) },
    rows: finding.rows,
    review: isDoubt(finding.rule),
  }));
}

function joinedNotes(body: Report, appendix: Report, letterhead: Letterhead): Note[] {
  const evidence = (reader: Report): Evidence[] => [
    reportEvidence(reader, body, body.letterhead),
    reportEvidence(reader, appendix, appendix.letterhead),
  ];
  const finding = (reader: Report, part: { vi: string; en: string }): Told => ({
    severity: 'info',
    rule: 'parts-joined',
    indicatorId: null,
    message: {
      vi: `Tệp này là ${part.vi} của Báo cáo số ${letterhead.number ?? '(trống)'}; phần còn lại nằm ở tệp khác, hai tệp được ghép thành một báo cáo.`,
      en: `This file is the ${part.en} of report ${letterhead.number ?? '(blank)'}; the rest is in another file, and both count as one report.`,
    },
    expected: '',
    actual: '',
    evidence: evidence(reader),
  });
  return [
    { sha256: body.sha256, finding: finding(body, { vi: 'phần lời', en: 'body' }), rows: [], review: false },
    { sha256: appendix.sha256, finding: finding(appendix, { vi: 'phụ lục', en: 'appendix' }), rows: [], review: false },
  ];
}

function ambiguous(appendix: Report, bodies: readonly Entry[], rivals: readonly Entry[]): Note {
  const others = [...bodies, ...rivals.filter(({ report }) => report !== appendix)];
  const finding: Told = {
    severity: 'warning',
    rule: 'parts-ambiguous',
    indicatorId: null,
    message: {
      vi: 'Phụ lục này khớp với nhiều tệp phần lời (hoặc nhiều phụ lục khớp với một tệp) nên chưa ghép tự động.',
      en: 'This appendix fits several bodies (or several appendices fit one body), so nothing was joined.',
    },
    expected: '',
    actual: '',
    evidence: others.map(({ report }) => reportEvidence(appendix, report, report.letterhead)),
  };
  return { sha256: appendix.sha256, finding, rows: [], review: false };
}
