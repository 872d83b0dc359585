/** Each half of a report in two files, once both are known: one letterhead, and the prose of the one against the rows of the other. */
import type { CatalogueSet } from '../../catalogue/model.js';
import type { Evidence, Finding } from '../../model/finding.js';
import type { Letterhead, Report } from '../../model/report.js';
import { compareProse, proseAgreement } from '../report/check.js';
import { rowsOf } from './card.js';
import type { Note } from './notes.js';
import { figuresOf, letterheadOf, partOf } from './part.js';
import { type Join, mergedHead } from './parts.js';

/** What an appendix or a body alone lacks, and the other has. */
const MENDED_BY_BODY = new Set(['report-number-missing', 'report-date-missing', 'period-missing', 'issuer-missing']);
const MENDED_BY_APPENDIX = new Set(['no-forms']);

/**
 * The file keeps what it holds and tells the whole report's letterhead; a body's figures know whether the appendix agrees, an appendix
 * gets notes where they do not.
 */
export function joinedReport(
  report: Report,
  { as, other }: Join,
  set: CatalogueSet,
): { report: Report; notes: Note[] } {
  const own = partOf(report);
  if (own === null || other.part === null) return { report, notes: [] };
  const there = { head: letterheadOf(other.part), part: other.part };
  const here = { head: report.letterhead, part: own };
  const isSameTemplate = report.catalogue === other.catalogue;
  if (as === 'body') {
    const figures = isSameTemplate
      ? proseAgreement(report.figures, other.catalogue, rowsOf(other), set)
      : report.figures;
    const findings = report.findings.filter(({ rule }) => !MENDED_BY_APPENDIX.has(rule));
    return { report: { ...report, letterhead: mergedLetterhead(here, there.head), figures, findings }, notes: [] };
  }
  const found = isSameTemplate ? compareProse(figuresOf(other.part), report, set) : [];
  return {
    report: {
      ...report,
      letterhead: mergedLetterhead(there, here.head),
      findings: report.findings.filter(({ rule }) => !MENDED_BY_BODY.has(rule)),
    },
    notes: proseNotes(found, other.sha256, report.sha256),
  };
}

function mergedLetterhead(
  body: { readonly head: Letterhead; readonly part: { readonly isPeriodUncoded: boolean } },
  appendix: Letterhead,
): Letterhead {
  return {
    ...mergedHead(body, appendix),
    candidates: [...body.head.candidates, ...appendix.candidates.map((one) => ({ ...one, chosen: false }))],
  };
}

/** Where the prose of the body contradicts a row of the appendix: told of the row, with the sentence in the other file. */
function proseNotes(found: readonly Finding[], body: string, appendix: string): Note[] {
  const placed = (evidence: Evidence): Evidence => (evidence.table === null ? { ...evidence, sha256: body } : evidence);
  return found.map((one) => ({
    sha256: appendix,
    finding: () => ({ ...one, evidence: one.evidence.map(placed) }),
  }));
}
