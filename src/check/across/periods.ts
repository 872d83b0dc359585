/**
 * The same issuer's period before: numbers that count since the first of January and fall within the year, and numbers that leap. Across
 * the two templates only measures that the catalogue map calls the same are compared.
 */

import type { CatalogueSet, Indicator, Issuer } from '../../catalogue/model.js';
import { type Evidence, finding } from '../../model/finding.js';
import { byCodePoint } from '../../model/order.js';
import { abs, cmp, mul, sub } from '../../numbers/decimal.js';
import { amountOf, type CardRow, rowsOf } from './card.js';
import type { Counterparts } from './counterpart.js';
import type { Note } from './notes.js';
import { byRank, evidenceIn, issuerOf, type Submission } from './submission.js';

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
export function againstPeriodsBefore(
  current: readonly Submission[],
  set: CatalogueSet,
  counterparts: Counterparts,
): Note[] {
  const series = new Map<string, Submission[]>();
  const lineageOf = lineages(set.issuers);
  for (const submission of current) {
    const issuer = issuerOf(submission);
    if (issuer === null || submission.head.periodEnd === null || submission.sent.card.rowCount === 0) continue;
    const key = lineageOf(issuer);
    const known = series.get(key);
    if (known === undefined) series.set(key, [submission]);
    else known.push(submission);
  }
  return [...series.values()].flatMap((submissions) =>
    neighbours(submissions).flatMap(({ later, sameYear, nearest }) => [
      ...(sameYear === null
        ? []
        : pairsOf(sameYear, later, set, counterparts).flatMap((pair) => fall(pair, sameYear, later))),
      ...(nearest === null || daysBetween(nearest, later) > MOST_DAYS
        ? []
        : pairsOf(nearest, later, set, counterparts).flatMap((pair) => leap(pair, nearest, later))),
    ]),
  );
}

/** A submission, the last of those whose period ends before its own, and the last of those that begin when it does. */
interface Neighbours {
  readonly later: Submission;
  readonly nearest: Submission | null;
  readonly sameYear: Submission | null;
}

function neighbours(submissions: readonly Submission[]): Neighbours[] {
  const inTime = [...submissions].sort((a, b) => byCodePoint(endOf(a), endOf(b)) || byRank(a, b));
  const lastByStart = new Map<string | null, Submission>();
  let nearest: Submission | null = null;
  let ending: Submission[] = [];
  return inTime.map((later) => {
    if (endOf(later) !== endOf(ending[0] ?? later)) {
      for (const one of ending) lastByStart.set(one.head.periodStart, one);
      nearest = ending.at(-1) ?? nearest;
      ending = [];
    }
    ending.push(later);
    return { later, nearest, sameYear: lastByStart.get(later.head.periodStart) ?? null };
  });
}

const endOf = ({ head }: Submission): string => head.periodEnd ?? '';
const daysBetween = (a: Submission, b: Submission): number => (Date.parse(endOf(b)) - Date.parse(endOf(a))) / DAY;

/** Who carries on: the code of the last of a line in which nobody was merged. */
function lineages(issuers: readonly Issuer[]): (code: string) => string {
  const nextOf = new Map<string, string>();
  const heirs = new Map<string, Set<string>>();
  for (const { code, successor } of issuers) {
    if (successor === null) continue;
    if (!nextOf.has(code)) nextOf.set(code, successor);
    heirs.set(successor, (heirs.get(successor) ?? new Set()).add(code));
  }
  const successorOf = (code: string): string | null => {
    const next = nextOf.get(code) ?? null;
    return next === null || (heirs.get(next)?.size ?? 0) > 1 ? null : next;
  };
  return (code) => {
    const seen = new Set<string>();
    for (let at = code; ; ) {
      seen.add(at);
      const next = successorOf(at);
      if (next === null || seen.has(next)) return at;
      at = next;
    }
  };
}

/** One measure in two reports, both certain. */
interface Pair {
  readonly indicator: Indicator;
  readonly was: CardRow;
  readonly is: CardRow;
  /** In the catalogue's unit. */
  readonly before: string;
  readonly after: string;
}

function pairsOf(earlier: Submission, later: Submission, set: CatalogueSet, counterparts: Counterparts): Pair[] {
  const [before, after] = [earlier.sent.card, later.sent.card];
  const catalogue = set.catalogues.find(({ id }) => id === after.catalogue);
  const counterpart = counterparts(after.catalogue, before.catalogue);
  const was = new Map(rowsOf(before).map((row) => [row.indicatorId, row]));
  return rowsOf(after).flatMap((is): Pair[] => {
    const indicator = catalogue?.byId.get(is.indicatorId);
    const twin = was.get(counterpart(is.indicatorId) ?? '');
    if (indicator === undefined || twin === undefined) return [];
    const [from, to] = [certain(twin), certain(is)];
    return from === null || to === null ? [] : [{ indicator, was: twin, is, before: from, after: to }];
  });
}

const certain = (row: CardRow): string | null => (row.status === 'review' ? null : amountOf(row));

function fall({ indicator, was, is, before, after }: Pair, earlier: Submission, later: Submission): Note[] {
  if (indicator.flow !== 'cumulative' || cmp(after, before) >= 0) return [];
  const [from, to] = [periodOf(earlier), periodOf(later)];
  const { indicatorId } = is;
  const evidence = evidenceOf(is, later, was, earlier);
  const note: Note = {
    sha256: later.sent.card.sha256,
    finding: (labelOf) =>
      finding(
        'cumulative-falls',
        { id: indicatorId, label: labelOf(indicatorId), was: was.valueRaw, is: is.valueRaw, from, to },
        { indicatorId, expected: `≥ ${before}`, actual: after, evidence, rows: [indicatorId] },
      ),
  };
  return [note];
}

function leap({ indicator, was, is, before, after }: Pair, earlier: Submission, later: Submission): Note[] {
  if (indicator.flow !== 'stock' || indicator.kind === 'enum') return [];
  const [low, high] = cmp(before, after) <= 0 ? [before, after] : [after, before];
  const isLeap = cmp(low, '0') > 0 && cmp(high, mul(low, LEAP)) >= 0 && cmp(abs(sub(high, low)), SMALLEST_LEAP) >= 0;
  if (!isLeap) return [];
  const [from, to] = [periodOf(earlier), periodOf(later)];
  const { indicatorId } = is;
  const evidence = evidenceOf(is, later, was, earlier);
  const note: Note = {
    sha256: later.sent.card.sha256,
    finding: (labelOf) =>
      finding(
        'value-leaps',
        { id: indicatorId, label: labelOf(indicatorId), was: was.valueRaw, is: is.valueRaw, from, to, times: LEAP },
        { indicatorId, expected: before, actual: after, evidence, rows: [indicatorId] },
      ),
  };
  return [note];
}

const periodOf = ({ head }: Submission): string => head.period ?? '';

const evidenceOf = (is: CardRow, later: Submission, was: CardRow, earlier: Submission): Evidence[] => [
  evidenceIn(later.sent.card, later.sent.card, is),
  evidenceIn(later.sent.card, earlier.sent.card, was),
];
