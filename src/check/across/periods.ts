/**
 * The same issuer's period before: numbers that count since the first of January and fall within the year, and numbers that leap. Across
 * the two templates only measures that the catalogue map calls the same are compared.
 */
import type { CatalogueSet, Indicator, Issuer } from '../../catalogue/model.js';
import { byCodePoint } from '../../model/order.js';
import type { Evidence, Observation } from '../../model/report.js';
import { abs, cmp, mul, sub } from '../../numbers/decimal.js';
import { counterparts } from './counterpart.js';
import type { Note, Told } from './notes.js';
import { byRank, evidenceIn, issuerOf, rowsOf, type Submission } from './submission.js';

export const PERIOD_RULES = ['cumulative-falls', 'value-leaps'] as const;

/** A stock that grows or shrinks by this factor between two periods is more likely a slip than a fact. */
const LEAP = '10';
/** Smaller differences are no leap whatever the factor: small numbers vary. */
const SMALLEST_LEAP = '100';
/** Days between the ends of two periods beyond which they are not neighbours: a year and a quarter. */
const MOST_DAYS = 460;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Findings about the later report of each pair of neighbouring periods. `current`: one submission a report, superseded ones and
 * renditions left out.
 */
export function againstPeriodsBefore(current: readonly Submission[], set: CatalogueSet): Note[] {
  const series = new Map<string, Submission[]>();
  for (const submission of current) {
    const issuer = issuerOf(submission);
    if (issuer === null || submission.letterhead.periodEnd === null || rowsOf(submission).length === 0) continue;
    const key = lineage(issuer, set.issuers);
    series.set(key, [...(series.get(key) ?? []), submission]);
  }
  return [...series.values()].flatMap((submissions) => {
    const inTime = [...submissions].sort((a, b) => byCodePoint(endOf(a), endOf(b)) || byRank(a, b));
    return inTime.flatMap((later, at) => {
      const before = inTime.slice(0, at).filter((one) => endOf(one) < endOf(later));
      const nearest = before.at(-1);
      const sameYear = before.findLast(({ letterhead }) => letterhead.periodStart === later.letterhead.periodStart);
      return [
        ...(sameYear === undefined ? [] : pairsOf(sameYear, later, set).flatMap((pair) => fall(pair, sameYear, later))),
        ...(nearest === undefined || daysBetween(nearest, later) > MOST_DAYS
          ? []
          : pairsOf(nearest, later, set).flatMap((pair) => leap(pair, nearest, later))),
      ];
    });
  });
}

const endOf = ({ letterhead }: Submission): string => letterhead.periodEnd ?? '';
const daysBetween = (a: Submission, b: Submission): number => (Date.parse(endOf(b)) - Date.parse(endOf(a))) / DAY;

/** Who carries on: the code of the last of a line in which nobody was merged. */
function lineage(code: string, issuers: readonly Issuer[]): string {
  const successorOf = (one: string): string | null => {
    const next = issuers.find((issuer) => issuer.code === one && issuer.successor !== null)?.successor ?? null;
    const heirs = new Set(issuers.filter(({ successor }) => successor === next).map((issuer) => issuer.code));
    return next === null || heirs.size > 1 ? null : next;
  };
  const seen = new Set<string>();
  for (let at = code; ; ) {
    seen.add(at);
    const next = successorOf(at);
    if (next === null || seen.has(next)) return at;
    at = next;
  }
}

/** One measure in two reports, both certain. */
interface Pair {
  readonly indicator: Indicator;
  readonly was: Observation;
  readonly is: Observation;
  /** In the catalogue's unit. */
  readonly before: string;
  readonly after: string;
}

function pairsOf(earlier: Submission, later: Submission, set: CatalogueSet): Pair[] {
  const catalogue = set.catalogues.find(({ id }) => id === later.entry.report.catalogue);
  const counterpart = counterparts(set, later.entry.report.catalogue, earlier.entry.report.catalogue);
  const was = new Map(rowsOf(earlier).map((row) => [row.indicatorId, row]));
  return rowsOf(later).flatMap((is): Pair[] => {
    const indicator = catalogue?.byId.get(is.indicatorId);
    const twin = was.get(counterpart(is.indicatorId) ?? '');
    if (indicator === undefined || twin === undefined) return [];
    const [before, after] = [certain(twin), certain(is)];
    return before === null || after === null ? [] : [{ indicator, was: twin, is, before, after }];
  });
}

const certain = ({ status, value, valueCatalogueUnit }: Observation): string | null =>
  status === 'review' ? null : (valueCatalogueUnit ?? value);

function fall({ indicator, was, is, before, after }: Pair, earlier: Submission, later: Submission): Note[] {
  if (indicator.flow !== 'cumulative' || cmp(after, before) >= 0) return [];
  const [from, to] = [periodOf(earlier), periodOf(later)];
  const finding: Told = {
    severity: 'warning',
    rule: 'cumulative-falls',
    indicatorId: is.indicatorId,
    message: {
      vi: `${is.indicatorId} “${is.label}” cộng dồn từ đầu năm nhưng giảm từ “${was.valueRaw}” (${from}) xuống “${is.valueRaw}” (${to}).`,
      en: `${is.indicatorId} counts since the start of the year, but falls from “${was.valueRaw}” (${from}) to “${is.valueRaw}” (${to}).`,
    },
    expected: `≥ ${before}`,
    actual: after,
    evidence: evidenceOf(is, later, was, earlier),
  };
  return [{ sha256: later.entry.report.sha256, finding, rows: [is.indicatorId], review: false }];
}

function leap({ indicator, was, is, before, after }: Pair, earlier: Submission, later: Submission): Note[] {
  if (indicator.flow !== 'stock' || indicator.kind === 'enum') return [];
  const [low, high] = cmp(before, after) <= 0 ? [before, after] : [after, before];
  const isLeap = cmp(low, '0') > 0 && cmp(high, mul(low, LEAP)) >= 0 && cmp(abs(sub(high, low)), SMALLEST_LEAP) >= 0;
  if (!isLeap) return [];
  const [from, to] = [periodOf(earlier), periodOf(later)];
  const finding: Told = {
    severity: 'warning',
    rule: 'value-leaps',
    indicatorId: is.indicatorId,
    message: {
      vi: `${is.indicatorId} “${is.label}” là “${is.valueRaw}” (${to}), kỳ trước là “${was.valueRaw}” (${from}): chênh từ ${LEAP} lần trở lên.`,
      en: `${is.indicatorId} is “${is.valueRaw}” (${to}) after “${was.valueRaw}” (${from}): ${LEAP} times or more.`,
    },
    expected: before,
    actual: after,
    evidence: evidenceOf(is, later, was, earlier),
  };
  return [{ sha256: later.entry.report.sha256, finding, rows: [is.indicatorId], review: false }];
}

const periodOf = ({ letterhead }: Submission): string => letterhead.period ?? '';

const evidenceOf = (is: Observation, later: Submission, was: Observation, earlier: Submission): Evidence[] => [
  evidenceIn(later.entry.report, later.entry.report, is),
  evidenceIn(later.entry.report, earlier.entry.report, was),
];
